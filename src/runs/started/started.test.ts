import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../kept/database.ts';
import { readFiles } from './startedFiles.ts';
import type { PlannedRun } from '../plan.ts';
import { dropStart, keepLost, lostRun, noteStart } from './started.ts';

const file = new File(['bytes'], 'a.png', { type: 'image/png', lastModified: 5 });
const planned = {
  origin: { url: 'http://a' },
  modelId: 'm',
  settings: { values: { n: 3 }, unset: [] },
  files: [{ name: 'image', file }],
  secrets: ['s3cret'],
} as unknown as PlannedRun;

/** jsdom's files are none of those that a database takes. */
function storage() {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
    removeItem: (key: string) => texts.delete(key),
  };
}
const tab = storage();
const site = storage();
vi.stubGlobal('sessionStorage', tab);
vi.stubGlobal('localStorage', site);

const stored = async () => (await (await openDatabase()).getAllKeys('blobs')).length;

beforeEach(async () => {
  site.texts.clear();
  tab.texts.clear();
  await (await openDatabase()).clear('blobs');
});

/** The note with the files in it. */
async function noteWithFiles(at = 1000) {
  const forget = noteStart(planned, at);
  await vi.waitFor(() => expect(lostRun('http://a m')?.inputs[0]?.blob).toBeDefined());
  return forget;
}

describe('a run that was under way when its page was left', () => {
  test('is noted at once, its files a moment later, and no secret ever', async () => {
    noteStart(planned, 1000);
    expect(lostRun('http://a m')).toMatchObject({
      startedAt: 1000,
      settings: { values: { n: 3 } },
      inputs: [{ arg: 'image', name: 'a.png' }],
    });
    expect(lostRun('http://a other')).toBeUndefined();
    await vi.waitFor(() => expect(lostRun('http://a m')?.inputs[0]?.blob).toBeDefined());
    const { files, lost } = await readFiles(lostRun('http://a m')?.inputs ?? []);
    expect([await files[0]?.file.text(), files[0]?.file.name, files[0]?.file.type, lost]).toEqual(['bytes', 'a.png', 'image/png', []]);
    expect(JSON.stringify([...tab.texts])).not.toContain('s3cret');
  });

  test('is forgotten with its files when it has ended', async () => {
    (await noteWithFiles())(true);
    expect(lostRun('http://a m')).toBeUndefined();
    await vi.waitFor(async () => expect(await stored()).toBe(0));
  });

  test('stays noted for a moment when its connection broke off: the page may be going', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    noteStart({ ...planned, files: [] }, 1000)(false);
    expect(lostRun('http://a m')).toBeDefined();
    vi.advanceTimersByTime(2000);
    expect(lostRun('http://a m')).toBeUndefined();
    vi.useRealTimers();
  });

  test.each<[string, Promise<void>, boolean]>([
    ['a moment after it was sent', Promise.resolve(), true],
    ['not while it is being sent', new Promise<void>(() => undefined), false],
  ])('has its files stored %s', async (_, sent, isStored) => {
    noteStart(planned, 1000, sent);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([lostRun('http://a m')?.inputs[0]?.blob !== undefined, await stored()]).toEqual([isStored, isStored ? 1 : 0]);
  });

  test('has its files stored in the end, also where it is sent slowly', async () => {
    noteStart(planned, 1000, new Promise(() => undefined));
    await vi.waitFor(async () => expect(await stored()).toBe(1), { timeout: 5000 });
  });

  test('is no longer the one before', async () => {
    const forget = await noteWithFiles();
    await noteWithFiles(2000);
    forget(true);
    expect(lostRun('http://a m')?.startedAt).toBe(2000);
    expect(await stored()).toBe(1);
  });

  test('keeps only the names of its files when the history is off', async () => {
    site.setItem('try-me:history', 'off');
    noteStart(planned, 1000);
    await vi.waitFor(() => expect(lostRun('http://a m')?.inputs[0]).toMatchObject({ type: 'image/png' }));
    expect(await stored()).toBe(0);
    expect((await readFiles(lostRun('http://a m')?.inputs ?? [])).lost).toMatchObject([{ name: 'a.png' }]);
  });

  test('whose end comes before its files are stored leaves none behind', async () => {
    noteStart(planned, 1000)(true);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await stored()).toBe(0);
  });

  test.each<[string, number, number | undefined]>([
    ['its own note', 1000, undefined],
    ['no note of the run that began since', 2000, 2000],
  ])('that is dismissed takes with it %s', async (_, current, left) => {
    await noteWithFiles();
    const lost = lostRun('http://a m')!;
    keepLost(lost);
    if (current !== 1000) await noteWithFiles(current);
    // Until then its files are there, whatever has begun since.
    expect(await readFiles(lost.inputs)).toMatchObject({ files: [{ name: 'image' }], lost: [] });
    dropStart(lost);
    expect(lostRun('http://a m')?.startedAt).toBe(left);
    await vi.waitFor(async () => expect(await stored()).toBe(left === undefined ? 0 : 1));
  });

  test.each<[string, () => unknown, number | undefined]>([
    ['the next run has begun', () => noteStart({ ...planned, files: [] }, 2000), 2000],
    ['all that is kept was deleted', () => tab.texts.clear(), undefined],
  ])('whose files are stored when %s isn’t noted again', async (_, meanwhile, left) => {
    noteStart(planned, 1000)(false);
    meanwhile();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(lostRun('http://a m')?.startedAt).toBe(left);
    expect(await stored()).toBe(0);
  });
});

test.each(['x', 'null', '7', '{}', '{"place":"http://a m"}', '{"place":"http://a m","startedAt":1e99}'])(
  'a note that is %s is none',
  (note) => {
    tab.setItem('try-me:started', note);
    expect(lostRun('http://a m')).toBeUndefined();
  },
);
