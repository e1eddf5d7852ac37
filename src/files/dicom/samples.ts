import type { Samples } from '../raster/raster.ts';
import type { DicomHeader, Rescale } from './header.ts';
import { BIG_ENDIAN } from './syntaxes.ts';

/** Numbers of one frame as they are stored in it: by their place, without what other bits hold. */
export type ReadStored = (place: number) => number;

/** Numbers of a pixel in the file; colours in pairs share two of their four. */
export function perPixel({ photometric, samples }: DicomHeader): number {
  return isPaired(photometric, samples) ? 2 : samples;
}

export function isPaired(photometric: string, samples: number): boolean {
  return photometric === 'YBR_FULL_422' && samples === 3;
}

export function bitsOfFrame(header: DicomHeader): number {
  return header.width * header.height * perPixel(header) * header.allocated;
}

/** @param bytes begin with the frame, or, of single bits, as many bits before it */
export function storedIn(bytes: Uint8Array<ArrayBuffer>, header: DicomHeader, skippedBits: number): ReadStored {
  const little = header.syntax !== BIG_ENDIAN;
  const raw = rawIn(bytes, header, skippedBits, little);
  const { allocated, stored, high, signed, float } = header;
  if (float || (allocated === stored && (!signed || allocated === 1))) return raw;
  const shift = Math.max(0, Math.min(high + 1 - stored, allocated - stored));
  const [unit, top] = [2 ** shift, 2 ** stored];
  const half = top / 2;
  return (place) => {
    // Divisions, since numbers of 32 bits are no signed ones to shift.
    const value = Math.floor(raw(place) / unit) % top;
    return signed && value >= half ? value - top : value;
  };
}

function rawIn(bytes: Uint8Array<ArrayBuffer>, { allocated, float, inWords }: DicomHeader, skipped: number, little: boolean): ReadStored {
  if (allocated === 1) return (place) => ((bytes[(place + skipped) >> 3] ?? 0) >> ((place + skipped) & 7)) & 1;
  if (allocated === 8) return inWords && !little ? (place) => bytes[place ^ 1] ?? 0 : (place) => bytes[place] ?? 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = allocated / 8;
  const most = Math.floor(bytes.length / size);
  const get = (place: number) => {
    if (float) return size === 4 ? view.getFloat32(place * 4, little) : view.getFloat64(place * 8, little);
    return size === 2 ? view.getUint16(place * 2, little) : view.getUint32(place * 4, little);
  };
  return (place) => (place < most ? get(place) : 0);
}

/** An array that holds what comes of such numbers, exactly where it can. */
export function arrayFor({ allocated, stored, signed, float }: DicomHeader, rescale: Rescale, count: number): Samples {
  if (float) return allocated === 64 ? new Float64Array(count) : new Float32Array(count);
  if (isUnchanged(rescale)) {
    if (stored <= 8) return signed ? new Int8Array(count) : new Uint8Array(count);
    if (stored <= 16) return signed ? new Int16Array(count) : new Uint16Array(count);
    return signed ? new Int32Array(count) : new Uint32Array(count);
  }
  const { slope, intercept } = rescale;
  const largest = 2 ** stored * Math.abs(slope) + Math.abs(intercept);
  if (Number.isInteger(slope) && Number.isInteger(intercept) && largest < 2 ** 31) return new Int32Array(count);
  return stored > 16 ? new Float64Array(count) : new Float32Array(count);
}

export function isUnchanged({ slope, intercept }: Rescale): boolean {
  return slope === 1 && intercept === 0;
}
