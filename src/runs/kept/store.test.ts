import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeArg } from '../../spec/testing.ts';
import type { FinishedRun } from '../finishedRun.ts';
import type { KeptRun } from './kept.ts';

const KEPT_KEY = 'http://a.test model';
const LABEL = { gist: ['cat 90%'], thumbnail: undefined, error: undefined, withholdAnswer: false };
const MEGABYTE = 1_000_000;

// Each test has a browser of its own.
let store: typeof import('./store.ts');
let room: typeof import('./room.ts');
let openDatabase: (typeof import('./database.ts'))['openDatabase'];
beforeEach(async () => {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  store = await import('./store.ts');
  room = await import('./room.ts');
  ({ openDatabase } = await import('./database.ts'));
});

function finished(id: string, startedAt: number, files: readonly File[], answer = 'answer'): FinishedRun {
  return {
    id,
    modelId: 'model',
    origin: { url: 'http://a.test', deepaas: '2.6.0', model: '1.2' },
    startedAt,
    took: 12,
    settings: { values: { threshold: 0 }, unset: ['mode'] },
    files: files.map((file) => ({ name: 'image', file })),
    source: { status: 200, contentType: 'text/plain', blob: new Blob([answer]), modelId: 'model', argNames: [], response: undefined },
    silence: undefined,
  };
}

const fileOf = (size: number, name = 'cat.png') => new File([new Uint8Array(size)], name, { type: 'image/png', lastModified: 7 });
const keep = (run: FinishedRun, limit = MEGABYTE) =>
  store.keepRun(KEPT_KEY, [makeArg({ name: 'threshold', kind: 'number' })], run, LABEL, limit);
const ids = async () => (await store.listRuns(KEPT_KEY)).runs.map(({ id }) => id);
const first = async (): Promise<KeptRun> => {
  const [run] = (await store.listRuns(KEPT_KEY)).runs;
  if (run === undefined) throw new Error('nothing is kept');
  return run;
};
const countBlobs = async () => (await openDatabase()).count('blobs');

describe('keeping and reopening', () => {
  test('a run comes back with its settings, its files under their names, and its answer', async () => {
    await keep(finished('a', 1000, [fileOf(10)]));
    const { run, lost } = await store.openRun(await first());
    expect({ ...run, files: [], source: undefined }).toEqual({ ...finished('a', 1000, []), source: undefined });
    expect(run.files.map(({ name, file }) => [name, file.name, file.type, file.size, file.lastModified])).toEqual([
      ['image', 'cat.png', 'image/png', 10, 7],
    ]);
    expect(await run.source?.blob.text()).toBe('answer');
    expect(run.source?.argNames).toEqual(['threshold']);
    expect(lost).toEqual([]);
  });

  test('newest first, and each server’s models by themselves', async () => {
    await keep(finished('old', 1, []));
    await keep(finished('new', 2, []));
    await store.keepRun('http://b.test model', [], finished('other', 3, []), LABEL, MEGABYTE);
    expect(await ids()).toEqual(['new', 'old']);
  });

  test('a file that several runs share is stored once, and goes with the last of them', async () => {
    const file = fileOf(500);
    await keep(finished('a', 1, [file]));
    await keep(finished('b', 2, [file]));
    expect(await countBlobs()).toBe(3);
    await store.removeRuns(['a']);
    expect(await countBlobs()).toBe(2);
    expect((await store.openRun(await first())).run.files).toHaveLength(1);
    await store.removeRuns(['b']);
    expect(await countBlobs()).toBe(0);
  });

  test('a reopened file isn’t stored again by the next run with it', async () => {
    await keep(finished('a', 1, [fileOf(500)]));
    const again = (await store.openRun(await first())).run.files.map(({ file }) => file);
    await keep(finished('b', 2, again));
    expect(await countBlobs()).toBe(3);
  });

  test('an answer that repeats a secret stays out', async () => {
    await store.keepRun(KEPT_KEY, [], finished('a', 1, []), { ...LABEL, withholdAnswer: true }, MEGABYTE);
    const kept = await first();
    expect(kept.answer?.blob).toBeUndefined();
    expect((await store.openRun(kept)).run.source).toBeUndefined();
    expect(await countBlobs()).toBe(0);
  });

  test('names and pins stay; a change to a run that is gone does nothing', async () => {
    await keep(finished('a', 1, []));
    await store.changeRun('a', { name: 'the good one', pinned: true });
    await store.changeRun('gone', { pinned: true });
    expect(await first()).toMatchObject({ name: 'the good one', pinned: true });
    expect(await ids()).toEqual(['a']);
  });
});

