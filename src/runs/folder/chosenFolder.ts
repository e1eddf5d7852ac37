import { folderLeave } from '../../files/environment.ts';
import { report } from '../../files/report.ts';
import { asObject } from '../../spec/loose.ts';
import { openDatabase } from '../kept/database.ts';

/** How it stands with the folder into which runs are written. */
export interface FolderState {
  /** Undefined while none is chosen. */
  readonly name: string | undefined;
  /** Whether the browser has to be asked again before anything is written. */
  readonly asks: boolean;
  /** Runs that wait to be written. */
  readonly waiting: number;
}

const KEY = 'runs';

/** Undefined before it was looked for; null when there is none. */
let chosen: FileSystemDirectoryHandle | null | undefined;
let state: FolderState = { name: undefined, asks: false, waiting: 0 };
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`; the same object until something changes. */
export function folderState(): FolderState {
  return state;
}

export function onFolder(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changeFolderState(change: Partial<FolderState>): void {
  state = { ...state, ...change };
  for (const tell of listeners) tell();
}

/** The folder, as it was chosen here or before a reload. Never throws. */
export async function chosenFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  if (chosen === undefined) {
    const stored = await readStored();
    // Another one may have been chosen meanwhile.
    chosen ??= stored;
    if (stored !== null && chosen === stored) changeFolderState({ name: stored.name, asks: (await folderLeave(stored)) !== 'granted' });
  }
  return chosen ?? undefined;
}

async function readStored(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const stored: unknown = await (await openDatabase()).get('folders', KEY);
    return isFolder(stored) ? stored : null;
  } catch (error) {
    report('Looking for the folder of runs', error);
    return null;
  }
}

function isFolder(stored: unknown): stored is FileSystemDirectoryHandle {
  const found = asObject(stored);
  return found?.kind === 'directory' && typeof found.getDirectoryHandle === 'function';
}

/** Remembers the folder; for this page only where the browser doesn't let it be stored. */
export async function setFolder(folder: FileSystemDirectoryHandle | undefined): Promise<void> {
  chosen = folder ?? null;
  changeFolderState({ name: folder?.name, asks: false });
  try {
    const database = await openDatabase();
    if (folder === undefined) await database.delete('folders', KEY);
    else await database.put('folders', folder, KEY);
  } catch (error) {
    report('Remembering the folder of runs', error);
  }
}
