import { dosMoment } from '../clock.ts';
import { MIME } from '../kinds.ts';
import { checksumOf, type Followed } from './crc32.ts';
import type { ZipSource } from './writeZip.ts';

interface Following extends Followed {
  /** Told of each file that can't be read, which is left out; without it the archive fails with the file. */
  readonly onUnreadable?: ((path: string, error: unknown) => void) | undefined;
  /** The largest number of four bytes, and of two; tests make them smaller to see the wide forms. */
  readonly most?: { readonly number: number; readonly count: number };
}

const MOST = { number: 0xffff_ffff, count: 0xffff };

/** A Blob of a hundred thousand pieces takes browsers long to put together; one of Blobs of these doesn't. */
const FOLD = 2000;

/**
 * Puts files into a ZIP as they are, unpacked. The archive is a Blob that refers to theirs: bytes that the browser has on
 * disk, as those of its storage, stay there, and no more than a slice of them is ever in memory, to be summed. What is
 * larger than four gigabytes, or more than 65,535 files, is written in ZIP64.
 * @param at time of the entries
 * @throws the signal's reason; what reading a file throws
 */
export async function storeZip(
  files: AsyncIterable<ZipSource> | Iterable<ZipSource>,
  at: number,
  { signal, onBytes, onUnreadable, most = MOST }: Following = {},
): Promise<Blob> {
  const moment = dosMoment(at);
  const table: Uint8Array<ArrayBuffer>[] = [];
  let pieces: BlobPart[] = [];
  let length = 0;
  for await (const { path, blob } of files) {
    signal?.throwIfAborted();
    let crc: number;
    try {
      crc = await checksumOf(blob, { signal, onBytes });
    } catch (error) {
      if (signal?.aborted === true || onUnreadable === undefined) throw error;
      onUnreadable(path, error);
      continue;
    }
    const entry: Entry = { name: new TextEncoder().encode(path), size: blob.size, crc, offset: length, ...moment };
    const header = localHeader(entry, most.number);
    pieces.push(header, blob);
    length += header.length + blob.size;
    table.push(tableEntry(entry, most.number));
    if (pieces.length >= FOLD) pieces = [new Blob(pieces)];
  }
  const listed = new Blob(table);
  return new Blob([...pieces, listed, ending(table.length, listed.size, length, most)], { type: MIME.zip });
}

interface Entry {
  readonly name: Uint8Array;
  readonly size: number;
  readonly crc: number;
  /** Where its header begins. */
  readonly offset: number;
  readonly time: number;
  readonly day: number;
}

const UTF8 = 1 << 11;
const NARROW = 20;
const WIDE = 45;
/** Stands for a number that doesn't fit, and is told in the wide form. */
const ELSEWHERE = 0xffff_ffff;

function localHeader({ name, size, crc, time, day }: Entry, most: number): Uint8Array<ArrayBuffer> {
  const wide = size >= most;
  const told = wide ? ELSEWHERE : size;
  return new Bytes()
    .four(0x04034b50)
    .two(wide ? WIDE : NARROW, UTF8, 0, time, day)
    .four(crc, told, told)
    .two(name.length, wide ? 20 : 0)
    .raw(name)
    .wide(wide ? [size, size] : [])
    .done();
}

function tableEntry({ name, size, crc, offset, time, day }: Entry, most: number): Uint8Array<ArrayBuffer> {
  const wideSize = size >= most;
  const wideOffset = offset >= most;
  const wide = [...(wideSize ? [size, size] : []), ...(wideOffset ? [offset] : [])];
  const told = wideSize ? ELSEWHERE : size;
  const version = wide.length > 0 ? WIDE : NARROW;
  return new Bytes()
    .four(0x02014b50)
    .two(version, version, UTF8, 0, time, day)
    .four(crc, told, told)
    .two(name.length, wide.length > 0 ? 4 + 8 * wide.length : 0, 0, 0, 0)
    .four(0, wideOffset ? ELSEWHERE : offset)
    .raw(name)
    .wide(wide)
    .done();
}

function ending(count: number, size: number, start: number, most: typeof MOST): Uint8Array<ArrayBuffer> {
  const bytes = new Bytes();
  const wide = count >= most.count || size >= most.number || start >= most.number;
  if (wide) {
    bytes
      .four(0x06064b50)
      .eight(44)
      .two(WIDE, WIDE)
      .four(0, 0)
      .eight(count, count, size, start)
      .four(0x07064b50, 0)
      .eight(start + size)
      .four(1);
  }
  const short = wide ? 0xffff : count;
  return bytes
    .four(0x06054b50)
    .two(0, 0, short, short)
    .four(wide ? ELSEWHERE : size, wide ? ELSEWHERE : start)
    .two(0)
    .done();
}

/** Little-endian numbers, one after another. */
class Bytes {
  private readonly bytes: number[] = [];

  two(...values: readonly number[]): this {
    for (const value of values) this.bytes.push(value & 255, (value >>> 8) & 255);
    return this;
  }

  four(...values: readonly number[]): this {
    for (const value of values) this.two(value & 0xffff, value >>> 16);
    return this;
  }

  eight(...values: readonly number[]): this {
    for (const value of values) this.four(value % 2 ** 32, Math.floor(value / 2 ** 32));
    return this;
  }

  /** The extra field of ZIP64. */
  wide(values: readonly number[]): this {
    return values.length === 0 ? this : this.two(1, 8 * values.length).eight(...values);
  }

  raw(bytes: Uint8Array): this {
    for (const byte of bytes) this.bytes.push(byte);
    return this;
  }

  done(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.bytes);
  }
}
