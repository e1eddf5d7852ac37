/** A file that is to be looked at as a saved session. */
export interface FileToOpen {
  readonly file: File;
  /** Whether to ask first: it was dropped, and may have been meant as an input. */
  readonly ask: boolean;
  /** Lets it be an input after all. */
  readonly asInput: (() => void) | undefined;
}

let wanted: FileToOpen | undefined;
const listeners = new Set<() => void>();

/** For `useSyncExternalStore`. */
export function fileToOpen(): FileToOpen | undefined {
  return wanted;
}

export function onFileToOpen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens a file as a saved session, wherever the button for it is; without one, closes what is open. */
export function openAsSession(next: FileToOpen | undefined): void {
  wanted = next;
  for (const tell of listeners) tell();
}
