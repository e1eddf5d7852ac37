// Why not npyjs or numpy-parser: docs/decisions/0010-own-decoders.md.
import { halfToNumber } from '../raster/half.ts';
import type { Samples } from '../raster/raster.ts';
import * as say from './words.ts';

/** NumPy's own file format, told by its header. */
export interface NpyHeader {
  /** As NumPy calls it: `<f4`, `|u1`, `>i2`. */
  readonly dtype: string;
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Where the numbers start. */
  readonly offset: number;
}

export interface Npy {
  readonly header: NpyHeader;
  /** In C order, whatever the file's is. Numbers of 64 bits are floating point, which is exact up to 2⁵³. */
  readonly values: Samples;
  /** The same with all digits, where floating point would round some of them. */
  readonly exact?: BigInt64Array | BigUint64Array;
  /** Fewer numbers came than the header announces; the rest is zero. */
  readonly truncated: boolean;
}

class NpyError extends Error {
  override readonly name = 'NpyError';
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** Numbers that are read: more would not fit beside a picture of them. */
const MOST_VALUES = 200_000_000;

/** The header of the first bytes of a file; undefined when they are something else or the header is longer than they are. */
export function parseNpyHeader(head: Uint8Array): NpyHeader | undefined {
  if (!MAGIC.every((byte, index) => head[index] === byte) || head.length < 12) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const start = head[6] === 1 ? 10 : 12;
  const offset = start + (head[6] === 1 ? view.getUint16(8, true) : view.getUint32(8, true));
  if (offset > head.length) return undefined;
  const text = new TextDecoder('latin1').decode(head.subarray(start, offset));
  const dtype = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  const shape = /'shape'\s*:\s*\(([^)]*)\)/.exec(text)?.[1];
  if (dtype === undefined || shape === undefined) return undefined;
  const sides = shape
    .split(',')
    .map((side) => side.trim())
    .filter((side) => side !== '')
    .map(Number);
  if (!sides.every((side) => Number.isSafeInteger(side) && side >= 0)) return undefined;
  return { dtype, fortran: /'fortran_order'\s*:\s*True/.test(text), shape: sides, offset };
}

/** Enough for the header of any array of numbers. */
const HEAD = 65_536;

/**
 * The header of an array whose numbers can be read here.
 * @throws NpyError with a reason for the visitor
 */
export async function readNpyHeader(blob: Blob): Promise<NpyHeader> {
  const header = parseNpyHeader(new Uint8Array(await blob.slice(0, HEAD).arrayBuffer()));
  if (header === undefined) throw new NpyError(say.notNumpy);
  readerOf(header);
  return header;
}

function readerOf({ dtype }: NpyHeader): Reader {
  const read = READERS[dtype.replace(/^=/, '<')] ?? READERS[dtype.slice(1)];
  if (read === undefined) throw new NpyError(say.typeNotShown(dtype));
  return read;
}

/** Bytes of one number in the file. */
export function bytesEach(header: NpyHeader): number {
  return readerOf(header).size;
}

/** Some of the numbers in the order of the file, without the rest being read; zero where the file ends before. */
export async function readNpyPart(blob: Blob, header: NpyHeader, from: number, count: number): Promise<Samples> {
  const read = readerOf(header);
  const start = header.offset + from * read.size;
  const bytes = await blob.slice(start, start + count * read.size).arrayBuffer();
  return pad(numbersOf(read, bytes, Math.floor(bytes.byteLength / read.size), isLittle(header)), count);
}

function isLittle({ dtype }: NpyHeader): boolean {
  return !dtype.startsWith('>');
}

/** @throws NpyError with a reason for the visitor */
export async function readNpy(blob: Blob): Promise<Npy> {
  const header = await readNpyHeader(blob);
  const read = readerOf(header);
  const count = header.shape.reduce((product, side) => product * side, 1);
  if (count > MOST_VALUES) throw new NpyError(say.tooManyNumbers(count));
  const { size } = read;
  const bytes = await blob.slice(header.offset, header.offset + count * size).arrayBuffer();
  const whole = Math.floor(bytes.byteLength / size);
  const little = isLittle(header);
  const inOrder = <T extends Numbers>(values: T): T => (header.fortran ? toCOrder(pad(values, count), header.shape) : pad(values, count));
  const values = inOrder(numbersOf(read, bytes, whole, little));
  const exact =
    /[iu]8$/.test(header.dtype) && values.some((value) => !Number.isSafeInteger(value)) && bigValues(bytes, whole, header.dtype, little);
  return { header, values, ...(exact && { exact: inOrder(exact) }), truncated: whole < count };
}

