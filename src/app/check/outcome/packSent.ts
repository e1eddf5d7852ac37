import { checksumOf } from '../../../files/zip/crc32.ts';
import { atRoot } from '../../../files/zip/packAsOne.ts';
import { storeZip } from '../../../files/zip/storeZip.ts';

/**
 * The files that were sent, in an archive, under the names that the commands have for them: in its folder these can be typed. The same
 * file is in it once; of different ones of the same name the later ones are numbered.
 */
export async function packSent(sent: readonly File[], at: number): Promise<Blob> {
  const known = new Set<string>();
  const files: File[] = [];
  for (const file of sent) {
    const key = `${file.name}\n${file.size}\n${await checksumOf(file)}`;
    if (known.has(key)) continue;
    known.add(key);
    files.push(file);
  }
  return storeZip(atRoot(files), at);
}
