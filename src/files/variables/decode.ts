import { halfToNumber } from '../raster/half.ts';
import type { Samples } from '../raster/raster.ts';
import type { SliceValues } from './variables.ts';

type Numbers = Pick<SliceValues, 'numbers' | 'exact'>;

interface Decoder {
  readonly size: number;
  readonly make: (count: number) => Samples;
  readonly get: (view: DataView, at: number, little: boolean) => number;
}

const DECODERS: Readonly<Record<string, Decoder>> = {
  int8: { size: 1, make: (count) => new Int8Array(count), get: (view, at) => view.getInt8(at) },
  uint8: { size: 1, make: (count) => new Uint8Array(count), get: (view, at) => view.getUint8(at) },
  int16: { size: 2, make: (count) => new Int16Array(count), get: (view, at, little) => view.getInt16(at, little) },
  uint16: { size: 2, make: (count) => new Uint16Array(count), get: (view, at, little) => view.getUint16(at, little) },
  int32: { size: 4, make: (count) => new Int32Array(count), get: (view, at, little) => view.getInt32(at, little) },
  uint32: { size: 4, make: (count) => new Uint32Array(count), get: (view, at, little) => view.getUint32(at, little) },
  float16: { size: 2, make: (count) => new Float32Array(count), get: (view, at, little) => halfToNumber(view.getUint16(at, little)) },
  float32: { size: 4, make: (count) => new Float32Array(count), get: (view, at, little) => view.getFloat32(at, little) },
  float64: { size: 8, make: (count) => new Float64Array(count), get: (view, at, little) => view.getFloat64(at, little) },
};

/** Bytes of one number; undefined for what is none. */
export function sizeOfType(type: string): number | undefined {
  return type === 'int64' || type === 'uint64' ? 8 : DECODERS[type]?.size;
}

/** Numbers of a type that `sizeOfType` knows. */
export function decodeNumbers(bytes: Uint8Array<ArrayBuffer>, type: string, little: boolean): Numbers {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'int64' || type === 'uint64') return decodeLong(view, type, little);
  const decoder = DECODERS[type];
  if (decoder === undefined) return {};
  const { size, make, get } = decoder;
  const numbers = make(Math.floor(bytes.length / size));
  for (let index = 0, at = 0; index < numbers.length; index++, at += size) numbers[index] = get(view, at, little);
  return { numbers };
}

function decodeLong(view: DataView, type: 'int64' | 'uint64', little: boolean): Numbers {
  const count = Math.floor(view.byteLength / 8);
  const exact = type === 'int64' ? new BigInt64Array(count) : new BigUint64Array(count);
  const numbers = new Float64Array(count);
  let isRounded = false;
  for (let index = 0; index < count; index++) {
    const value = type === 'int64' ? view.getBigInt64(index * 8, little) : view.getBigUint64(index * 8, little);
    exact[index] = value;
    numbers[index] = Number(value);
    isRounded ||= !Number.isSafeInteger(numbers[index]);
  }
  return isRounded ? { numbers, exact } : { numbers };
}
