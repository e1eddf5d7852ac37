import type { IDBPDatabase } from 'idb';
import { openStore } from '../../files/database.ts';
import { DATABASE, MIGRATIONS, type Schema } from './migrations.ts';

let database: Promise<IDBPDatabase<Schema>> | undefined;

/** @throws when the browser has no storage to give, as in some private windows */
export function openDatabase(): Promise<IDBPDatabase<Schema>> {
  database ??= openStore(DATABASE, MIGRATIONS, {
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

const CHANNEL = DATABASE;

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
