import type { IDBPTransaction } from 'idb';
import { announceChange, openDatabase } from './database.ts';
import { parseKept, type KeptRun } from './kept.ts';
import type { Schema } from './migrations.ts';

/** Bytes of everything that is kept in this browser, of every model. */
export async function usedBytes(): Promise<number> {
  const runs = await (await openDatabase()).getAll('runs');
  return sizeOf(runs.flatMap((record) => parseKept(record) ?? []));
}

/** A shared input counts once. */
function sizeOf(runs: readonly KeptRun[]): number {
  const sizes = new Map<string, number>();
  for (const { inputs, answer } of runs) {
    for (const part of [...inputs, answer]) if (part?.blob !== undefined) sizes.set(part.blob, part.size);
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, runs.length * RECORD_SIZE);
}

/** A record with its thumbnail, roughly. */
export const RECORD_SIZE = 5000;

/** What removes runs, and looks for what else refers to their bytes. */
type Writing = IDBPTransaction<Schema, ('runs' | 'blobs' | 'items')[], 'readwrite'>;

/** Lets the oldest runs that aren't pinned go until the rest takes no more than `limit`. */
export async function evict(limit: number): Promise<number> {
  const transaction = (await openDatabase()).transaction(['runs', 'blobs', 'items'], 'readwrite');
  const evicted = await evictIn(transaction, limit, undefined);
  await transaction.done;
  if (evicted > 0) announceChange();
  return evicted;
}

/** The same in a transaction; one run is spared. */
export async function evictIn(transaction: Writing, limit: number, spared: string | undefined): Promise<number> {
  const records = await transaction.objectStore('runs').getAll();
  let left = records.flatMap((record) => parseKept(record) ?? []).toSorted((a, b) => a.startedAt - b.startedAt);
  const goes = left.filter(({ pinned, id }) => !pinned && id !== spared);
  let evicted = 0;
  while (sizeOf(left) > limit && evicted < goes.length) {
    const oldest = goes[evicted];
    evicted += 1;
    left = left.filter((run) => run !== oldest);
    if (oldest !== undefined) await removeIn(transaction, oldest);
  }
  return evicted;
}

/** Removes a run, and those of its bytes that nothing else refers to. */
export async function removeIn(transaction: Writing, { id, blobs }: Pick<KeptRun, 'id' | 'blobs'>): Promise<void> {
  await transaction.objectStore('runs').delete(id);
  for (const key of blobs) {
    const others = await transaction.objectStore('runs').index('blobs').count(key);
    const items = await transaction.objectStore('items').index('blobs').count(key);
    if (others + items === 0) await transaction.objectStore('blobs').delete(key);
  }
}

/** Inputs of runs under way are noted beside those of runs that have ended, under keys of their own that no run refers to. */
export const NOTED = 'started-';
export const notedInputs = (): IDBKeyRange => IDBKeyRange.bound(NOTED, `${NOTED}:`);

export async function dropNotedInputs(): Promise<void> {
  await (await openDatabase()).delete('blobs', notedInputs());
}
