import { expect, test } from 'vitest';
import { seriesPath, summarize } from './series.ts';

test.each<[string, number[], object | undefined]>([
  ['numbers', [1, 2, 6], { count: 3, min: 1, max: 6, mean: 3 }],
  ['numbers among NaN', [NaN, 4, Infinity], { count: 1, min: 4, max: 4, mean: 4 }],
  ['nothing finite', [NaN], undefined],
])('summarizes %s', (_, numbers, summary) => {
  expect(summarize(numbers)).toEqual(summary);
});

test.each<[string, number[], string]>([
  ['a line', [0, 5, 10], 'M0.0 10.0L50.0 5.0L100.0 0.0'],
  ['a gap at NaN', [0, NaN, 10], 'M0.0 10.0M100.0 0.0'],
  ['a constant in the middle', [3, 3], 'M0.0 5.0L100.0 5.0'],
])('draws %s', (_, numbers, path) => {
  const summary = summarize(numbers);
  expect(summary && seriesPath(numbers, summary, 100, 10)).toBe(path);
});

test('keeps the peaks of a million numbers in a short path', () => {
  const numbers = Array.from({ length: 1_000_000 }, () => 0);
  numbers[777_777] = 1;
  const path = seriesPath(numbers, { count: 1, min: 0, max: 1, mean: 0 }, 100, 10);
  expect(path).toContain(' 0.0');
  expect(path.length).toBeLessThan(10_000);
});
