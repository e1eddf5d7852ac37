import type { IDBPDatabase } from 'idb';
import { openStore, removeStore } from '../../files/database.ts';
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

/**
 * Removes it, and those of older pages, with everything in them. Other tabs let go of theirs, as for a newer page.
 * @throws when one doesn't
 */
export async function removeDatabase(): Promise<void> {
  const opened = await database?.catch(() => undefined /* then there is nothing to close */);
  database = undefined;
  opened?.close();
  const older = MIGRATIONS.flatMap(({ from }) => from?.name ?? []);
  for (const name of [DATABASE, ...older]) await removeStore(name);
  announceChange();
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
