import { encodePng } from '../../../../files/picture/encodePng.ts';
import { blobOf } from '../../../../files/bytes/readBytes.ts';
import { MIME } from '../../../../files/kinds.ts';

/** Of a plain picture with things on it, which a detector finds and a classifier takes for something. */
interface Scene {
  readonly ground: Colour;
  readonly discs: readonly (readonly [x: number, y: number, radius: number, colour: Colour])[];
  readonly blocks: readonly (readonly [left: number, top: number, right: number, bottom: number, colour: Colour])[];
}

type Colour = readonly [number, number, number];

export const PICTURE_SIZE = { width: 256, height: 192 };

/** Two that nobody takes for each other. */
const SCENES: readonly [Scene, Scene] = [
  { ground: [223, 231, 238], discs: [[70, 80, 42, [192, 57, 43]]], blocks: [[150, 90, 226, 170, [36, 113, 163]]] },
  {
    ground: [243, 239, 226],
    discs: [
      [176, 84, 58, [185, 119, 14]],
      [40, 40, 18, [108, 52, 131]],
    ],
    blocks: [[16, 110, 84, 176, [30, 132, 73]]],
  },
];

/** RGBA, row by row. */
export function ownPixels(which: 0 | 1): Uint8ClampedArray {
  const { ground, discs, blocks } = SCENES[which];
  const { width, height } = PICTURE_SIZE;
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const disc = discs.find(([cx, cy, radius]) => (x - cx) ** 2 + (y - cy) ** 2 <= radius ** 2);
      const block = blocks.find(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom);
      const [red, green, blue] = disc?.[3] ?? block?.[4] ?? ground;
      pixels.set([red, green, blue, 255], (y * width + x) * 4);
    }
  }
  return pixels;
}

export async function ownPng(which: 0 | 1): Promise<Blob> {
  const pixels = ownPixels(which);
  const line = PICTURE_SIZE.width * 4;
  return encodePng(PICTURE_SIZE, 3, (top, rows) => pixels.subarray(top * line, (top + rows) * line));
}

/** Uncompressed, in one strip. */
export function ownTiff(which: 0 | 1): Blob {
  const { width, height } = PICTURE_SIZE;
  const rgba = ownPixels(which);
  const samples = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at++) samples.set(rgba.subarray(at * 4, at * 4 + 3), at * 3);
  const SHORT = 3;
  const LONG = 4;
  const start = 16;
  const entries: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    // Bits of the three samples stand at 8.
    [258, SHORT, 3, 8],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 2],
    [273, LONG, 1, start],
    [277, SHORT, 1, 3],
    [278, LONG, 1, height],
    [279, LONG, 1, samples.length],
  ];
  const directory = start + samples.length;
  const bytes = new Uint8Array(directory + 2 + entries.length * 12 + 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 0x2a, 0]);
  view.setUint32(4, directory, true);
  for (const at of [8, 10, 12]) view.setUint16(at, 8, true);
  bytes.set(samples, start);
  view.setUint16(directory, entries.length, true);
  entries.forEach(([tag, type, count, value], index) => {
    const at = directory + 2 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  });
  return blobOf(bytes, MIME.tiff);
}
