import { PREFIX } from '../../../runs/storage.ts';

export type StoredId = 'runs' | 'batches' | 'trainings' | 'folder' | 'started' | 'choices' | 'address';

interface Stored {
  readonly id: StoredId;
  /** Object stores of the database. */
  readonly stores: readonly string[];
  /** How names in the local storage begin. */
  readonly names: readonly string[];
  /** Names of what is noted with the tab, without their beginning. */
  readonly tab?: readonly string[];
}

/** All that the page keeps in a browser. privacy.test.ts compares it with the database's migrations, and with what the code calls. */
export const STORED: readonly Stored[] = [
  { id: 'runs', stores: ['runs', 'blobs'], names: [] },
  { id: 'batches', stores: ['batches', 'items'], names: [] },
  { id: 'trainings', stores: ['trainings'], names: [] },
  { id: 'folder', stores: ['folders'], names: [] },
  // Its files lie beside those of the runs.
  { id: 'started', stores: ['blobs'], names: [], tab: ['started'] },
  { id: 'choices', stores: [], names: [PREFIX, 'mui-'] },
  { id: 'address', stores: [], names: [] },
];
