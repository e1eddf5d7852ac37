import { expect, test } from 'vitest';
import { unsavedWork, type Unsaved, type Work } from './unsaved.ts';
import { whatIsUnsaved, whereItIs } from './words.ts';

const NOTHING: Work = { runs: [], batches: [], here: undefined, settings: false };

test.each<[string, Partial<Work>, Unsaved | undefined, string]>([
  ['nothing was done', {}, undefined, ''],
  ['a run', { runs: [150], here: 150 }, { runs: 1, batches: 0, settings: false, beside: false }, '1 run isn’t saved yet.'],
  ['runs before the last save, or from a file', { runs: [50, 100], here: 100 }, undefined, ''],
  [
    'one before and two after',
    { runs: [50, 150, 160], here: 160 },
    { runs: 2, batches: 0, settings: false, beside: false },
    '2 runs aren’t saved yet.',
  ],
  ['a run that the history didn’t keep', { here: 150 }, { runs: 1, batches: 0, settings: false, beside: true }, '1 run isn’t saved yet.'],
  [
    'such a run before a save, which left it out',
    { here: 90 },
    { runs: 1, batches: 0, settings: false, beside: true },
    '1 run isn’t saved yet.',
  ],
  ['runs of another tab', { runs: [150] }, { runs: 1, batches: 0, settings: false, beside: false }, '1 run isn’t saved yet.'],
  [
    'a batch that went on after the save',
    { batches: [150] },
    { runs: 0, batches: 1, settings: false, beside: false },
    '1 batch isn’t saved yet.',
  ],
  ['a batch that was saved', { batches: [99] }, undefined, ''],
  [
    'only settings',
    { settings: true },
    { runs: 0, batches: 0, settings: true, beside: false },
    'The settings of the form aren’t saved yet.',
  ],
  [
    'everything',
    { runs: [150], batches: [150, 160], settings: true },
    { runs: 1, batches: 2, settings: true, beside: false },
    '1 run, 2 batches and the settings of the form aren’t saved yet.',
  ],
])('%s', (_, work, expected, words) => {
  const unsaved = unsavedWork(100, { ...NOTHING, ...work });
  expect(unsaved).toEqual(expected);
  expect(unsaved === undefined ? '' : whatIsUnsaved(unsaved)).toBe(words);
});

test.each<[Partial<Unsaved>, RegExp]>([
  [{ runs: 2 }, /^This browser keeps them for this address only/],
  [{ runs: 1, beside: true }, /^The last result isn’t in the history.*download it where it is shown\.$/],
  [{ runs: 2, beside: true }, /^The last result isn’t in the history.* The rest is kept for this address only/],
])('where it is: %j', (unsaved, words) => {
  expect(whereItIs({ runs: 0, batches: 0, settings: false, beside: false, ...unsaved })).toMatch(words);
});
