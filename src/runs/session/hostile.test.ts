import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ArchiveError, openArchive } from '../../files/zip/archive.ts';
import { storeZip } from '../../files/zip/storeZip.ts';
import { makeZip } from '../../files/zip/testZip.ts';
import { tellSession, tellTaken } from './tell.ts';
import type { WatchingSession } from './takeSession.ts';
import { HERE, KEY_HERE, loadBrowser, THERE, type TestBrowser, fillBrowser } from './testSession.ts';

const newBrowser = async (): Promise<TestBrowser> => {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  return loadBrowser();
};
const busyBrowser = async (): Promise<TestBrowser> => {
  const browser = await newBrowser();
  await fillBrowser(browser);
  return browser;
};

const GOOD = readFileSync(path.join(import.meta.dirname, 'testdata/session-1.zip'));

let browser: TestBrowser;
beforeEach(async () => {
  browser = await newBrowser();
});
afterEach(() => vi.unstubAllGlobals());

/** A module that was loaded again has a class of its own. */
const isRefusal = (error: unknown) => error instanceof ArchiveError || (error as Error).name === 'ArchiveError';

async function take(file: Blob, watching: WatchingSession = {}) {
  const opened = await browser.opening.openSession(file);
  tellSession(opened.index, HERE);
  return browser.taking.takeSession(opened, HERE, watching);
}

/** Takes it over, or hears why not; anything else fails the test. */
async function attempt(file: Blob): Promise<string[]> {
  try {
    return tellTaken(await take(file));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [(error as Error).message];
  }
}

/** All lists of the page can still be read. */
async function expectUsable(): Promise<void> {
  const { runs, broken } = await browser.store.listRuns(KEY_HERE);
  expect(broken).toEqual([]);
  for (const run of runs) await browser.store.openRun(run);
  for (const batch of await browser.batches.listBatches(KEY_HERE)) await browser.batches.listItems(batch.id);
  await browser.trainings.readKept(KEY_HERE);
}

const SESSION = { format: 'deepaas-try-me session', version: 1 };
const json = (value: unknown) => new Blob([JSON.stringify(value)]);
const zipOf = (files: Readonly<Record<string, unknown>>) =>
  storeZip(
    Object.entries(files).map(([name, value]) => ({ path: name, blob: value instanceof Blob ? value : json(value) })),
    0,
  );

/** The good session with some of its files replaced; left out where there is nothing instead. */
async function changed(change: (path: string, text: string) => string | undefined): Promise<Blob> {
  const { entries } = await openArchive(new Blob([GOOD]));
  const files: Record<string, Blob> = {};
  for (const entry of entries) {
    const text = change(entry.path, await (await entry.open()).blob.text());
    if (text !== undefined) files[entry.path] = new Blob([text]);
  }
  return zipOf(files);
}

describe('is refused in a sentence', () => {
  test.each<[string, () => Promise<Blob>, RegExp]>([
    ['a newer session', () => zipOf({ 'session.json': { ...SESSION, version: 2 } }), /newer version of this page/],
    ['one without a version', () => zipOf({ 'session.json': { format: SESSION.format } }), /newer version/],
    ['one that isn’t JSON', () => zipOf({ 'session.json': new Blob(['{']) }), /damaged/],
    ['one that is a list', () => zipOf({ 'session.json': [] }), /damaged/],
    ['another program’s session.json', () => zipOf({ 'session.json': { version: 1 } }), /isn’t a session of this page/],
    [
      'a newer history in it',
      () => changed((name, text) => (name === 'history.json' ? text.replace('"version": 1', '"version": 2') : text)),
      /newer/,
    ],
    ['no archive', () => Promise.resolve(new Blob(['hello'])), /archive/],
    [
      'a million files',
      () => Promise.resolve(makeZip([{ name: 'session.json' }], { zip64: true, count: 1_000_000 })),
      /more than 200,000 files/,
    ],
    [
      'an index that unpacks to more than a disk',
      () => Promise.resolve(makeZip([{ name: 'session.json', bytes: new Uint8Array(1000), declared: 4_000_000_000 }])),
      /damaged/,
    ],
  ])('%s', async (_, make, words) => {
    await expect(take(await make())).rejects.toThrow(words);
  });
});

