import { expect, test } from 'vitest';
import { frameAt, rateOf, stepTo, timeText } from './frames.ts';

test.each<[string, number[], number | undefined]>([
  ['even frames', [0, 0.04, 0.08, 0.12, 0.16, 0.2, 0.24], 25],
  ['frames that the browser skipped', [0, 0.04, 0.12, 0.16, 0.2, 0.24, 0.32, 0.36], 25],
  ['a few frames of television, in thousandths', Array.from({ length: 12 }, (_, index) => Math.round((index * 1001) / 30) / 1000), 30],
  ['many frames of television, in thousandths', Array.from({ length: 200 }, (_, index) => Math.round((index * 1001) / 30) / 1000), 29.97],
  [
    'many frames of television, some of them skipped',
    Array.from({ length: 200 }, (_, index) => Math.round((index * 1001) / 24) / 1000).filter((_, index) => index % 7 !== 3),
    23.976,
  ],
  ['30 a second, in thousandths', Array.from({ length: 200 }, (_, index) => Math.round(index / 0.03) / 1000), 30],
  ['12 a second, in thousandths', Array.from({ length: 30 }, (_, index) => Math.round(index / 0.012) / 1000), 12],
  ['no usual number', Array.from({ length: 60 }, (_, index) => index / 17.4), 17.4],
  ['slow motion pictures', Array.from({ length: 12 }, (_, index) => index * 1.6), 0.625],
  ['too few', [0, 0.04], undefined],
  ['a film that stands', [1, 1, 1, 1, 1, 1, 1, 1], undefined],
])('the rate of %s', (_, times, rate) => {
  expect(rateOf(times)).toBe(rate);
});

test('a step lands in the middle of the next frame, and stays inside the film', () => {
  expect(stepTo(0, 1, 25, 10)).toBeCloseTo(0.06);
  expect(stepTo(0.06, 1, 25, 10)).toBeCloseTo(0.1);
  expect(stepTo(0.06, -1, 25, 10)).toBeCloseTo(0.02);
  expect(stepTo(0, -1, 25, 10)).toBeCloseTo(0.02);
  expect(stepTo(9.99, 1, 25, 10)).toBeCloseTo(9.999);
  expect(stepTo(5, 1, 25, Infinity)).toBeCloseTo(5.06);
});

test.each([
  [0, '0:00.000'],
  [3.24, '0:03.240'],
  [59.9996, '1:00.000'],
  [754.5, '12:34.500'],
])('%f seconds are %s', (seconds, text) => {
  expect([timeText(seconds), frameAt(1.96, 25)]).toEqual([text, 49]);
});
