import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arg } from '../../../spec/model.ts';
import { makeArg } from '../../../spec/testing.ts';
import { Draft, type ArgValue } from '../../../spec/value.ts';
import { findPictureTargets } from '../rule/target.ts';
import type { PictureMark } from '../../../ui/picture/shapes/shapes.ts';
import { shapesOf, valuesOfShapes } from './values.ts';

const size = { width: 200, height: 100 };
const file = makeArg({ name: 'file', kind: 'file', description: 'image' });
const integers = makeArg({ kind: 'integer' });
const numbers = makeArg({ kind: 'number' });

function targetOf(arg: Partial<Arg>, labels?: Partial<Arg>) {
  const args = [file, makeArg(arg), ...(labels === undefined ? [] : [makeArg(labels)])];
  const target = findPictureTargets(args)[0]?.target;
  if (target === undefined) throw new Error('nothing to draw');
  return target;
}

function placeOf({ meaning }: ReturnType<typeof targetOf>, picture = 0) {
  return { meaning, size, picture };
}

const box = (x1: number, y1: number, x2: number, y2: number): PictureMark => ({ kind: 'box', x1, y1, x2, y2 });
const polygon = (...corners: (readonly [number, number])[]): PictureMark => ({
  kind: 'polygon',
  corners: corners.map(([x, y]) => ({ x, y })),
});
const point = (x: number, y: number, label = 1, group = 0): PictureMark => ({ kind: 'point', x, y, label, group });

describe('what is set, as shapes and back', () => {
  test.each<[string, Partial<Arg>, ArgValue, readonly PictureMark[]]>([
    ['corners', { name: 'roi', kind: 'array', items: integers }, [10, 20, 30, 40], [box(10, 20, 30, 40)]],
    ['a text', { name: 'roi', default: '[0, 0, 1, 1]' }, '[10, 20, 30, 40]', [box(10, 20, 30, 40)]],
    ['a text without brackets', { name: 'roi', default: '0, 0, 1, 1' }, '10, 20, 30, 40', [box(10, 20, 30, 40)]],
    ['rows first', { name: 'roi', description: '#box:y1,x1,y2,x2' }, '[20, 10, 40, 30]', [box(10, 20, 30, 40)]],
    ['measures', { name: 'roi', description: '#box:x,y,w,h' }, '[10, 20, 20, 20]', [box(10, 20, 30, 40)]],
    ['a middle', { name: 'roi', description: '#box:cx,cy,w,h' }, '[20, 30, 20, 20]', [box(10, 20, 30, 40)]],
    ['shares', { name: 'roi', description: 'Normalized #box' }, '[0.05, 0.2, 0.15, 0.4]', [box(10, 20, 30, 40)]],
    ['percents', { name: 'roi', description: 'In percent #box' }, '[5, 20, 15, 40]', [box(10, 20, 30, 40)]],
    ['boxes', { name: 'boxes', default: '[[0,0,1,1]]' }, '[[1, 2, 3, 4], [5, 6, 7, 8]]', [box(1, 2, 3, 4), box(5, 6, 7, 8)]],
    [
      'boxes of one picture',
      { name: 'boxes', default: '[[[0,0,1,1]]]' },
      '[[[1, 2, 3, 4], [5, 6, 7, 8]]]',
      [box(1, 2, 3, 4), box(5, 6, 7, 8)],
    ],
    ['points', { name: 'points', default: '[[1, 2]]' }, '[[10, 20], [30, 40]]', [point(10, 20), point(30, 40)]],
    ['a point', { name: 'point', kind: 'array', items: integers, default: [1, 2] }, [10, 20], [point(10, 20)]],
    ['points by row', { name: 'points', description: '#points:y,x' }, '[[20, 10]]', [point(10, 20)]],
    [
      'points of objects',
      { name: 'points', description: '#points:x,y,3' },
      '[[[1, 2], [3, 4]], [[5, 6]]]',
      [point(1, 2), point(3, 4), point(5, 6, 1, 1)],
    ],
    [
      'points of objects of a picture',
      { name: 'points', description: '#points:x,y,4' },
      '[[[[1, 2]], [[5, 6]]]]',
      [point(1, 2), point(5, 6, 1, 1)],
    ],
    ['a polygon', { name: 'polygon', default: '[[0, 0], [1, 0], [1, 1]]' }, '[[1, 2], [3, 4], [5, 0]]', [polygon([1, 2], [3, 4], [5, 0])]],
    ['polygons', { name: 'polygons', description: '#polygon:x,y,3' }, '[[[1, 2], [3, 4], [5, 0]]]', [polygon([1, 2], [3, 4], [5, 0])]],
    [
      'a polygon in a row',
      { name: 'polygon', kind: 'array', items: numbers, default: [0, 0, 1, 0, 1, 1] },
      [1, 2, 3, 4, 5, 0],
      [polygon([1, 2], [3, 4], [5, 0])],
    ],
    ['polygons in rows', { name: 'polygons', default: '[[0, 0, 1, 0, 1, 1]]' }, '[[1, 2, 3, 4, 5, 0]]', [polygon([1, 2], [3, 4], [5, 0])]],
    ['a cut', { name: 'bottom_crop', kind: 'integer' }, 31, [{ kind: 'cut', side: 'bottom', pixels: 31 }]],
  ])('%s', (_, arg, value, shapes) => {
    const target = targetOf(arg);
    expect(shapesOf(target, new Map([[target.arg, value]]), placeOf(target))).toEqual(shapes);
    expect(valuesOfShapes(target, shapes, new Map(), placeOf(target)).get(target.arg)).toEqual(value);
  });

  test('labels go with their points', () => {
    const target = targetOf({ name: 'point_prompts', description: '#points:x,y,4' }, { name: 'point_labels', description: '#labels' });
    const shapes = [point(1, 2), point(3, 4, 0), point(5, 6, 0, 1)];
    const values = valuesOfShapes(target, shapes, new Map(), placeOf(target));
    expect([...values.values()]).toEqual(['[[[[1, 2], [3, 4]], [[5, 6]]]]', '[[[1, 0], [0]]]']);
    expect(shapesOf(target, values, placeOf(target))).toEqual(shapes);
  });

  test('an object without points is none', () => {
    const target = targetOf({ name: 'point_prompts', description: '#points:x,y,4' }, { name: 'point_labels', description: '#labels' });
    const values = valuesOfShapes(target, [point(5, 6, 0, 2), point(1, 2, 1, 1)], new Map(), placeOf(target));
    expect([...values.values()]).toEqual(['[[[[1, 2]], [[5, 6]]]]', '[[[1], [0]]]']);
  });

  test('what is set for other pictures stays', () => {
    const target = targetOf({ name: 'boxes', default: '[[[0,0,1,1]]]' });
    const before = new Map([[target.arg, '[[[1, 2, 3, 4]], [[5, 6, 7, 8]]]']]);
    expect(shapesOf(target, before, placeOf(target, 1))).toEqual([box(5, 6, 7, 8)]);
    expect(valuesOfShapes(target, [box(0, 0, 9, 9)], before, placeOf(target, 2)).get(target.arg)).toBe(
      '[[[1, 2, 3, 4]], [[5, 6, 7, 8]], [[0, 0, 9, 9]]]',
    );
  });
});

