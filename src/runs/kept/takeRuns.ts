import { ArchiveError } from '../../files/zip/archive.ts';
import type { ArchiveEntry } from '../../files/zip/entry.ts';
import { safePath } from '../../files/zip/names.ts';
import { asObject, asString, own, type Loose } from '../../spec/loose.ts';
import { readBlob } from '../batch/batchStore.ts';
import { newId } from '../finishedRun.ts';
import { bytesOf, documentIn, type ArchiveFiles } from './archiveFiles.ts';
import { announceChange } from './database.ts';
import { FORMAT, INDEX, VERSION } from './historyIndex.ts';
import { parseKept, type KeptRun } from './kept.ts';
import { RECORD_SIZE, usedBytes } from './room.ts';
import { addRun, fillMarks, hasRun } from './store.ts';
import * as say from './words.ts';

export interface Imported {
  readonly added: number;
  /** They were here already. */
  readonly known: number;
  /** They couldn't be read, or weren't runs. */
  readonly broken: number;
  /** Of other models, whose pages have them now. */
  readonly others: number;
  /** Of models that aren't at this address, by their ids. */
  readonly foreign: ReadonlyMap<string, number>;
  /** They didn't fit into the history any more. */
  readonly leftOut: number;
  /** Runs of the archive that were never looked at, because the visitor had enough. */
  readonly unread: number;
}

/** How an import that takes long is followed and ended. */
export interface Watching {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Where runs go, by their model and where they were kept. */
export interface Shelving {
  /** Undefined where nobody would ever see them. */
  readonly shelfOf: (modelId: string, shelf: string) => string | undefined;
  /** The model in view. */
  readonly modelId: string;
  /** Bytes that the history may take. */
  readonly limit: number;
}

const MAX_RUNS = 20_000;
/** Runs between two words on how far it is. */
const STEP = 25;

export interface RunsIndex {
  readonly runs: readonly unknown[];
  /** Where bytes are that aren't at `files/KEY/…`. */
  readonly places: Loose;
}

/**
 * What an archive says of its runs; undefined when it says nothing of any.
 * @throws ArchiveError with a sentence when it can't be read, or is of a newer page
 */
export async function readRunsIndex(files: ArchiveFiles): Promise<RunsIndex | undefined> {
  const found = await documentIn(files, INDEX, say.brokenIndex);
  if (found === undefined) return undefined;
  if (found.format !== FORMAT || !Array.isArray(found.runs)) throw new ArchiveError(say.otherHistory);
  if (typeof found.version !== 'number' || found.version > VERSION) throw new ArchiveError(say.newerHistory);
  return { runs: found.runs, places: asObject(found.places) ?? {} };
}

/** Finds the bytes of an archive by their keys. Nobody writes one file for two keys in good faith: the first one has it. */
export function keysIn(files: ArchiveFiles, places: Loose): (key: string) => ArchiveEntry | undefined {
  const byKey = new Map([...files.keys()].filter((path) => path.startsWith('files/')).map((path) => [path.split('/')[1] ?? '', path]));
  const keyOf = new Map<string, string>();
  return (key) => {
    const path = asString(own(places, key)) ?? byKey.get(safePath(key)) ?? '';
    if (!keyOf.has(path)) keyOf.set(path, key);
    return keyOf.get(path) === key ? files.get(path) : undefined;
  };
}

/**
 * Takes over runs of an archive, which anybody may have made: each record is checked as those from the browser's own storage
 * are, nothing is unpacked beyond its declared size, sizes are those of the bytes that were read, and what is here already
 * stays as it is. The archive's order is kept, newest first; what doesn't fit any more is left out.
 * @throws whatever the storage throws
 */
export async function takeRuns(
  files: ArchiveFiles,
  index: RunsIndex,
  { shelfOf, modelId, limit }: Shelving,
  { signal, onProgress }: Watching = {},
): Promise<Imported> {
  const records = index.runs.slice(0, MAX_RUNS);
  const fileOf = keysIn(files, index.places);
  let room = limit - (await usedBytes());
  const told = { added: 0, known: 0, broken: 0, others: 0, leftOut: 0 };
  const foreign = new Map<string, number>();
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
      const shelf = found && shelfOf(found.modelId, found.shelf);
      if (found === undefined) told.broken += 1;
      else if (shelf === undefined) foreign.set(found.modelId, (foreign.get(found.modelId) ?? 0) + 1);
      else if (await hasRun(found.id)) {
        told.known += 1;
        await fillMarks(found.id, found.marks ?? {});
      } else {
        const taken = await takeOver({ ...found, shelf }, fileOf, room);
        const thumbnail = taken && (await thumbnailIn(files, found.id));
        const cost = taken && (await addRun({ ...taken.run, thumbnail }, taken.blobs));
        if (cost === undefined) told.leftOut += 1;
        else {
          room -= cost;
          told.added += 1;
          if (found.modelId !== modelId) told.others += 1;
        }
      }
    }
  } finally {
    if (told.added > 0) announceChange();
  }
  return { ...told, foreign, unread: records.length - done };
}

