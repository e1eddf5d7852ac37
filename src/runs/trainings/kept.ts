import type { DBSchema, IDBPDatabase } from 'idb';
import { openStore } from '../../files/database.ts';
import { report } from '../../files/report.ts';
import type { Training } from '../../api/train.ts';

/** A training as this browser last saw it. DEEPaaS keeps its list in memory only: a restart forgets it all. */
export interface KeptTraining {
  readonly uuid: string;
  /** Server and model. */
  readonly place: string;
  /** As the server last told it, without secrets. */
  readonly training: Training;
  /** By this browser's clock. */
  readonly firstSeen: number;
  /** How it ended when the server no longer tells: cancelled from this page, or gone for another reason. */
  readonly end: 'cancelled' | 'gone' | undefined;
  /** The result was too large to keep. */
  readonly cut: boolean;
}

interface Schema extends DBSchema {
  trainings: { key: [place: string, uuid: string]; value: KeptTraining; indexes: { place: string } };
}

/** Of one model; the oldest go first. */
const MAX_KEPT = 100;

let database: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  database ??= openStore<Schema>('try-me-trainings', 1, {
    upgrade(db) {
      db.createObjectStore('trainings', { keyPath: ['place', 'uuid'] }).createIndex('place', 'place');
    },
    // A newer version of the page in another tab wants to change the schema.
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    terminated: () => (database = undefined),
  }).catch((error: unknown) => {
    database = undefined;
    throw error;
  });
  return database;
}

/** What is known while the page is open; all there is when the storage is blocked, broken or full. */
const memory = new Map<string, Map<string, KeptTraining>>();
let broken = false;

/** Whether the history outlives the page. */
export function isStored(): boolean {
  return !broken;
}

export async function readKept(place: string): Promise<KeptTraining[]> {
  await attempt(async (db) => {
    const records = await db.getAllFromIndex('trainings', 'place', place);
    memory.set(place, new Map(records.map((record) => [record.uuid, record])));
  });
  return [...(memory.get(place)?.values() ?? [])];
}

export async function writeKept(place: string, records: readonly KeptTraining[]): Promise<void> {
  const known = memory.get(place) ?? new Map<string, KeptTraining>();
  memory.set(place, new Map([...known, ...records.map((record) => [record.uuid, record] as const)]));
  await attempt(async (db) => {
    const transaction = db.transaction('trainings', 'readwrite');
    const { store } = transaction;
    await Promise.all(records.map((record) => store.put(record)));
    const all = await store.index('place').getAll(place);
    const surplus = all.toSorted((a, b) => b.firstSeen - a.firstSeen).slice(MAX_KEPT);
    await Promise.all(surplus.map(({ uuid }) => store.delete([place, uuid])));
    await transaction.done;
  });
}

export async function forgetKept(place: string, uuid: string): Promise<void> {
  memory.get(place)?.delete(uuid);
  await attempt((db) => db.delete('trainings', [place, uuid]));
}

/** A storage that failed once isn't asked again: half a history on the disk and half in memory would contradict each other. */
async function attempt(work: (db: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
  if (broken) return;
  try {
    await work(await open());
  } catch (error) {
    report('Keeping trainings', error);
    broken = true;
  }
}
