import { openDB, type IDBPDatabase, type OpenDBCallbacks } from 'idb';
import { database } from './environment.ts';

/** Without an answer in this time the storage counts as blocked; browsers have left such requests open for ever. */
const PATIENCE = 10_000;

/**
 * Opens a database of this browser. On its own, beside `environment.ts`, since it isn't needed before the first run.
 * @throws when the browser has no storage to give, as in some private windows
 */
export async function openStore<Schema>(name: string, version: number, callbacks: OpenDBCallbacks<Schema>): Promise<IDBPDatabase<Schema>> {
  if (database() === undefined) throw new Error('This browser has no database.');
  return withPatience(openDB<Schema>(name, version, callbacks));
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The storage doesn’t answer.')), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
