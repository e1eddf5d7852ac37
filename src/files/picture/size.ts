import { readBytes } from '../bytes/readBytes.ts';
import { report } from '../report.ts';
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Where the size stands: at once in most kinds; a JPEG may begin with its camera's notes and a small picture of itself. */
const HEAD = 512 * 1024;

/** What browsers agree to hold in one canvas. Decoded, it takes four bytes a pixel, however small the file is. */
const MOST_PIXELS = 100_000_000;
const LONGEST = 16_384;

export function tooLarge({ width, height }: PictureSize): boolean {
  return width * height > MOST_PIXELS || Math.max(width, height) > LONGEST;
}

/** Pixels of a picture, without decoding it; undefined when its kind isn't known here, or its head is damaged. */
export async function pictureSizeOf(file: Blob): Promise<PictureSize | undefined> {
  try {
    return readPictureSize(await readBytes(file, 0, HEAD));
  } catch (error) {
    report('Reading a picture’s size', error);
    return undefined;
  }
}

/** Before the picture is turned as its camera notes. */
export function readPictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = textAt(bytes, 0, 4);
    if (start === '\x89PNG') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (start === 'GIF8') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (start === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return webp(bytes, view);
    if (start.startsWith('BM')) return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
    return start.startsWith('\xff\xd8') ? jpeg(view) : undefined;
  } catch {
    // Read past the end.
    return undefined;
  }
}

/** Segment after segment until the one that begins a frame: SOF0 to SOF15, without the three that are something else. */
function jpeg(view: DataView): PictureSize {
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    while (view.getUint8(at + 1) === 0xff) at += 1;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
  }
}

function webp(bytes: Uint8Array, view: DataView): PictureSize | undefined {
  switch (textAt(bytes, 12, 4)) {
    case 'VP8X':
      return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
    }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return undefined;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