const MAX_THUMBNAIL = 200_000;

export function thumbnailPath(runId: string): string {
  return `thumbnails/${safePath(runId)}`;
}

export function thumbnailIn(files: ArchiveFiles, runId: string): Promise<Blob | undefined> {
  return bytesOf(files.get(thumbnailPath(runId)), MAX_THUMBNAIL);
}

export interface TakenRun {
  readonly run: KeptRun;
  readonly blobs: ReadonlyMap<string, Blob>;
}

/** A run with its bytes and their true sizes; undefined when they are more than there is room for. */
export async function takeOver(
  found: KeptRun,
  fileOf: (key: string) => ArchiveEntry | undefined,
  room: number,
): Promise<TakenRun | undefined> {
  const claimed = claimedSizes(found);
  const sizes = new Map<string, number>();
  const blobs = new Map<string, Blob>();
  // Keys that stand for other bytes here.
  const renamed = new Map<string, string>();
  let left = room - RECORD_SIZE;
  for (const key of found.blobs) {
    const entry = fileOf(key);
    // Another run has brought it, and its bytes are the ones that count.
    const stored = await readBlob(key);
    const isOther = stored !== undefined && entry?.size !== undefined && entry.size !== stored.size;
    const here = isOther ? undefined : stored?.size;
    if (here === undefined && (entry?.size ?? 0) > left) return undefined;
    const blob = here === undefined ? await bytesOf(entry, Math.min(claimed.get(key) ?? 0, left)) : undefined;
    if (isOther) renamed.set(key, newId());
    if (blob !== undefined) blobs.set(renamed.get(key) ?? key, blob);
    left -= blob?.size ?? 0;
    const size = here ?? blob?.size;
    if (size !== undefined) sizes.set(key, size);
  }
  if (left < 0) return undefined;
  const measured = <T extends { readonly blob: string | undefined; readonly size: number }>(part: T): T => {
    if (part.blob === undefined) return part;
    const size = sizes.get(part.blob);
    return size === undefined ? { ...part, blob: undefined, size: 0 } : { ...part, size, blob: renamed.get(part.blob) ?? part.blob };
  };
  const run = { ...found, inputs: found.inputs.map(measured), answer: found.answer && measured(found.answer) };
  // Read again: what a record says of itself as a whole follows from its parts.
  const parsed = parseKept(run);
  return parsed && { run: { ...parsed, startedAt: Math.min(parsed.startedAt, Date.now()) }, blobs };
}

function claimedSizes({ inputs, answer }: KeptRun): ReadonlyMap<string, number> {
  return new Map([...inputs, answer].flatMap((part) => (part?.blob === undefined ? [] : [[part.blob, part.size]])));
}
