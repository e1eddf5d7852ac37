import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { KeptTraining } from './parseKept.ts';

const record = (uuid: string, more: Partial<KeptTraining> = {}): KeptTraining => ({
  uuid,
  place: 'here',
  training: {
    uuid,
    date: '',
    status: 'done',
    word: 'done',
    args: {},
    message: undefined,
    result: { output: Number.NaN, finished: undefined, duration: 1 },
  },
  firstSeen: 1,
  end: undefined,
  cut: false,
  ...more,
});

/** A page that was just loaded. */
async function load() {
  vi.resetModules();
  return import('./kept.ts');
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('what was kept is there after a reload, and only where it belongs', async () => {
  const page = await load();
  await page.writeKept('here', [record('a'), record('b', { place: 'there' })]);
  const again = await load();
  expect(await again.readKept('here')).toEqual([record('a')]);
  expect(again.isStored()).toBe(true);
});

test('a later record replaces an earlier one; a forgotten one is gone', async () => {
  const page = await load();
  await page.writeKept('here', [record('a'), record('b')]);
  await page.writeKept('here', [record('a', { end: 'gone' })]);
  await page.forgetKept('here', 'b');
  expect(await (await load()).readKept('here')).toEqual([record('a', { end: 'gone' })]);
});

test('of more than a hundred the oldest go', async () => {
  const page = await load();
  await page.writeKept(
    'here',
    Array.from({ length: 103 }, (_, index) => record(`u${index}`, { firstSeen: index })),
  );
  const kept = await (await load()).readKept('here');
  expect([kept.length, Math.min(...kept.map(({ firstSeen }) => firstSeen))]).toEqual([100, 3]);
});

test('without storage the history lasts as long as the page, and says so', async () => {
  const page = await load();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  await page.writeKept('here', [record('a')]);
  expect(await page.readKept('here')).toEqual([record('a')]);
  expect(page.isStored()).toBe(false);
  open.mockRestore();
});

test('what can’t be read leaves a trace once, stays, and goes first when there are too many', async () => {
  const page = await load();
  await page.writeKept('here', [record('a')]);
  const opened = await (await import('../kept/database.ts')).openDatabase();
  await opened.put('trainings', { place: 'here', uuid: 'odd', training: 'none' });
  const said = vi.spyOn(console, 'warn').mockReturnValue();
  expect(await page.readKept('here')).toEqual([record('a')]);
  await page.readKept('here');
  expect(said.mock.calls).toEqual([['Reading kept trainings: 1 of them can’t be read, and stay as they are.']]);
  expect(await opened.count('trainings')).toBe(2);
  await page.writeKept(
    'here',
    Array.from({ length: 100 }, (_, index) => record(`u${index}`, { firstSeen: index + 2 })),
  );
  expect(await opened.get('trainings', ['here', 'odd'])).toBeUndefined();
});
