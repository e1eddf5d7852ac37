import { readOrientation } from '../../files/picture/orientation.ts';
import { MIME } from '../../files/kinds.ts';
import { paint, usualBands } from '../../files/raster/paint.ts';
import { contrastOf, rangeOf, usualStretch } from '../../files/raster/range.ts';
import type { OpenPages } from '../../files/raster/raster.ts';
import { remarksOf } from '../../files/raster/remarks.ts';
import { smaller, upright, type Pixels } from './pixels.ts';
import * as words from './words.ts';

export interface SmallPicture {
  readonly data: string;
  readonly mimeType: string;
  /** What it doesn't tell by itself: that it is one page of many, how its colours were chosen. */
  readonly remarks: readonly string[];
}

/** As it is, when it is no more than this. */
const SMALL = 100_000;
const SIDE = 256;
/** As PNG counts kinds of colours. */
const GREY = 0;
/** Larger ones aren't decoded here. */
const MOST_BYTES = 50_000_000;
const MOST_PIXELS = 40_000_000;
/** In milliseconds: an answer waits for it. */
const PATIENCE = 10_000;

/** What clients draw. */
const DRAWN: ReadonlySet<string> = new Set([MIME.png, MIME.jpeg, MIME.gif, MIME.webp]);

/** A picture that an assistant can be shown with the text; undefined where none can be made of it. */
export async function smallPicture(blob: Blob, mime: string): Promise<SmallPicture | undefined> {
  try {
    if (DRAWN.has(mime) && blob.size <= SMALL && !(await needsDrawing(blob, mime))) return asItIs(blob, mime);
    if (blob.size > MOST_BYTES) return undefined;
    if (mime === MIME.jpeg) return await asPng(await fromJpeg(blob), []);
    const opened = await openPages(blob, mime);
    return opened && (await fromPages(opened));
  } catch {
    // It is broken, or of a kind that no decoder here knows; the file itself is there.
    return undefined;
  }
}

/** What is seen wrongly as it is: numbers of classes are black to an eye, and who lay on their side still does. */
async function needsDrawing(blob: Blob, mime: string): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, SMALL).arrayBuffer());
  if (mime === MIME.jpeg) return readOrientation(new DataView(head.buffer)) !== 1;
  if (mime !== MIME.png) return false;
  const { pngHeader } = await import('../../files/raster/png.ts');
  const header = pngHeader(head);
  return header !== undefined && (header.depth === 16 || header.colour === GREY);
}

async function asItIs(blob: Blob, mimeType: string): Promise<SmallPicture> {
  return { data: Buffer.from(await blob.arrayBuffer()).toString('base64'), mimeType, remarks: [] };
}

/** Kinds whose pixels are numbers; nothing else waits for their readers. */
async function openPages(blob: Blob, mime: string): Promise<OpenPages | undefined> {
  if (mime === MIME.dicom) return (await import('../../files/dicom/openDicom.ts')).openDicom(blob);
  const from = mime === MIME.png ? 'png' : mime === MIME.tiff ? 'tiff' : mime === MIME.npy ? 'npy' : undefined;
  return from && (await import('../../files/raster/rasters.ts')).openPages({ from, blob });
}

async function fromPages(opened: OpenPages): Promise<SmallPicture | undefined> {
  const [page] = opened.pages;
  const isMuch = page !== undefined && page.width * page.height > MOST_PIXELS;
  // Where parts can be read apart, no more of them than are wanted are.
  if (page === undefined || (isMuch && opened.readPart === undefined)) return undefined;
  const { raster, lost } = await opened.read(0, AbortSignal.timeout(PATIENCE));
  const shown = usualBands(raster);
  const bands = shown.map((index) => raster.bands[index]).filter((band) => band !== undefined);
  const stretch = usualStretch(raster);
  const contrast = (stretch === 'window' ? raster.window : undefined) ?? contrastOf(bands, stretch, raster.nodata);
  const range = rangeOf(bands, raster.nodata);
  const others = raster.bands.length - (raster.alpha === undefined ? 0 : 1);
  const isStretched = stretch !== 'type' && !range.isEmpty && range.extent.low !== range.extent.high;
  return asPng({ ...raster, data: paint(raster, shown, contrast) }, [
    ...(opened.pages.length > 1 ? [words.firstPage(opened.pages.length)] : []),
    ...(shown.length === 1 && others > 1 && raster.meaning !== 'palette' ? [words.firstBand(others)] : []),
    ...(isStretched ? [words.stretched(contrast.low, contrast.high, raster.meaning === 'inverted')] : []),
    ...remarksOf(raster, bands, range),
    ...(lost > 0 ? [words.partMissing] : []),
  ]);
}

async function fromJpeg(blob: Blob): Promise<Pixels> {
  const { default: jpeg } = await import('jpeg-js');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const limits = { maxResolutionInMP: MOST_PIXELS / 1e6, maxMemoryUsageInMB: 1024 };
  const pixels = jpeg.decode(bytes, { useTArray: true, ...limits });
  return upright(smaller(pixels, SIDE), readOrientation(new DataView(bytes.buffer)));
}

async function asPng(pixels: Pixels, remarks: readonly string[]): Promise<SmallPicture> {
  const { PNG } = await import('pngjs');
  for (let side = SIDE; ; side /= 2) {
    const { width, height, data } = smaller(pixels, side);
    const small = new PNG({ width, height });
    small.data = Buffer.from(data);
    const written = PNG.sync.write(small);
    // Noise, which nothing packs, has to be smaller still.
    if (written.length <= SMALL || side <= 1) return { data: written.toString('base64'), mimeType: MIME.png, remarks };
  }
}
