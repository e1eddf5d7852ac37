import { readView } from '../bytes/readBytes.ts';
import { isTurnedByBrowser } from './turnedByBrowser.ts';

/** How a photo lies in its file, as EXIF counts: 1 is upright, 2 to 8 are mirrored or turned. */
export type Orientation = number;

/** Cameras write the tag at the beginning. */
const HEAD = 262_144;
const ORIENTATION_TAG = 0x0112;

/** How a photo lies in its file; 1 for files that say nothing of it, and for those that this browser doesn't turn. */
export async function orientationOf(file: Blob, isTurned = isTurnedByBrowser): Promise<Orientation> {
  const bytes = await readView(file, 0, HEAD);
  const orientation = readOrientation(bytes);
  if (orientation === 1 || bytes.getUint16(0) === JPEG) return orientation;
  return (await isTurned(bytes.getUint8(0) === 0x89 ? 'png' : 'webp')) ? orientation : 1;
}

const JPEG = 0xff_d8;

/** The EXIF orientation of a JPEG, PNG or WebP; 1 when there is none, whatever the bytes. */
export function readOrientation(bytes: DataView): Orientation {
  const tiff = exifOf(bytes);
  return tiff === undefined ? 1 : orientationIn(tiff);
}

function exifOf(bytes: DataView): DataView | undefined {
  if (bytes.byteLength < 12) return undefined;
  if (bytes.getUint16(0) === JPEG) return exifOfJpeg(bytes);
  if (textAt(bytes, 1, 3) === 'PNG') return exifOfPng(bytes);
  return textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP' ? exifOfWebp(bytes) : undefined;
}

function exifOfJpeg(bytes: DataView): DataView | undefined {
  let at = 2;
  while (at + 10 <= bytes.byteLength && bytes.getUint8(at) === 0xff) {
    const marker = bytes.getUint8(at + 1);
    // Fill bytes may lie between segments; pixels begin after the last of them.
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) return undefined;
    const length = bytes.getUint16(at + 2);
    if (length < 2) return undefined;
    if (marker === 0xe1 && textAt(bytes, at + 4, 4) === 'Exif') return part(bytes, at + 10, length - 8);
    at += 2 + length;
  }
  return undefined;
}

/** In front of the pixels or behind them; what is beyond the bytes at hand isn’t seen. */
function exifOfPng(bytes: DataView): DataView | undefined {
  for (let at = 8; at + 8 <= bytes.byteLength;) {
    const length = bytes.getUint32(at);
    if (textAt(bytes, at + 4, 4) === 'eXIf') return part(bytes, at + 8, length);
    at += 12 + length;
  }
  return undefined;
}

function exifOfWebp(bytes: DataView): DataView | undefined {
  for (let at = 12; at + 8 <= bytes.byteLength;) {
    const length = bytes.getUint32(at + 4, true);
    if (textAt(bytes, at, 4) === 'EXIF') {
      const skip = at + 14 <= bytes.byteLength && textAt(bytes, at + 8, 4) === 'Exif' ? 6 : 0;
      return part(bytes, at + 8 + skip, length - skip);
    }
    at += 8 + length + (length % 2);
  }
  return undefined;
}

function part(bytes: DataView, start: number, length: number): DataView | undefined {
  if (start >= bytes.byteLength || length <= 0) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset + start, Math.min(length, bytes.byteLength - start));
}

function orientationIn(tiff: DataView): Orientation {
  if (tiff.byteLength < 10) return 1;
  const order = textAt(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return 1;
  const little = order === 'II';
  const first = tiff.getUint32(4, little);
  if (first + 2 > tiff.byteLength) return 1;
  const count = tiff.getUint16(first, little);
  for (let index = 0; index < count; index++) {
    const at = first + 2 + index * 12;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, little) !== ORIENTATION_TAG) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

function textAt(bytes: DataView, at: number, length: number): string {
  let text = '';
  for (let index = at; index < Math.min(at + length, bytes.byteLength); index++) text += String.fromCharCode(bytes.getUint8(index));
  return text;
}
