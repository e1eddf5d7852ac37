import { readBytes } from '../../files/bytes/readBytes.ts';
import { exactColours, type ExactColours } from '../../files/picture/exactColours.ts';
import { isStillGif } from '../../files/picture/gif.ts';
import { pngHeader } from '../../files/raster/png.ts';
import { HIGHEST_LOW } from '../../files/raster/range.ts';
import type { RasterSource } from '../../files/raster/rasters.ts';
import type { Size } from './viewport.ts';
import { endsEarly } from '../../files/picture/wholeness.ts';
import * as words from './words.ts';

/** What the browser's drawing of a picture keeps from who looks at it. */
export interface Inside {
  /** Of the file, in words, beside its size. */
  readonly remarks: readonly string[];
  /** Of the browser's drawing alone. */
  readonly drawing?: string;
  /** The drawing has fewer bits than the file, so that its numbers would be wrong. */
  readonly isCoarse?: boolean;
  /** Where its numbers come from, when the drawing shows too few of their bits or is black all over. */
  readonly numbers?: RasterSource;
  /** Reads the colours that a PNG holds where a drawing of it gives others. */
  readonly exact?: ExactColours;
}

/** Pixels that are read whole. */
const MOST_PIXELS = 16_000_000;
/** Enough to see whether anything is bright. */
const GLANCE = 256;
const NOTHING: Inside = { remarks: [] };

/** Looks at the bytes and at the drawn pixels of a picture that stands still. */
export async function lookInto(blob: Blob, element: HTMLImageElement, size: Size): Promise<Inside> {
  const head = await readBytes(blob, 0, 64);
  if (!isStill(head) && !(await isStillGif(blob))) return NOTHING;
  const remarks = (await endsEarly(blob)) ? [words.endsEarly] : [];
  const png = pngHeader(head);
  if (png?.depth === 16) return { remarks, drawing: words.eightOfSixteen, isCoarse: true, numbers: { from: 'png', blob } };
  const exact = png === undefined ? undefined : await exactColours(blob, png);
  const pixels = darkPixels(element, size);
  if (pixels === undefined) return { remarks, ...(exact !== undefined && { exact }) };
  const { rgba, isClear } = pixels;
  // Colours under no opacity are lost in the drawing, and are still in a PNG.
  if (isClear && png === undefined) return { remarks, drawing: words.allTransparent };
  return { remarks, numbers: png === undefined ? valuesOf(rgba, size) : { from: 'png', blob } };
}

/** PNG, JPEG, WebP and BMP. A GIF, an animated PNG or WebP plays, and a drawing in SVG has no pixels of its own. */
function isStill(head: Uint8Array): boolean {
  // Not by the decoder that is called latin1: in browsers that is Windows-1252, in which the first byte of a PNG is another character.
  const text = String.fromCharCode(...head);
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return !(text.startsWith('VP8X', 12) && ((head[20] ?? 0) & 2) !== 0);
  return (text.startsWith('\u0089PNG') && !text.includes('acTL')) || /^(?:\xff\xd8\xff|BM)/.test(text);
}

/** The pixels of a picture that is black to an eye, or clear as glass; undefined for one that shows something. */
function darkPixels(element: HTMLImageElement, size: Size): { rgba: Uint8ClampedArray; isClear: boolean } | undefined {
  const scale = Math.min(1, GLANCE / Math.max(size.width, size.height));
  const glance = pixelsOf(element, Math.max(1, Math.floor(size.width * scale)), Math.max(1, Math.floor(size.height * scale)));
  if (glance === undefined || !isDark(glance) || size.width * size.height > MOST_PIXELS) return undefined;
  const rgba = pixelsOf(element, size.width, size.height);
  return rgba !== undefined && isDark(rgba) ? { rgba, isClear: rgba.every((value, at) => at % 4 !== 3 || value === 0) } : undefined;
}

/** Low numbers, and white where a mask has no class; plain black and white isn’t dark. */
export function isDark(rgba: Uint8ClampedArray): boolean {
  let [low, white] = [false, false];
  for (let at = 0; at < rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [rgba[at], rgba[at + 1], rgba[at + 2]];
    if (red === 255 && green === 255 && blue === 255) white = true;
    else if (red > HIGHEST_LOW || green > HIGHEST_LOW || blue > HIGHEST_LOW) return false;
    else if (red > 0 || green > 0 || blue > 0) low = true;
  }
  return low || !white;
}

function pixelsOf(element: HTMLImageElement, width: number, height: number): Uint8ClampedArray | undefined {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  context.imageSmoothingEnabled = false;
  context.drawImage(element, 0, 0, width, height);
  return context.getImageData(0, 0, width, height).data;
}

/** One number for each pixel when the three colours are alike, as they are in masks. */
export function valuesOf(rgba: Uint8ClampedArray, { width, height }: Size): RasterSource {
  const count = width * height;
  const isGrey = rgba.every((value, at) => at % 4 === 3 || at % 4 === 0 || value === rgba[at - 1]);
  const bands = isGrey ? 1 : 3;
  const values = new Uint8Array(count * bands);
  for (let pixel = 0; pixel < count; pixel++) {
    for (let band = 0; band < bands; band++) values[pixel * bands + band] = rgba[pixel * 4 + band] ?? 0;
  }
  return { from: 'values', values, shape: { width, height, bands, planar: false, pages: 1 } };
}
