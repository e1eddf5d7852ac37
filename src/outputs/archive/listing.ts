import { lazyModule } from '../../files/lazyParts.ts';
import type { Archive } from '../../files/zip/entry.ts';
import type { FileData } from '../../answers/part.ts';
import * as words from './words.ts';

const loadArchives = lazyModule(() => import('../../files/zip/archive.ts'));

/** What is packed alone, as in gzip, is called after its archive. */
const names = new WeakMap<Blob, string>();

/** The bytes of an archive, for `listingOf`. */
export function archiveOf({ blob, fileName }: FileData): Blob {
  names.set(blob, fileName);
  return blob;
}

/** What is in an archive, or why that can't be told. Never rejects. */
export async function listingOf(blob: Blob): Promise<Archive | Error> {
  try {
    const { openArchive } = await loadArchives();
    return await openArchive(blob, names.get(blob) ?? '');
  } catch (error) {
    return error instanceof Error ? error : new Error(words.readingFailed);
  }
}
