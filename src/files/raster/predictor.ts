/** How the numbers of a block lie in their bytes. */
interface PredictedBlock {
  /** 2: each number is the difference to the one before it. 3: the same of bytes, the highest of all numbers first. */
  readonly predictor: number;
  /** Pixels of a row. */
  readonly width: number;
  /** Numbers of a pixel. */
  readonly stride: number;
  /** Of a number. */
  readonly bytes: number;
  readonly bigEndian: boolean;
}

/**
 * The numbers of a block before they were replaced by differences, in the order of bytes that typed arrays use. The TIFF
 * library adds up the bytes of big-endian files as if they were little-endian, which gives plausible and wrong numbers.
 */
export function undoPredictor(data: ArrayBufferLike, block: PredictedBlock): ArrayBuffer {
  // The library may keep what it decoded.
  const bytes = new Uint8Array(new Uint8Array(data));
  if (block.predictor === 3) undoFloat(bytes, block);
  else {
    if (block.bigEndian) reverseEach(bytes, block.bytes);
    if (block.predictor === 2) undoDifferences(bytes, block);
  }
  return bytes.buffer;
}

/** From one order of bytes to the other. */
export function reverseEach(bytes: Uint8Array, size: number): void {
  if (size === 1) return;
  for (let at = 0; at + size <= bytes.length; at += size) bytes.subarray(at, at + size).reverse();
}

/** Sums wrap around in the width of the number, as the differences did. */
function undoDifferences(bytes: Uint8Array<ArrayBuffer>, { width, stride, bytes: size }: PredictedBlock): void {
  const count = Math.floor(bytes.length / size);
  const row = width * stride;
  if (size === 8) return accumulateWide(new BigUint64Array(bytes.buffer, 0, count), row, stride);
  const values = new (size === 1 ? Uint8Array : size === 2 ? Uint16Array : Uint32Array)(bytes.buffer, 0, count);
  for (let start = 0; start < count; start += row) {
    // The last row of a file that ends early is shorter.
    const end = Math.min(start + row, count);
    for (let at = start + stride; at < end; at++) values[at] = (values[at] ?? 0) + (values[at - stride] ?? 0);
  }
}

function accumulateWide(values: BigUint64Array, row: number, stride: number): void {
  for (let start = 0; start < values.length; start += row) {
    const end = Math.min(start + row, values.length);
    for (let at = start + stride; at < end; at++) values[at] = (values[at] ?? 0n) + (values[at - stride] ?? 0n);
  }
}

/** Whole rows only: the bytes of a number are spread over its row, so half a row holds no number. */
function undoFloat(bytes: Uint8Array, { width, stride, bytes: size }: PredictedBlock): void {
  const numbers = width * stride;
  const length = numbers * size;
  for (let start = 0; start + length <= bytes.length; start += length) {
    const row = bytes.subarray(start, start + length);
    for (let at = stride; at < length; at++) row[at] = (row[at] ?? 0) + (row[at - stride] ?? 0);
    const sums = row.slice();
    for (let index = 0; index < numbers; index++) {
      for (let place = 0; place < size; place++) row[index * size + place] = sums[(size - place - 1) * numbers + index] ?? 0;
    }
  }
}
