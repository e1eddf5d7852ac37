import { findDuplicateKeys, type DuplicateKeys } from './duplicateKeys.ts';
import { JSON_LINES } from './parseDocument.ts';

/** The same for a file. */
export async function readDuplicates(blob: Blob): Promise<DuplicateKeys> {
  return findDuplicateKeys(await blob.text(), blob.type === JSON_LINES);
}
