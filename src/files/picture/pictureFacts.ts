import * as say from './words.ts';

/** What of a picture a browser's canvas doesn't keep, as the file's own bytes tell it. */
export interface PictureFacts {
  readonly kind: 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'heif';
  /** Of one sample; undefined where the kind has no choice. */
  readonly bits?: number;
  /** Pixels are one grey value each, with or without alpha. */
  readonly grey?: boolean;
  /** There is a channel for it, whether or not it is used; undefined where only the pixels tell. */
  readonly alpha?: boolean;
  /** Pixels are numbers of colours in a table. Masks are often stored like this. */
  readonly palette?: boolean;
  /** Four inks in place of red, green and blue. */
  readonly cmyk?: boolean;
  /** Pictures in the file, when there are more than one. */
  readonly frames?: number;
}

/** Films in GIF and WebP tell their length only to those who read all of it. */
const MOST_READ = 64_000_000;

/** Undefined when its kind isn't known here, or its head is damaged. */
export async function pictureFactsOf(file: Blob): Promise<PictureFacts | undefined> {
  try {
    return readPictureFacts(new Uint8Array(await file.slice(0, MOST_READ).arrayBuffer()));
  } catch {
    // A file that can't be read any more is said by whoever opens it as a picture.
    return undefined;
  }
}

export function readPictureFacts(bytes: Uint8Array): PictureFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = textAt(bytes, 0, 4);
    if (start === '\x89PNG') return png(bytes, view);
    if (start === 'GIF8') return { kind: 'gif', palette: true, ...severally(gifFrames(bytes)) };
    if (start === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return webp(bytes, view);
    if (start.startsWith('BM')) return { kind: 'bmp', ...(view.getUint16(28, true) <= 8 && { palette: true }) };
    if (/^ftyp(?:avi[fs]|hei[cfxs]|mif1)/.test(textAt(bytes, 4, 8))) return heif(bytes);
    return start.startsWith('\xff\xd8') ? jpeg(view) : undefined;
  } catch {
    // Read past the end: what is cut off says nothing of itself.
    return undefined;
  }
}

/** IHDR is always first; what else matters stands before the pixels. */
function png(bytes: Uint8Array, view: DataView): PictureFacts {
  const [bits, type] = [view.getUint8(24), view.getUint8(25)];
  let [transparent, frames] = [false, 1];
  for (let at = 33; at + 12 <= bytes.length && textAt(bytes, at + 4, 4) !== 'IDAT'; at += 12 + view.getUint32(at)) {
    const name = textAt(bytes, at + 4, 4);
    if (name === 'tRNS') transparent = true;
    if (name === 'acTL') frames = view.getUint32(at + 8);
  }
  // One colour that counts as transparent is no channel, so there the pixels tell.
  const alpha = type === 4 || type === 6 ? { alpha: true } : transparent ? {} : { alpha: false };
  return { kind: 'png', bits, grey: type === 0 || type === 4, ...alpha, ...(type === 3 && { palette: true }), ...severally(frames) };
}

/** Segment after segment until the one that begins a frame: SOF0 to SOF15, without the three that are something else. */
function jpeg(view: DataView): PictureFacts {
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    while (view.getUint8(at + 1) === 0xff) at += 1;
    const marker = view.getUint8(at + 1);
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue;
    const components = view.getUint8(at + 9);
    return { kind: 'jpeg', bits: view.getUint8(at + 4), grey: components === 1, alpha: false, ...(components === 4 && { cmyk: true }) };
  }
}

/** Blocks after the header: extensions, pictures, the end. */
function gifFrames(bytes: Uint8Array): number {
  const byte = (at: number) => bytes[at] ?? 0;
  const table = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  const afterParts = (at: number) => {
    while (byte(at) > 0) at += byte(at) + 1;
    return at + 1;
  };
  let frames = 0;
  for (let at = 13 + table(byte(10)); at < bytes.length;) {
    if (byte(at) === 0x21) at = afterParts(at + 2);
    else if (byte(at) === 0x2c) {
      frames += 1;
      at = afterParts(at + 11 + table(byte(at + 9)));
    } else break;
  }
  return frames;
}

/** Only the extended form can hold a film; lossless pictures say in a bit whether they have alpha. */
function webp(bytes: Uint8Array, view: DataView): PictureFacts {
  const form = textAt(bytes, 12, 4);
  if (form === 'VP8L') return { kind: 'webp', alpha: (view.getUint8(24) & 0x10) !== 0 };
  if (form !== 'VP8X') return { kind: 'webp', alpha: false };
  let frames = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    if (textAt(bytes, at, 4) === 'ANMF') frames += 1;
    const size = view.getUint32(at + 4, true);
    at += 8 + size + (size % 2);
  }
  return { kind: 'webp', alpha: (view.getUint8(20) & 0x10) !== 0, ...severally(frames) };
}

/** Of AVIF and HEIC the box `pixi` says how many bits each channel has; it stands before the pixels, in boxes of boxes. */
function heif(bytes: Uint8Array): PictureFacts {
  const head = textAt(bytes, 0, MOST_BOXES);
  const at = head.indexOf('pixi');
  const bits = at === -1 ? undefined : bytes[at + 9];
  return {
    kind: 'heif',
    ...(bits !== undefined && bits > 0 && { bits }),
    // A second picture that is the first one's transparency has an address for its kind.
    ...(!/urn:mpeg:[\w:.]*alpha|auxid:1/.test(head) && { alpha: false }),
  };
}

const MOST_BOXES = 16_000;

function severally(frames: number): { frames?: number } {
  return frames > 1 ? { frames } : {};
}

/** What an edited picture no longer has, in a few words each. It has 8 bits a sample, and is one picture. */
export function lossesOf({ bits = 8, palette = false, cmyk = false, frames = 1 }: PictureFacts): string[] {
  return [
    !palette && bits > 8 && say.eightBitsOf(bits),
    !palette && bits < 8 && say.eightBitsFor(bits),
    palette && say.coloursForNumbers,
    cmyk && say.rgbForCmyk,
    frames > 1 && say.firstOf(frames),
  ].filter((loss) => loss !== false);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
