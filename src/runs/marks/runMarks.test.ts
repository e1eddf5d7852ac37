import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { FinishedRun } from '../finishedRun.ts';

const RUN: FinishedRun = {
  id: 'r',
  modelId: 'm',
  origin: { url: '', deepaas: '', model: undefined },
  startedAt: 1,
  took: 1,
  settings: { values: {}, unset: [] },
  files: [],
  source: undefined,
  silence: undefined,
};
const LABEL = { gist: [], thumbnail: undefined, error: undefined, withholdAnswer: false };
const A = { id: 'p.0', name: 'a.jpg' };
const B = { id: 'p.1', name: 'b.jpg' };

/** A tab is all modules once more, over the same storage. */
async function tab() {
  vi.resetModules();
  const [store, marks, database] = await Promise.all([import('../kept/store.ts'), import('./runMarks.ts'), import('../kept/database.ts')]);
  const own = marks.runMarks(RUN.id);
  const leave = own.subscribe(() => undefined);
  await own.flush();
  const seen = () => Object.fromEntries(own.getState().all);
  return { store, own, leave, seen, noted: () => marks.marksOfRun(RUN.id), keep: () => store.keepRun('k', [], RUN, LABEL, 1e6), database };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('window', new EventTarget());
});

test('marks are written with the run, and come back', async () => {
  const here = await tab();
  await here.keep();
  here.own.mark([A, B], { verdict: 'wrong' });
  here.own.mark([B], { note: 'a shadow' });
  const told = { 'p.0': { verdict: 'wrong', name: 'a.jpg' }, 'p.1': { verdict: 'wrong', note: 'a shadow', name: 'b.jpg' } };
  expect(here.seen()).toEqual(told);
  // Whoever asks right after the last key gets it, too.
  expect(await here.noted()).toEqual(told);
  expect(here.own.getState().isKept).toBe(true);
  here.leave();
  const again = await tab();
  expect(again.seen()).toEqual(told);
  again.leave();
});

test('of two tabs neither writes over the other, and each shows what the other one noted', async () => {
  const here = await tab();
  await here.keep();
  const there = await tab();
  here.own.mark([A], { verdict: 'right' });
  there.own.mark([A], { note: 'blurred' });
  there.own.mark([B], { verdict: 'wrong' });
  await Promise.all([here.own.flush(), there.own.flush()]);
  const told = { 'p.0': { verdict: 'right', note: 'blurred', name: 'a.jpg' }, 'p.1': { verdict: 'wrong', name: 'b.jpg' } };
  await vi.waitFor(() => expect([here.seen(), there.seen()]).toEqual([told, told]));
  here.own.mark([B], { verdict: undefined });
  await here.own.flush();
  await vi.waitFor(() => expect(there.seen()).toEqual({ 'p.0': told['p.0'] }));
  here.leave();
  there.leave();
});

test('a run that isn’t kept has its marks as long as the page, says so, and takes them along when it is kept', async () => {
  const here = await tab();
  here.own.mark([A], { verdict: 'right' });
  await here.own.flush();
  expect(here.own.getState().isKept).toBe(false);
  here.leave();
  expect(await here.noted()).toEqual({ 'p.0': { verdict: 'right', name: 'a.jpg' } });
  const leave = here.own.subscribe(() => undefined);
  await here.keep();
  await vi.waitFor(() => expect(here.own.getState().isKept).toBe(true));
  expect(await here.store.marksOf(RUN.id)).toEqual({ 'p.0': { verdict: 'right', name: 'a.jpg' } });
  leave();
});

test('“forget” removes them, and nothing brings them back', async () => {
  const here = await tab();
  await here.keep();
  here.own.mark([A], { note: 'mine' });
  await here.own.flush();
  await here.database.removeDatabase();
  await vi.waitFor(() => expect(here.own.getState().isKept).toBe(false));
  here.own.mark([B], { note: 'mine' });
  await here.own.flush();
  expect(await here.store.marksOf(RUN.id)).toBeUndefined();
  here.leave();
});

test('what was noted elsewhere fills what is missing here', async () => {
  const here = await tab();
  await here.keep();
  await here.store.changeMarks(RUN.id, new Map([['p.0', { verdict: 'right' }]]));
  await here.store.fillMarks(RUN.id, { 'p.0': { verdict: 'wrong' }, 'p.1': { note: 'x' } });
  expect(await here.store.marksOf(RUN.id)).toEqual({ 'p.0': { verdict: 'right' }, 'p.1': { note: 'x' } });
  here.leave();
});
