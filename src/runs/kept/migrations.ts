import type { DBSchema } from 'idb';
import type { Migration } from '../../files/database.ts';

/** What is stored is read as `unknown`: an older page, another tab or a broken disk may have written it. */
export interface Schema extends DBSchema {
  /** `KeptRun`s. */
  runs: { key: string; value: unknown; indexes: { shelf: [shelf: string, startedAt: number]; blobs: string } };
  /** Files and answers, which several runs may share. */
  blobs: { key: string; value: unknown };
  /** Many files for one model. */
  batches: { key: string; value: unknown; indexes: { shelf: [shelf: string, startedAt: number] } };
  /** The runs of a batch, done and to be done. */
  items: { key: [batch: string, index: number]; value: unknown; indexes: { blobs: string } };
  /** `KeptTraining`s. */
  trainings: { key: [place: string, uuid: string]; value: unknown; indexes: { place: string } };
  /** The folder on the visitor's disk into which runs are written. */
  folders: { key: string; value: unknown };
}

export const DATABASE = 'try-me-history';

/** In their order; a database of whatever age gets those that it lacks. Records keep their form: their parsers read the old ones too. */
export const MIGRATIONS: readonly Migration<Schema>[] = [
  {
    version: 1,
    migrate(opened) {
      const runs = opened.createObjectStore('runs', { keyPath: 'id' });
      runs.createIndex('shelf', ['shelf', 'startedAt']);
      runs.createIndex('blobs', 'blobs', { multiEntry: true });
      opened.createObjectStore('blobs');
      opened.createObjectStore('batches', { keyPath: 'id' }).createIndex('shelf', ['shelf', 'startedAt']);
      opened.createObjectStore('items', { keyPath: ['batch', 'index'] }).createIndex('blobs', 'blobs', { multiEntry: true });
    },
  },
  {
    // Until then trainings had a database of their own.
    version: 2,
    from: { name: 'try-me-trainings', store: 'trainings' },
    migrate(opened, transaction, carried) {
      opened.createObjectStore('trainings', { keyPath: ['place', 'uuid'] }).createIndex('place', 'place');
      const store = transaction.objectStore('trainings');
      for (const record of carried) store.put(record).catch(() => undefined /* whoever opens is told */);
    },
  },
  {
    version: 3,
    migrate(opened) {
      opened.createObjectStore('folders');
    },
  },
];
