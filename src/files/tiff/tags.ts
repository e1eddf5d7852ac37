import { readView } from '../bytes/readBytes.ts';

/** What a directory says under a number. */
export type TiffTags = ReadonlyMap<number, readonly number[] | string>;

/** Entries of a directory; a real one has a few dozen. */
const MOST_ENTRIES = 4096;
/** Bytes of one value: a description in XML is among the longest, tables of colours and of tiles are never asked for. */
const LONGEST = 2_000_000;

/** Bytes of each type, by its number. */
const SIZES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
  13: 4,
  16: 8,
  17: 8,
  18: 8,
};
const TEXT = 2;

/**
 * The wanted tags of the first picture in a TIFF or BigTIFF, without a decoder: a few short reads. Undefined for what is no TIFF, or
 * ends before its directory does; a tag whose value can't be read is missing.
 */
export async function readTiffTags(blob: Blob, wanted: readonly number[]): Promise<TiffTags | undefined> {
  const head = await readView(blob, 0, 16);
  if (head.byteLength < 8) return undefined;
  const mark = head.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return undefined;
  const little = mark === 0x4949;
  const version = head.getUint16(2, little);
  if (version !== 42 && version !== 43) return undefined;
  const isBig = version === 43;
  if (isBig && (head.byteLength < 16 || head.getUint16(4, little) !== 8)) return undefined;
  const start = isBig ? Number(head.getBigUint64(8, little)) : head.getUint32(4, little);
  const counted = await readView(blob, start, start + 8);
  if (counted.byteLength < (isBig ? 8 : 2)) return undefined;
  const count = isBig ? Number(counted.getBigUint64(0, little)) : counted.getUint16(0, little);
  const [first, size] = isBig ? [start + 8, 20] : [start + 2, 12];
  if (count > MOST_ENTRIES) return undefined;
  const entries = await readView(blob, first, first + count * size);
  if (entries.byteLength < count * size) return undefined;
  const tags = new Map<number, readonly number[] | string>();
  for (let at = 0; at < entries.byteLength; at += size) {
    const tag = entries.getUint16(at, little);
    if (!wanted.includes(tag) || tags.has(tag)) continue;
    const value = await readEntry({ blob, entries, little, isBig }, at);
    if (value !== undefined) tags.set(tag, value);
  }
  return tags;
}

interface Directory {
  readonly blob: Blob;
  readonly entries: DataView;
  readonly little: boolean;
  readonly isBig: boolean;
}

async function readEntry({ blob, entries, little, isBig }: Directory, at: number): Promise<readonly number[] | string | undefined> {
  const type = entries.getUint16(at + 2, little);
  const count = isBig ? Number(entries.getBigUint64(at + 4, little)) : entries.getUint32(at + 4, little);
  const size = SIZES[type];
  if (size === undefined || !(count * size <= LONGEST)) return undefined;
  const bytes = count * size;
  const [place, room] = isBig ? [at + 12, 8] : [at + 8, 4];
  const offset = isBig ? Number(entries.getBigUint64(place, little)) : entries.getUint32(place, little);
  const view =
    bytes <= room ? new DataView(entries.buffer, entries.byteOffset + place, bytes) : await readView(blob, offset, offset + bytes);
  if (view.byteLength < bytes) return undefined;
  if (type === TEXT) {
    const text = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset, bytes));
    // Several texts may stand one behind another; zeros end them.
    return text.replace(/\0+$/, '');
  }
  return Array.from({ length: count }, (_, index) => numberAt(view, index * size, type, little));
}

function numberAt(view: DataView, at: number, type: number, little: boolean): number {
  switch (type) {
    case 3:
      return view.getUint16(at, little);
    case 4:
    case 13:
      return view.getUint32(at, little);
    case 5:
      return view.getUint32(at, little) / view.getUint32(at + 4, little);
    case 6:
      return view.getInt8(at);
    case 8:
      return view.getInt16(at, little);
    case 9:
      return view.getInt32(at, little);
    case 10:
      return view.getInt32(at, little) / view.getInt32(at + 4, little);
    case 11:
      return view.getFloat32(at, little);
    case 12:
      return view.getFloat64(at, little);
    case 16:
    case 18:
      return Number(view.getBigUint64(at, little));
    case 17:
      return Number(view.getBigInt64(at, little));
    default:
      return view.getUint8(at);
  }
}
