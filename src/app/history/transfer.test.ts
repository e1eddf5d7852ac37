import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openArchive } from '../../ui/zip/archive.ts';
import { writeZip } from '../../ui/zip/writeZip.ts';
import type { FinishedRun } from '../finishedRun.ts';

const SHELF = 'http://a.test model';
const LIMIT = 1_000_000;

let store: typeof import('./store.ts');
let transfer: typeof import('./transfer.ts');
const newBrowser = async () => {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  store = await import('./store.ts');
  transfer = await import('./transfer.ts');
};
beforeEach(newBrowser);

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
  store.keepRun(SHELF, [], finished(id), { gist: 'g', thumbnail: new Blob(['tiny']), error: undefined, withholdAnswer: false }, LIMIT);

async function exported(): Promise<Blob> {
  await keep('a');
  await keep('b');
  return transfer.exportRuns((await store.listRuns(SHELF)).runs, Date.UTC(2026, 1, 1));
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
    expect(await transfer.importRuns(archive, SHELF, 'model', LIMIT)).toEqual({ added: 2, known: 0, broken: 0, others: 0 });
    const { runs } = await store.listRuns(SHELF);
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
    expect(await transfer.importRuns(archive, SHELF, 'model', LIMIT)).toEqual({ added: 0, known: 2, broken: 0, others: 0 });
  });

  test('runs from a server of another name come to this one; those of another model keep their shelf', async () => {
    const archive = await exported();
    await newBrowser();
    await transfer.importRuns(archive, 'http://b.test model', 'model', LIMIT);
    expect((await store.listRuns('http://b.test model')).runs).toHaveLength(2);
    await newBrowser();
    expect(await transfer.importRuns(archive, 'http://a.test other', 'other', LIMIT)).toMatchObject({ added: 2, others: 2 });
    expect((await store.listRuns(SHELF)).runs).toHaveLength(2);
  });

  test('the limit holds for imports too', async () => {
    const archive = await exported();
    await newBrowser();
    await transfer.importRuns(archive, SHELF, 'model', 6000);
    expect((await store.listRuns(SHELF)).runs).toHaveLength(1);
  });
});

describe('archives from elsewhere', () => {
  test.each([
    ['another archive', async () => writeZip([{ path: 'x.txt', blob: new Blob(['x']) }], 0), /no history\.json/],
    ['no archive', () => Promise.resolve(new Blob(['hello'])), /archive/],
    ['an index that isn’t JSON', async () => changed(await exported(), 'history.json', '{'), /damaged/],
    ['an index of something else', async () => changed(await exported(), 'history.json', '{"runs":[]}'), /isn’t a history/],
    [
      'a newer one',
      async () => changed(await exported(), 'history.json', '{"format":"deepaas-try-me history","version":99,"runs":[]}'),
      /newer version/,
    ],
  ])('%s is refused in a sentence', async (_, make, message) => {
    await expect(transfer.importRuns(await make(), SHELF, 'model', LIMIT)).rejects.toThrow(message);
  });

  test('a run whose bytes are missing is taken over without them', async () => {
    const archive = await exported();
    const { entries } = await openArchive(archive);
    const picture = entries.find(({ path }) => path.endsWith('.png'))?.path ?? '';
    await newBrowser();
    await transfer.importRuns(await changed(archive, picture, undefined), SHELF, 'model', LIMIT);
    const [kept] = (await store.listRuns(SHELF)).runs;
    expect(kept && (await store.openRun(kept)).lost).toHaveLength(1);
  });

  test('a file that is larger than its record says is left out', async () => {
    const archive = await exported();
    const picture = (await openArchive(archive)).entries.find(({ path }) => path.endsWith('.png'))?.path ?? '';
    await newBrowser();
    await transfer.importRuns(await changed(archive, picture, 'x'.repeat(10_000)), SHELF, 'model', LIMIT);
    expect(await store.usedBytes()).toBeLessThan(20_000);
    const [kept] = (await store.listRuns(SHELF)).runs;
    expect(kept && (await store.openRun(kept)).lost).toHaveLength(1);
  });

  test('whatever the index holds, the import ends and the list can be read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.jsonValue(), fc.record({ id: fc.string(), shelf: fc.string(), inputs: fc.jsonValue() }))),
        async (runs) => {
          const index = JSON.stringify({ format: 'deepaas-try-me history', version: 1, runs });
          const archive = await writeZip([{ path: 'history.json', blob: new Blob([index]) }], 0);
          const { added, broken } = await transfer.importRuns(archive, SHELF, 'model', LIMIT);
          expect(added + broken).toBe(runs.length);
          await store.listRuns(SHELF);
        },
      ),
      { numRuns: 40 },
    );
  });
});
