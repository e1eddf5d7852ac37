import { asObject, asString, own, type Loose } from '../../spec/loose.ts';
import type { Archive } from '../../files/zip/entry.ts';
import { ArchiveError, openArchive } from '../../files/zip/archive.ts';
import { ARCHIVE_LIMITS } from '../../files/zip/limits.ts';
import { safePath } from '../../files/zip/names.ts';
import { writeZip, type ZipSource } from '../../files/zip/writeZip.ts';
import { parseKept, type KeptRun } from './kept.ts';
import { readBlob } from '../batch/batchStore.ts';
import { announceChange } from './database.ts';
import { FORMAT, historyIndex, INDEX, VERSION } from './historyIndex.ts';
import { RECORD_SIZE, usedBytes } from './room.ts';
import { addRun, hasRun, readBlobs } from './store.ts';
import * as say from './words.ts';

/** Runs as a ZIP: an index of all, and their files under names that tell which is which. */
export function exportRuns(runs: readonly KeptRun[], at: number): Promise<Blob> {
  return writeZip(historyFiles(runs), at);
}

/** What such a ZIP is made of. */
export async function* historyFiles(runs: readonly KeptRun[]): AsyncGenerator<ZipSource> {
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
  yield historyIndex(runs);
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
  /** They didn't fit into the history any more. */
  readonly leftOut: number;
  /** Folders of batches beside the runs, which are for reading outside this page. */
  readonly batches: number;
  /** Runs of the archive that were never looked at, because the visitor had enough. */
  readonly unread: number;
}

