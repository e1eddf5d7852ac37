import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeArg } from '../../spec/testing.ts';
import { readZip } from '../../ui/zip/zip.ts';
import { LIMITS } from '../../ui/zip/limits.ts';
import { writeZip } from '../../ui/zip/writeZip.ts';
import type { FinishedRun, ReadRun } from '../finishedRun.ts';
import type { Batch, BatchItem } from './batch.ts';
import { parseBatch, parseItem, toCsv } from './batch.ts';
import type { RunFile } from './runner.ts';

const SHELF = 'http://a.test model';
let store: typeof import('./batchStore.ts');
let runner: typeof import('./runner.ts');
let archive: typeof import('./batchFiles.ts');
beforeEach(async () => {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  store = await import('./batchStore.ts');
  runner = await import('./runner.ts');
  archive = await import('./batchFiles.ts');
});

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => new File([`file ${index}`], `${index}.txt`, { type: 'text/plain' }));
const create = (count: number) =>
  store.createBatch({ shelf: SHELF, startedAt: 1000, arg: 'document', settings: { values: {}, unset: [] } }, files(count));
const open = async (batch: Batch) =>
  new runner.BatchRunner(batch, await store.listItems(batch.id), [makeArg({ name: 'document', kind: 'file' })], () => []);

/** Answers with the file's own text; silent or failing where a test says so. */
const answering =
  (behave: (name: string) => 'answer' | 'silence' = () => 'answer', log: string[] = []): RunFile =>
  async (file) => {
    log.push(file.name);
    const silent = behave(file.name) === 'silence';
    const words = { status: undefined, title: 'The connection was lost', what: 'No answer.', next: '', fields: [], raw: '' };
    const run: FinishedRun = {
      id: file.name,
      modelId: 'model',
      origin: { url: 'http://a.test', deepaas: '2.6.0', model: undefined },
      startedAt: 1,
      took: 100,
      settings: { values: {}, unset: [] },
      files: [{ name: 'document', file }],
      source: silent
        ? undefined
        : {
            status: 200,
            contentType: 'text/plain',
            blob: new Blob([await file.text()]),
            modelId: 'model',
            argNames: [],
            response: undefined,
          },
      silence: silent ? words : undefined,
    };
    return { run, answer: undefined, error: silent ? words : undefined } satisfies ReadRun;
  };

describe('a batch', () => {
  test('runs its files in order, one at a time, and keeps each answer', async () => {
    const log: string[] = [];
    const batch = await create(30);
    await (await open(batch)).run(answering(undefined, log));
    expect(log).toEqual(files(30).map(({ name }) => name));
    const items = await store.listItems(batch.id);
    expect(items.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 'done'));
    expect(await (await store.readBlob(items[7]?.run?.answer?.blob ?? ''))?.text()).toBe('file 7');
  });

  test('goes on after a reload where it stopped; the run under way is repeated', async () => {
    const batch = await create(4);
    const first = await open(batch);
    const log: string[] = [];
    await first.run(async (file, signal) => {
      if (file.name === '2.txt') first.pause();
      return answering(undefined, log)(file, signal);
    });
    const second = await open(batch);
    expect(second.getState().items.map(({ status }) => status)).toEqual(['done', 'done', 'waiting', 'waiting']);
    await second.run(answering(undefined, log));
    expect(log).toEqual(['0.txt', '1.txt', '2.txt', '2.txt', '3.txt']);
    expect(second.getState().phase).toBe('ended');
  });

  test('a failed file doesn’t stop the others, and can be tried again', async () => {
    const opened = await open(await create(3));
    await opened.run(answering((name) => (name === '1.txt' ? 'silence' : 'answer')));
    expect(opened.getState().items.map(({ status }) => status)).toEqual(['done', 'failed', 'done']);
    await opened.retryFailed();
    await opened.run(answering());
    expect(opened.getState().items.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
  });

  test('a server that is gone pauses it', async () => {
    const opened = await open(await create(10));
    await opened.run(answering(() => 'silence'));
    expect(opened.getState()).toMatchObject({ phase: 'paused', problem: 'The server didn’t answer 3 times in a row.' });
    expect(opened.getState().items.filter(({ status }) => status === 'waiting')).toHaveLength(7);
  });

  test('deleting it leaves no bytes behind', async () => {
    const batch = await create(3);
    await (await open(batch)).run(answering());
    await store.removeBatch(batch.id);
    const { openDatabase } = await import('../history/database.ts');
    expect([await (await openDatabase()).count('blobs'), await store.listBatches(SHELF)]).toEqual([0, []]);
  });

  test('its archive holds the table, the files and the answers', async () => {
    const batch = await create(2);
    const opened = await open(batch);
    await opened.run(answering());
    const zip = await writeZip(archive.batchFiles(opened.getState().items), Date.UTC(2026, 1, 1));
    expect((await readZip(zip, LIMITS)).entries.map(({ path }) => path)).toEqual([
      'results.csv',
      'inputs/1-0.txt',
      'answers/1-0.txt.txt',
      'inputs/2-1.txt',
      'answers/2-1.txt.txt',
    ]);
  });
});

test('a table for spreadsheets: quoted, and nothing in it is taken for a formula', () => {
  const item: BatchItem = {
    batch: 'b',
    index: 0,
    name: '=1+1,"x".png',
    size: 3,
    type: '',
    input: 'k',
    status: 'waiting',
    run: undefined,
    blobs: ['k'],
  };
  expect(toCsv([item])).toBe('file,bytes,status,seconds,result,error\r\n"\'=1+1,""x"".png",3,waiting,,,\r\n');
});

test('whatever the storage holds is a record or nothing', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      parseBatch(input);
      const item = parseItem(input);
      if (item !== undefined) expect(parseItem(item)).toEqual(item);
    }),
  );
});
