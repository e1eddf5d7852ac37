// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveSession, type SavedSession, type Surrounding } from '../../runs/kept/session.ts';
import { noteRun, noteSave, savedUntil, unsavedRunHere } from '../../runs/saves.ts';
import { saveBlob } from '../../ui/actions/saveBlob.ts';
import { useSaving } from './useSaving.ts';

vi.mock(import('../../runs/kept/session.ts'), () => ({ saveSession: vi.fn<typeof saveSession>() }));
vi.mock(import('../../ui/actions/saveBlob.ts'), () => ({ saveBlob: vi.fn<typeof saveBlob>() }));

const SESSION = { root: { url: 'http://a.test', direct: false }, models: [{ id: 'm' }] };
const NOTHING = { file: undefined, runs: 0, batches: 0, trainings: 0, form: false, lacksLast: false, unreadable: [] };
const saving = vi.mocked(saveSession);

beforeEach(() => {
  saving.mockReset();
  vi.mocked(saveBlob).mockReset();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(cleanup);

function press(made: Partial<SavedSession> | Error) {
  if (made instanceof Error) saving.mockRejectedValue(made);
  else saving.mockResolvedValue({ ...NOTHING, ...made });
  const { result } = renderHook(() => useSaving(SESSION));
  act(() => result.current.save());
  return result;
}

test.each<[string, Partial<SavedSession> | Error, string]>([
  ['nothing', {}, 'There is nothing to save yet.'],
  [
    'runs and a form',
    { file: new File(['12345'], 'm-session.zip'), runs: 2, form: true },
    'Saved 2 runs and the form: 5 B. Drop the file on another try of this model, or open it in its history.',
  ],
  [
    'one of each, but for a file that has gone',
    { file: new File(['1'], 'm-session.zip'), runs: 1, batches: 1, trainings: 1, unreadable: ['files/a/b.png'] },
    'Saved 1 run, 1 batch and 1 training: 1 B. Drop the file on another try of this model, or open it in its history. ' +
      'One file couldn’t be read, and isn’t in it.',
  ],
  [
    'nothing but a result that the history doesn’t have',
    { lacksLast: true },
    'The last result isn’t in the history, and so in no file: download it where it is shown.',
  ],
  [
    'a form beside such a result',
    { file: new File(['1'], 'm-session.zip'), form: true, lacksLast: true },
    'Saved the form: 1 B. Drop the file on another try of this model, or open it in its history. ' +
      'The last result isn’t in the history, and so in no file: download it where it is shown.',
  ],
  [
    'a storage that fails',
    new Error('broken'),
    'It couldn’t be saved: the browser’s storage doesn’t answer. Download the results that are shown.',
  ],
])('%s is told', async (_, made, told) => {
  const result = press(made);
  await waitFor(() => expect(result.current.told).toBe(told));
  expect(result.current.busy).toBe(false);
});

test('a file goes to the downloads, and what was done by then counts as saved', async () => {
  const file = new File(['1'], 'm-session.zip');
  const before = Date.now();
  const result = press({ file, runs: 1 });
  await waitFor(() => expect(result.current.busy).toBe(false));
  expect(vi.mocked(saveBlob).mock.calls).toEqual([[file, 'm-session.zip']]);
  expect(savedUntil(SESSION.root.url)).toBeGreaterThanOrEqual(before);
});

test.each<[string, Partial<SavedSession>, { all: boolean; last: boolean }]>([
  ['whole', {}, { all: true, last: true }],
  ['without the last run', { lacksLast: true }, { all: true, last: false }],
  ['without a file that couldn’t be read', { unreadable: ['files/a/b.png'] }, { all: false, last: false }],
])('what counts as saved by a file %s', async (_, made, counts) => {
  const before = Date.now();
  noteRun(before);
  noteSave(SESSION.root.url, 1, 1);
  const result = press({ file: new File(['1'], 'm-session.zip'), runs: 1, ...made });
  await waitFor(() => expect(result.current.told).toMatch(/^Saved 1 run/));
  expect({ all: savedUntil(SESSION.root.url) >= before, last: unsavedRunHere() === undefined }).toEqual(counts);
});

test('it tells how far it is, and stops when it is asked to', async () => {
  saving.mockImplementation((_, __, { signal, onProgress }: Surrounding = {}) => {
    onProgress?.(0.256);
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
  });
  const { result } = renderHook(() => useSaving(SESSION));
  act(() => result.current.save());
  await waitFor(() => expect(result.current.progress).toBe('25 %'));
  act(() => result.current.save());
  expect(saving).toHaveBeenCalledTimes(1);
  act(() => result.current.stop());
  await waitFor(() => expect(result.current.told).toBe('Stopped. Nothing was saved.'));
  expect(vi.mocked(saveBlob)).not.toHaveBeenCalled();
});