describe('is no session to a drop', () => {
  test.each<[string, () => Promise<Blob>]>([
    ['another archive', () => zipOf({ 'data.csv': new Blob(['a']) })],
    ['another program’s history.json', () => zipOf({ 'history.json': { runs: [] } })],
    ['an empty file', () => Promise.resolve(new Blob([]))],
    ['a text', () => Promise.resolve(new Blob(['PK is a text']))],
    ['half of one', () => Promise.resolve(new Blob([GOOD.subarray(0, 3000)]))],
  ])('%s', async (_, make) => {
    expect(await browser.opening.isSession(await make())).toBe(false);
  });

  test('and one of ours is, whatever it is called', async () => {
    expect(await browser.opening.isSession(new Blob([GOOD]))).toBe(true);
  });
});

const NAMES = fc.constantFrom('__proto__', 'constructor', 'toString', 'plants', '', 'x'.repeat(5000));

describe('whatever it holds, taking it over ends, and all can be read', () => {
  const odd = fc.oneof(fc.jsonValue(), NAMES, fc.dictionary(NAMES, fc.jsonValue()), fc.array(fc.jsonValue()));

  test('in session.json', async () => {
    const members = fc.record({
      saved: odd,
      page: odd,
      site: odd,
      api: odd,
      models: odd,
      counts: odd,
      form: odd,
      choices: odd,
      places: odd,
    });
    await fc.assert(
      fc.asyncProperty(members, async (told) => {
        await attempt(await zipOf({ 'session.json': { ...SESSION, ...told } }));
      }),
      { numRuns: 100 },
    );
    await expectUsable();
  });

  test.each(['history.json', 'trainings.json', 'batches/2-image-2026-11-28-120000/batch.json'])('in %s', async (target) => {
    const { entries } = await openArchive(new Blob([GOOD]));
    const text = await (await entries.find(({ path: name }) => name === target)?.open())?.blob.text();
    const good: unknown = JSON.parse(text ?? '');
    await fc.assert(
      fc.asyncProperty(fc.nat(), odd, async (seed, value) => {
        const hostile = structuredClone(good);
        replaceOne(hostile, seed, value);
        await attempt(await changed((name, was) => (name === target ? JSON.stringify(hostile) : was)));
      }),
      { numRuns: 60 },
    );
    await expectUsable();
  });

  test('in its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(GOOD.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = Uint8Array.from(GOOD);
        bytes[at] = byte;
        await attempt(new Blob([cut ? bytes.subarray(0, at) : bytes]));
      }),
      { numRuns: 150 },
    );
    await expectUsable();
  });
});

/** Puts something else in the place of one of all values, however deep. */
function replaceOne(root: unknown, seed: number, value: unknown): void {
  const places: (() => void)[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      places.push(() => Object.defineProperty(node, key, { value, enumerable: true }));
      visit(child);
    }
  };
  visit(root);
  places[seed % places.length]?.();
}

