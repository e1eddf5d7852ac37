import { MIME } from '../../files/kinds.ts';

export interface SmallPicture {
  readonly data: string;
  readonly mimeType: string;
}

/** As it is, when it is no more than this. */
const SMALL = 100_000;
const SIDE = 256;
/** Larger ones aren't decoded here. */
const MOST_BYTES = 50_000_000;
const MOST_PIXELS = 40_000_000;

/** What clients draw. */
const DRAWN: ReadonlySet<string> = new Set([MIME.png, MIME.jpeg, MIME.gif, MIME.webp]);

/** A picture that an assistant can be shown with the text; undefined where none can be made of it. */
export async function smallPicture(bytes: Uint8Array, mime: string): Promise<SmallPicture | undefined> {
  if (DRAWN.has(mime) && bytes.length <= SMALL) return { data: Buffer.from(bytes).toString('base64'), mimeType: mime };
  if (bytes.length > MOST_BYTES) return undefined;
  try {
    const pixels = mime === MIME.png ? await fromPng(bytes) : mime === MIME.jpeg ? await fromJpeg(bytes) : undefined;
    if (pixels === undefined) return undefined;
    const { PNG } = await import('pngjs');
    const { width, height, data } = smaller(pixels);
    const small = new PNG({ width, height });
    small.data = Buffer.from(data);
    const written = PNG.sync.write(small);
    return written.length > 2 * SMALL ? undefined : { data: written.toString('base64'), mimeType: MIME.png };
  } catch {
    // It is broken, or of a kind that the decoder doesn't know; the file itself is there.
    return undefined;
  }
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA. */
  readonly data: Uint8Array;
}

async function fromPng(bytes: Uint8Array): Promise<Pixels | undefined> {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || head.getUint32(16) * head.getUint32(20) > MOST_PIXELS) return undefined;
  const { PNG } = await import('pngjs');
  return PNG.sync.read(Buffer.from(bytes));
}

async function fromJpeg(bytes: Uint8Array): Promise<Pixels> {
  const { default: jpeg } = await import('jpeg-js');
  return jpeg.decode(bytes, { useTArray: true, maxResolutionInMP: MOST_PIXELS / 1e6, maxMemoryUsageInMB: 1024 });
}

/** Each pixel is the mean of those that it stands for. */
export function smaller({ width, height, data }: Pixels, side = SIDE): Pixels {
  const scale = Math.min(1, side / Math.max(width, height));
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const small = new Uint8Array(across * down * 4);
  for (let y = 0; y < down; y++) {
    const [top, bottom] = span(y, down, height);
    for (let x = 0; x < across; x++) {
      const [left, right] = span(x, across, width);
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let row = top; row < bottom; row++)
          for (let column = left; column < right; column++) sum += data[(row * width + column) * 4 + channel] ?? 0;
        small[(y * across + x) * 4 + channel] = Math.round(sum / ((bottom - top) * (right - left)));
      }
    }
  }
  return { width: across, height: down, data: small };
}

function span(at: number, of: number, length: number): [from: number, to: number] {
  const from = Math.floor((at * length) / of);
  return [from, Math.max(from + 1, Math.floor(((at + 1) * length) / of))];
}
