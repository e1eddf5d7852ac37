import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openArchive } from '../../files/zip/archive.ts';
import { writeZip } from '../../files/zip/writeZip.ts';
import type { FinishedRun } from '../finishedRun.ts';
import type { Watching } from './takeRuns.ts';

const KEPT_KEY = 'http://a.test model';
const LIMIT = 1_000_000;
const NOTHING = { added: 0, known: 0, broken: 0, others: 0, leftOut: 0, foreign: new Map(), unread: 0 };

let store: typeof import('./store.ts');
let room: typeof import('./room.ts');
let transfer: typeof import('./transfer.ts');
let opening: typeof import('../session/openSession.ts');
let taking: typeof import('./takeRuns.ts');
const newBrowser = async () => {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  store = await import('./store.ts');
  room = await import('./room.ts');
  transfer = await import('./transfer.ts');
  opening = await import('../session/openSession.ts');
  taking = await import('./takeRuns.ts');
};
beforeEach(newBrowser);

/** As a page of this model does, which keeps what is of another one where it was. */
async function importRuns(archive: Blob, keptKey: string, modelId: string, limit: number, watching: Watching = {}) {
  const { files, runs } = await opening.openSession(archive);
  const shelfOf = (model: string, shelf: string) => (model === modelId ? keptKey : shelf);
  return taking.takeRuns(files, runs, { shelfOf, modelId, limit }, watching);
}

const FILE = new File(['picture'], '../c:at.png', { type: 'image/png', lastModified: 5 });

function finished(id: string): FinishedRun {
  return {
    id,
    modelId: 'model',
    origin: { url: 'http://a.test', deepaas: '2.6.0', model: undefined },
    startedAt: 1000,
    took: 12,
    settings: { values: { threshold: 0 }, unset: [] },
    files: [{ name: 'image', file: FILE }],
    source: {
      status: 200,
      contentType: 'text/plain',
      blob: new Blob([`answer ${id}`]),
      modelId: 'model',
      argNames: [],
      response: undefined,
    },
    silence: undefined,
  };
}

const keep = (id: string) =>
  store.keepRun(KEPT_KEY, [], finished(id), { gist: ['g'], thumbnail: new Blob(['tiny']), error: undefined, withholdAnswer: false }, LIMIT);

async function exported(): Promise<Blob> {
  await keep('a');
  await keep('b');
  return transfer.exportRuns((await store.listRuns(KEPT_KEY)).runs, Date.UTC(2026, 1, 1));
}

/** The archive with one of its files replaced, or without it. */
async function changed(archive: Blob, path: string, text: string | undefined): Promise<Blob> {
  const { entries } = await openArchive(archive);
  const files = [];
  for (const entry of entries) {
    const blob = entry.path === path ? text !== undefined && new Blob([text]) : (await entry.open()).blob;
    if (blob !== false) files.push({ path: entry.path, blob });
  }
  return writeZip(files, 0);
}