test('corners in any order are a box', () => {
  const target = targetOf({ name: 'roi', default: '[0, 0, 1, 1]' });
  expect(shapesOf(target, new Map([[target.arg, '[30, 40, 10, 20]']]), placeOf(target))).toEqual([box(10, 20, 30, 40)]);
});

test('a first corner that is written again at the end is one corner', () => {
  const target = targetOf({ name: 'polygon', description: '#polygon' });
  const value = '[[1, 2], [3, 4], [5, 0], [1, 2]]';
  expect(shapesOf(target, new Map([[target.arg, value]]), placeOf(target))).toEqual([polygon([1, 2], [3, 4], [5, 0])]);
});

test.each<[string, ArgValue]>([
  ['half a list', '[1, 2'],
  ['three numbers', '[1, 2, 3]'],
  ['words', 'left'],
  ['a draft', [1, new Draft('-', 'no number')]],
])('%s is no box', (_, value) => {
  const target = targetOf({ name: 'roi', default: '[0, 0, 1, 1]' });
  expect(shapesOf(target, new Map([[target.arg, value]]), placeOf(target))).toBeUndefined();
});

test.each<[ArgValue, ArgValue]>([
  ['null', 'null'],
  ['[0, 0, 1, 1]', undefined],
])('nothing drawn, of the default %s: %s', (preset, expected) => {
  const target = targetOf({ name: 'roi', default: preset as string, description: '#box' });
  expect([...valuesOfShapes(target, [], new Map(), placeOf(target))]).toEqual([[target.arg, expected]]);
});

test('a box that lies wholly beyond the picture is left out', () => {
  const list = targetOf({ name: 'boxes', default: '[[0,0,1,1]]' });
  const put = (...shapes: PictureMark[]) => valuesOfShapes(list, shapes, new Map(), placeOf(list)).get(list.arg);
  expect(put(box(300, 10, 400, 20), box(190, 10, 400, 20))).toBe('[[190, 10, 200, 20]]');
  expect(put(box(300, 10, 400, 20))).toBeUndefined();
});

test('what is written lies in the picture, and is read back as the same', () => {
  const target = targetOf({ name: 'boxes', default: '[[0,0,1,1]]' });
  const side = fc.integer({ min: -50, max: 300 });
  fc.assert(
    fc.property(fc.array(fc.tuple(side, side, side, side), { minLength: 1 }), (all) => {
      const drawn = all.map(([a, b, c, d]) => box(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)));
      const once = valuesOfShapes(target, drawn, new Map(), placeOf(target));
      const read = shapesOf(target, once, placeOf(target)) ?? [];
      // Empty ones stay as they were drawn; of the others, those that have a pixel in the picture.
      const isLeft = (a: number, c: number, length: number) => Math.max(a, c) > 0 && Math.min(a, c) < length;
      const left = all.filter(([a, b, c, d]) => a === c || b === d || (isLeft(a, c, 200) && isLeft(b, d, 100)));
      expect(read).toHaveLength(left.length);
      for (const shape of read)
        if (shape.kind === 'box') expect([shape.x1 >= 0, shape.y1 >= 0, shape.x2 <= 200, shape.y2 <= 100]).not.toContain(false);
      expect(valuesOfShapes(target, read, new Map(), placeOf(target))).toEqual(once);
    }),
  );
});
