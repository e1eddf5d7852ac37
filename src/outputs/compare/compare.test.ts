import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import type { Part } from '../../answers/part.ts';
import { fileType } from '../../files/sniff.ts';
import { differencesOf } from './differences.ts';
import { pairParts, sameness } from './pairParts.ts';
import { sameBytes } from './useSame.ts';

const json = (key: string, value: Json): Part => ({ from: 'json', key, value, shape: undefined });
const bytes = (mime: string, text: string, fileName: string) =>
  ({ from: 'bytes', key: 'body', blob: new Blob([text]), type: fileType(mime), fileName, shape: undefined }) as const satisfies Part;
const png = bytes('image/png', 'x', 'a.png');
const csv = bytes('text/csv', 'a,b', 'a.csv');
const boxes = [{ label: 'cat', score: 0.5, box: { x1: 1, y1: 1, x2: 5, y2: 5 } }];
const grid = (rows: number, columns: number) => Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (__, x) => x * y));
const lines = [0, 5].map((top) => [0, 1, 2, 3].map((x) => [x, top + x * x]));

describe('pairs', () => {
  test.each<[string, Part, Part, string]>([
    ['two pictures', png, png, 'pictures'],
    ['two lists of boxes', json('b', boxes), json('b', boxes), 'detections'],
    ['two tables', json('t', [{ a: 1 }]), json('t', [{ a: 2 }]), 'tables'],
    ['two CSV files', csv, csv, 'tables'],
    ['a large table, of which only the beginning is known', { ...json('t', [{ a: 1 }]), large: {} } as Part, json('t', [{ a: 2 }]), 'json'],
    ['two small grids, which are drawn as tables', json('g', grid(30, 40)), json('g', grid(30, 40)), 'tables'],
    ['two grids that are called masks', json('mask', grid(30, 40)), json('mask', grid(30, 40)), 'pictures'],
    ['two large grids', json('g', grid(80, 80)), json('g', grid(80, 80)), 'pictures'],
    ['lines that may be anything', json('l', lines), json('l', lines), 'json'],
    ['two numbers', json('n', 0), json('n', 1), 'numbers'],
    ['two classifications', json('c', [{ label: 'cat', score: 1 }]), json('c', [{ label: 'dog', score: 1 }]), 'classes'],
    ['other values', json('t', 'a'), json('t', 'b'), 'json'],
    ['a picture and a value', png, json('body', 1), 'blocks'],
  ])('%s', (_, left, right, as) => {
    expect(pairParts([left], [right]).map((pair) => pair.as)).toEqual([as]);
  });

  test.each<[string, Part, Part, boolean]>([
    ['equal numbers', json('n', 0), json('n', 0), true],
    ['other numbers', json('n', 0), json('n', 1), false],
    ['zero and a text', json('n', 0), json('n', '0'), false],
    ['equal members', json('o', { a: [1, null] }), json('o', { a: [1, null] }), true],
    ['equal classes', json('c', [{ label: 'cat', score: 1 }]), json('c', [{ label: 'cat', score: 1 }]), true],
    [
      'a class more',
      json('c', [{ label: 'cat', score: 1 }]),
      json('c', [
        { label: 'cat', score: 1 },
        { label: 'dog', score: 0 },
      ]),
      false,
    ],
  ])('whether they say the same: %s', (_, left, right, expected) => {
    expect(pairParts([left], [right]).map(sameness)).toEqual([expected]);
  });

  test('bytes are compared as such', async () => {
    expect(pairParts([png], [png]).map(sameness)).toEqual([[png.blob, png.blob]]);
    expect(pairParts([png], [{ ...png, blob: new Blob(['xy']) }]).map(sameness)).toEqual([false]);
    const long = (end: string) => new Blob(['x'.repeat(2_500_000), end]);
    expect(await sameBytes(long('a'), long('a'))).toBe(true);
    expect(await sameBytes(long('a'), long('b'))).toBe(false);
  });

  test('what only one answer has stays, in the order of the left one', () => {
    const pairs = pairParts([json('a', 1), json('b', 1)], [json('c', 1), json('b', 1)]);
    expect(pairs.map(({ key, as }) => [key, as])).toEqual([
      ['a', 'blocks'],
      ['b', 'numbers'],
      ['c', 'blocks'],
    ]);
  });

  test('classes of both, the best score first', () => {
    const classes = (entries: Record<string, number>) =>
      json(
        'c',
        Object.entries(entries).map(([label, score]) => ({ label, score })),
      );
    expect(pairParts([classes({ cat: 0.7, dog: 0 })], [classes({ dog: 0.9 })])).toMatchObject([
      {
        as: 'classes',
        key: 'c',
        rows: [
          { label: 'dog', left: 0, right: 0.9 },
          { label: 'cat', left: 0.7, right: undefined },
        ],
      },
    ]);
  });
});

describe('differences', () => {
  test.each<[string, Json, Json, [string, Json | undefined, Json | undefined][]]>([
    ['none', { a: [1] }, { a: [1] }, []],
    ['scalars', 1, 'x', [['', 1, 'x']]],
    ['false and null', false, null, [['', false, null]]],
    ['NaN is NaN', [NaN], [NaN], []],
    [
      'members',
      { a: 1, b: 2 },
      { a: 1, c: 0 },
      [
        ['b', 2, undefined],
        ['c', undefined, 0],
      ],
    ],
    [
      'entries of lists',
      { boxes: [{ x: 1 }] },
      { boxes: [{ x: 2 }, { x: 3 }] },
      [
        ['boxes.0.x', 1, 2],
        ['boxes.1', undefined, { x: 3 }],
      ],
    ],
    ['a list and an object', [], {}, [['', [], {}]]],
  ])('%s', (_, left, right, expected) => {
    expect(differencesOf(left, right)?.listed.map((entry) => [entry.path, entry.left, entry.right])).toEqual(expected);
  });

  test('any value equals its copy, and differs from any other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [left, right] = [a, b] as [Json, Json];
        expect(differencesOf(left, structuredClone(left))?.count).toBe(0);
        if (JSON.stringify(left) !== JSON.stringify(right) && !/-0|\{/.test(JSON.stringify([left, right])))
          expect(differencesOf(left, right)?.count).toBeGreaterThan(0);
      }),
    );
  });
});
