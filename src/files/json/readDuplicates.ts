import { findDuplicateKeys, type DuplicateKeys } from './duplicateKeys.ts';
import { MIME } from '../kinds.ts';

/** The same for a file. */
export async function readDuplicates(blob: Blob): Promise<DuplicateKeys> {
  return findDuplicateKeys(await blob.text(), blob.type === MIME.jsonLines);
}
