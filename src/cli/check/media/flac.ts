import type { Depth } from '../../../checks/running/define.ts';
import { crc16, crc8 } from '../../../files/sound/checksums.ts';
import { DamageFound, WholeFile } from './damage.ts';
import { beforeTags, behindTags } from './tags.ts';
import * as words from './words.ts';

/** FLAC: each frame has a checksum, and the samples are counted in front. */
export function walkFlac(whole: WholeFile): Depth {
  const start = behindTags(whole);
  const file = new WholeFile(whole.part(start, whole.size - start));
  if (file.tag(0) !== 'fLaC') throw new DamageFound(words.noHead);
  if ((file.byte(4) & 0x7f) !== 0 || file.long(4, 'big') % 2 ** 24 !== 34) throw new DamageFound(words.noHead);
  // Of 36 bits, the highest four stand in the byte before.
  const due = (file.byte(21) & 15) * 2 ** 32 + file.long(22, 'big');
  let at = behindBlocks(file);
  let samples = 0;
  // What follows may be a tag; zeros may end a frame as well.
  const ends = new Set([file.size, beforeTags(file)]);
  for (let header = headerAt(file, at); header !== undefined; header = headerAt(file, at)) {
    const end = frameEnd(file, at, header.length, ends);
    if (end === undefined) throw new DamageFound(words.frameBroken(samples));
    samples += header.samples;
    at = end;
    if (ends.has(at)) break;
  }
  if (samples === 0) throw new DamageFound(words.noSamples);
  if (due !== 0 && samples !== due) throw new DamageFound(words.otherCount(samples, due));
  return 'checksums';
}

/** Where the frames begin: each block in front of them says whether it is the last. */
function behindBlocks(file: WholeFile): number {
  for (let at = 4; ;) {
    const isLast = file.byte(at) >= 0x80;
    at = file.end(at, 4 + (file.long(at, 'big') % 2 ** 24));
    if (isLast) return at;
  }
}

/** Samples of a frame, by the number that says so; the others are written out, or told otherwise. */
const SAMPLES: Readonly<Record<number, number>> = { 1: 192, 2: 576, 3: 1152, 4: 2304, 5: 4608 };

/** Undefined where no frame begins. */
function headerAt({ bytes }: WholeFile, at: number): { readonly samples: number; readonly length: number } | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0, number = 0] = bytes.subarray(at, at + 5);
  if (first !== 0xff || (second & 0xfe) !== 0xf8 || (fourth & 1) !== 0) return undefined;
  const size = third >> 4;
  const rate = third & 15;
  if (size === 0 || rate === 15) return undefined;
  // The number of the frame, written as UTF-8 would.
  let length = 4 + (number < 0x80 ? 1 : Math.clz32(~(number << 24)));
  const told = length;
  if (size === 6) length += 1;
  if (size === 7) length += 2;
  if (rate === 12) length += 1;
  if (rate === 13 || rate === 14) length += 2;
  if (at + length >= bytes.length || crc8(bytes.subarray(at, at + length)) !== bytes[at + length]) return undefined;
  const [high = 0, low = 0] = bytes.subarray(at + told, at + told + 2);
  const samples = size === 6 ? high + 1 : size === 7 ? high * 256 + low + 1 : (SAMPLES[size] ?? 256 << (size - 8));
  return { samples, length: length + 1 };
}

/** Where its checksum fits, and another frame or the end follows. */
function frameEnd(file: WholeFile, start: number, header: number, ends: ReadonlySet<number>): number | undefined {
  const { bytes } = file;
  let value = 0;
  for (let at = start; at < bytes.length; at++) {
    value = crc16(value, bytes[at] ?? 0);
    if (value === 0 && at > start + header && (ends.has(at + 1) || headerAt(file, at + 1) !== undefined)) return at + 1;
  }
  return undefined;
}
