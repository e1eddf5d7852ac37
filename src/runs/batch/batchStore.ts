import { reporting } from '../../files/report.ts';
import type { SentFile } from '../../files/sentFile.ts';
import type { Json } from '../../spec/model.ts';
import { pathOf } from '../../files/paths.ts';
import { newId } from '../finishedRun.ts';
import { blobFrom, storedForm, storedForms, storedRecord, writeBlobs } from '../kept/blobs.ts';
import { openDatabase } from '../kept/database.ts';
import { keptInput } from '../kept/kept.ts';
import { changedMark, type InputMark } from '../../outputs/overview/inputMark.ts';
import { asObject } from '../../spec/loose.ts';
import { parseMark } from '../marks/keptMarks.ts';
import type { ItemMarks } from '../marks/toldMarks.ts';
import { parseBatch, parseItem, type Batch, type BatchItem } from './batch.ts';

/** Files written at once, so that thousands don't have to fit into one transaction. */
const AT_ONCE = 25;

/** What differs from run to run: a file, or a value with the text that stands for it. */
export type Varied = readonly File[] | readonly { readonly text: string; readonly value: Json }[];

/**
 * Writes a batch down with its files.
 * @param fixed files of the other arguments
 * @throws when the storage is blocked or full; then nothing of it stays
 */
export async function createBatch(
  made: Omit<Batch, 'id' | 'count' | 'fixed' | 'varies'>,
  varied: Varied,
  fixed: readonly SentFile[],
): Promise<Batch> {
  const database = await openDatabase();
  const inputs = fixed.map((sent) => keptInput(sent, newId()));
  const varies = varied[0] instanceof File ? 'file' : 'value';
  const batch: Batch = { ...made, varies, id: newId(), count: varied.length, fixed: inputs };
  const write = async () => {
    await database.put('batches', batch);
    for (const [place, { file }] of fixed.entries()) await database.put('blobs', await storedForm(file), inputs[place]?.blob);
    for (let start = 0; start < varied.length; start += AT_ONCE) {
      const some = varied.slice(start, start + AT_ONCE);
      const forms = await Promise.all(some.map(async (one) => (one instanceof File ? storedForm(one) : undefined)));
      const transaction = database.transaction(['blobs', 'items'], 'readwrite');
      transaction.done.catch(() => undefined /* awaited below, or the same error once more */);
      for (const [offset, one] of some.entries()) {
        const input = one instanceof File ? newId() : undefined;
        if (input !== undefined) await transaction.objectStore('blobs').put(forms[offset], input);
        const item: BatchItem = {
          batch: batch.id,
          index: start + offset,
          ...(one instanceof File
            ? { name: pathOf(one), size: one.size, type: one.type, value: undefined }
            : { name: one.text, size: 0, type: '', value: one.value }),
          input,
          status: 'waiting',
          run: undefined,
          cells: {},
          blobs: input === undefined ? [] : [input],
        };
        await transaction.objectStore('items').put(item);
      }
      await transaction.done;
    }
  };
  try {
    await writeBlobs(write);
  } catch (error) {
    await removeBatch(batch).catch(reporting('Clearing up after a batch that couldn’t be kept'));
    throw error;
  }
  return batch;
}

/** Writes a batch as it stands, with bytes that are new. */
export function updateBatch(batch: Batch, blobs: ReadonlyMap<string, Blob> = new Map()): Promise<void> {
  return writeBlobs(async () => {
    const forms = await storedForms(blobs);
    const transaction = (await openDatabase()).transaction(['batches', 'blobs'], 'readwrite');
    transaction.done.catch(() => undefined /* awaited below, or the same error once more */);
    for (const [key, form] of forms) await transaction.objectStore('blobs').put(form, key);
    await transaction.objectStore('batches').put(batch);
    await transaction.done;
  });
}

export async function readBatch(id: string): Promise<Batch | undefined> {
  return parseBatch(await (await openDatabase()).get('batches', id));
}

/** Newest first. */
export async function listBatches(keptKey: string): Promise<Batch[]> {
  const found = await (await openDatabase()).getAllFromIndex('batches', 'shelf', IDBKeyRange.bound([keptKey], [keptKey, []]));
  return found.flatMap((record) => parseBatch(record) ?? []).toReversed();
}

export async function listItems(batch: string): Promise<BatchItem[]> {
  const found = await (await openDatabase()).getAll('items', IDBKeyRange.bound([batch], [batch, []]));
  return found.flatMap((record) => parseItem(record) ?? []);
}

