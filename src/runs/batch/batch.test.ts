import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeArg } from '../../spec/testing.ts';
import { writeCsv } from '../../files/delimited/write.ts';
import { readZip } from '../../files/zip/zip.ts';
import { ARCHIVE_LIMITS } from '../../files/zip/limits.ts';
import { writeZip } from '../../files/zip/writeZip.ts';
import type { ErrorReport } from '../../answers/report.ts';
import type { ArgProblem } from '../../spec/problem.ts';
import type { FinishedRun, ReadRun } from '../finishedRun.ts';
import type { Batch, BatchItem } from './batch.ts';
import { parseKept } from '../kept/kept.ts';
import { countItems, parseBatch, parseItem } from './batch.ts';
import { batchTable } from './batchTable.ts';
import type { RunItem } from './runner.ts';
import { inWords } from './words.ts';

const KEPT_KEY = 'http://a.test model';
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
const create = (count: number, fixed: File[] = [], secrets: string[] = []) =>
  store.createBatch(
    { shelf: KEPT_KEY, startedAt: 1000, arg: 'document', settings: { values: { n: 1 }, unset: [] }, secrets },
    files(count),
    fixed.map((file) => ({ name: 'mask', file })),
  );
const problems: ArgProblem[] = [];
const open = async (batch: Batch, secrets = new Map<string, readonly string[]>()) =>
  new runner.BatchRunner(batch, await store.listItems(batch.id), {
    args: [makeArg({ name: 'document', kind: 'file' })],
    secrets: () => secrets,
    onProblems: (found) => problems.push(...found),
  });

type Behaviour = 'answer' | 'silence' | 'proxy' | 'refusal of n' | 'refusal of document' | 'not sent';

/** Answers with the file's own text, or fails in the way that a test says. */
const answering =
  (behave: (name: string) => Behaviour = () => 'answer', log: string[] = []): RunItem =>
  async (item, sent) => {
    log.push(item.name);
    const behaviour = behave(item.name);
    if (behaviour === 'not sent')
      return { problems: [{ name: 'document', message: 'No.', fault: { code: 'too-large', bytes: 2000, limit: 1000 } }] };
    const refused = behaviour.replace('refusal of ', '');
    const words = {
      status: behaviour === 'silence' ? undefined : behaviour === 'proxy' ? 502 : 422,
      title: 'It failed',
      what: 'No.',
      next: '',
      fields: refused === behaviour ? [] : [{ name: refused, message: 'Not that.' }],
      raw: '',
    } as ErrorReport;
    const error = behaviour === 'answer' ? undefined : words;
    const text = sent.length === 0 ? JSON.stringify(item.value) : await sent.at(-1)?.file.text();
    const run: FinishedRun = {
      id: item.name,
      modelId: 'model',
      origin: { url: 'http://a.test', deepaas: '2.6.0', model: undefined },
      startedAt: 1,
      took: 100,
      settings: { values: {}, unset: [] },
      files: sent,
      source:
        behaviour === 'silence'
          ? undefined
          : {
              status: error?.status ?? 200,
              contentType: 'text/plain',
              blob: new Blob([text ?? '']),
              modelId: 'model',
              argNames: [],
              response: undefined,
            },
      silence: behaviour === 'silence' ? error : undefined,
    };
    return { run, answer: undefined, error } satisfies ReadRun;
  };

