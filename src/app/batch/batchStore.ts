import { newId } from '../finishedRun.ts';
import { openDatabase } from '../history/database.ts';
import { parseBatch, parseItem, type Batch, type BatchItem } from './batch.ts';

/** Files written at once, so that thousands don't have to fit into one transaction. */
const AT_ONCE = 25;

/** Writes a batch down with its files. @throws when the storage is blocked or full; then nothing of it stays */
export async function createBatch(made: Omit<Batch, 'id' | 'count'>, files: readonly File[]): Promise<Batch> {
  const database = await openDatabase();
  const batch: Batch = { ...made, id: newId(), count: files.length };
  try {
    await database.put('batches', batch);
    for (let start = 0; start < files.length; start += AT_ONCE) {
      const transaction = database.transaction(['blobs', 'items'], 'readwrite');
      for (const [offset, file] of files.slice(start, start + AT_ONCE).entries()) {
        const input = newId();
        const { name, size, type } = file;
        const item: BatchItem = {
          batch: batch.id,
          index: start + offset,
          name,
          size,
          type,
          input,
          status: 'waiting',
          run: undefined,
          blobs: [input],
        };
        await transaction.objectStore('blobs').put(file, input);
        await transaction.objectStore('items').put(item);
      }
      await transaction.done;
    }
  } catch (error) {
    await removeBatch(batch.id).catch(() => undefined);
    throw error;
  }
  return batch;
}

/** Newest first. */
export async function listBatches(shelf: string): Promise<Batch[]> {
  const found = await (await openDatabase()).getAllFromIndex('batches', 'shelf', IDBKeyRange.bound([shelf], [shelf, []]));
  return found.flatMap((record) => parseBatch(record) ?? []).toReversed();
}

export async function listItems(batch: string): Promise<BatchItem[]> {
  const found = await (await openDatabase()).getAll('items', IDBKeyRange.bound([batch], [batch, []]));
  return found.flatMap((record) => parseItem(record) ?? []);
}

/** Writes an item with the bytes that it got. */
export async function putItem(item: BatchItem, blobs: ReadonlyMap<string, Blob>): Promise<void> {
  const transaction = (await openDatabase()).transaction(['blobs', 'items'], 'readwrite');
  for (const [key, blob] of blobs) await transaction.objectStore('blobs').put(blob, key);
  await transaction.objectStore('items').put(item);
  await transaction.done;
}

export async function readBlob(key: string): Promise<Blob | undefined> {
  const found = await (await openDatabase()).get('blobs', key);
  return found instanceof Blob ? found : undefined;
}

export async function removeBatch(id: string): Promise<void> {
  const items = await listItems(id);
  const transaction = (await openDatabase()).transaction(['batches', 'items', 'blobs'], 'readwrite');
  for (const item of items) {
    for (const key of item.blobs) await transaction.objectStore('blobs').delete(key);
    await transaction.objectStore('items').delete([id, item.index]);
  }
  await transaction.objectStore('batches').delete(id);
  await transaction.done;
}
