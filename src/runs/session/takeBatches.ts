import { ArchiveError } from '../../files/zip/archive.ts';
import type { ArchiveEntry } from '../../files/zip/entry.ts';
import { ARCHIVE_LIMITS } from '../../files/zip/limits.ts';
import { report } from '../../files/report.ts';
import { parsePython } from '../../spec/exactJson.ts';
import { asArray, asObject, asString } from '../../spec/loose.ts';
import { parseBatch, parseItem, type Batch, type BatchItem } from '../batch/batch.ts';
import { listItems, markItems, putItem, readBatch, readBlob, removeBatch, updateBatch } from '../batch/batchStore.ts';
import { newId } from '../finishedRun.ts';
import { bytesOf, documentIn, type ArchiveFiles } from '../kept/archiveFiles.ts';
import { parseKept, type KeptInput } from '../kept/kept.ts';
import { RECORD_SIZE } from '../kept/room.ts';
import { isFull } from '../kept/store.ts';
import { keysIn, takeOver, thumbnailIn, type Watching } from '../kept/takeRuns.ts';
import { BATCH } from './format.ts';

export interface TakenBatches {
  readonly added: number;
  /** They were here already; some of their runs may have come. */
  readonly known: number;
  /** Runs that batches here lacked. */
  readonly completed: number;
  /** They couldn't be read. */
  readonly broken: number;
  /** Of a newer page. */
  readonly newer: number;
  /** Folders of an older page, for reading. */
  readonly folders: number;
  /** By the models that aren't here. */
  readonly foreign: ReadonlyMap<string, number>;
  /** They unpack to more than such a file can hold in earnest. */
  readonly oversized: number;
  /** The browser had no more room. */
  readonly leftOut: number;
  readonly unread: number;
  /** The newest ones that came, by where they are kept. */
  readonly newest: ReadonlyMap<string, Batch>;
}

const MAX_ITEMS = 100_000;

/** Bytes that all batches of a file may still unpack to. */
interface Budget {
  left: number;
}

class OversizedError extends Error {}

/** Batches aren't counted by the history's limit, and each may refer to the bytes of another: so it is the sum that counts. */
function budgetOf(files: ArchiveFiles): Budget {
  const packed = [...files.values()].reduce((sum, entry) => sum + entry.packed, 0);
  return { left: ARCHIVE_LIMITS.ratioFrom + packed * ARCHIVE_LIMITS.ratio };
}

function spend(budget: Budget, blobs: ReadonlyMap<string, Blob>): void {
  for (const { size } of blobs.values()) budget.left -= size;
  if (budget.left < 0) throw new OversizedError();
}

/** What an archive says of a batch. */
interface FoundBatch {
  readonly model: string;
  readonly batch: Batch;
  readonly items: readonly BatchItem[];
  readonly fileOf: (key: string) => ArchiveEntry | undefined;
}

/**
 * Takes over batches, done and to be done. One that is here already gets the runs that it lacks, and keeps those it has.
 * @param shelfOf where batches of a model go; undefined where nobody would see them
 */
export async function takeBatches(
  files: ArchiveFiles,
  folders: readonly string[],
  shelfOf: (modelId: string, shelf: string) => string | undefined,
  { signal, onProgress }: Watching = {},
): Promise<TakenBatches> {
  const told = { added: 0, known: 0, completed: 0, broken: 0, newer: 0, folders: 0, oversized: 0, leftOut: 0 };
  const foreign = new Map<string, number>();
  const budget = budgetOf(files);
  const newest = new Map<string, Batch>();
  let done = 0;
  for (const folder of folders) {
    if (signal?.aborted === true) break;
    onProgress?.(done, folders.length);
    await new Promise((resolve) => setTimeout(resolve));
    const found = await readFound(files, folder);
    if (typeof found === 'string') {
      told[found] += 1;
      done += 1;
      continue;
    }
    const shelf = shelfOf(found.model, found.batch.shelf);
    if (shelf === undefined) {
      foreign.set(found.model, (foreign.get(found.model) ?? 0) + 1);
      done += 1;
      continue;
    }
    const taken = await takeBatch({ ...found, batch: { ...found.batch, shelf } }, files, budget, signal);
    if (taken === 'stopped') break;
    done += 1;
    if (typeof taken === 'number') {
      told.known += 1;
      told.completed += taken;
    } else if (taken === 'oversized') told.oversized += 1;
    else if (taken === undefined) told.leftOut += 1;
    else {
      told.added += 1;
      if ((newest.get(shelf)?.startedAt ?? -1) < taken.startedAt) newest.set(shelf, taken);
    }
  }
  return { ...told, foreign, newest, unread: folders.length - done };
}

