import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';

/** Four bytes a pixel: red, green, blue, alpha. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const MOST_PIXELS = 40_000_000;

/** PNG and JPEG; anything else raises, as a Python module without a guard does. */
export function decodePicture(bytes: Uint8Array): Picture {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) {
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength > 24 && header.getUint32(16) * header.getUint32(20) > MOST_PIXELS) throw new Error('picture too large');
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
    return { width, height, rgba: data };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    const { width, height, data } = jpeg.decode(bytes, { useTArray: true, maxResolutionInMP: 40, maxMemoryUsageInMB: 1024 });
    return { width, height, rgba: data };
  }
  throw new Error('cannot identify image file');
}

export function encodePng({ width, height, rgba }: Picture): Uint8Array<ArrayBuffer> {
  const image = new PNG({ width, height });
  image.data = Buffer.from(rgba);
  return new Uint8Array(PNG.sync.write(image));
}

export function blankPicture(width: number, height: number, value = 255): Picture {
  const rgba = new Uint8Array(width * height * 4).fill(value);
  for (let index = 3; index < rgba.length; index += 4) rgba[index] = 255;
  return { width, height, rgba };
}

export type Colour = readonly [red: number, green: number, blue: number];

/** A copy with the outlines of rectangles, two pixels wide. */
export function drawBoxes(picture: Picture, boxes: readonly { x1: number; y1: number; x2: number; y2: number; colour: Colour }[]): Picture {
  const rgba = Uint8Array.from(picture.rgba);
  const paint = (x: number, y: number, colour: Colour) => {
    if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return;
    rgba.set([...colour, 255], (y * picture.width + x) * 4);
  };
  for (const { x1, y1, x2, y2, colour } of boxes) {
    for (const inset of [0, 1]) {
      for (let x = x1; x < x2; x += 1) for (const y of [y1 + inset, y2 - 1 - inset]) paint(x, y, colour);
      for (let y = y1; y < y2; y += 1) for (const x of [x1 + inset, x2 - 1 - inset]) paint(x, y, colour);
    }
  }
  return { ...picture, rgba };
}

/** Hue in degrees, saturation and value from 0 to 1. */
export function hsv(red: number, green: number, blue: number): Colour {
  const high = Math.max(red, green, blue);
  const span = high - Math.min(red, green, blue);
  if (span === 0) return [0, 0, high / 255];
  const sector = high === red ? ((green - blue) / span + 6) % 6 : high === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return [sector * 60, span / high, high / 255];
}
