import { expect, test } from 'vitest';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { pairFor } from './CompareButton.tsx';

const newestFirst = ['c', 'b', 'a'].map((id) => ({ id }) as KeptRun);

test.each([
  ['the newest goes with the one before it', 'c', ['b', 'c']],
  ['one in the middle as well', 'b', ['a', 'b']],
  ['the first goes with the one after it', 'a', ['a', 'b']],
  ['one that isn’t kept goes with none', 'x', undefined],
])('%s', (_, id, pair) => {
  expect(pairFor(id, newestFirst)?.map((run) => run.id)).toEqual(pair);
});

test('a run alone goes with none', () => {
  expect(pairFor('c', newestFirst.slice(0, 1))).toBeUndefined();
});
