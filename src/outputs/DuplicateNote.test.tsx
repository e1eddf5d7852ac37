// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { findDuplicateKeys } from '../files/json/duplicateKeys.ts';
import { DuplicateNote, wordsFor } from './DuplicateNote.tsx';

// jsdom's own can't be read.
beforeAll(() => void vi.stubGlobal('Blob', NodeBlob));
afterEach(cleanup);

test.each([
  ['{"a": 1, "a": 2}', 'The key “a” in $ is there more than once; its last value counts.'],
  ['{"a": 1, "a": 2, "a": 3}', 'The key “a” in $ is there more than once; its last value counts.'],
  ['[{"a": 1, "a": 2}, {"b": 1, "b": 2}]', 'Keys are there more than once, and the last value of each counts: “a” in $[0], “b” in $[1].'],
  [
    `[${'{"a": 1, "a": 2},'.repeat(1200)}{}]`,
    'Keys are there more than once, and the last value of each counts: “a” in $[0], “a” in $[1], “a” in $[2], “a” in $[3], “a” in $[4] and 1,195 more.',
  ],
])('%.40s', (text, words) => {
  expect(wordsFor(findDuplicateKeys(text))).toBe(words);
});

test('is there when there is something to tell, for large documents as well', async () => {
  const { rerender } = render(<DuplicateNote document={new Blob(['{"a": 1, "a": 2}'])} />);
  expect(await screen.findByRole('note')).toHaveProperty('textContent', expect.stringContaining('“a”'));
  rerender(<DuplicateNote document={new Blob(['{"a": 1, "b": 2}'])} />);
  await waitFor(() => expect(screen.queryByRole('note')).toBeNull());
  rerender(<DuplicateNote document={new Blob([`[${'1,'.repeat(200_000)}{"c": 1, "c": 2}]`])} />);
  expect(await screen.findByRole('note')).toHaveProperty('textContent', expect.stringContaining('$[200000]'));
});
