import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB, type IDBPDatabase } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parseBatch, parseItem } from '../batch/batch.ts';
import { parseKeptTraining } from '../trainings/parseKept.ts';
import { parseKept } from './kept.ts';
import { DATABASE, MIGRATIONS } from './migrations.ts';

/** Written by the first page that kept runs, by one with sweeps, and by one in a browser that takes no blobs. */
const RUNS = [
  {
    id: 'r1',
    shelf: 'http://a.test m',
    modelId: 'm',
    origin: { url: 'http://a.test', deepaas: '2.6.0', model: '1.0' },
    startedAt: 1_764_200_000_000,
    took: 1234,
    settings: { values: { threshold: 0.5 }, unset: [] },
    args: [{ name: 'image', kind: 'file' }],
    inputs: [{ arg: 'image', name: 'a.png', type: 'image/png', size: 3, lastModified: 1, blob: 'b1' }],
    answer: {
      status: 200,
      contentType: 'application/json',
      contentDisposition: undefined,
      accept: undefined,
      response: undefined,
      size: 2,
      blob: 'b2',
    },
    error: undefined,
    gist: '2 detections: cat, dog',
    thumbnail: undefined,
    name: 'mine',
    pinned: true,
    blobs: ['b1', 'b2'],
    size: 5,
  },
  {
    id: 'r2',
    shelf: 'http://a.test m',
    modelId: 'm',
    origin: { url: 'http://a.test', deepaas: '2.6.0', model: undefined },
    startedAt: 1_764_200_100_000,
    took: 10,
    settings: { values: {}, unset: ['threshold'], format: 'image/png' },
    args: [],
    inputs: [],
    answer: undefined,
    error: { title: 'The connection was lost', what: 'No answer came back.', next: 'Run again.' },
    gist: 'The connection was lost',
    thumbnail: { bytes: new Uint8Array([1, 2]).buffer, type: 'image/webp' },
    name: '',
    pinned: false,
    blobs: [],
    size: 0,
  },
];

const BATCHES = [
  // Before there were sweeps nothing said what varies.
  { id: 'c1', shelf: 'http://a.test m', startedAt: 1, arg: 'image', settings: { values: {}, unset: [] }, fixed: [], secrets: [], count: 1 },
  {
    id: 'c2',
    shelf: 'http://a.test m',
    startedAt: 2,
    varies: 'value',
    arg: 'n',
    settings: { values: {}, unset: [] },
    fixed: [],
    secrets: ['key'],
    count: 1,
  },
];

const ITEMS = [
  {
    batch: 'c1',
    index: 0,
    name: 'a.png',
    size: 3,
    type: 'image/png',
    input: 'b1',
    status: 'done',
    run: RUNS[0],
    cells: { score: 0.5 },
    blobs: ['b1', 'b2'],
  },
  {
    batch: 'c2',
    index: 0,
    name: '3',
    size: 0,
    type: '',
    input: undefined,
    value: 3,
    status: 'waiting',
    run: undefined,
    cells: {},
    blobs: [],
  },
];

const TRAININGS = ['u1', 'u2'].map((uuid, at) => ({
  uuid,
  place: 'http://a.test m',
  training: {
    uuid,
    date: '2026-11-22 06:47:38',
    status: at === 0 ? 'running' : 'done',
    word: at === 0 ? 'running' : 'done',
    args: { epoch_num: 2 },
    message: undefined,
    result: at === 0 ? undefined : { output: { loss: [1, Number.NaN] }, finished: undefined, duration: 2015 },
  },
  firstSeen: 5 + at,
  end: at === 0 ? 'gone' : undefined,
  cut: false,
}));