const statuses = (opened: { getState: () => { items: readonly BatchItem[] } }) => opened.getState().items.map(({ status }) => status);

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
    await first.run(async (item, sent, signal) => {
      if (item.name === '2.txt') first.pause();
      return answering(undefined, log)(item, sent, signal);
    });
    const second = await open(batch);
    expect(statuses(second)).toEqual(['done', 'done', 'waiting', 'waiting']);
    await second.run(answering(undefined, log));
    expect(log).toEqual(['0.txt', '1.txt', '2.txt', '2.txt', '3.txt']);
    expect(second.getState().phase).toBe('ended');
  });

  test('what is noted about answers is kept with them; a judgement goes with its answer, a note stays', async () => {
    const batch = await create(3);
    const first = await open(batch);
    await first.run(answering((name) => (name === '1.txt' ? 'silence' : 'answer')));
    await first.mark(new Set([0, 1]), { verdict: 'wrong' });
    await first.mark(new Set([1]), { note: 'a shadow' });
    await first.mark(new Set([0]), { verdict: undefined });
    const again = await open(batch);
    expect(again.getState().items.map(({ mark }) => mark)).toEqual([undefined, { verdict: 'wrong', note: 'a shadow' }, undefined]);
    await again.again('failed');
    expect(again.getState().items[1]?.mark).toEqual({ verdict: undefined, note: 'a shadow' });
    await again.run(answering());
    expect((await store.listItems(batch.id)).map(({ status, mark }) => [status, mark])).toEqual([
      ['done', undefined],
      ['done', { note: 'a shadow' }],
      ['done', undefined],
    ]);
  });

  test('what two tabs note, and what one of them runs, stays: neither writes over the other', async () => {
    const batch = await create(3);
    const [here, there] = [await open(batch), await open(batch)];
    await here.run(async (item, sent, signal) => {
      // While it runs, in this tab and in the other one, which knows nothing of its answers.
      if (item.name === '1.txt') {
        await here.mark(new Set([1]), { note: 'mine' });
        await there.mark(new Set([0, 1]), { verdict: 'right' });
      }
      return answering()(item, sent, signal);
    });
    const told = [
      ['done', { verdict: 'right' }],
      ['done', { note: 'mine', verdict: 'right' }],
      ['done', undefined],
    ];
    expect((await store.listItems(batch.id)).map(({ status, mark }) => [status, mark])).toEqual(told);
    there.takeMarks(new Map([[1, { note: 'mine', verdict: 'right' }]]));
    expect(there.getState().items[1]?.mark).toEqual({ note: 'mine', verdict: 'right' });
  });

  test('a failed file doesn’t stop the others, and can be tried again', async () => {
    const opened = await open(await create(3));
    await opened.run(answering((name) => (name === '1.txt' ? 'silence' : 'answer')));
    expect(statuses(opened)).toEqual(['done', 'failed', 'done']);
    await opened.again('failed');
    await opened.run(answering());
    expect(statuses(opened)).toEqual(['done', 'done', 'done']);
  });

  test('stopped, it stays stopped over a reload, and the rest can be run all the same', async () => {
    const batch = await create(3);
    const first = await open(batch);
    await first.run(async (item, sent, signal) => {
      if (item.name === '1.txt') await first.stop();
      return answering()(item, sent, signal);
    });
    const second = await open(batch);
    expect([second.getState().phase, statuses(second)]).toEqual(['ended', ['done', 'stopped', 'stopped']]);
    expect(inWords(countItems(second.getState().items), 'ended')).toBe('1 done, 2 not run');
    await second.again('stopped');
    await second.run(answering());
    expect(statuses(second)).toEqual(['done', 'done', 'done']);
  });

  test.each<Behaviour>(['silence', 'proxy'])('a server that is gone pauses it: %s', async (behaviour) => {
    const opened = await open(await create(10));
    await opened.run(answering(() => behaviour));
    expect(opened.getState()).toMatchObject({
      phase: 'paused',
      problem: 'The server didn’t answer 3 times in a row. Go on when it is back.',
    });
    expect(statuses(opened).filter((status) => status === 'waiting')).toHaveLength(7);
  });

  test('what is refused in all runs stops it at the first one, and is said at the field', async () => {
    problems.length = 0;
    const log: string[] = [];
    const opened = await open(await create(5));
    await opened.run(answering(() => 'refusal of n', log));
    expect([log, problems]).toEqual([['0.txt'], [{ name: 'n', message: 'Not that.' }]]);
    expect([opened.getState().phase, statuses(opened)]).toEqual(['paused', Array.from({ length: 5 }, () => 'waiting')]);
    await opened.take({ values: { n: 2 }, unset: [] });
    await opened.run(answering());
    expect([opened.getState().problem, opened.getState().phase]).toEqual([undefined, 'ended']);
    expect((await store.listBatches(KEPT_KEY))[0]?.settings.values).toEqual({ n: 2 });
  });

  test('what is refused about one file fails that one only', async () => {
    const opened = await open(await create(3));
    await opened.run(answering((name) => (name === '0.txt' ? 'refusal of document' : name === '1.txt' ? 'not sent' : 'answer')));
    expect(statuses(opened)).toEqual(['failed', 'failed', 'done']);
  });

  test('what was held back is kept and exported as a code with its data, and told in words when it is opened', async () => {
    const opened = await open(await create(2));
    await opened.run(answering((name) => (name === '1.txt' ? 'not sent' : 'answer')));
    const [, item] = await store.listItems(opened.batch.id);
    const fault = { code: 'too-large', bytes: 2000, limit: 1000 };
    expect(item?.run?.error).toEqual({ code: 'not-sent', faults: [fault], said: '' });
    const [head = [], , row = []] = batchTable('file', opened.getState().items);
    expect(['error', 'said'].map((column) => row[head.indexOf(column)])).toEqual(['not-sent-too-large', '']);
    const { openRun } = await import('../kept/store.ts');
    const { run } = await openRun(item?.run as NonNullable<BatchItem['run']>);
    expect(run.silence).toMatchObject({ title: 'Not sent', what: 'This is 2.0 kB, and this site takes 1.0 kB at most in one request.' });
  });

  test('what an older page kept of it in words is told in these', async () => {
    const opened = await open(await create(1));
    await opened.run(answering(() => 'not sent'));
    const { openRun } = await import('../kept/store.ts');
    const kept = opened.getState().items[0]?.run as NonNullable<BatchItem['run']>;
    const old = parseKept({ ...kept, error: { code: 'not-sent', said: 'Must be at most 5.' } });
    expect(old && (await openRun(old)).run.silence).toMatchObject({ title: 'Not sent', what: 'Must be at most 5.' });
  });

  test('secrets aren’t kept: without them it asks for them, and goes on when they are there', async () => {
    problems.length = 0;
    const batch = await create(2, [], ['token']);
    const secrets = new Map<string, readonly string[]>();
    const opened = await open(batch, secrets);
    await opened.run(answering());
    expect(opened.getState().problem).toBe('Secrets aren’t kept with a batch. Enter token again, then go on.');
    expect(problems.map(({ name }) => name)).toEqual(['token']);
    secrets.set('token', ['tr0ub4dor']);
    await opened.run(answering());
    expect(statuses(opened)).toEqual(['done', 'done']);
    const { openDatabase } = await import('../kept/database.ts');
    const database = await openDatabase();
    const everything = [...(await database.getAll('batches')), ...(await database.getAll('items'))];
    expect(JSON.stringify(everything)).not.toContain('tr0ub4dor');
  });

  test('files of other arguments are kept with it and go out with each run', async () => {
    const batch = await create(2, [new File(['mask'], 'mask.png', { type: 'image/png' })]);
    const sent: string[][] = [];
    await (
      await open(batch)
    ).run((item, parts, signal) => {
      sent.push(parts.map(({ name, file }) => `${name}: ${file.name}`));
      return answering()(item, parts, signal);
    });
    expect(sent).toEqual([
      ['mask: mask.png', 'document: 0.txt'],
      ['mask: mask.png', 'document: 1.txt'],
    ]);
  });

  test('one that runs elsewhere isn’t run twice', async () => {
    const batch = await create(2);
    const [here, there] = [await open(batch), await open(batch)];
    let held = false;
    vi.stubGlobal('navigator', {
      locks: {
        request: async (_name: string, _options: object, work: (lock: object | null) => Promise<boolean>) => {
          if (held) return work(null);
          held = true;
          return work({}).finally(() => (held = false));
        },
      },
    });
    const log: string[] = [];
    await Promise.all([here.run(answering(undefined, log)), there.run(answering(undefined, log))]);
    expect(log).toEqual(['0.txt', '1.txt']);
    expect(there.getState().problem).toBe('This batch is running in another tab of this browser.');
    await there.run(answering(undefined, log));
    expect([log.length, statuses(there)]).toEqual([2, ['done', 'done']]);
    vi.unstubAllGlobals();
  });

  test('deleting it leaves no bytes behind but those that a run in the history has taken over', async () => {
    const { openDatabase } = await import('../kept/database.ts');
    const batch = await create(3, [new File(['mask'], 'mask.png')]);
    const opened = await open(batch);
    await opened.run(answering());
    const taken = opened.getState().items[1]?.input ?? '';
    await (await openDatabase()).put('runs', { id: 'x', shelf: KEPT_KEY, startedAt: 1, blobs: [taken] });
    await store.removeBatch(batch);
    expect([await (await openDatabase()).getAllKeys('blobs'), await store.listBatches(KEPT_KEY), await store.listItems(batch.id)]).toEqual([
      [taken],
      [],
      [],
    ]);
  });

  test('a file without name and type travels as what its bytes are', async () => {
    const npy = new File([Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0)], 'cube');
    const batch = await store.createBatch(
      { shelf: KEPT_KEY, startedAt: 1, arg: 'document', settings: { values: {}, unset: [] }, secrets: [] },
      [npy],
      [],
    );
    const { contentTypeOf } = await import('../../files/filePart.ts');
    const travelled: string[] = [];
    await (
      await open(batch)
    ).run((item, sent, ...rest) => {
      for (const { file } of sent) travelled.push(contentTypeOf(file, file.name));
      return answering()(item, sent, ...rest);
    });
    expect(travelled).toEqual(['application/x-npy']);
  });

  test('its archive holds the table, what was set, the files and the answers', async () => {
    const batch = await create(2, [new File(['mask'], 'mask.png')]);
    const opened = await open(batch);
    await opened.run(answering());
    const zip = await writeZip(archive.batchFiles(batch, opened.getState().items), Date.UTC(2026, 1, 1));
    expect((await readZip(zip, ARCHIVE_LIMITS)).entries.map(({ path }) => path)).toEqual([
      'results.csv',
      'inputs/1-0.txt',
      'answers/1-0.txt.txt',
      'inputs/2-1.txt',
      'answers/2-1.txt.txt',
      'fixed/1-mask.png',
      'manifest.json',
      'history.json',
    ]);
  });

  test('the history opens its archive elsewhere, with files and answers', async () => {
    const batch = await create(2, [new File(['mask'], 'mask.png')]);
    const opened = await open(batch);
    await opened.run(answering());
    const zip = await writeZip(archive.batchFiles(batch, opened.getState().items), Date.UTC(2026, 1, 1));
    await store.removeBatch(batch);
    const { openSession } = await import('../session/openSession.ts');
    const { takeRuns } = await import('../kept/takeRuns.ts');
    const session = await openSession(zip);
    const where = { shelfOf: () => KEPT_KEY, modelId: 'model', limit: 500_000_000 };
    expect(await takeRuns(session.files, session.runs, where)).toMatchObject({ added: 2, broken: 0, leftOut: 0, unread: 0 });
    const { listRuns, openRun } = await import('../kept/store.ts');
    const runs = await Promise.all((await listRuns(KEPT_KEY)).runs.map(openRun));
    const read = runs.map(async ({ run, lost }) => {
      const texts = await Promise.all(run.files.map(async ({ name, file }) => `${name} ${file.name} ${await file.text()}`));
      return [...texts, await run.source?.blob.text(), lost.length];
    });
    expect((await Promise.all(read)).toSorted((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual(
      [0, 1].map((place) => [expect.stringMatching(/ mask\.png mask$/), `document ${place}.txt file ${place}`, `file ${place}`, 0]),
    );
  });

  test('a sweep runs values instead of files', async () => {
    const values = [0.1, 0.5].map((value) => ({ text: String(value), value }));
    const settings = { values: {}, unset: [] };
    const batch = await store.createBatch({ shelf: KEPT_KEY, startedAt: 1, arg: 'confidence', settings, secrets: [] }, values, []);
    const opened = await open(batch);
    await opened.run(answering());
    expect(opened.getState().items.map(({ name, value, status }) => [name, value, status])).toEqual([
      ['0.1', 0.1, 'done'],
      ['0.5', 0.5, 'done'],
    ]);
    expect(writeCsv(batchTable('value', opened.getState().items))).toBe(
      'value,status,seconds,result,error,said\r\n0.1,done,0.1,,,\r\n0.5,done,0.1,,,\r\n',
    );
  });
});

const ITEM: BatchItem = {
  batch: 'b',
  index: 0,
  name: 'a.png',
  size: 3,
  type: '',
  input: 'k',
  value: undefined,
  status: 'waiting',
  run: undefined,
  cells: {},
  blobs: ['k'],
};

test.each<[string, Partial<BatchItem>[], string]>([
  [
    'digits below zero',
    [{ name: 'a', cells: { id: '-1253261109769874439' } }],
    'file,bytes,status,seconds,result,error,said,id\r\na,3,waiting,,,,,-1253261109769874439\r\n',
  ],
  [
    'values for which there was no room',
    [{ cells: { n: 1, left_out: 3 } }, { name: 'b.png', cells: { n: 2 } }],
    'file,bytes,status,seconds,result,error,said,n,left_out\r\na.png,3,waiting,,,,,1,3\r\nb.png,3,waiting,,,,,2,0\r\n',
  ],
  [
    'what was noted about answers',
    [{ mark: { verdict: 'wrong', note: 'a crab' }, cells: { mark: 3 } }, { name: 'b.png' }],
    'file,bytes,status,seconds,result,error,said,mark,note,answer.mark\r\na.png,3,waiting,,,,,wrong,a crab,3\r\nb.png,3,waiting,,,,,,,\r\n',
  ],
  ['a formula', [{ name: '=1+1,"x".png' }], 'file,bytes,status,seconds,result,error,said\r\n"\'=1+1,""x"".png",3,waiting,,,,\r\n'],
  [
    'columns of all answers, one of them a formula',
    [{ cells: { class: '@cat', score: 0.5 } }, { cells: { score: -1, 'a,b': true } }],
    'file,bytes,status,seconds,result,error,said,class,score,"a,b"\r\na.png,3,waiting,,,,,\'@cat,0.5,\r\na.png,3,waiting,,,,,,-1,true\r\n',
  ],
])('a table for spreadsheets, quoted: %s', (_, items, table) => {
  expect(
    writeCsv(
      batchTable(
        'file',
        items.map((item) => ({ ...ITEM, ...item })),
      ),
    ),
  ).toBe(table);
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
