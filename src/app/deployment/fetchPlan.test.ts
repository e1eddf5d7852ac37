import { expect, test } from 'vitest';
import { fetchIn } from './fetchPlan.ts';

const MINUTE = 60_000;

test.each<[string, number | undefined, boolean, number | undefined]>([
  ['no end', undefined, false, 2000],
  ['no end, saving data', undefined, true, undefined],
  ['an end in an hour', 60 * MINUTE, false, 2000],
  ['an end in an hour, saving data', 60 * MINUTE, true, 58 * MINUTE],
  ['an end in two minutes', 2 * MINUTE, false, 0],
  ['an end in a minute', MINUTE, false, 0],
  ['an end in a minute, saving data', MINUTE, true, 0],
  ['an end that is over', -MINUTE, false, 0],
])('%s', (_, left, savesData, expected) => {
  expect(fetchIn(1e12, left === undefined ? undefined : 1e12 + left, savesData)).toBe(expected);
});
