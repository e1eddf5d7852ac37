import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { allowedRules, EXCEPTIONS_FILE, ExceptionsError, LARGEST_EXCEPTIONS, readExceptions } from '../../checks/exceptions/exceptions.ts';
import type { Exception } from '../../checks/exceptions/exceptions.ts';
import { ofFile } from '../../checks/exceptions/words.ts';
import { typedPath } from '../typedPath.ts';
import { UsageError } from '../usage/usage.ts';
import * as words from './words.ts';

export interface ExceptionFile {
  /** For people: as it was typed, or from where the command was. */
  readonly file: string | undefined;
  readonly exceptions: readonly Exception[];
}

/**
 * The exceptions of a module's author: those of the file that was named, else of the nearest `.try-me.json` in the folder in which the
 * command was typed or above it, up to the root of the repository. Outside of a repository it is looked for in that folder only.
 * @throws UsageError in one line, when there is one that can't be read
 */
export async function findExceptions(named?: string): Promise<ExceptionFile> {
  const start = typedPath('.');
  const found = named === undefined ? foldersFrom(start).find((folder) => existsSync(path.join(folder, EXCEPTIONS_FILE))) : undefined;
  if (named === undefined && found === undefined) return { file: undefined, exceptions: [] };
  const whole = named === undefined ? path.join(found ?? start, EXCEPTIONS_FILE) : typedPath(named);
  const file = named ?? path.relative(start, whole);
  try {
    return { file, exceptions: readExceptions(await readBeginning(whole)) };
  } catch (error) {
    throw new UsageError(ofFile(file, error instanceof ExceptionsError ? error.message : words.unread(codeOf(error))));
  }
}

/**
 * What `--allow` was given.
 * @throws UsageError for a word that is no rule’s
 */
export function allowedByWords(typed: readonly string[]): Exception[] {
  try {
    return allowedRules(typed);
  } catch (error) {
    throw error instanceof ExceptionsError ? new UsageError(error.message) : error;
  }
}

/** This one and those above it, up to the root of the repository; of nothing above where there is none. */
export function foldersFrom(start: string, isRoot: (folder: string) => boolean = holdsRepository): string[] {
  const folders = [start];
  for (let folder = start; !isRoot(folder);) {
    const above = path.dirname(folder);
    if (above === folder) return [start];
    folders.push(above);
    folder = above;
  }
  return folders;
}

function holdsRepository(folder: string): boolean {
  return existsSync(path.join(folder, '.git'));
}

/** One byte more than is taken, so that what is too large is known as that, however large it is. */
async function readBeginning(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const bytes = Buffer.alloc(LARGEST_EXCEPTIONS + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length).toString('utf8');
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
