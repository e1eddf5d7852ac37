import { Zlib } from 'fflate';
import type { PictureSize } from './size.ts';
import { MIME } from '../kinds.ts';
import { pngChunk } from './pngChunk.ts';

/** Grey, grey with alpha, RGB: what a canvas, which only writes RGBA, would blow up. */
export type Channels = 1 | 2 | 3;

const COLOUR_TYPES: Readonly<Record<Channels, number>> = { 1: 0, 2: 4, 3: 2 };

/** Rows that are fetched and packed at a time. In between the page breathes. */
const BAND = 128;

/**
 * A PNG of 8 bits a sample.
 * @param pixels RGBA of some rows
 */
export async function encodePng(
  { width, height }: PictureSize,
  channels: Channels,
  pixels: (top: number, rows: number) => Uint8ClampedArray,
): Promise<Blob> {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, COLOUR_TYPES[channels]);
  const parts = [SIGNATURE, pngChunk('IHDR', new Uint8Array(header.buffer))];
  const zlib = new Zlib({ level: 6 }, (piece) => piece.length > 0 && parts.push(pngChunk('IDAT', piece)));
  for (let top = 0; top < height; top += BAND) {
    const rows = Math.min(BAND, height - top);
    zlib.push(filtered(pixels(top, rows), width, rows, channels), top + rows >= height);
    await new Promise((resolve) => setTimeout(resolve));
  }
  parts.push(pngChunk('IEND', new Uint8Array()));
  return new Blob(parts, { type: MIME.png });
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Each row as the differences to the pixel on its left, which packs better than the values. */
function filtered(rgba: Uint8ClampedArray, width: number, rows: number, channels: Channels): Uint8Array {
  const line = 1 + width * channels;
  const out = new Uint8Array(line * rows);
  // Where a channel stands among the four; grey is as good as red.
  const offsets = channels === 2 ? [0, 3] : channels === 1 ? [0] : [0, 1, 2];
  for (let row = 0; row < rows; row += 1) {
    out[row * line] = 1;
    for (let column = 0; column < width; column += 1) {
      const from = (row * width + column) * 4;
      const to = row * line + 1 + column * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        const at = from + (offsets[channel] ?? 0);
        out[to + channel] = (rgba[at] ?? 0) - (column === 0 ? 0 : (rgba[at - 4] ?? 0));
      }
    }
  }
  return out;
}
