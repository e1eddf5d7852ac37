import type { Depth } from '../../../checks/running/define.ts';
import { oggChecksum } from '../../../files/sound/checksums.ts';
import { DamageFound, type WholeFile } from './damage.ts';
import * as words from './words.ts';

const NO_CHECKSUM = new Uint8Array(4);
const LAST = 4;

/** Ogg: each page has a checksum and a number, and the last one of each stream says that it is the last. */
export function walkOgg(file: WholeFile): Depth {
  const next = new Map<number, number>();
  const open = new Set<number>();
  for (let at = 0, page = 0; at < file.size; page++) {
    if (file.tag(at) !== 'OggS') throw new DamageFound(words.lostThread(at));
    const segments = file.part(at + 27, file.byte(at + 26));
    const head = 27 + segments.length;
    const length = segments.reduce((sum, one) => sum + one, head);
    const whole = file.part(at, length);
    const checksum = oggChecksum(whole.subarray(26), oggChecksum(NO_CHECKSUM, oggChecksum(whole.subarray(0, 22))));
    if (checksum !== file.long(at + 22, 'little')) throw new DamageFound(words.pageChecksum(page + 1));
    const stream = file.long(at + 14, 'little');
    const number = file.long(at + 18, 'little');
    const due = next.get(stream);
    if (due !== undefined && number !== due) throw new DamageFound(words.pagesMissing(page + 1));
    next.set(stream, number + 1);
    if ((file.byte(at + 5) & LAST) === 0) open.add(stream);
    else open.delete(stream);
    at += length;
  }
  if (open.size > 0) throw new DamageFound(words.neverEnded);
  return 'checksums';
}
