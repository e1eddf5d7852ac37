import { PREFIX } from '../../../runs/storage.ts';

export type StoredId = 'runs' | 'batches' | 'trainings' | 'folder' | 'choices' | 'address';

interface Stored {
  readonly id: StoredId;
  /** Object stores of the database. */
  readonly stores: readonly string[];
  /** How names in the local storage begin. */
  readonly names: readonly string[];
}

/** All that the page keeps in a browser. privacy.test.ts compares it with the database's migrations, and with what the code calls. */
export const STORED: readonly Stored[] = [
  { id: 'runs', stores: ['runs', 'blobs'], names: [] },
  { id: 'batches', stores: ['batches', 'items'], names: [] },
  { id: 'trainings', stores: ['trainings'], names: [] },
  { id: 'folder', stores: ['folders'], names: [] },
  { id: 'choices', stores: [], names: [PREFIX, 'mui-'] },
  { id: 'address', stores: [], names: [] },
];
