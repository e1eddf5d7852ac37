// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { changeFolderState, folderState } from '../folder/chosenFolder.ts';
import { inTab, remember } from '../storage.ts';
import { NO_TIMES, noteTime, timesOf } from '../times.ts';
import { noteUp, upSince } from '../up.ts';
import { onChange, openDatabase } from './database.ts';
import { forgetEverything } from './forget.ts';

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

test('everything of this page goes, of older pages too, and nothing of others', async () => {
  const opened = await openDatabase();
  await opened.put('runs', { id: 'r1', shelf: 'a m', startedAt: 1, blobs: [] });
  for (const name of ['try-me-trainings', 'of-another-page']) (await openDB(name, 1)).close();
  remember('history-limit', '1');
  for (const name of ['mui-mode', 'mui-color-scheme-dark', 'mui-of-another', 'theirs']) localStorage.setItem(name, 'x');
  // A run under way: its note goes with the tab, its files lie beside those of the history.
  inTab.remember('started', '{}');
  await opened.put('blobs', new ArrayBuffer(1), 'started-1-x');
  sessionStorage.setItem('theirs', 'x');
  changeFolderState({ name: 'runs' });
  let told = 0;
  const stop = onChange(() => (told += 1));
  await forgetEverything();
  expect(await databases()).toEqual(['of-another-page']);
  expect(Object.keys(localStorage).toSorted()).toEqual(['mui-of-another', 'theirs']);
  expect(Object.keys(sessionStorage)).toEqual(['theirs']);
  expect(folderState().name).toBeUndefined();
  // What is stored next finds a new database.
  expect(await (await openDatabase()).getAll('runs')).toEqual([]);
  expect(await (await openDatabase()).getAllKeys('blobs')).toEqual([]);
  await expect.poll(() => told).toBe(1);
  stop();
});

test('nothing of it is written back later: neither times nor runs that wait for the folder', async () => {
  noteUp('http://a.test', 5);
  noteTime('http://a.test m', 'http://a.test', { startedAt: 10, took: 10 });
  changeFolderState({ name: 'runs', waiting: 3 });
  await forgetEverything();
  expect(timesOf('http://a.test m')).toEqual(NO_TIMES);
  expect(upSince('http://a.test')).toBe(0);
  expect(folderState()).toMatchObject({ name: undefined, waiting: 0 });
});

test('a tab that doesn’t let go is waited for', async () => {
  (await openDatabase()).close();
  const other = await openDB('try-me-history');
  let done = false;
  const forgetting = forgetEverything().then(() => (done = true));
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(done).toBe(false);
  other.close();
  await forgetting;
  expect(await databases()).not.toContain('try-me-history');
});
