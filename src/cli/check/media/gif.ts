// Why not omggif: docs/decisions/0010-own-decoders.md.
import type { Depth } from '../../../checks/running/define.ts';
import { DamageFound, type WholeFile } from './damage.ts';
import * as words from './words.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const END = 0x3b;
/** A film of an hour; each begins with a table that has to be laid out. */
const MOST_PICTURES = 100_000;

/** GIF: the codes of every picture are unpacked, and have to give as many pixels as it has. */
export function decodeGif(file: WholeFile): Depth {
  let pictures = 0;
  for (let at = 13 + colours(file.byte(10)); ;) {
    const block = file.byte(at);
    if (block === END) break;
    if (block === EXTENSION) at = parts(file, at + 2).end;
    else if (block === IMAGE) {
      const due = file.short(at + 5, 'little') * file.short(at + 7, 'little');
      const start = at + 10 + colours(file.byte(at + 9));
      const { codes, end } = parts(file, start + 1);
      pictures += 1;
      if (pictures > MOST_PICTURES) return 'part';
      const got = unpackedPixels(codes, file.byte(start), due);
      if (got === undefined) throw new DamageFound(words.badCode(pictures));
      if (got < due) throw new DamageFound(words.pixelsMissing(pictures, due - got, due));
      at = end;
    }
    // Some writers put one zero too many behind a picture.
    else if (block === 0) at += 1;
    else throw new DamageFound(words.lostThread(at));
  }
  if (pictures === 0) throw new DamageFound(words.noPixels);
  return 'decoded';
}

/** Bytes of a table of colours. */
function colours(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1);
}

/** Pieces with their length in front, up to an empty one. */
function parts(file: WholeFile, start: number): { readonly codes: readonly Uint8Array[]; readonly end: number } {
  const codes: Uint8Array[] = [];
  let at = start;
  for (let length = file.byte(at); length > 0; length = file.byte(at)) {
    codes.push(file.part(at + 1, length));
    at += 1 + length;
  }
  return { codes, end: at + 1 };
}

const LONGEST_CODE = 12;

/**
 * How many pixels the codes stand for, no more than are due; undefined for a code that can't be. Which pixels they are can't be wrong: any
 * number is a colour. So it is enough to know of each code for how many it stands.
 */
function unpackedPixels(pieces: readonly Uint8Array[], bits: number, due: number): number | undefined {
  if (bits < 1 || bits >= LONGEST_CODE) return undefined;
  const clear = 1 << bits;
  const lengths = new Uint16Array(1 << LONGEST_CODE).fill(1, 0, clear);
  let next = clear + 2;
  let size = bits + 1;
  let before = -1;
  let pixels = 0;
  let held = 0;
  let heldBits = 0;
  for (const piece of pieces) {
    for (const byte of piece) {
      held |= byte << heldBits;
      heldBits += 8;
      while (heldBits >= size) {
        const code = held & ((1 << size) - 1);
        held >>>= size;
        heldBits -= size;
        if (code === clear) {
          next = clear + 2;
          size = bits + 1;
          before = -1;
          continue;
        }
        if (code === clear + 1 || pixels >= due) return Math.min(pixels, due);
        // The next one may be used while it is being made.
        if (before === -1 ? code > clear : code > next) return undefined;
        if (before !== -1 && next < lengths.length) {
          lengths[next] = (lengths[before] ?? 0) + 1;
          next += 1;
          if (next === 1 << size && size < LONGEST_CODE) size += 1;
        } else if (code >= next) return undefined;
        pixels += lengths[code] ?? 0;
        before = code;
      }
    }
  }
  return Math.min(pixels, due);
}
