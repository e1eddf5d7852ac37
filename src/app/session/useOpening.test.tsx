// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArchiveError } from '../../files/zip/archive.ts';
import type { FormNow } from '../../runs/kept/session.ts';
import { openSession, type OpenedSession } from '../../runs/session/openSession.ts';
import { takeSession, type TakenForm, type TakenSession } from '../../runs/session/takeSession.ts';
import { useOfferForm } from './page/offered.ts';
import { useOpening } from './useOpening.ts';

vi.mock(import('../../runs/session/openSession.ts'), async (load) => ({ ...(await load()), openSession: vi.fn<typeof openSession>() }));
vi.mock(import('../../runs/session/takeSession.ts'), async (load) => ({ ...(await load()), takeSession: vi.fn<typeof takeSession>() }));

const SESSION = { root: { url: 'http://a.test', direct: false }, models: [{ id: 'plants' }] };
const FILE = new File(['x'], 'session.zip');
const FORM: TakenForm = { model: 'plants', settings: { values: { n: 2 }, unset: [] }, files: [], lost: [] };
const NOTHING: FormNow = { model: 'plants', settings: { values: {}, unset: [] }, files: [] };

function opened(models: readonly string[]): OpenedSession {
  const index = {
    savedAt: undefined,
    page: undefined,
    site: undefined,
    api: undefined,
    models: models.map((id) => ({ id, title: undefined })),
    counts: { runs: 1, batches: 0, trainings: 0 },
    form: undefined,
    choices: new Map<string, string>(),
  };
  return { index, files: new Map(), runs: { runs: [], places: {} }, batches: [], places: {} };
}

function taken(form: TakenForm | undefined): TakenSession {
  const none = { added: 0, known: 0, broken: 0, leftOut: 0, unread: 0, foreign: new Map<string, number>() };
  return {
    runs: { ...none, added: 1, others: 0 },
    batches: { ...none, completed: 0, newer: 0, folders: 0, oversized: 0, newest: new Map() },
    trainings: none,
    choices: { taken: 0, stayed: 0, theme: undefined },
    form,
    stopped: false,
  };
}

const restore = vi.fn<(saved: TakenForm, from: string) => Promise<void>>();
beforeEach(() => {
  restore.mockReset().mockResolvedValue();
  vi.mocked(openSession)
    .mockReset()
    .mockResolvedValue(opened(['plants']));
  vi.mocked(takeSession).mockReset().mockResolvedValue(taken(undefined));
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(cleanup);

function open(ask: boolean, now = NOTHING) {
  const client = new QueryClient();
  const { result } = renderHook(
    () => {
      useOfferForm({ now: () => now, restore });
      return useOpening({ file: FILE, ask, asInput: undefined }, SESSION, 'plants');
    },
    { wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider> },
  );
  return result;
}

test('a file that was dropped waits until somebody says so', async () => {
  const result = open(true);
  await waitFor(() => expect(result.current.state).toBe('asking'));
  expect(result.current.told?.holds).toBe('It holds 1 run.');
  expect(takeSession).not.toHaveBeenCalled();
  act(() => result.current.take());
  await waitFor(() => expect(result.current.state).toBe('done'));
  expect(result.current.came).toEqual(['One run taken over.']);
});

test('one that was chosen comes at once, if it is of a model that is here', async () => {
  const here = open(false);
  await waitFor(() => expect(here.current.state).toBe('done'));
  vi.mocked(openSession).mockResolvedValue(opened(['birds']));
  const elsewhere = open(false);
  await waitFor(() => expect(elsewhere.current.state).toBe('asking'));
  expect(elsewhere.current.told?.unfit).toMatch(/another model/);
});

test.each([
  ['no session', new ArchiveError('This is none.'), 'This is none.'],
  ['a file that has gone', new DOMException('', 'NotReadableError'), 'The file can’t be read.'],
])('%s is said', async (_, error, words) => {
  vi.mocked(openSession).mockRejectedValue(error);
  const result = open(false);
  await waitFor(() => expect([result.current.state, result.current.problem]).toEqual(['failed', words]));
});

test('a storage that fails is said', async () => {
  vi.mocked(takeSession).mockRejectedValue(new Error('broken'));
  const result = open(false);
  await waitFor(() => expect(result.current.problem).toMatch(/What had come by then is here/));
});

test('an empty form is filled', async () => {
  vi.mocked(takeSession).mockResolvedValue(taken(FORM));
  const result = open(false);
  await waitFor(() => expect(result.current.came).toEqual(['One run taken over.', 'The form is as it was.']));
  expect(restore.mock.calls).toEqual([[FORM, 'from a saved session']]);
  expect(result.current.fillForm).toBeUndefined();
});

test('one that holds something stays, until somebody says so', async () => {
  vi.mocked(takeSession).mockResolvedValue(taken(FORM));
  const result = open(false, { ...NOTHING, files: [{ name: 'image', file: FILE }] });
  await waitFor(() => expect(result.current.came.at(-1)).toBe('The form here is filled in, and stays as it is.'));
  expect(restore).not.toHaveBeenCalled();
  act(() => result.current.fillForm?.());
  expect(restore).toHaveBeenCalledTimes(1);
});

test('that of another model is named', async () => {
  vi.mocked(takeSession).mockResolvedValue(taken({ ...FORM, model: 'birds' }));
  const result = open(false);
  await waitFor(() => expect(result.current.came.at(-1)).toMatch(/^The saved form is of “birds”/));
});

test('a form never goes into another model that came into view meanwhile', async () => {
  vi.mocked(takeSession).mockResolvedValue(taken(FORM));
  const result = open(false, { ...NOTHING, model: 'birds' });
  await waitFor(() => expect(result.current.came.at(-1)).toMatch(/^The saved form is of “plants”/));
  expect(restore).not.toHaveBeenCalled();
});
