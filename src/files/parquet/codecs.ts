import { decompressSync } from 'fflate';
import { snappyUncompress } from 'hyparquet';
import { unpackLz4 } from '../packed/lz4.ts';
import { unpackZstd } from '../packed/zstd.ts';
import { ParquetError } from './parquetError.ts';
import * as say from './words.ts';

/** Bytes of a page, unpacked. Writers make pages of one megabyte. */
export const MOST_UNPACKED = 256_000_000;

type Unpack = (packed: Uint8Array, size: number) => Uint8Array;

/** By the names of the format. Brotli is left out: its decoders in JavaScript grow as far as the packed bytes tell them to. */
const CODECS: Readonly<Record<string, Unpack>> = {
  SNAPPY(packed, size) {
    const page = new Uint8Array(size);
    snappyUncompress(packed, page);
    return page;
  },
  GZIP: (packed, size) => decompressSync(packed, { out: new Uint8Array(size) }),
  ZSTD: unpackZstd,
  LZ4_RAW: unpackLz4,
  LZ4: unpackHadoop,
};

/**
 * What unpacks the pages of a file.
 * @throws ParquetError that names a codec which isn't known
 */
export function codecsFor(names: Iterable<string>): Record<string, Unpack> {
  const found: Record<string, Unpack> = {};
  for (const name of names) {
    if (name === 'UNCOMPRESSED') continue;
    const unpack = Object.hasOwn(CODECS, name) ? CODECS[name] : undefined;
    if (unpack === undefined) throw new ParquetError(say.packedWith(name));
    found[name] = bounded(unpack);
  }
  return found;
}

/** What a page unpacks to is told in front of it, and can be a lie. */
function bounded(unpack: Unpack): Unpack {
  return (packed, size) => {
    if (!(size >= 0 && size <= MOST_UNPACKED)) throw new ParquetError(say.tooLarge);
    return unpack(packed, size);
  };
}

/** The older LZ4 of Parquet: blocks behind their lengths, highest byte first, as Hadoop has them; some writers leave these out. */
function unpackHadoop(packed: Uint8Array, size: number): Uint8Array {
  return inBlocks(packed, size) ?? unpackLz4(packed, size);
}

function inBlocks(packed: Uint8Array, size: number): Uint8Array | undefined {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const page = new Uint8Array(size);
  let [at, to] = [0, 0];
  while (at + 8 <= packed.length) {
    const [own, length] = [view.getUint32(at), view.getUint32(at + 4)];
    at += 8;
    if (at + length > packed.length || to + own > size) return undefined;
    page.set(unpackLz4(packed.subarray(at, at + length), own), to);
    at += length;
    to += own;
  }
  return at === packed.length && to === size ? page : undefined;
}
