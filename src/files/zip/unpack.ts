import { Gunzip, Inflate } from 'fflate';
import { checksumOf, crc32 } from './crc32.ts';
import { ArchiveError, refuse, type Limits, type Unpacked } from './limits.ts';
import * as say from './words.ts';

/** Read at once; the page can draw between two reads. */
const READ = 256 * 1024;
/** Unpacked at once: at most a thousand times as much comes out before the limits are looked at. */
const STEP = 8 * 1024;
/** Pieces are handed over to the browser, which keeps them out of this page's memory. */
const PIECE = 4_000_000;

export type Packing = 'stored' | 'deflate' | 'gzip';

export interface Expected {
  readonly size?: number | undefined;
  readonly crc?: number | undefined;
}

/** Unpacks piece by piece and stops at the first limit. What came out before the damage is kept. */
export async function unpack(packed: Blob, packing: Packing, expected: Expected, limits: Limits): Promise<Unpacked> {
  if (packing === 'stored') return takeOut(packed, expected, limits);
  const output = new Output();
  const decoder = decoderFor(packing, (bytes) => output.add(bytes));
  for (let start = 0; start < packed.size; start += READ) {
    const bytes = new Uint8Array(await packed.slice(start, start + READ).arrayBuffer());
    for (let at = 0; at < bytes.length; at += STEP) {
      try {
        decoder.push(bytes.subarray(at, at + STEP), start + at + STEP >= packed.size);
      } catch {
        // The words tell.
        return { blob: output.blob(), problem: say.brokenEntry };
      }
      if (expected.size !== undefined && output.size > expected.size) throw new ArchiveError(say.moreThanDeclared);
      const reason = refuse(output.size, start + at + STEP, limits);
      if (reason !== undefined) throw new ArchiveError(reason);
    }
  }
  const problem = disagreement(output, packing === 'gzip' ? await gzipTrailer(packed, output.size) : expected);
  return { blob: output.blob(), ...(problem !== undefined && { problem }) };
}

/** What was stored as it is stays where it is, however large: only its checksum is looked at. */
async function takeOut(stored: Blob, expected: Expected, limits: Limits): Promise<Unpacked> {
  if (expected.size !== undefined && stored.size > expected.size) throw new ArchiveError(say.moreThanDeclared);
  const reason = refuse(stored.size, stored.size, limits);
  if (reason !== undefined) throw new ArchiveError(reason);
  const problem = disagreement({ size: stored.size, crc: await checksumOf(stored) }, expected);
  return { blob: stored, ...(problem !== undefined && { problem }) };
}

/** The checksum at the end of a gzip. Of one in several pieces it is the last one's, as the length beside it shows: then nothing is expected. */
async function gzipTrailer(packed: Blob, size: number): Promise<Expected> {
  if (packed.size < 18) return {};
  const trailer = new DataView(await packed.slice(-8).arrayBuffer());
  return trailer.getUint32(4, true) === size % 2 ** 32 ? { crc: trailer.getUint32(0, true) } : {};
}

interface Decoder {
  push(bytes: Uint8Array, last: boolean): void;
}

function decoderFor(packing: Exclude<Packing, 'stored'>, take: (bytes: Uint8Array) => void): Decoder {
  return packing === 'deflate' ? new Inflate(take) : new Gunzip(take);
}

function disagreement({ size, crc }: Pick<Output, 'size' | 'crc'>, expected: Expected): string | undefined {
  if (expected.size !== undefined && size !== expected.size) return say.lessThanDeclared;
  return expected.crc !== undefined && crc !== expected.crc ? say.wrongChecksum : undefined;
}

class Output {
  size = 0;
  crc = 0;
  private readonly pieces: Blob[] = [];
  private chunks: Uint8Array<ArrayBuffer>[] = [];
  private pending = 0;

  add(bytes: Uint8Array): void {
    this.crc = crc32(bytes, this.crc);
    this.size += bytes.length;
    this.pending += bytes.length;
    this.chunks.push(new Uint8Array(bytes));
    if (this.pending > PIECE) this.flush();
  }

  blob(): Blob {
    this.flush();
    return new Blob(this.pieces);
  }

  private flush(): void {
    this.pieces.push(new Blob(this.chunks));
    this.chunks = [];
    this.pending = 0;
  }
}
