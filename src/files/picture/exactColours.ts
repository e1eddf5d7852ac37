import { readView } from '../bytes/readBytes.ts';
import { openPng, type PngHeader } from '../raster/png.ts';
import type { ReadPage } from '../raster/raster.ts';
import * as say from './words.ts';

/** The colours of a file, which its drawing only comes near to. */
export interface ExactColours {
  /** For every pixel, since the drawing follows a colour profile; else where one is partly transparent. */
  readonly isForAll: boolean;
  readonly at: (x: number, y: number) => Promise<string | undefined>;
}

/** Profiles stand in front of the pixels, behind a few short chunks. */
const HEAD = 4096;
const MOST_PIXELS = 16_000_000;
/** What says that numbers are sRGB all the same. */
const USUAL_GAMMA = 45_455;

/** Undefined for a PNG whose drawing has its own numbers, and for those that are too large to be read again. */
export async function exactColours(blob: Blob, header: PngHeader): Promise<ExactColours | undefined> {
  const isForAll = isManaged(await readView(blob, 0, HEAD));
  const hasOpacity = header.colour === 4 || header.colour === 6;
  if ((!isForAll && !hasOpacity) || header.depth !== 8 || header.width * header.height > MOST_PIXELS) return undefined;
  let page: Promise<ReadPage> | undefined;
  return {
    isForAll,
    at: async (x, y) => {
      // Read when somebody asks.
      page ??= openPng(blob).then(({ read }) => read());
      const { raster } = await page;
      const index = Math.floor(y) * raster.width + Math.floor(x);
      const values = raster.bands.map((band) => band[index] ?? 0);
      const entry = (values[0] ?? 0) * 3;
      const colours = raster.palette === undefined ? values : [...raster.palette.subarray(entry, entry + 3)];
      return inWords(
        raster.alpha === undefined ? colours : colours.slice(0, -1),
        raster.alpha === undefined ? 255 : (values.at(-1) ?? 255),
      );
    },
  };
}

/** One number for a grey, three for a colour, and how opaque they are. */
export function inWords(colours: readonly number[], opacity: number): string {
  const [first] = colours;
  const text = colours.every((value) => value === first) ? String(first) : colours.join(', ');
  return opacity === 255 ? text : say.withOpacity(text, Math.round((opacity / 255) * 100));
}

/** Whether browsers change the numbers of this PNG before they draw it. */
export function isManaged(head: DataView): boolean {
  let isUsual = true;
  for (let at = 8; at + 12 <= head.byteLength;) {
    const length = head.getUint32(at);
    const name = String.fromCharCode(...[4, 5, 6, 7].map((place) => head.getUint8(at + place)));
    if (name === 'sRGB') return false;
    if (name === 'iCCP' || name === 'cICP') isUsual = false;
    if (name === 'gAMA' && at + 12 <= head.byteLength && head.getUint32(at + 8) !== USUAL_GAMMA) isUsual = false;
    if (name === 'IDAT') break;
    at += 12 + length;
  }
  return !isUsual;
}
