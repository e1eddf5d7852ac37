import { unzlibSync } from 'fflate';
import { Filters } from 'jsfive';
import { unpackLz4 } from '../packed/lz4.ts';
import { unpackLzf } from '../packed/lzf.ts';
import { unpackZstd } from '../packed/zstd.ts';
import { valuesIn, VariablesError, type Slice } from '../variables/variables.ts';
import * as say from '../variables/words.ts';
import { chunksIn, type Chunk } from './chunks.ts';
import type { Filter, StoredLayout } from './layout.ts';

interface Wanted {
  readonly shape: readonly number[];
  /** Bytes of one value. */
  readonly size: number;
  readonly slice: Slice;
  /** Of what was never written; zeros without it. */
  readonly fill: Uint8Array | undefined;
}

/** Bytes of one chunk. Writers make them of a megabyte. */
const MOST_OF_CHUNK = 512_000_000;

/** Bytes of a part of a variable: only the chunks that it touches are unpacked, one after the other. */
export function readStored(buffer: ArrayBuffer, layout: StoredLayout, wanted: Wanted): { bytes: Uint8Array<ArrayBuffer>; lost: number } {
  const { size, slice, fill } = wanted;
  const bytes = new Uint8Array(valuesIn(slice.count) * size);
  if (fill !== undefined && fill.some((byte) => byte !== 0)) for (let at = 0; at < bytes.length; at += size) bytes.set(fill, at);
  if (layout.address === undefined || bytes.length === 0) return { bytes, lost: 0 };
  if (layout.chunk === undefined) {
    const from = layout.address;
    const own = new Uint8Array(buffer, Math.min(from, buffer.byteLength));
    const lost = copy(
      own,
      wanted.shape.map(() => 0),
      wanted.shape,
      bytes,
      wanted,
    );
    return { bytes, lost };
  }
  const chunkBytes = valuesIn(layout.chunk) * size;
  if (!(chunkBytes > 0 && chunkBytes <= MOST_OF_CHUNK)) throw new VariablesError(say.tooLarge);
  let lost = 0;
  for (const chunk of chunksIn(buffer, layout, wanted.shape, slice, chunkBytes)) {
    lost += copy(unpack(buffer, chunk, layout.filters, chunkBytes, size), chunk.offset, layout.chunk, bytes, wanted);
  }
  return { bytes, lost };
}

/** A chunk as it was before it was compressed. */
function unpack(
  buffer: ArrayBuffer,
  { address, packed, mask }: Chunk,
  filters: readonly Filter[],
  chunkBytes: number,
  size: number,
): Uint8Array {
  if (address + packed > buffer.byteLength) return new Uint8Array(buffer, Math.min(address, buffer.byteLength));
  let bytes: Uint8Array<ArrayBuffer> = new Uint8Array(buffer, address, packed);
  const isLeftOut = (index: number) => (mask & (1 << index)) !== 0;
  for (const [index, { id }] of [...filters.entries()].toReversed()) {
    if (isLeftOut(index)) continue;
    // What was packed had the checksums behind it that were made before.
    const whole = chunkBytes + 4 * filters.filter((one, at) => at < index && one.id === CHECKSUM && !isLeftOut(at)).length;
    // Checksums stand behind the chunk, inside or outside of what is packed.
    if (id === DEFLATE) bytes = inflated(bytes, chunkBytes + 4 * filters.length);
    else if (id === SHUFFLE) bytes = unshuffled(bytes, size);
    else if (id === LZF) bytes = unpackLzf(bytes, whole);
    else if (id === LZ4) bytes = lz4Blocks(bytes, whole);
    else if (id === ZSTD) bytes = unpackZstd(bytes, whole);
    else {
      const filter = Filters.get(id);
      if (filter === undefined) throw new VariablesError(say.unknownFilter(say.filter(id)));
      bytes = new Uint8Array(filter(bytes.slice().buffer, size));
    }
  }
  return bytes;
}

const [DEFLATE, SHUFFLE, CHECKSUM, LZF, LZ4, ZSTD] = [1, 2, 3, 32_000, 32_004, 32_015];

/** By the numbers under which they are registered. */
export const KNOWN_FILTERS: ReadonlySet<number> = new Set([DEFLATE, SHUFFLE, CHECKSUM, LZF, LZ4, ZSTD]);

/** Sizes of the whole and of a block, then blocks behind their packed sizes; one that didn't get smaller is as it was. */
function lz4Blocks(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const [total, most] = [Number(view.getBigUint64(0)), view.getUint32(8)];
  if (total !== size || most === 0) throw new VariablesError(say.damagedValues);
  const bytes = new Uint8Array(size);
  for (let at = 12, to = 0; to < size;) {
    const [own, length] = [Math.min(most, size - to), view.getUint32(at)];
    const block = packed.subarray(at + 4, at + 4 + length);
    bytes.set(length === own ? block : unpackLz4(block, own), to);
    at += 4 + length;
    to += own;
  }
  return bytes;
}

/** First bytes of all values, then all second ones; what is left over, such as a checksum, stands behind. The library loses that. */
function unshuffled(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const count = Math.floor(bytes.length / size);
  const values = bytes.slice();
  for (let byte = 0, at = 0; byte < size; byte++) {
    for (let index = 0; index < count; index++) values[index * size + byte] = bytes[at++] ?? 0;
  }
  return values;
}

/** No more than a chunk can hold, whatever it would go on to unpack to. */
function inflated(bytes: Uint8Array<ArrayBuffer>, most: number): Uint8Array<ArrayBuffer> {
  return unzlibSync(bytes, { out: new Uint8Array(most) });
}

/** Copies what a block has of the part. @returns how many of its values the block lacks */
function copy(
  block: Uint8Array,
  offset: readonly number[],
  sides: readonly number[],
  to: Uint8Array,
  { shape, size, slice }: Wanted,
): number {
  const from = shape.map((_, axis) => Math.max(slice.start[axis] ?? 0, offset[axis] ?? 0));
  const end = shape.map((side, axis) =>
    Math.min((slice.start[axis] ?? 0) + (slice.count[axis] ?? 0), (offset[axis] ?? 0) + (sides[axis] ?? 0), side),
  );
  const count = from.map((start, axis) => (end[axis] ?? 0) - start);
  if (count.some((side) => side <= 0)) return 0;
  const row = count.at(-1) ?? 1;
  const rows = valuesIn(count.slice(0, -1));
  const place = [...from];
  let lost = 0;
  for (let index = 0; index < rows; index++) {
    const at = indexIn(place, offset, sides) * size;
    const own = block.subarray(at, at + row * size);
    to.set(own, indexIn(place, slice.start, slice.count) * size);
    lost += Math.ceil((row * size - own.length) / size);
    for (let axis = place.length - 2; axis >= 0; axis--) {
      place[axis] = (place[axis] ?? 0) + 1;
      if ((place[axis] ?? 0) < (end[axis] ?? 0)) break;
      place[axis] = from[axis] ?? 0;
    }
  }
  return lost;
}

function indexIn(place: readonly number[], origin: readonly number[], sides: readonly number[]): number {
  return place.reduce((index, at, axis) => index * (sides[axis] ?? 1) + at - (origin[axis] ?? 0), 0);
}
