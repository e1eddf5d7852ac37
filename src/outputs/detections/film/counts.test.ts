import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Detection, Group } from '../../../answers/shapes/detections/detection.ts';
import { areasOf, countsOf } from './counts.ts';

const item = (label: string, score = 1): Detection => ({ label, score, outlines: [] });
const groups = (...lists: Detection[][]): Group[] => lists.map((items) => ({ title: undefined, items }));
const even = (count: number) => (list: number) => (list + 0.5) / count;

test('each list has its stripe, and each class its part of it', () => {
  const film = groups([item('cod'), item('cod'), item('crab')], [], [item('eel')]);
  const counts = countsOf(film, { labels: ['cod', 'crab'], isShown: () => true, placeOf: even(3), stripes: 3 });
  expect(counts).toEqual({
    most: 3,
    stripes: [
      { list: 0, total: 3, counts: [2, 1, 0] },
      { list: 1, total: 0, counts: [0, 0, 0] },
      { list: 2, total: 1, counts: [0, 0, 1] },
    ],
  });
  expect(areasOf(counts, 3)).toEqual(['M0 1V0.3333H1V1Z', 'M0 0.3333V0H1V0.3333Z', 'M2 1V0.6667H3V1Z']);
});

test('of several lists in a stripe the fullest counts, of what is shown', () => {
  const film = groups([item('cod', 0.9)], [item('cod', 0.1), item('cod', 0.2)], [item('cod', 0.9), item('cod', 0.9)], []);
  const counts = countsOf(film, { labels: ['cod'], isShown: ({ score = 0 }) => score > 0.5, placeOf: even(4), stripes: 2 });
  expect(counts).toEqual({ most: 2, stripes: [{ list: 0, total: 1, counts: [1, 0] }, { list: 2, total: 2, counts: [2, 0] }] }); // prettier-ignore
});

test('where no list lies there is nothing, and not a zero', () => {
  const film = groups([item('cod')], [item('cod')]);
  const { stripes } = countsOf(film, { labels: [], isShown: () => true, placeOf: (list) => list * 0.9, stripes: 4 });
  expect(stripes.map((stripe) => stripe?.list)).toEqual([0, undefined, undefined, 1]);
});

test('whatever the film, its peak is in the plot', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (sizes, stripes) => {
      const film = groups(...sizes.map((size) => Array.from({ length: size }, () => item('x'))));
      const counts = countsOf(film, { labels: ['x'], isShown: () => true, placeOf: even(sizes.length), stripes });
      expect(Math.max(...counts.stripes.map((stripe) => stripe?.total ?? 0))).toBe(Math.max(...sizes));
    }),
  );
});