describe('room', () => {
  test('the oldest runs go first, pinned ones stay, and so does the one that has just come', async () => {
    await keep(finished('pinned', 1, [fileOf(300_000)]));
    await store.changeRun('pinned', { pinned: true });
    await keep(finished('old', 2, [fileOf(300_000)]));
    await keep(finished('newer', 3, [fileOf(300_000)]));
    const { evicted } = await keep(finished('newest', 4, [fileOf(300_000)]));
    expect([evicted, await ids()]).toEqual([1, ['newest', 'newer', 'pinned']]);
  });

  test('a smaller limit takes effect at once', async () => {
    await keep(finished('a', 1, [fileOf(300_000)]));
    await keep(finished('b', 2, [fileOf(300_000)]));
    expect(await room.evict(400_000)).toBe(1);
    expect(await ids()).toEqual(['b']);
  });

  test.each([
    ['files that are larger than the limit are left out', 2_000_000, 6, { inputs: [undefined], answer: true }],
    ['and so is such an answer', 10, 2_000_000, { inputs: ['kept'], answer: false }],
  ])('%s', async (_, fileSize, answerSize, expected) => {
    await keep(finished('a', 1, [fileOf(fileSize)], 'x'.repeat(answerSize)));
    const kept = await first();
    expect({ inputs: kept.inputs.map(({ blob }) => blob && 'kept'), answer: kept.answer?.blob !== undefined }).toEqual(expected);
    const { lost } = await store.openRun(kept);
    expect(lost).toHaveLength(expected.inputs.filter((key) => key === undefined).length);
  });

  test.each([
    ['at once', [1]],
    ['when the browser has noticed', [1, 4]],
  ])('a full disk: older runs make room, %s', async (_, full) => {
    await keep(finished('old', 1, [fileOf(1000)]));
    const database = await openDatabase();
    const transaction = database.transaction.bind(database);
    let writes = 0;
    const spy = vi.spyOn(database, 'transaction') as unknown as {
      mockImplementation: (made: (names: ['runs'], mode: 'readonly') => unknown) => void;
    };
    spy.mockImplementation((names, mode) => {
      if ((mode as string) === 'readwrite' && full.includes(++writes)) throw new DOMException('full', 'QuotaExceededError');
      return transaction(names, mode);
    });
    await keep(finished('new', 2, [fileOf(1000)]));
    expect(await ids()).toEqual(['new']);
  });
});

describe('what can go wrong', () => {
  test('records that nobody can read are told apart and can be removed', async () => {
    await keep(finished('good', 2, []));
    await (await openDatabase()).put('runs', { id: 'bad', shelf: KEPT_KEY, startedAt: 1, blobs: 3 });
    expect((await store.listRuns(KEPT_KEY)).broken).toEqual(['bad']);
    await store.removeRuns(['bad']);
    expect(await store.listRuns(KEPT_KEY)).toMatchObject({ broken: [], runs: [{ id: 'good' }] });
  });

  test('bytes that got lost leave the rest of the run', async () => {
    await keep(finished('a', 1, [fileOf(10)]));
    await (await openDatabase()).clear('blobs');
    const { run, lost } = await store.openRun(await first());
    expect([run.source, run.files, lost.map(({ name }) => name)]).toEqual([undefined, [], ['cat.png']]);
  });

  test('a browser without storage rejects, and works again when it has some', async () => {
    const real = globalThis.indexedDB;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    } as unknown as IDBFactory;
    await expect(keep(finished('a', 1, []))).rejects.toThrow('no');
    globalThis.indexedDB = real;
    await keep(finished('a', 1, []));
    expect(await ids()).toEqual(['a']);
  });
});
