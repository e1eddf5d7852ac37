import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeArg } from '../../spec/testing.ts';
import type { FinishedRun } from '../finishedRun.ts';

let blobs: typeof import('./blobs.ts');
let store: typeof import('./store.ts');
let batches: typeof import('../batch/batchStore.ts');
// It gets its `this` below.
const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
  this: IDBObjectStore,
  value: unknown,
  key?: IDBValidKey,
) => IDBRequest<IDBValidKey>;

/** As WebKit does in private windows. */
function refuseBlobs(name = 'DataCloneError'): void {
  IDBObjectStore.prototype.put = function refusing(this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (holdsBlob(value)) throw new DOMException('BlobURLs are not yet supported.', name);
    return put.call(this, value, key);
  };
}

function holdsBlob(value: unknown): boolean {
  if (value instanceof Blob) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsBlob);
}

beforeEach(async () => {
  vi.resetModules();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  globalThis.indexedDB = new IDBFactory();
  blobs = await import('./blobs.ts');
  store = await import('./store.ts');
  batches = await import('../batch/batchStore.ts');
});
afterEach(() => {
  IDBObjectStore.prototype.put = put;
});

const RUN: FinishedRun = {
  id: 'a',
  modelId: 'model',
  origin: { url: 'http://a.test', deepaas: '2.6.0', model: undefined },
  startedAt: 1000,
  took: 12,
  settings: { values: {}, unset: [] },
  files: [{ name: 'image', file: new File(['picture'], 'cat.png', { type: 'image/png' }) }],
  source: { status: 200, contentType: 'text/plain', blob: new Blob(['answer']), modelId: 'model', argNames: [], response: undefined },
  silence: undefined,
};
const LABEL = { gist: [], thumbnail: new Blob(['small'], { type: 'image/webp' }), error: undefined, withholdAnswer: false };

describe.each([
  ['a browser that takes blobs', () => undefined],
  ['one that takes their bytes only', () => refuseBlobs()],
  ['one that says so in another way', () => refuseBlobs('UnknownError')],
])('%s', (_, prepare) => {
  test('keeps a run with its file, its answer and its thumbnail, also after it was named', async () => {
    prepare();
    await store.keepRun('shelf', [makeArg({ name: 'image', kind: 'file' })], RUN, LABEL, 1_000_000);
    await store.changeRun('a', { name: 'the one' });
    const [kept] = (await store.listRuns('shelf')).runs;
    if (kept === undefined) throw new Error('nothing is kept');
    expect(kept.name).toBe('the one');
    expect(await kept.thumbnail?.text()).toBe('small');
    expect(kept.thumbnail?.type).toBe('image/webp');
    const { run, lost } = await store.openRun(kept);
    expect(lost).toEqual([]);
    expect(await run.files[0]?.file.text()).toBe('picture');
    expect(run.files[0]?.file).toMatchObject({ name: 'cat.png', type: 'image/png' });
    expect(await run.source?.blob.text()).toBe('answer');
  });

  test('keeps a batch with all its files', async () => {
    prepare();
    const files = Array.from({ length: 60 }, (__, index) => new File([`file ${index}`], `${index}.txt`, { type: 'text/plain' }));
    const mask = new File(['mask'], 'mask.png', { type: 'image/png' });
    const made = { shelf: 'shelf', startedAt: 1, arg: 'document', settings: { values: {}, unset: [] }, secrets: [] };
    const batch = await batches.createBatch(made, files, [{ name: 'mask', file: mask }]);
    const items = await batches.listItems(batch.id);
    const texts = await Promise.all(items.map(async ({ input }) => (await batches.readBlob(input ?? ''))?.text()));
    expect(texts).toEqual(files.map((__, index) => `file ${index}`));
    expect(await (await batches.readBlob(batch.fixed[0]?.blob ?? ''))?.text()).toBe('mask');
    const [item] = items;
    if (item === undefined) throw new Error('no item');
    await batches.putItem({ ...item, status: 'done', blobs: [...item.blobs, 'answer'] }, new Map([['answer', new Blob(['yes'])]]));
    expect(await (await batches.readBlob('answer'))?.text()).toBe('yes');
  });
});

test('another error is no reason to try with bytes', async () => {
  refuseBlobs('QuotaExceededError');
  const write = vi.fn<() => Promise<never>>().mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await expect(blobs.writeBlobs(write)).rejects.toThrow('full');
  expect(write).toHaveBeenCalledTimes(1);
});

test('a storage that refuses both is asked twice, and blobs are tried again later', async () => {
  const write = vi.fn<() => Promise<unknown>>(() =>
    blobs.storedForm(new Blob(['a'])).then(() => Promise.reject(new DOMException('no', 'UnknownError'))),
  );
  await expect(blobs.writeBlobs(write)).rejects.toThrow('no');
  expect(write).toHaveBeenCalledTimes(2);
  expect(await blobs.storedForm(new Blob(['a']))).toBeInstanceOf(Blob);
});

test.each([
  ['a text', 'bytes'],
  ['nothing', undefined],
  ['bytes that are none', { bytes: 'abc', type: 'text/plain' }],
  ['a list', [new ArrayBuffer(1)]],
])('%s is no blob', (_, stored) => {
  expect(blobs.blobFrom(stored)).toBeUndefined();
});