/** How an import that takes long is followed and ended. */
export interface Watching {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

/** An index with all its settings and schemas; more is none. */
const MAX_INDEX = 200_000_000;
const MAX_RUNS = 20_000;
/** Runs between two words on how far it is. */
const STEP = 25;

/**
 * Takes over the runs of an exported archive, which anybody may have made: each record is checked as those from the
 * browser's own storage are, nothing is unpacked beyond its declared size, sizes are those of the bytes that were read, and
 * what is here already stays as it is. The archive's order is kept, newest first; what doesn't fit any more is left out.
 * @param keptKey of the page; runs of the same model come here whatever the server was called where they were made
 * @throws ArchiveError with a sentence when it is no such archive; whatever the storage throws
 */
export async function importRuns(
  archive: Blob,
  keptKey: string,
  modelId: string,
  limit: number,
  { signal, onProgress }: Watching = {},
): Promise<Imported> {
  const opened = await openArchive(archive, '', { ...ARCHIVE_LIMITS, entries: 100_000 });
  const files = new Map(opened.entries.filter(({ folder }) => !folder).map((entry) => [entry.path, entry]));
  const index = await readIndex(files);
  const records = index.runs.slice(0, MAX_RUNS);
  const byKey = new Map([...files.keys()].filter((path) => path.startsWith('files/')).map((path) => [path.split('/')[1] ?? '', path]));
  const fileOf = (key: string) => files.get(asString(own(index.places, key)) ?? byKey.get(safePath(key)) ?? '');
  let room = limit - (await usedBytes());
  const told = { added: 0, known: 0, broken: 0, others: 0, leftOut: 0 };
  let done = 0;
  try {
    for (const record of records) {
      if (signal?.aborted === true) break;
      if (done % STEP === 0) {
        onProgress?.(done, records.length);
        // Between two turns the browser draws that, and hears "Stop".
        await new Promise((resolve) => setTimeout(resolve));
      }
      done += 1;
      const found = parseKept(record);
      if (found === undefined) told.broken += 1;
      else if (await hasRun(found.id)) told.known += 1;
      else {
        const ofThisModel = found.modelId === modelId;
        const taken = await takeOver({ ...found, shelf: ofThisModel ? keptKey : found.shelf }, fileOf, room);
        const thumbnail = taken && (await unpack(files.get(`thumbnails/${safePath(found.id)}`), MAX_THUMBNAIL));
        const cost = taken && (await addRun({ ...taken.run, thumbnail }, taken.blobs));
        if (cost === undefined) told.leftOut += 1;
        else {
          room -= cost;
          told.added += 1;
          if (!ofThisModel) told.others += 1;
        }
      }
    }
  } finally {
    if (told.added > 0) announceChange();
  }
  const batches = new Set([...files.keys()].flatMap((path) => /^batches\/([^/]+)\//.exec(path)?.[1] ?? []));
  return { ...told, batches: batches.size, unread: records.length - done };
}

/** A run with its bytes and their true sizes; undefined when they are more than there is room for. */
async function takeOver(
  found: KeptRun,
  fileOf: (key: string) => Archive['entries'][number] | undefined,
  room: number,
): Promise<{ readonly run: KeptRun; readonly blobs: ReadonlyMap<string, Blob> } | undefined> {
  const claimed = claimedSizes(found);
  const sizes = new Map<string, number>();
  const blobs = new Map<string, Blob>();
  let left = room - RECORD_SIZE;
  for (const key of found.blobs) {
    // Another run has brought it, and its bytes are the ones that count.
    const here = (await readBlob(key))?.size;
    const entry = fileOf(key);
    if (here === undefined && (entry?.size ?? 0) > left) return undefined;
    const blob = here === undefined ? await unpack(entry, Math.min(claimed.get(key) ?? 0, left)) : undefined;
    if (blob !== undefined) blobs.set(key, blob);
    left -= blob?.size ?? 0;
    const size = here ?? blob?.size;
    if (size !== undefined) sizes.set(key, size);
  }
  if (left < 0) return undefined;
  const measured = <T extends { readonly blob: string | undefined; readonly size: number }>(part: T): T => {
    if (part.blob === undefined) return part;
    const size = sizes.get(part.blob);
    return size === undefined ? { ...part, blob: undefined, size: 0 } : { ...part, size };
  };
  const run = { ...found, inputs: found.inputs.map(measured), answer: found.answer && measured(found.answer) };
  // Read again: what a record says of itself as a whole follows from its parts.
  const parsed = parseKept(run);
  return parsed && { run: { ...parsed, startedAt: Math.min(parsed.startedAt, Date.now()) }, blobs };
}

const MAX_THUMBNAIL = 200_000;

type Files = ReadonlyMap<string, Archive['entries'][number]>;

async function readIndex(files: Files): Promise<{ readonly runs: readonly unknown[]; readonly places: Loose }> {
  const blob = await unpack(files.get(INDEX), MAX_INDEX);
  if (blob === undefined) throw new ArchiveError(await whatElse(files));
  let index: unknown;
  try {
    index = JSON.parse(await blob.text());
  } catch {
    // The words below are all that is to know.
    throw new ArchiveError(say.brokenIndex);
  }
  const found = asObject(index);
  if (found?.format !== FORMAT || !Array.isArray(found.runs)) throw new ArchiveError(say.otherHistory);
  if (typeof found.version !== 'number' || found.version > VERSION) throw new ArchiveError(say.newerHistory);
  return { runs: found.runs, places: asObject(found.places) ?? {} };
}

/** Other archives of this page are taken for a history now and then. */
async function whatElse(files: Files): Promise<string> {
  const manifest = await (await unpack(files.get('manifest.json'), MAX_INDEX))?.text();
  let found: ReturnType<typeof asObject>;
  try {
    found = asObject(JSON.parse(manifest ?? ''));
  } catch {
    // It is no archive of ours.
  }
  if (found?.kind === 'try-me-batch') return say.olderBatch;
  if (typeof found?.received === 'string' && Array.isArray(found.files)) return say.oneAnswer;
  return say.noHistory;
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

function claimedSizes({ inputs, answer }: KeptRun): ReadonlyMap<string, number> {
  return new Map([...inputs, answer].flatMap((part) => (part?.blob === undefined ? [] : [[part.blob, part.size]])));
}
