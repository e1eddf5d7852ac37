import path from 'node:path';
import { packageRoot } from './packageRoot.ts';

/** A file as it was typed. */
export function typedPath(file: string): string {
  return path.resolve(typedIn(process.cwd(), packageRoot(), process.env.INIT_CWD), file);
}

/**
 * Where a command was typed: `npm run` changes into the folder of the package, and says from where; in every other folder that word may be
 * that of another script.
 */
export function typedIn(folder: string, ownFolder: string, initial: string | undefined): string {
  return folder === ownFolder && initial !== undefined && initial !== '' ? initial : folder;
}
