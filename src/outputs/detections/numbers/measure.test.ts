import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Placed } from '../place.ts';
import { sizesOfItem } from './measure.ts';

const PIXEL = { x: 1, y: 1 };
const box: Placed = { kind: 'box', xy: [10, 20, 40, 60] };

test.each<[string, Placed[], { x: number; y: number }, number | undefined, number | undefined]>([
  ['a box: its longer side', [box], PIXEL, 40, 1200],
  ['a box in millimetres', [box], { x: 0.5, y: 0.5 }, 20, 300],
  ['pixels that are wider than high', [box], { x: 2, y: 1 }, 60, 2400],
  ['corners in another order', [{ kind: 'box', xy: [40, 60, 10, 20] }], PIXEL, 40, 1200],
  ['a box that lies askew: its longer side, not its diagonal', [{ kind: 'polygon', xy: [0, 0, 3, 4, -5, 10, -8, 6] }], PIXEL, 10, 50],
  ['a triangle: its greatest extent', [{ kind: 'polygon', xy: [0, 0, 6, 0, 0, 8] }], PIXEL, 10, 24],
  ['the outline, where there is a box too', [box, { kind: 'polygon', xy: [0, 0, 6, 0, 0, 8] }], PIXEL, 10, 24],
  ['two pieces', [{ kind: 'polygon', xy: [0, 0, 1, 0, 1, 1] }, { kind: 'polygon', xy: [10, 0, 11, 0, 10, 1] }], PIXEL, 11, 1], // prettier-ignore
  ['a line: along it', [{ kind: 'polyline', xy: [0, 0, 3, 4, 3, 10] }], PIXEL, 11, undefined],
  ['a pose: its box', [{ kind: 'points', xy: [1, 1, 2, 2] }, box], PIXEL, 40, 1200],
  ['points', [{ kind: 'points', xy: [1, 1, 2, 2] }], PIXEL, undefined, undefined],
  ['nothing usable', [{ kind: 'box', xy: [] }], PIXEL, undefined, undefined],
  ['an outline of one spot', [{ kind: 'polygon', xy: [5, 5, 5, 5, 5, 5] }], PIXEL, 0, 0],
])('%s', (_, shapes, sides, length, area) => {
  const measured = sizesOfItem({ shapes }, sides);
  expect(measured.area).toBe(area);
  if (length === undefined) expect(measured.length).toBeUndefined();
  else expect(measured.length).toBeCloseTo(length);
});

test('the greatest extent is that of all pairs of points', () => {
  const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 5, maxLength: 25 }), (points) => {
      const { length } = sizesOfItem({ shapes: [{ kind: 'polygon', xy: points.flat() }] }, PIXEL);
      const pairs = points.flatMap(([ax, ay]) => points.map(([bx, by]) => Math.hypot(ax - bx, ay - by)));
      fc.pre(points.length !== 5 || points[0]?.join() !== points[4]?.join());
      expect(length).toBeCloseTo(Math.max(...pairs));
    }),
  );
});
