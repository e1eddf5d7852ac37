import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDuration, expectation, parseDurations, usualDuration } from './estimate.ts';

test.each<[string, number[], number, string]>([
  ['no run yet', [], 0, 'The first run may take longer than later ones: the model may have to be loaded.'],
  ['quick runs need no forecast', [300, 400], 500, ''],
  ['the middle one counts, not the first that loaded the model', [60_000, 12_100, 12_400], 3000, 'Usually about 12 s.'],
  ['one earlier run', [90_000], 0, 'Usually about 1:30 min.'],
  ['late', [12_000], 40_000, 'Longer than usual (about 12 s). Other runs may be ahead of it, or the model is being loaded.'],
  [
    'a quick model that is late',
    [100],
    6000,
    'Longer than usual (about 1 s). Other runs may be ahead of it, or the model is being loaded.',
  ],
])('%s', (_, durations, elapsed, words) => {
  expect(expectation(durations, elapsed)).toBe(words);
});

test('the latest twenty are kept', () => {
  let durations: number[] = [];
  for (let run = 1; run <= 25; run += 1) durations = addDuration(durations, run);
  expect([durations.length, durations[0], usualDuration(durations)]).toEqual([20, 6, 15]);
});

test.each([undefined, '', 'x', '{}', 'null', '[1,"2",null,-3,1e999]'])('stored %j is read without harm', (stored) => {
  expect(parseDurations(stored)).toEqual(stored?.startsWith('[1') === true ? [1] : []);
});

test('whatever is stored, no throw', () => {
  fc.assert(fc.property(fc.string(), (stored) => void expectation(parseDurations(stored), 1)));
});
