import type { IDBPDatabase } from 'idb';
import { report } from '../../files/report.ts';
import { openDatabase } from '../kept/database.ts';
import type { Schema } from '../kept/migrations.ts';
import { parseKeptTraining, type KeptTraining } from './parseKept.ts';

/** Of one model; the oldest go first. */
export const MAX_KEPT = 100;

/** What is known while the page is open; all there is when the storage is blocked, broken or full. */
const memory = new Map<string, Map<string, KeptTraining>>();
let broken = false;

/** Whether the history outlives the page. */
export function isStored(): boolean {
  return !broken;
}

export async function readKept(keptKey: string): Promise<KeptTraining[]> {
  await attempt(async (db) => {
    const records = await db.getAllFromIndex('trainings', 'place', keptKey);
    const readable = records.flatMap((record) => parseKeptTraining(record) ?? []);
    tellUnreadable(keptKey, records.length - readable.length);
    memory.set(keptKey, new Map(readable.map((record) => [record.uuid, record])));
  });
  return [...(memory.get(keptKey)?.values() ?? [])];
}

export async function writeKept(keptKey: string, records: readonly KeptTraining[]): Promise<void> {
  const known = memory.get(keptKey) ?? new Map<string, KeptTraining>();
  memory.set(keptKey, new Map([...known, ...records.map((record) => [record.uuid, record] as const)]));
  await attempt(async (db) => {
    const transaction = db.transaction('trainings', 'readwrite');
    const { store } = transaction;
    await Promise.all(records.map((record) => store.put(record)));
    const [all, keys] = await Promise.all([store.index('place').getAll(keptKey), store.index('place').getAllKeys(keptKey)]);
    // What nobody can read counts as the oldest.
    const aged = keys.map((key, at) => ({ key, firstSeen: parseKeptTraining(all[at])?.firstSeen ?? 0 }));
    const surplus = aged.toSorted((a, b) => b.firstSeen - a.firstSeen).slice(MAX_KEPT);
    await Promise.all(surplus.map(({ key }) => store.delete(key)));
    await transaction.done;
  });
}

export async function forgetKept(keptKey: string, uuid: string): Promise<void> {
  memory.get(keptKey)?.delete(uuid);
  await attempt((db) => db.delete('trainings', [keptKey, uuid]));
}

/** A storage that failed once isn't asked again: half a history on the disk and half in memory would contradict each other. */
async function attempt(work: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
  if (broken) return;
  try {
    await work(await openDatabase());
  } catch (error) {
    report('Keeping trainings', error);
    broken = true;
  }
}

/** By key; the list is read again and again. */
const told = new Map<string, number>();

function tellUnreadable(keptKey: string, count: number): void {
  if (count > (told.get(keptKey) ?? 0)) report('Reading kept trainings', `${count} of them can’t be read, and stay as they are.`);
  told.set(keptKey, count);
}