/** The databases as the pages of their time made them: these lines are history, and follow no later change. */
const SHIPPED: Readonly<Record<string, () => Promise<void>>> = {
  async runs() {
    const made = await openDB('try-me-history', 1, {
      upgrade(db) {
        const runs = db.createObjectStore('runs', { keyPath: 'id' });
        runs.createIndex('shelf', ['shelf', 'startedAt']);
        runs.createIndex('blobs', 'blobs', { multiEntry: true });
        db.createObjectStore('blobs');
        db.createObjectStore('batches', { keyPath: 'id' }).createIndex('shelf', ['shelf', 'startedAt']);
        db.createObjectStore('items', { keyPath: ['batch', 'index'] }).createIndex('blobs', 'blobs', { multiEntry: true });
      },
    });
    for (const run of RUNS) await made.put('runs', run);
    for (const batch of BATCHES) await made.put('batches', batch);
    for (const item of ITEMS) await made.put('items', item);
    await made.put('blobs', { bytes: new Uint8Array([1, 2, 3]).buffer, type: 'image/png' }, 'b1');
    await made.put('blobs', { bytes: new Uint8Array([4, 5]).buffer, type: 'application/json' }, 'b2');
    made.close();
  },
  async trainings() {
    const made = await openDB('try-me-trainings', 1, {
      upgrade(db) {
        db.createObjectStore('trainings', { keyPath: ['place', 'uuid'] }).createIndex('place', 'place');
      },
    });
    for (const training of TRAININGS) await made.put('trainings', training);
    made.close();
  },
  /** The second version, with all that pages of its time kept. */
  async second() {
    const made = await openDB('try-me-history', 2, {
      upgrade(db) {
        const runs = db.createObjectStore('runs', { keyPath: 'id' });
        runs.createIndex('shelf', ['shelf', 'startedAt']);
        runs.createIndex('blobs', 'blobs', { multiEntry: true });
        db.createObjectStore('blobs');
        db.createObjectStore('batches', { keyPath: 'id' }).createIndex('shelf', ['shelf', 'startedAt']);
        db.createObjectStore('items', { keyPath: ['batch', 'index'] }).createIndex('blobs', 'blobs', { multiEntry: true });
        db.createObjectStore('trainings', { keyPath: ['place', 'uuid'] }).createIndex('place', 'place');
      },
    });
    for (const run of RUNS) await made.put('runs', run);
    for (const batch of BATCHES) await made.put('batches', batch);
    for (const item of ITEMS) await made.put('items', item);
    for (const training of TRAININGS) await made.put('trainings', training);
    await made.put('blobs', { bytes: new Uint8Array([1, 2, 3]).buffer, type: 'image/png' }, 'b1');
    await made.put('blobs', { bytes: new Uint8Array([4, 5]).buffer, type: 'application/json' }, 'b2');
    made.close();
  },
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

/** By a page that was just loaded. */
async function openNewest() {
  return (await import('./database.ts')).openDatabase();
}

async function names(): Promise<string[]> {
  return (await indexedDB.databases()).map(({ name }) => name ?? '').toSorted();
}

/** Every store with its key and its indexes. */
function shapeOf(opened: Pick<IDBPDatabase, 'objectStoreNames' | 'transaction'>) {
  const stores = [...opened.objectStoreNames];
  const transaction = opened.transaction(stores);
  return stores.map((name) => {
    const store = transaction.objectStore(name);
    return [name, store.keyPath, [...store.indexNames].map((index) => [index, store.index(index).keyPath, store.index(index).multiEntry])];
  });
}

test('migrations are numbered without a gap, and each is named by what it leads to', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
});

describe('what an older page has kept', () => {
  test.each([
    ['nothing', []],
    ['runs and batches', ['runs']],
    ['trainings alone', ['trainings']],
    ['all of it', ['runs', 'trainings']],
    ['all of it, in the second version', ['second']],
  ])('%s: nothing is lost', async (_, shipped) => {
    for (const name of shipped) await SHIPPED[name]?.();
    const opened = await openNewest();
    expect(opened.version).toBe(MIGRATIONS.length);
    const has = (name: string) => shipped.includes(name) || shipped.includes('second');
    expect(await opened.getAll('folders')).toEqual([]);
    expect(await opened.getAll('runs')).toEqual(has('runs') ? RUNS : []);
    expect(await opened.getAll('batches')).toEqual(has('runs') ? BATCHES : []);
    expect(await opened.getAll('items')).toEqual(has('runs') ? ITEMS : []);
    expect(await opened.getAllKeys('blobs')).toEqual(has('runs') ? ['b1', 'b2'] : []);
    expect(await opened.getAll('trainings')).toEqual(has('trainings') ? TRAININGS : []);
    await vi.waitFor(async () => expect(await names()).toEqual([DATABASE]));
  });

  test('however old it was, it has the same form then', async () => {
    const forms: unknown[] = [];
    for (const shipped of [[], ['runs'], ['runs', 'trainings'], ['second']]) {
      globalThis.indexedDB = new IDBFactory();
      vi.resetModules();
      for (const name of shipped) await SHIPPED[name]?.();
      forms.push(shapeOf((await openNewest()) as unknown as IDBPDatabase));
    }
    expect(forms[1]).toEqual(forms[0]);
    expect(forms[2]).toEqual(forms[0]);
    expect(forms[3]).toEqual(forms[0]);
  });

  test('is read by the parsers of today', () => {
    expect(RUNS.map((run) => parseKept(run)?.id)).toEqual(['r1', 'r2']);
    expect(BATCHES.map((batch) => parseBatch(batch)?.varies)).toEqual(['file', 'value']);
    expect(ITEMS.map((item) => parseItem(item)?.status)).toEqual(['done', 'waiting']);
    expect(TRAININGS.map(parseKeptTraining)).toEqual(TRAININGS);
  });
});

test('the next load finds it as it is, and asks for no older database', async () => {
  await SHIPPED.trainings?.();
  (await openNewest()).close();
  vi.resetModules();
  const open = vi.spyOn(indexedDB, 'open');
  const again = await openNewest();
  expect(open.mock.calls.map(([name]) => name)).toEqual([DATABASE]);
  expect(await again.count('trainings')).toBe(2);
});

test('an older database that can’t be read stays where it is, leaves a trace and hinders nobody', async () => {
  await SHIPPED.runs?.();
  await SHIPPED.trainings?.();
  const real = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name === 'try-me-trainings') throw new Error('broken');
    return real(name, version);
  });
  const said = vi.spyOn(console, 'warn').mockReturnValue();
  const opened = await openNewest();
  expect(await opened.count('runs')).toBe(2);
  expect(said).toHaveBeenCalledWith('Taking over what an older page has kept: Error: broken');
  expect(await names()).toEqual([DATABASE, 'try-me-trainings'].toSorted());
});
