import { asObject } from '../../spec/loose.ts';
import { ArchiveError, openArchive, type Archive } from '../../ui/zip/archive.ts';
import { LIMITS } from '../../ui/zip/limits.ts';
import { safePath } from '../../ui/zip/names.ts';
import { writeZip, type ZipSource } from '../../ui/zip/writeZip.ts';
import { parseKept, type KeptRun } from './kept.ts';
import { hasRun, putRun, readBlobs } from './store.ts';

const FORMAT = 'deepaas-try-me history';
const VERSION = 1;
const INDEX = 'history.json';

/** Runs as a ZIP: an index of all, and their files under names that tell which is which. */
export function exportRuns(runs: readonly KeptRun[], at: number): Promise<Blob> {
  return writeZip(sourcesOf(runs), at);
}

async function* sourcesOf(runs: readonly KeptRun[]): AsyncGenerator<ZipSource> {
  const written = new Set<string>();
  for (const run of runs) {
    const blobs = await readBlobs(run);
    const names = new Map([...run.inputs.map(({ blob, name }) => [blob, name] as const), [run.answer?.blob, 'answer'] as const]);
    for (const [key, blob] of blobs) {
      if (!written.has(key)) yield { path: pathOf(key, names.get(key) ?? 'file'), blob };
      written.add(key);
    }
    if (run.thumbnail !== undefined) yield { path: `thumbnails/${safePath(run.id)}`, blob: run.thumbnail };
  }
  const index = { format: FORMAT, version: VERSION, runs: runs.map((run) => ({ ...run, thumbnail: undefined })) };
  yield { path: INDEX, blob: new Blob([JSON.stringify(index, undefined, 1)], { type: 'application/json' }) };
}

function pathOf(key: string, name: string): string {
  return `files/${safePath(key)}/${safePath(name).replaceAll('/', '_')}`;
}

export interface Imported {
  readonly added: number;
  /** They were here already. */
  readonly known: number;
  /** They couldn't be read, or weren't runs. */
  readonly broken: number;
  /** Of other models, whose pages have them now. */
  readonly others: number;
}

/** An index with all its settings and schemas; more is none. */
const MAX_INDEX = 200_000_000;
const MAX_RUNS = 20_000;

/**
 * Takes over the runs of an exported archive, which anybody may have made: each record is checked as those from the
 * browser's own storage are, nothing is unpacked beyond its declared size, and what is here already stays as it is.
 * @param shelf of the page; runs of the same model come here whatever the server was called where they were made
 * @throws ArchiveError with a sentence when it is no such archive; whatever the storage throws
 */
export async function importRuns(archive: Blob, shelf: string, modelId: string, limit: number): Promise<Imported> {
  const opened = await openArchive(archive, '', { ...LIMITS, entries: 100_000 });
  const files = new Map(opened.entries.filter(({ folder }) => !folder).map((entry) => [entry.path, entry]));
  const records = await readIndex(files.get(INDEX));
  const byKey = new Map([...files.keys()].filter((path) => path.startsWith('files/')).map((path) => [path.split('/')[1] ?? '', path]));
  let [added, known, broken, others] = [0, 0, 0, 0];
  for (const record of records.slice(0, MAX_RUNS)) {
    const found = parseKept(record);
    if (found === undefined) {
      broken += 1;
    } else if (await hasRun(found.id)) {
      known += 1;
    } else {
      const blobs = new Map<string, Blob>();
      for (const key of found.blobs) {
        const blob = await unpack(files.get(byKey.get(safePath(key)) ?? ''), sizesOf(found).get(key) ?? 0);
        if (blob !== undefined) blobs.set(key, blob);
      }
      const thumbnail = await unpack(files.get(`thumbnails/${safePath(found.id)}`), MAX_THUMBNAIL);
      const own = found.modelId === modelId;
      if (!own) others += 1;
      await putRun({ ...found, shelf: own ? shelf : found.shelf, thumbnail }, blobs, limit);
      added += 1;
    }
  }
  return { added, known, broken, others };
}

const MAX_THUMBNAIL = 200_000;

async function readIndex(entry: Archive['entries'][number] | undefined): Promise<readonly unknown[]> {
  const blob = await unpack(entry, MAX_INDEX);
  if (blob === undefined) throw new ArchiveError('This archive isn’t a history: there is no history.json in it.');
  let index: unknown;
  try {
    index = JSON.parse(await blob.text());
  } catch {
    throw new ArchiveError('This history is damaged: its history.json can’t be read.');
  }
  const found = asObject(index);
  if (found?.format !== FORMAT || !Array.isArray(found.runs)) throw new ArchiveError('This archive isn’t a history of this page.');
  if (typeof found.version !== 'number' || found.version > VERSION)
    throw new ArchiveError('This history was written by a newer version of this page.');
  return found.runs;
}

/** The bytes of an entry; undefined when they aren't there, are damaged, or are more than was announced. */
async function unpack(entry: Archive['entries'][number] | undefined, most: number): Promise<Blob | undefined> {
  if (entry === undefined || entry.refusal !== undefined || (entry.size ?? 0) > most) return undefined;
  try {
    const { blob, problem } = await entry.open();
    return problem === undefined && blob.size <= most ? blob : undefined;
  } catch (error) {
    if (error instanceof ArchiveError) return undefined;
    throw error;
  }
}

function sizesOf({ inputs, answer }: KeptRun): ReadonlyMap<string, number> {
  return new Map([...inputs, answer].flatMap((part) => (part?.blob === undefined ? [] : [[part.blob, part.size]])));
}
