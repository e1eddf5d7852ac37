import { createContext, use } from 'react';

/** A file that went out with the run whose answer is drawn. */
export interface SentFile {
  /** The argument's name. */
  readonly name: string;
  readonly file: File;
}

const NONE: readonly SentFile[] = [];

/** Renderers draw over the input picture or compare with it; the app says what was sent. */
export const SentFiles = createContext(NONE);

export function useSentFiles(): readonly SentFile[] {
  return use(SentFiles);
}
