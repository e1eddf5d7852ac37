import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsOf, scaledRegion, spansOf, type PixelSpot } from './region.ts';

const SIZE = { width: 10, height: 8 };

const at = (x: number, y: number): PixelSpot => ({ x, y });
const rectangle = (x1: number, y1: number, x2: number, y2: number) => [at(x1, y1), at(x2, y1), at(x2, y2), at(x1, y2)];

/** Pixels as `x,y`. */
const pixels = (corners: readonly PixelSpot[]) =>
  [...spansOf(corners, SIZE)].flatMap(({ y, from, to }) => Array.from({ length: to - from }, (_, index) => `${from + index},${y}`));

test.each<[string, readonly PixelSpot[], string[]]>([
  ['whole pixels', rectangle(2, 3, 4, 5), ['2,3', '3,3', '2,4', '3,4']],
  ['less than the way to any centre', rectangle(2.1, 3.1, 2.4, 3.4), []],
  ['one that holds a centre', rectangle(2.4, 3.4, 2.6, 3.6), ['2,3']],
  ['a centre on the left and upper edge is in, on the right and lower one out', rectangle(2.5, 3.5, 3.5, 4.5), ['2,3']],
  ['drawn the other way round', rectangle(4, 5, 2, 3), ['2,3', '3,3', '2,4', '3,4']],
  ['beyond the picture', rectangle(-5, 6, 2, 20), ['0,6', '1,6', '0,7', '1,7']],
  ['outside of it', rectangle(20, 20, 30, 30), []],
  ['a triangle', [at(0, 0), at(4, 0), at(0, 4)], ['0,0', '1,0', '2,0', '0,1', '1,1', '0,2']],
  ['one line there and back', [at(0, 0), at(9, 7)], []],
  ['no corner', [], []],
])('%s', (_, corners, expected) => {
  expect(pixels(corners)).toEqual(expected);
});

test('what is enclosed twice is outside', () => {
  const twice = [at(0, 0), at(6, 0), at(6, 6), at(2, 6), at(2, 2), at(4, 2), at(4, 4), at(0, 4)];
  expect(pixels(twice)).not.toContain('2,2');
  expect(pixels(twice)).toContain('1,1');
});

const corner = fc.record({ x: fc.double({ min: -3, max: 13, noNaN: true }), y: fc.double({ min: -3, max: 11, noNaN: true }) });

test('a pixel is in where its centre is, by counting crossings to the right', () => {
  const isIn = (corners: readonly PixelSpot[], x: number, y: number) => {
    let inside = false;
    corners.forEach((a, index) => {
      const b = corners.at(index - 1) ?? a;
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    });
    return inside;
  };
  fc.assert(
    fc.property(fc.array(corner, { maxLength: 9 }), (corners) => {
      const expected = [];
      for (let y = 0; y < SIZE.height; y++)
        for (let x = 0; x < SIZE.width; x++) if (isIn(corners, x + 0.5, y + 0.5)) expected.push(`${x},${y}`);
      expect(pixels(corners)).toEqual(expected);
    }),
  );
});

test('areas side by side share no pixel and miss none', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 10, noNaN: true }), (cut) => {
      const both = [...pixels(rectangle(0, 0, cut, 8)), ...pixels(rectangle(cut, 0, 10, 8))];
      expect(both).toHaveLength(80);
      expect(new Set(both).size).toBe(80);
    }),
  );
});

test('a line is read at both ends and about every pixel', () => {
  const points = pointsOf(at(0.5, 0.5), at(3.5, 4.5));
  expect(points).toHaveLength(6);
  expect(points[0]).toEqual({ spot: at(0.5, 0.5), distance: 0 });
  expect(points.at(-1)).toEqual({ spot: at(3.5, 4.5), distance: 5 });
  expect(points.map(({ distance }) => distance)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a line of any length has two points at least and an end', () => {
  expect(pointsOf(at(1, 1), at(1, 1))).toHaveLength(2);
  expect(pointsOf(at(0, 0), at(1e9, 0))).toHaveLength(100_001);
});

test('a region of a picture that is drawn smaller', () => {
  expect(scaledRegion({ kind: 'line', from: at(4, 8), to: at(2, 0) }, 0.5)).toEqual({ kind: 'line', from: at(2, 4), to: at(1, 0) });
  expect(scaledRegion({ kind: 'area', corners: [at(4, 8)] }, 0.25)).toEqual({ kind: 'area', corners: [at(1, 2)] });
});
