import { paint, usualBands, type ShownBands } from './paint.ts';
import { contrastOf, rangeOf, usualStretch, type Contrast, type Stretch } from './range.ts';
import { measureRaster } from './region/measureRaster.ts';
import type { Measured } from './region/measure.ts';
import type { Region } from './region/region.ts';
import { RasterError, type OpenPages, type Page, type Raster, type ReadPage } from './raster.ts';
import { remarksOf } from './remarks.ts';
import * as say from './words.ts';
import { transfer } from 'comlink';

export interface OpenRaster {
  readonly key: number;
  readonly pages: readonly Page[];
  /** What else the file says, in words. */
  readonly facts: readonly string[];
}

export interface DrawSettings {
  readonly page: number;
  /** Without it, the bands that the picture is meant to be seen by. */
  readonly shown?: ShownBands | undefined;
  readonly contrast?: Contrast | Stretch | undefined;
}

export interface Drawn {
  readonly bitmap: ImageBitmap;
  /** Of the drawn picture; a large one is drawn smaller than it is. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the file for each that is drawn, in one direction. */
  readonly step: number;
  readonly lost: number;
  readonly shown: ShownBands;
  readonly contrast: Contrast;
  /** The way the contrast was found; undefined when it was given. */
  readonly stretch: Stretch | undefined;
  /** Smallest and largest value of the drawn bands. */
  readonly extent: Contrast;
  /** The file says how its contrast is to be. */
  readonly hasWindow: boolean;
  /** Contrast changes nothing in palettes and in photographic colours. */
  readonly adjustable: boolean;
  /** What the drawing doesn't tell by itself, in words. */
  readonly remarks: readonly string[];
}

interface Held {
  readonly read: (page: number) => Promise<ReadPage>;
  current?: { readonly page: number } & ReadPage;
}

const held = new Map<number, Held>();
let lastKey = 0;

/** Keeps what was opened, to be drawn by its key. */
export async function holdOpened(open: () => Promise<OpenPages>): Promise<OpenRaster> {
  const { pages, facts, read } = await told(open);
  const key = ++lastKey;
  held.set(key, { read });
  return { key, pages, facts };
}

async function draw(key: number, settings: DrawSettings): Promise<Drawn> {
  return told(async () => {
    const { raster, step, lost } = await load(key, settings.page);
    const shown = settings.shown ?? usualBands(raster);
    const bands = shown.map((index) => raster.bands[index]).filter((band) => band !== undefined);
    const wish = settings.contrast ?? usualStretch(raster);
    const contrast =
      typeof wish !== 'string' ? wish : ((wish === 'window' ? raster.window : undefined) ?? contrastOf(bands, wish, raster.nodata));
    const range = rangeOf(bands, raster.nodata);
    const rgba = paint(raster, shown, contrast);
    const bitmap = await createImageBitmap(new ImageData(rgba, raster.width, raster.height));
    const drawn: Drawn = {
      bitmap,
      width: raster.width,
      height: raster.height,
      step,
      lost,
      shown,
      contrast,
      stretch: typeof wish === 'string' ? wish : undefined,
      extent: range.extent,
      adjustable: !isFixed(raster, shown),
      hasWindow: raster.window !== undefined,
      // Nothing is left out of a contrast that was given, or is that of the type.
      remarks: remarksOf(raster, bands, wish === 'percentile' || wish === 'minmax' ? range : { ...range, leftOut: [] }),
    };
    return transfer(drawn, [bitmap]);
  });
}

function isFixed({ meaning }: Raster, shown: ShownBands): boolean {
  return meaning === 'palette' ? shown[0] === 0 && shown.length === 1 : (meaning === 'ycbcr' || meaning === 'cmyk') && shown.length === 3;
}

async function load(key: number, page: number): Promise<ReadPage> {
  const own = held.get(key);
  if (own === undefined) throw new RasterError(say.pictureClosed);
  if (own.current?.page !== page) own.current = { page, ...(await own.read(page)) };
  return own.current;
}

/** The numbers of one pixel of the page drawn last; empty outside. */
function valuesAt(key: number, x: number, y: number): number[] {
  const raster = held.get(key)?.current?.raster;
  if (raster === undefined || x < 0 || y < 0 || x >= raster.width || y >= raster.height) return [];
  return raster.bands.map((band) => band[y * raster.width + x] ?? NaN);
}

/** What the numbers of a page are in a region, in pixels of the file. */
function measureRegion(key: number, page: number, region: Region): Promise<Measured> {
  return told(async () => measureRaster(await load(key, page), region));
}

function close(key: number): void {
  held.delete(key);
}

/** What went wrong, in words for a visitor. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RasterError || (error instanceof Error && error.name === 'NpyError')) throw error;
    const memory = error instanceof RangeError;
    throw new RasterError(memory ? say.noMemory : say.undecodable);
  }
}

/** What is done with what is held. */
export const drawing = { draw, valuesAt, measureRegion, close };
