import { encodePng } from '../../../files/picture/encodePng.ts';
import { pictureSizeOf, tooLarge } from '../../../files/picture/size.ts';
import { report } from '../../../files/report.ts';
import type { Point, Size } from '../../../ui/picture/viewport.ts';
import { maskNameOf } from './maskPlace.ts';

/** A picture of 0 and 255, of which each pixel is one byte. */
export interface BitMask extends Size {
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Whole pixels, the second corner not included. */
interface Area {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export function blankMask({ width, height }: Size): BitMask {
  return { width, height, data: new Uint8Array(width * height) };
}

/** The pixels that a round brush may touch on its way. */
export function areaOf({ width, height }: Size, from: Point, to: Point, radius: number): Area {
  return {
    x1: Math.max(0, Math.floor(Math.min(from.x, to.x) - radius)),
    y1: Math.max(0, Math.floor(Math.min(from.y, to.y) - radius)),
    x2: Math.min(width, Math.ceil(Math.max(from.x, to.x) + radius) + 1),
    y2: Math.min(height, Math.ceil(Math.max(from.y, to.y) + radius) + 1),
  };
}

/** Sets all pixels whose middle is under the brush; the smallest one still sets the pixel that it is on. */
export function paintLine(mask: BitMask, from: Point, to: Point, radius: number, value: 0 | 255): void {
  const { x1, y1, x2, y2 } = areaOf(mask, from, to, radius);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const reach = Math.max(radius, 0.71) ** 2;
  for (let y = y1; y < y2; y++) {
    for (let x = x1; x < x2; x++) {
      const [px, py] = [x + 0.5 - from.x, y + 0.5 - from.y];
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      if ((px - along * dx) ** 2 + (py - along * dy) ** 2 <= reach) mask.data[y * mask.width + x] = value;
    }
  }
}

/** How much of it is set, from 0 to 1. */
export function shareOf({ data }: BitMask): number {
  let set = 0;
  // By index: an iterator takes five times as long, and there may be a hundred million.
  for (let at = 0; at < data.length; at++) if (data[at] !== 0) set++;
  return data.length === 0 ? 0 : set / data.length;
}

/** Eight bits of grey, with a picture's own size. */
export async function maskFile(mask: BitMask, pictureName: string): Promise<File> {
  const { width, height, data } = mask;
  const png = await encodePng({ width, height }, 1, (top, rows) => {
    const rgba = new Uint8ClampedArray(width * rows * 4);
    for (let at = 0; at < width * rows; at++) rgba[at * 4] = data[top * width + at] ?? 0;
    return rgba;
  });
  return new File([png], maskNameOf(pictureName), { type: png.type });
}

/** A chosen mask, to go on from; undefined when it has another size, or is no picture that the browser reads. */
export async function readMask(file: File, size: Size): Promise<BitMask | undefined> {
  const told = await pictureSizeOf(file);
  if (told !== undefined && tooLarge(told)) return undefined;
  try {
    const bitmap = await createImageBitmap(file);
    try {
      return bitmap.width === size.width && bitmap.height === size.height ? bitsOf(bitmap) : undefined;
    } finally {
      bitmap.close();
    }
  } catch (error) {
    report('Reading a mask', error);
    return undefined;
  }
}

function bitsOf(bitmap: ImageBitmap): BitMask | undefined {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.drawImage(bitmap, 0, 0);
  return thresholded(context.getImageData(0, 0, bitmap.width, bitmap.height));
}

/** Grey as it is meant: masks of 0 and 1 are as good as those of 0 and 255, and what was packed with losses isn’t quite either. */
export function thresholded({ width, height, data: rgba }: Pick<ImageData, 'width' | 'height' | 'data'>): BitMask {
  const mask = blankMask({ width, height });
  let highest = 0;
  for (let at = 0; at < rgba.length; at += 4) highest = Math.max(highest, rgba[at] ?? 0);
  const least = highest < 128 ? 1 : 128;
  for (let at = 0; at < mask.data.length; at++) mask.data[at] = (rgba[at * 4] ?? 0) >= least && (rgba[at * 4 + 3] ?? 0) > 0 ? 255 : 0;
  return mask;
}