describe('export and import', () => {
  test('another browser gets the runs with files, answers and thumbnails; a shared file is in the archive once', async () => {
    const archive = await exported();
    expect((await openArchive(archive)).entries.filter(({ path }) => path.endsWith('.png'))).toHaveLength(1);
    await newBrowser();
    expect(await importRuns(archive, KEPT_KEY, 'model', LIMIT)).toEqual({ ...NOTHING, added: 2 });
    const { runs } = await store.listRuns(KEPT_KEY);
    expect(runs.map(({ id }) => id)).toEqual(['b', 'a']);
    const [kept] = runs;
    if (kept === undefined) throw new Error('nothing was imported');
    const { run, lost } = await store.openRun(kept);
    expect(lost).toEqual([]);
    expect([run.files[0]?.file.name, await run.files[0]?.file.text(), await run.source?.blob.text()]).toEqual([
      '../c:at.png',
      'picture',
      'answer b',
    ]);
    expect(await kept.thumbnail?.text()).toBe('tiny');
  });

  test('a second import changes nothing', async () => {
    const archive = await exported();
    expect(await importRuns(archive, KEPT_KEY, 'model', LIMIT)).toEqual({ ...NOTHING, known: 2 });
  });

  test('runs from a server of another name come to this one; those of another model keep their key', async () => {
    const archive = await exported();
    await newBrowser();
    await importRuns(archive, 'http://b.test model', 'model', LIMIT);
    expect((await store.listRuns('http://b.test model')).runs).toHaveLength(2);
    await newBrowser();
    expect(await importRuns(archive, 'http://a.test other', 'other', LIMIT)).toMatchObject({ added: 2, others: 2 });
    expect((await store.listRuns(KEPT_KEY)).runs).toHaveLength(2);
  });

  test('the limit holds for imports too: the newest that fit come, and the rest is counted', async () => {
    const archive = await exported();
    await newBrowser();
    expect(await importRuns(archive, KEPT_KEY, 'model', 6000)).toEqual({ ...NOTHING, added: 1, leftOut: 1 });
    expect((await store.listRuns(KEPT_KEY)).runs.map(({ id }) => id)).toEqual(['b']);
  });

  test('nothing that is here gives way to an import', async () => {
    const archive = await exported();
    await newBrowser();
    for (const id of ['x', 'y', 'z']) await keep(id);
    const full = await room.usedBytes();
    expect(await importRuns(archive, KEPT_KEY, 'model', full + 100)).toEqual({ ...NOTHING, leftOut: 2 });
    expect(await importRuns(archive, KEPT_KEY, 'model', full + 6000)).toEqual({ ...NOTHING, added: 1, leftOut: 1 });
    expect((await store.listRuns(KEPT_KEY)).runs.map(({ id }) => id).toSorted()).toEqual(['b', 'x', 'y', 'z']);
  });

  test('it tells how far it is, and stops when it is asked to', async () => {
    const runs = Array.from({ length: 120 }, (_, index) => bare(`many-${index}`));
    const index = JSON.stringify({ format: 'deepaas-try-me history', version: 1, runs });
    const archive = await writeZip([{ path: 'history.json', blob: new Blob([index]) }], 0);
    const stopping = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number, of: number) => {
      told.push(done);
      expect(of).toBe(120);
      if (done === 50) stopping.abort();
    };
    const imported = await importRuns(archive, KEPT_KEY, 'model', LIMIT, { signal: stopping.signal, onProgress });
    expect(told).toEqual([0, 25, 50]);
    expect(imported.unread).toBeGreaterThan(60);
    expect(imported.added + imported.unread).toBe(120);
    expect((await store.listRuns(KEPT_KEY)).runs).toHaveLength(imported.added);
  });
});

/** A record without any bytes. */
function bare(id: string, more: object = {}) {
  return { id, shelf: KEPT_KEY, modelId: 'model', startedAt: 1, took: 1, settings: {}, args: [], inputs: [], ...more };
}

describe('claims', () => {
  const claim = (size: number, blob: string) => ({ status: 200, contentType: 'text/plain', size, blob });
  const withClaims = (...answers: object[]) => {
    const runs = answers.map((answer, index) => bare(`claims-${index}`, { answer }));
    const index = JSON.stringify({ format: 'deepaas-try-me history', version: 1, runs });
    return writeZip(
      [
        { path: 'files/one/answer', blob: new Blob(['few']) },
        { path: 'files/two/answer', blob: new Blob(['bytes']) },
        { path: 'history.json', blob: new Blob([index]) },
      ],
      0,
    );
  };

  test.each([
    ['as large as the history', [claim(999_000, 'one')]],
    ['larger than any disk', [claim(1e15, 'one')]],
    ['both, one after the other', [claim(999_000, 'one'), claim(1e15, 'two')]],
    ['of bytes that another run has, too', [claim(3, 'one'), claim(1e15, 'one')]],
    ['of bytes that aren’t there', [claim(1e15, 'gone')]],
    ['less than there is', [claim(0, 'one')]],
  ])('%s: nothing is lost, and the sizes are those of the bytes', async (_, answers) => {
    for (const id of ['x', 'y']) await keep(id);
    const before = await room.usedBytes();
    const imported = await importRuns(await withClaims(...answers), KEPT_KEY, 'model', LIMIT);
    expect(imported.added).toBe(answers.length);
    expect((await store.listRuns(KEPT_KEY)).runs).toHaveLength(2 + answers.length);
    const grown = (await room.usedBytes()) - before;
    expect(grown).toBeLessThan(answers.length * room.RECORD_SIZE + 10);
    await keep('z');
    expect((await store.listRuns(KEPT_KEY)).runs).toHaveLength(3 + answers.length);
  });

  test('a run of the future is one of now', async () => {
    const index = JSON.stringify({ format: 'deepaas-try-me history', version: 1, runs: [bare('later', { startedAt: 8e15 })] });
    await importRuns(await writeZip([{ path: 'history.json', blob: new Blob([index]) }], 0), KEPT_KEY, 'model', LIMIT);
    expect((await store.listRuns(KEPT_KEY)).runs[0]?.startedAt).toBeLessThanOrEqual(Date.now());
  });
});

