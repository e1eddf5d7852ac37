import { valuesIn, type Slice } from './variables.ts';

export interface Strided {
  /** Where the first value stands. */
  readonly offset: number;
  /** Bytes of one. */
  readonly size: number;
  /** Bytes from one to the next on each axis. */
  readonly strides: readonly number[];
}

/** So much more than is wanted is read at once rather than row by row. */
const MOST_SPARE = 8_000_000;

/** Bytes from one place to another; what lies behind the end is left out. */
export type ReadSpan = (start: number, end: number) => Promise<Uint8Array<ArrayBuffer>>;

/** Bytes of a part of an array that lies in the file as it is; missing ones are zero. */
export async function readStrided(
  read: ReadSpan,
  { offset, size, strides }: Strided,
  { start, count }: Slice,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; lost: number }> {
  const total = valuesIn(count);
  const bytes = new Uint8Array(total * size);
  if (total === 0) return { bytes, lost: 0 };
  // Along records neighbours are apart from each other.
  const isDense = strides.length > 0 && strides.at(-1) === size;
  const row = isDense ? (count.at(-1) ?? 1) : 1;
  const rowBytes = row * size;
  // Where each row begins, from the first one on.
  const starts = rowStarts(isDense ? count.slice(0, -1) : count, strides);
  const first = offset + start.reduce((sum, from, axis) => sum + from * (strides[axis] ?? 0), 0);
  const span = (starts.at(-1) ?? 0) + rowBytes;
  let lost = 0;
  const take = (from: Uint8Array, at: number, to: number) => {
    const own = from.subarray(at, at + rowBytes);
    bytes.set(own, to);
    lost += Math.ceil((rowBytes - own.length) / size);
  };
  if (span <= bytes.length + MOST_SPARE) {
    const whole = await read(first, first + span);
    for (const [index, at] of starts.entries()) take(whole, at, index * rowBytes);
  } else {
    for (const [index, at] of starts.entries()) take(await read(first + at, first + at + rowBytes), 0, index * rowBytes);
  }
  return { bytes, lost };
}

function rowStarts(outer: readonly number[], strides: readonly number[]): number[] {
  let starts = [0];
  for (const [axis, side] of outer.entries()) {
    const stride = strides[axis] ?? 0;
    starts = starts.flatMap((start) => Array.from({ length: side }, (_, index) => start + index * stride));
  }
  return starts;
}

/** Of an array without gaps, the last axis fastest. */
export function denseStrides(shape: readonly number[], size: number): number[] {
  const strides: number[] = [];
  let stride = size;
  for (const side of shape.toReversed()) {
    strides.unshift(stride);
    stride *= side;
  }
  return strides;
}
