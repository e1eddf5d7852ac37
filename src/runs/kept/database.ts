import type { DBSchema, IDBPDatabase } from 'idb';
import { openStore } from '../../files/database.ts';

/** What is stored is read as `unknown`: an older page, another tab or a broken disk may have written it. */
export interface Schema extends DBSchema {
  /** `KeptRun`s. */
  runs: { key: string; value: unknown; indexes: { shelf: [shelf: string, startedAt: number]; blobs: string } };
  /** Files and answers, which several runs may share. */
  blobs: { key: string; value: unknown };
  /** Many files for one model; see `app/batch`. */
  batches: { key: string; value: unknown; indexes: { shelf: [shelf: string, startedAt: number] } };
  /** The runs of a batch, done and to be done. */
  items: { key: [batch: string, index: number]; value: unknown; indexes: { blobs: string } };
}

export type Database = IDBPDatabase<Schema>;

let database: Promise<Database> | undefined;

/** @throws when the browser has no storage to give, as in some private windows */
export function openDatabase(): Promise<Database> {
  database ??= openStore<Schema>('try-me-history', 1, {
    upgrade(db) {
      const runs = db.createObjectStore('runs', { keyPath: 'id' });
      runs.createIndex('shelf', ['shelf', 'startedAt']);
      runs.createIndex('blobs', 'blobs', { multiEntry: true });
      db.createObjectStore('blobs');
      db.createObjectStore('batches', { keyPath: 'id' }).createIndex('shelf', ['shelf', 'startedAt']);
      db.createObjectStore('items', { keyPath: ['batch', 'index'] }).createIndex('blobs', 'blobs', { multiEntry: true });
    },
    // A newer page in another tab wants to change the schema.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      database = undefined;
    },
    terminated: () => (database = undefined),
  }).catch((error: unknown) => {
    database = undefined;
    throw error;
  });
  return database;
}

const CHANNEL = 'try-me-history';

/** Tells every tab, this one included, that something was stored or removed. */
export function announceChange(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** @returns how to stop listening */
export function onChange(listener: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}
