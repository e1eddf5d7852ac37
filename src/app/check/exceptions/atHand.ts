import { useSyncExternalStore } from 'react';
import { ExceptionsError, LARGEST_EXCEPTIONS, readExceptions, type Exception } from '../../../checks/exceptions/exceptions.ts';
import * as say from '../../../checks/exceptions/words.ts';
import { report } from '../../../files/report.ts';
import * as words from '../words.ts';

/** The author's file of exceptions, for this tab: of all models behind it, and for checks that are over, too. */
export interface AtHand {
  /** Name of the file. */
  readonly file: string | undefined;
  readonly exceptions: readonly Exception[];
  /** Why a file couldn't be taken; the one of before stays. */
  readonly problem: string | undefined;
}

const NONE: AtHand = { file: undefined, exceptions: [], problem: undefined };

let atHand = NONE;
const listeners = new Set<() => void>();

function set(next: AtHand): void {
  atHand = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useExceptionsAtHand(): AtHand {
  return useSyncExternalStore(subscribe, () => atHand);
}

export async function openExceptions(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  if (files.length > 1) return set({ ...atHand, problem: words.ONE_FILE });
  try {
    if (file.size > LARGEST_EXCEPTIONS) throw new ExceptionsError(say.tooLarge(LARGEST_EXCEPTIONS));
    set({ file: file.name, exceptions: readExceptions(await file.text()), problem: undefined });
  } catch (error) {
    if (!(error instanceof ExceptionsError)) report('Reading exceptions', error);
    set({ ...atHand, problem: say.ofFile(file.name, error instanceof ExceptionsError ? error.message : words.UNREAD) });
  }
}

export function dropExceptions(): void {
  set(NONE);
}
