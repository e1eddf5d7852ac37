import { crc32 } from '../../../files/zip/crc32.ts';
import type { Depth } from '../../../checks/running/define.ts';
import { DamageFound, shownTag, type WholeFile } from './damage.ts';
import * as words from './words.ts';

/** PNG, chunk by chunk, each with its checksum. What its pixels are is decoded elsewhere. */
export function walkPng(file: WholeFile): Depth {
  for (let at = 8, name = ''; name !== 'IEND';) {
    const length = file.long(at, 'big');
    name = file.tag(at + 4);
    const checked = file.part(at + 4, 4 + length);
    if (crc32(checked) !== file.long(at + 8 + length, 'big')) throw new DamageFound(words.checksumOf(shownTag(name)));
    at += 12 + length;
  }
  return 'checksums';
}
