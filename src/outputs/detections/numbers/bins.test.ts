import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binOf, binsOf } from './bins.ts';

test.each<[string, number[], number[], number[]]>([
  [
    'scores',
    [0.31, 0.35, 0.9],
    [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9],
    [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  ],
  ['one value', [40, 40], [40, 45], [2]],
  ['zero', [0], [0, 1], [1]],
  ['what isn’t finite', [NaN, Infinity], [], []],
  ['nothing', [], [], []],
])('%s', (_, values, edges, counts) => {
  expect(binsOf(values)).toEqual({ edges, counts });
});

test('each value is in one bin, between its edges', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
      const { edges, counts } = binsOf(values);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      expect(counts.length).toBeLessThanOrEqual(20);
      const slack = 1e-9 * Math.max(...values.map(Math.abs));
      for (const one of values) {
        const at = binOf(edges, one);
        expect(one).toBeGreaterThanOrEqual((edges[at] ?? NaN) - slack);
        expect(one).toBeLessThanOrEqual((edges[at + 1] ?? NaN) + slack);
      }
    }),
  );
});