/**
 * Writes an item with the bytes that it got. What was noted about it since it was read, here or in another tab, stays.
 * @returns what is noted
 */
export function putItem(item: BatchItem, blobs: ReadonlyMap<string, Blob>): Promise<InputMark | undefined> {
  return writeBlobs(async () => {
    const [forms, stored] = await Promise.all([storedForms(blobs), storedItem(item)]);
    const transaction = (await openDatabase()).transaction(['blobs', 'items'], 'readwrite');
    transaction.done.catch(() => undefined /* awaited below, or the same error once more */);
    for (const [key, form] of forms) await transaction.objectStore('blobs').put(form, key);
    const items = transaction.objectStore('items');
    const before = asObject(await items.get([item.batch, item.index]));
    const mark = before === undefined ? item.mark : parseMark(before.mark);
    await items.put({ ...stored, mark });
    await transaction.done;
    return mark;
  });
}

async function storedItem(item: BatchItem): Promise<object> {
  return item.run === undefined ? item : { ...item, run: await storedRecord(item.run) };
}

export async function readBlob(key: string): Promise<Blob | undefined> {
  return blobFrom(await (await openDatabase()).get('blobs', key));
}

/** Changes items that have no new bytes, all of them or none. What is noted about them stays, as `marked` leaves it. */
export function putItems(
  items: readonly BatchItem[],
  marked = (mark: InputMark | undefined): InputMark | undefined => mark,
): Promise<void> {
  return writeBlobs(async () => {
    const stored = await Promise.all(items.map(storedItem));
    const transaction = (await openDatabase()).transaction('items', 'readwrite');
    transaction.done.catch(() => undefined /* awaited below, or the same error once more */);
    for (const [at, item] of items.entries()) {
      const before = asObject(await transaction.store.get([item.batch, item.index]));
      await transaction.store.put({ ...stored[at], mark: marked(parseMark(before?.mark)) });
    }
    await transaction.done;
  });
}

/**
 * Notes something about items, and nothing else of them: another tab may have gone on with the batch.
 * @returns what is noted about each then
 */
export async function markItems(batch: string, indices: readonly number[], change: InputMark): Promise<ItemMarks> {
  const transaction = (await openDatabase()).transaction('items', 'readwrite');
  transaction.done.catch(() => undefined /* awaited below, or the same error once more */);
  const marks = new Map<number, InputMark | undefined>();
  for (const index of indices) {
    const before = asObject(await transaction.store.get([batch, index]));
    if (before === undefined) continue;
    const mark = changedMark(parseMark(before.mark), change);
    await transaction.store.put({ ...before, mark });
    marks.set(index, mark);
  }
  await transaction.done;
  return marks;
}

/** Bytes that a run in the history or another batch has too stay. */
export async function removeBatch({ id, fixed }: Pick<Batch, 'id' | 'fixed'>): Promise<void> {
  const items = await listItems(id);
  const transaction = (await openDatabase()).transaction(['batches', 'items', 'blobs', 'runs'], 'readwrite');
  await transaction.objectStore('items').delete(IDBKeyRange.bound([id], [id, []]));
  await transaction.objectStore('batches').delete(id);
  const others = await transaction.objectStore('batches').getAll();
  const shared = new Set(others.flatMap((record) => parseBatch(record)?.fixed.map(({ blob }) => blob) ?? []));
  const runs = transaction.objectStore('runs').index('blobs');
  const left = transaction.objectStore('items').index('blobs');
  const keys = new Set([...items.flatMap(({ blobs }) => blobs), ...fixed.flatMap(({ blob }) => blob ?? [])]);
  for (const key of keys) {
    if (!shared.has(key) && (await runs.count(key)) + (await left.count(key)) === 0) await transaction.objectStore('blobs').delete(key);
  }
  await transaction.done;
}

/** Bytes of the files and answers of every batch of this browser. */
export async function bytesOfBatches(): Promise<number> {
  const database = await openDatabase();
  const [batches, items] = await Promise.all([database.getAll('batches'), database.getAll('items')]);
  const fixed = batches.flatMap((record) => parseBatch(record)?.fixed ?? []);
  const done = items.flatMap((record) => parseItem(record) ?? []);
  const answers = done.map(({ run }) => (run?.answer?.blob === undefined ? 0 : run.answer.size));
  return [...fixed.map(({ size }) => size), ...done.map(({ size }) => size), ...answers].reduce((sum, size) => sum + size, 0);
}

export interface WantedBatch {
  readonly arg: string;
  readonly varied: Varied;
}