type Numbers = Samples | BigInt64Array | BigUint64Array;

function bigValues(bytes: ArrayBuffer, count: number, dtype: string, little: boolean): BigInt64Array | BigUint64Array {
  const view = new DataView(bytes);
  return dtype.endsWith('u8')
    ? BigUint64Array.from({ length: count }, (_, index) => view.getBigUint64(index * 8, little))
    : BigInt64Array.from({ length: count }, (_, index) => view.getBigInt64(index * 8, little));
}

interface Reader {
  /** Bytes of one number in the file. */
  readonly size: number;
  readonly Type: { new (count: number): Samples; new (buffer: ArrayBuffer, offset: number, count: number): Samples };
  readonly get: (view: DataView, at: number, little: boolean) => number;
  /** The file's numbers are the array's, but for the order of their bytes. */
  readonly same: boolean;
}

const same = (Type: Reader['Type'] & { BYTES_PER_ELEMENT: number }, get: Reader['get']): Reader => ({
  size: Type.BYTES_PER_ELEMENT,
  Type,
  get,
  same: true,
});

/** By NumPy's letter and number of bytes. */
const READERS: Readonly<Record<string, Reader>> = {
  b1: same(Uint8Array, (view, at) => view.getUint8(at)),
  u1: same(Uint8Array, (view, at) => view.getUint8(at)),
  i1: same(Int8Array, (view, at) => view.getInt8(at)),
  u2: same(Uint16Array, (view, at, little) => view.getUint16(at, little)),
  i2: same(Int16Array, (view, at, little) => view.getInt16(at, little)),
  u4: same(Uint32Array, (view, at, little) => view.getUint32(at, little)),
  i4: same(Int32Array, (view, at, little) => view.getInt32(at, little)),
  f4: same(Float32Array, (view, at, little) => view.getFloat32(at, little)),
  f8: same(Float64Array, (view, at, little) => view.getFloat64(at, little)),
  u8: { size: 8, Type: Float64Array, get: (view, at, little) => Number(view.getBigUint64(at, little)), same: false },
  i8: { size: 8, Type: Float64Array, get: (view, at, little) => Number(view.getBigInt64(at, little)), same: false },
  f2: { size: 2, Type: Float32Array, get: (view, at, little) => halfToNumber(view.getUint16(at, little)), same: false },
};

function numbersOf({ size, Type, get, same: isSame }: Reader, bytes: ArrayBuffer, count: number, little: boolean): Samples {
  // As this machine would write it, which is nearly always.
  if (isSame && (little || size === 1)) return new Type(bytes, 0, count);
  const view = new DataView(bytes);
  const values = new Type(count);
  for (let index = 0; index < count; index++) values[index] = get(view, index * size, little);
  return values;
}

function pad<T extends Numbers>(values: T, count: number): T {
  if (values.length === count) return values;
  const padded = another(values, count);
  for (let index = 0; index < values.length; index++) padded[index] = values[index] as T[number];
  return padded;
}

/** Of the same type, full of zeros. */
function another<T extends Numbers>(values: T, count: number): T {
  const Type = values.constructor as new (count: number) => T;
  return new Type(count);
}

/** From "first index fastest" to "last index fastest". */
function toCOrder<T extends Numbers>(values: T, shape: readonly number[]): T {
  if (shape.filter((side) => side > 1).length < 2) return values;
  const ordered = another(values, values.length);
  const strides: number[] = [];
  let stride = 1;
  for (const side of shape) {
    strides.push(stride);
    stride *= side;
  }
  const position = shape.map(() => 0);
  let from = 0;
  for (let index = 0; index < ordered.length; index++) {
    ordered[index] = values[from] as T[number];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const next = (position[axis] ?? 0) + 1;
      from += strides[axis] ?? 0;
      if (next < (shape[axis] ?? 0)) {
        position[axis] = next;
        break;
      }
      position[axis] = 0;
      from -= next * (strides[axis] ?? 0);
    }
  }
  return ordered;
}
