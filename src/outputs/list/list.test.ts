import { expect, test } from 'vitest';
import { seriesPath, summarize, summaryWords } from './series.ts';

test.each<[string, number[], object | undefined]>([
  ['numbers', [1, 2, 6], { count: 3, min: 1, max: 6, mean: 3 }],
  ['numbers among NaN', [NaN, 4, Infinity], { count: 1, min: 4, max: 4, mean: 4 }],
  ['nothing finite', [NaN], undefined],
])('summarizes %s', (_, numbers, summary) => {
  expect(summarize(numbers)).toEqual(summary);
});

test.each<[string, number[], string]>([
  ['whole numbers that differ late', [100234, 100367], 'lowest 100234 · highest 100367 · mean 100300.5'],
  ['fractions that differ late', [100234.25, 100234.5], 'lowest 100234.25 · highest 100234.5 · mean 100234.375'],
  ['long fractions', [0.123456789, 0.987654321], 'lowest 0.1235 · highest 0.9877 · mean 0.5556'],
  ['tiny ones', [1.00001e-9, 1.00002e-9], 'lowest 1.00001e-9 · highest 1.00002e-9 · mean 1.000015e-9'],
  ['years', [1998, 2024], 'lowest 1998 · highest 2024 · mean 2011'],
  ['one value', [0.123456], 'lowest 0.1235 · highest 0.1235 · mean 0.1235'],
  [
    'more than a number holds',
    [2 ** 60, 2 ** 60 + 2 ** 40],
    'lowest ≈1152921505000000000 · highest ≈1152922604000000000 · mean ≈1152922054000000000',
  ],
])('says of %s as much as tells them apart', (_, numbers, words) => {
  const summary = summarize(numbers);
  expect(summary && summaryWords(summary)).toBe(words);
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
