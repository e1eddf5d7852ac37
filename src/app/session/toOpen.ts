/** A file that is to be looked at as a saved session. */
export interface FileToOpen {
  readonly file: File;
  /** Whether to ask first: it was dropped, and may have been meant as an input. */
  readonly ask: boolean;
  /** Lets it be an input after all. */
  readonly asInput: (() => void) | undefined;
}

/** Each time that a file is opened is another one, of the same file too. */
interface Wanted extends FileToOpen {
  readonly id: number;
}

let wanted: Wanted | undefined;
let count = 0;
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`. */
export function fileToOpen(): Wanted | undefined {
  return wanted;
}

export function onFileToOpen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens a file as a saved session, wherever the button for it is; without one, closes what is open. */
export function openAsSession(next: FileToOpen | undefined): void {
  count += 1;
  wanted = next && { ...next, id: count };
  for (const tell of listeners) tell();
}
