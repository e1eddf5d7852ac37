import { deleteDB, openDB, type IDBPDatabase, type IDBPTransaction, type OpenDBCallbacks, type StoreNames } from 'idb';
import { database } from './environment.ts';
import { report, reporting } from './report.ts';
import * as say from './words.ts';

/** Without an answer in this time the storage counts as blocked; browsers have left such requests open for ever. */
const PATIENCE = 10_000;

/** A step of a database from one version to the next. What has been shipped is never changed again. */
export interface Migration<Schema> {
  /** The version that it leads to. */
  readonly version: number;
  /** The database of older pages whose records it takes over; it goes once the new version is written. */
  readonly from?: { readonly name: string; readonly store: string };
  /** @param carried the records of `from` */
  migrate(opened: IDBPDatabase<Schema>, transaction: Upgrading<Schema>, carried: readonly unknown[]): void;
}

type Upgrading<Schema> = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * Opens a database of this browser and brings it to its latest version. On its own, beside `environment.ts`, since it isn't
 * needed before the first run.
 * @throws when the browser has no storage to give, as in some private windows
 */
export async function openStore<Schema>(
  name: string,
  migrations: readonly Migration<Schema>[],
  callbacks: Omit<OpenDBCallbacks<Schema>, 'upgrade'>,
): Promise<IDBPDatabase<Schema>> {
  if (database() === undefined) throw new Error(say.withoutDatabase);
  const version = Math.max(...migrations.map((migration) => migration.version));
  const carried = new Map<string, readonly unknown[]>();
  let wanted: NonNullable<Migration<Schema>['from']>[] = [];
  const open = () =>
    withPatience(
      openDB<Schema>(name, version, {
        ...callbacks,
        upgrade(opened, old, _, transaction) {
          const due = migrations.filter((migration) => migration.version > old);
          wanted = due.flatMap(({ from }) => (from === undefined || carried.has(from.name) ? [] : [from]));
          if (wanted.length > 0) abandon(transaction);
          else for (const step of due) step.migrate(opened, transaction, carried.get(step.from?.name ?? '') ?? []);
        },
      }),
    );
  try {
    return await open();
  } catch (error) {
    if (wanted.length === 0) throw error;
  }
  // An upgrade waits for no other database. So it was given up, and begins again with the records in hand.
  const read: string[] = [];
  for (const from of wanted) {
    const records = await withPatience(recordsOf(from)).catch(reporting('Taking over what an older page has kept'));
    if (records !== undefined) read.push(from.name);
    carried.set(from.name, records ?? []);
  }
  const opened = await open();
  for (const old of read) deleteDB(old).catch((error: unknown) => report('Removing a database of an older page', error));
  return opened;
}

/** All of a store of another database; none when there is no such database, which stays so. */
async function recordsOf({ name, store }: { readonly name: string; readonly store: string }): Promise<readonly unknown[]> {
  let isNew = false;
  const opened = await openDB(name, undefined, {
    upgrade(_, __, ___, transaction) {
      isNew = true;
      abandon(transaction);
    },
  }).catch((error: unknown) => {
    if (!isNew) throw error;
    return undefined;
  });
  if (opened === undefined || !opened.objectStoreNames.contains(store)) return [];
  try {
    return await opened.getAll(store);
  } finally {
    opened.close();
  }
}

/**
 * Removes a database with all that is in it; none is as good.
 * @throws when another tab holds it and doesn't let go
 */
export async function removeStore(name: string): Promise<void> {
  if (database() !== undefined) await withPatience(deleteDB(name));
}

function abandon(transaction: { readonly done: Promise<void>; abort: () => void }): void {
  transaction.done.catch(() => undefined /* whoever opens is told */);
  transaction.abort();
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(say.storageSilent)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
