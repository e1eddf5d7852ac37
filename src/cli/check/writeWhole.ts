import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as words from './words.ts';

/**
 * Whether a report can be written there, asked before a check that may take minutes. Its folder is made: the first run of a pipeline has none.
 * @throws in words when it can't
 */
export async function prepareFile(file: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await access(path.dirname(file), constants.W_OK);
  } catch (error) {
    throw new Error(words.cantWrite(file, messageOf(error)), { cause: error });
  }
}

/** A file is there whole or not at all: whoever reads it beside may come at any time, and a check may be ended at any time. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Error(words.cantWrite(file, messageOf(error)), { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