async function readFound(files: ArchiveFiles, folder: string): Promise<FoundBatch | 'broken' | 'newer' | 'folders'> {
  try {
    const found = await documentIn(files, `${folder}/${BATCH.index}`, '');
    if (found === undefined) return 'folders';
    if (found.format !== BATCH.format) return 'broken';
    if (typeof found.version !== 'number' || found.version > BATCH.version) return 'newer';
    const batch = parseBatch(found.batch);
    const model = asString(found.model);
    if (batch === undefined || model === undefined) return 'broken';
    const items = new Map<number, BatchItem>();
    for (const record of asArray(found.items).slice(0, MAX_ITEMS)) {
      const item = parseItem(withValue(record));
      if (item !== undefined && item.batch === batch.id && !items.has(item.index)) items.set(item.index, item);
    }
    if (items.size === 0) return 'broken';
    const fileOf = keysIn(files, asObject(found.places) ?? {});
    return {
      model,
      batch: { ...batch, count: items.size, startedAt: Math.min(batch.startedAt, Date.now()) },
      items: [...items.values()],
      fileOf,
    };
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof SyntaxError) return 'broken';
    throw error;
  }
}

function withValue(input: unknown): unknown {
  const record = asObject(input);
  const text = asString(record?.value);
  return { ...record, value: text === undefined ? undefined : parsePython(text) };
}

/** @returns the batch, how many runs one that was here has got, or undefined when there is no room for it */
async function takeBatch(
  found: FoundBatch,
  files: ArchiveFiles,
  budget: Budget,
  signal: AbortSignal | undefined,
): Promise<Batch | number | 'stopped' | 'oversized' | undefined> {
  const known = await readBatch(found.batch.id);
  if (known !== undefined && isSame(known, found.batch)) return complete(known, found, files, budget);
  if (known !== undefined) return takeBatch(renamed(found), files, budget, signal);
  const { batch, fileOf } = found;
  try {
    const fixed: KeptInput[] = [];
    const brought = new Map<string, Blob>();
    for (const input of batch.fixed) fixed.push(await takeInput(input, fileOf, brought));
    spend(budget, brought);
    const made: Batch = { ...batch, fixed };
    await updateBatch(made, brought);
    for (const item of found.items) {
      signal?.throwIfAborted();
      await putTaken(item, found, files, budget);
    }
    return made;
  } catch (error) {
    // Half a batch would look like a whole one.
    await removeBatch({ id: batch.id, fixed: batch.fixed });
    if (signal?.aborted === true) return 'stopped';
    if (error instanceof OversizedError) return 'oversized';
    if (isFull(error)) return undefined;
    throw error;
  }
}

function isSame(here: Batch, there: Batch): boolean {
  return here.arg === there.arg && here.varies === there.varies && here.count === there.count;
}

/** Another batch has this id here; no harm is done to it. */
function renamed(found: FoundBatch): FoundBatch {
  const id = newId();
  return { ...found, batch: { ...found.batch, id }, items: found.items.map((item) => ({ ...item, batch: id })) };
}

/** Runs that were done elsewhere and wait here. */
async function complete(known: Batch, found: FoundBatch, files: ArchiveFiles, budget: Budget): Promise<number> {
  const here = new Map((await listItems(known.id)).map((item) => [item.index, item]));
  let taken = 0;
  for (const item of found.items) {
    const own = here.get(item.index);
    if (own === undefined || own.name !== item.name) continue;
    const isLacking = own.run === undefined && item.run !== undefined;
    // What was noted about another answer says nothing of this one.
    const isMarked = own.mark === undefined && item.mark !== undefined && (isLacking || own.run?.id === item.run?.id);
    try {
      if (isLacking) await putTaken({ ...item, input: own.input }, found, files, budget);
      if (isMarked) await markItems(known.id, [item.index], item.mark);
    } catch (error) {
      report('Completing a batch', error);
      return taken;
    }
    if (isLacking) taken += 1;
  }
  return taken;
}

/** One of its runs with its bytes; without a file it can still be looked at, and says so when it is run. */
async function putTaken(item: BatchItem, { batch, fileOf }: FoundBatch, files: ArchiveFiles, budget: Budget): Promise<void> {
  const blobs = new Map<string, Blob>();
  const { arg } = batch;
  const file = item.input === undefined ? undefined : await takeInput(inputOf(item, arg), fileOf, blobs);
  const over = item.run && (await takeOver({ ...item.run, shelf: batch.shelf }, fileOf, budget.left + RECORD_SIZE));
  if (item.run !== undefined && over === undefined) throw new OversizedError();
  for (const [key, blob] of over?.blobs ?? []) blobs.set(key, blob);
  spend(budget, blobs);
  const thumbnail = item.run && (await thumbnailIn(files, item.run.id));
  const run = over && parseKept({ ...over.run, thumbnail });
  const read = parseItem({ ...item, input: file?.blob, size: file?.size ?? item.size, run });
  if (read !== undefined) await putItem(read, blobs);
}

function inputOf({ name, size, type, input: blob }: BatchItem, arg: string): KeptInput {
  return { arg, name, size, type, lastModified: 0, blob };
}

/** A file with its bytes, under another key where this one stands for other bytes here. */
async function takeInput(
  input: KeptInput,
  fileOf: (key: string) => ArchiveEntry | undefined,
  brought: Map<string, Blob>,
): Promise<KeptInput> {
  if (input.blob === undefined) return input;
  const stored = await readBlob(input.blob);
  if (stored !== undefined && stored.size === input.size) return input;
  const bytes = await bytesOf(fileOf(input.blob), input.size);
  if (bytes === undefined) return { ...input, blob: undefined };
  const key = stored === undefined ? input.blob : newId();
  brought.set(key, bytes);
  return { ...input, blob: key, size: bytes.size };
}