describe('claims', () => {
  const BATCH = 'batches/2-image-2026-11-28-120000/batch.json';

  test('a file of a batch that is larger than it says doesn’t come, and its run says so', async () => {
    const file = await changed((name, text) => (name.endsWith('/2-two.png') ? 'x'.repeat(1000) : text));
    await take(file);
    const [, batch] = await browser.batches.listBatches(KEY_HERE);
    expect((await browser.batches.listItems(batch?.id ?? '')).map(({ input }) => input === undefined)).toEqual([false, true]);
  });

  test('keys that all lead to one file get it once', async () => {
    const one = (text: string) =>
      text.replaceAll(/"batches\/[^"]*\/inputs\/[^"]*"/g, '"batches/2-image-2026-11-28-120000/inputs/1-one.png"');
    await take(await changed((name, text) => (name === BATCH ? one(text) : text)));
    const [, taken] = await browser.batches.listBatches(KEY_HERE);
    const inputs = (await browser.batches.listItems(taken?.id ?? '')).map(({ input }) => input !== undefined);
    expect(inputs).toEqual([true, false]);
  });

  test('batches that all unpack one file come until they are more than the file can hold', async () => {
    const { takeBatches } = await import('./takeBatches.ts');
    const entry = (name: string, blob: Blob) => ({
      path: name,
      folder: false,
      size: blob.size,
      packed: 10,
      open: () => Promise.resolve({ blob }),
    });
    const folders = ['batches/1', 'batches/2', 'batches/3'];
    const indexes = folders.map((folder, index) => {
      const input = { arg: 'mask', name: 'm', type: '', size: 30_000_000, lastModified: 0, blob: `k${index}` };
      const batch = {
        id: folder,
        shelf: 'x',
        startedAt: 1,
        varies: 'value',
        arg: 'n',
        settings: {},
        fixed: [input],
        secrets: [],
        count: 1,
      };
      const items = [{ batch: folder, index: 0, name: '1', size: 0, type: '', value: '1', status: 'waiting', cells: {}, blobs: [] }];
      const told = { format: 'deepaas-try-me batch', version: 1, model: 'plants', places: { [`k${index}`]: 'big' }, batch, items };
      return entry(`${folder}/batch.json`, json(told));
    });
    const files = new Map([entry('big', new Blob([new Uint8Array(30_000_000)])), ...indexes].map((one) => [one.path, one]));
    expect(await takeBatches(files, folders, () => KEY_HERE)).toMatchObject({ added: 1, oversized: 2, broken: 0 });
    expect(await browser.batches.listBatches(KEY_HERE)).toHaveLength(1);
  });

  test('paths that lead elsewhere lead nowhere', async () => {
    const tricks = (text: string) => text.replaceAll(/"batches\/[^"]*\/inputs\//g, '"../../../../etc/');
    await take(await changed((name, text) => (name === BATCH ? tricks(text) : text)));
    const [, batch] = await browser.batches.listBatches(KEY_HERE);
    expect((await browser.batches.listItems(batch?.id ?? '')).map(({ input }) => input)).toEqual([undefined, undefined]);
  });

  test('of two items of one number the first one counts; items of other batches don’t', async () => {
    const file = await changed((name, text) => {
      if (name !== BATCH) return text;
      const found = JSON.parse(text) as { items: { batch: string; index: number }[] };
      const [first, second] = found.items;
      return JSON.stringify({ ...found, items: [first, { ...second, index: 0 }, { ...second, batch: 'another' }] });
    });
    await take(file);
    const [, batch] = await browser.batches.listBatches(KEY_HERE);
    expect([batch?.count, (await browser.batches.listItems(batch?.id ?? '')).map(({ name }) => name)]).toEqual([1, ['one.png']]);
  });

  test('an id that stands for another batch here gets a new one', async () => {
    await take(new Blob([GOOD]));
    const before = await browser.batches.listBatches(KEY_HERE);
    const taken = await take(await changed((name, text) => (name === BATCH ? text.replaceAll('"arg": "image"', '"arg": "other"') : text)));
    expect(taken.batches).toMatchObject({ added: 1, known: 1 });
    const after = await browser.batches.listBatches(KEY_HERE);
    expect(after.filter(({ arg }) => arg !== 'other')).toEqual(before);
    const added = after.find(({ arg }) => arg === 'other');
    if (added === undefined) throw new Error('it didn’t come');
    // Both have the same bytes, and one of them goes.
    await browser.batches.removeBatch(added);
    const [, kept] = await browser.batches.listBatches(KEY_HERE);
    const [item] = await browser.batches.listItems(kept?.id ?? '');
    expect(await (await browser.batches.readBlob(item?.input ?? ''))?.text()).toBe('one');
    expect(await (await browser.batches.readBlob(kept?.fixed[0]?.blob ?? ''))?.text()).toBe('mask');
  });

  test('keys that stand for other bytes here get new ones', async () => {
    await take(new Blob([GOOD]));
    const { runs } = await browser.store.listRuns(KEY_HERE);
    const run = runs.find(({ id }) => id === 'a');
    const key = run?.answer?.blob ?? '';
    const other = { ...run, id: 'other', thumbnail: undefined, inputs: [], answer: { ...run?.answer, size: 9 } };
    const index = { format: 'deepaas-try-me history', version: 1, runs: [other] };
    await take(await zipOf({ [`files/${key}/answer`]: new Blob(['not yours']), 'history.json': index }));
    const texts = await Promise.all(
      ['a', 'other'].map(async (id) => {
        const found = (await browser.store.listRuns(KEY_HERE)).runs.find((one) => one.id === id);
        return found && (await browser.store.openRun(found)).run.source?.blob.text();
      }),
    );
    expect(texts).toEqual(['answer a', 'not yours']);
  });

  test('choices are those that the page knows, and no others', async () => {
    const choices = {
      constructor: 'x',
      'history-limit': '1e99',
      'batch:x': 'y',
      'tab:plants': 'z',
      'tab:elsewhere': 'z',
      'times:plants': '{"later":"x"}',
      'times:elsewhere': '[1]',
      [`tab:${'x'.repeat(300)}`]: 'z',
      theme: 'purple',
      code: 5,
    };
    const taken = await take(await zipOf({ 'session.json': { ...SESSION, choices } }));
    expect(taken.choices).toEqual({ taken: 2, stayed: 0, theme: undefined });
    const others = ['batch:x', 'tab:elsewhere', 'times:http://here.test elsewhere', 'times:http://here.test plants'];
    expect(others.map((name) => localStorage.getItem(`try-me:${name}`))).toEqual([null, null, null, null]);
  });

  test('more trainings than are kept of a model don’t drive out those that are here', async () => {
    await take(new Blob([GOOD]));
    const many = await changed((name, text) => {
      if (name !== 'trainings.json') return text;
      const found = JSON.parse(text) as { groups: { model: string; trainings: { uuid: string; training: object }[] }[] };
      const [group] = found.groups;
      const [one] = group?.trainings ?? [];
      const made = Array.from({ length: 150 }, (_, at) => ({
        ...one,
        uuid: `v${at}`,
        firstSeen: at + 1000,
        training: { ...one?.training, uuid: `v${at}` },
      }));
      return JSON.stringify({ ...found, groups: [{ ...group, trainings: made }] });
    });
    expect((await take(many)).trainings).toMatchObject({ added: 99, leftOut: 51 });
    expect((await browser.trainings.readKept(KEY_HERE)).some(({ uuid }) => uuid === 'u1')).toBe(true);
  });
});

test('a storage that is full loses nothing that was there, and half a batch isn’t kept', async () => {
  const busy = await busyBrowser();
  const { file } = await busy.saving.saveSession(THERE, 0);
  browser = await newBrowser();
  await take(new Blob([GOOD]));
  const before = (await browser.batches.listBatches(KEY_HERE)).map(({ id }) => id);
  const { IDBObjectStore: Store } = globalThis;
  const put = vi.spyOn(Store.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const taken = await take(file ?? new Blob());
  put.mockRestore();
  expect(taken).toMatchObject({ batches: { added: 0, leftOut: 2 } });
  expect((await browser.batches.listBatches(KEY_HERE)).map(({ id }) => id)).toEqual(before);
  await expectUsable();
});