describe('archives from elsewhere', () => {
  test.each([
    ['another archive', async () => writeZip([{ path: 'x.txt', blob: new Blob(['x']) }], 0), /neither a session\.json nor a history\.json/],
    [
      'the ZIP of a batch',
      async () => writeZip([{ path: 'manifest.json', blob: new Blob(['{"kind":"try-me-batch","runs":[]}']) }], 0),
      /ZIP of a batch.*Unpack it/,
    ],
    [
      'the ZIP of an answer',
      async () => writeZip([{ path: 'manifest.json', blob: new Blob(['{"model":"m","received":"2030-01-01","files":[]}']) }], 0),
      /ZIP of one answer/,
    ],
    ['no archive', () => Promise.resolve(new Blob(['hello'])), /archive/],
    ['an index that isn’t JSON', async () => changed(await exported(), 'history.json', '{'), /damaged/],
    ['an index of something else', async () => changed(await exported(), 'history.json', '{"runs":[]}'), /isn’t a history/],
    [
      'a newer one',
      async () => changed(await exported(), 'history.json', '{"format":"deepaas-try-me history","version":99,"runs":[]}'),
      /newer version/,
    ],
  ])('%s is refused in a sentence', async (_, make, message) => {
    await expect(importRuns(await make(), KEPT_KEY, 'model', LIMIT)).rejects.toThrow(message);
  });

  test('a run whose bytes are missing is taken over without them', async () => {
    const archive = await exported();
    const { entries } = await openArchive(archive);
    const picture = entries.find(({ path }) => path.endsWith('.png'))?.path ?? '';
    await newBrowser();
    await importRuns(await changed(archive, picture, undefined), KEPT_KEY, 'model', LIMIT);
    const [kept] = (await store.listRuns(KEPT_KEY)).runs;
    expect(kept && (await store.openRun(kept)).lost).toHaveLength(1);
  });

  test('a file that is larger than its record says is left out', async () => {
    const archive = await exported();
    const picture = (await openArchive(archive)).entries.find(({ path }) => path.endsWith('.png'))?.path ?? '';
    await newBrowser();
    await importRuns(await changed(archive, picture, 'x'.repeat(10_000)), KEPT_KEY, 'model', LIMIT);
    expect(await room.usedBytes()).toBeLessThan(20_000);
    const [kept] = (await store.listRuns(KEPT_KEY)).runs;
    expect(kept && (await store.openRun(kept)).lost).toHaveLength(1);
  });

  test('whatever the index holds, the import ends and the list can be read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.jsonValue(), fc.record({ id: fc.string(), shelf: fc.string(), inputs: fc.jsonValue() }))),
        async (runs) => {
          const index = JSON.stringify({ format: 'deepaas-try-me history', version: 1, runs });
          const archive = await writeZip([{ path: 'history.json', blob: new Blob([index]) }], 0);
          const { added, broken } = await importRuns(archive, KEPT_KEY, 'model', LIMIT);
          expect(added + broken).toBe(runs.length);
          await store.listRuns(KEPT_KEY);
        },
      ),
      { numRuns: 40 },
    );
  });
});
