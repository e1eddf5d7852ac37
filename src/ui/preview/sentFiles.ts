import { createContext, use } from 'react';
import type { SentFile } from '../../files/sentFile.ts';

const NONE: readonly SentFile[] = [];

/** Renderers draw over the input picture or compare with it; the app says what was sent. */
export const SentFiles = createContext(NONE);

export function useSentFiles(): readonly SentFile[] {
  return use(SentFiles);
}
