import type { PageAxis } from './described/axes.ts';
import type { ColourMap } from './colours/maps.ts';
import { paint, usualBands, type ShownBands } from './paint.ts';
import { contrastOf, rangeOf, usualStretch, type Contrast, type Stretch } from './range.ts';
import { measureWhole } from './region/measureRaster.ts';
import type { Measured } from './region/measure.ts';
import type { Region } from './region/region.ts';
import { RasterError, type PictureArea, type OpenPages, type Page, type Raster, type ReadPage } from './raster.ts';
import { remarksOf } from './remarks.ts';
import * as say from './words.ts';
import { transfer } from 'comlink';

export interface OpenRaster {
  readonly key: number;
  readonly pages: readonly Page[];
  /** What else the file says, in words. */
  readonly facts: readonly string[];
  /** In which the pages follow each other, the last one the fastest. */
  readonly axes: readonly PageAxis[];
}

export interface DrawSettings {
  readonly page: number;
  /** Without it, the bands that the picture is meant to be seen by. */
  readonly shown?: ShownBands | undefined;
  readonly contrast?: Contrast | Stretch | undefined;
  /** Of one band; grey without it. */
  readonly map?: ColourMap | undefined;
}

export interface Drawn {
  readonly page: number;
  readonly bitmap: ImageBitmap;
  /** Of the drawn picture; a large one is drawn smaller than it is. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the file for each that is drawn, in one direction. */
  readonly step: number;
  readonly lost: number;
  readonly shown: ShownBands;
  readonly contrast: Contrast;
  /** Of one band whose numbers are no colours of their own. */
  readonly map: ColourMap | undefined;
  /** Its low numbers are drawn as others are when they are high. */
  readonly isInverted: boolean;
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
  /** Parts of it can be drawn with more of its pixels than these. */
  readonly hasMore: boolean;
}

/** How a part is drawn: as the whole was. */
type PartSettings = Pick<Drawn, 'page' | 'shown' | 'contrast' | 'map'>;

export interface DrawnPart {
  readonly bitmap: ImageBitmap;
  /** Where it lies in the page, in its pixels. */
  readonly area: PictureArea;
  /** Pixels of the file for each that is drawn, in one direction. */
  readonly step: number;
  /** Share of it that couldn’t be read. */
  readonly lost: number;
}

interface Held extends Omit<OpenPages, 'facts' | 'axes'> {
  current?: { readonly page: number } & ReadPage;
  /** What is being done for it. What is asked for next of the same kind calls it off. */
  readonly work: Map<Work, AbortController>;
}

type Work = 'page' | 'part' | 'pixel';

const held = new Map<number, Held>();
let lastKey = 0;

/** Keeps what was opened, to be drawn by its key. */
export async function holdOpened(open: () => Promise<OpenPages>): Promise<OpenRaster> {
  const { facts, axes, ...opened } = await told(open);
  const key = ++lastKey;
  held.set(key, { ...opened, work: new Map() });
  return { key, pages: opened.pages, facts, axes: axes ?? [{ kind: 'page', size: opened.pages.length }] };
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
    const map = isMapped(raster, shown) ? (settings.map ?? 'grey') : undefined;
    const rgba = paint(raster, shown, contrast, map);
    const bitmap = await createImageBitmap(new ImageData(rgba, raster.width, raster.height));
    const drawn: Drawn = {
      page: settings.page,
      bitmap,
      width: raster.width,
      height: raster.height,
      step,
      lost,
      shown,
      contrast,
      map,
      isInverted: raster.meaning === 'inverted',
      stretch: typeof wish === 'string' ? wish : undefined,
      extent: range.extent,
      adjustable: !isFixed(raster, shown),
      hasWindow: raster.window !== undefined,
      hasMore: step > 1 && held.get(key)?.readPart !== undefined,
      // Nothing is left out of a contrast that was given, or is that of the type.
      remarks: remarksOf(raster, bands, wish === 'percentile' || wish === 'minmax' ? range : { ...range, leftOut: [] }),
    };
    return transfer(drawn, [bitmap]);
  });
}

/** One band of numbers, which may have any colours. */
function isMapped(raster: Raster, shown: ShownBands): boolean {
  return shown.length === 1 && !isFixed(raster, shown);
}

function isFixed({ meaning }: Raster, shown: ShownBands): boolean {
  return meaning === 'palette' ? shown[0] === 0 && shown.length === 1 : (meaning === 'ycbcr' || meaning === 'cmyk') && shown.length === 3;
}

async function load(key: number, page: number): Promise<ReadPage> {
  const own = held.get(key);
  if (own === undefined) throw new RasterError(say.pictureClosed);
  if (own.current?.page !== page) own.current = { page, ...(await own.read(page, signalFor(own, 'page'))) };
  return own.current;
}

function signalFor({ work }: Held, kind: Work): AbortSignal {
  work.get(kind)?.abort();
  const control = new AbortController();
  work.set(kind, control);
  return control.signal;
}

/** A part of the page that was drawn last, with about every `step`-th of its pixels; undefined when another one was asked for in the meantime. */
async function drawPart(key: number, settings: PartSettings, area: PictureArea, step: number): Promise<DrawnPart | undefined> {
  return told(() =>
    unlessCalledOff(key, 'part', async ({ current, readPart }, signal) => {
      if (readPart === undefined || current?.page !== settings.page) return undefined;
      const part = await readPart(settings.page, area, step, signal);
      const { width, height, bands } = part;
      const rgba = paint({ ...current.raster, width, height, bands }, settings.shown, settings.contrast, settings.map);
      const bitmap = await createImageBitmap(new ImageData(rgba, width, height));
      return transfer({ bitmap, area: part.area, step: part.step, lost: part.lost }, [bitmap]);
    }),
  );
}

/** The numbers of one pixel of the page drawn last, each as the file has it; empty outside, and where it can’t be read. */
async function valuesAt(key: number, x: number, y: number): Promise<number[]> {
  const found = await unlessCalledOff(key, 'pixel', async ({ pages, current, readPart }, signal) => {
    const page = pages[current?.page ?? -1];
    if (current === undefined || page === undefined || x < 0 || y < 0 || x >= page.width || y >= page.height) return [];
    const { raster, step } = current;
    if (step > 1 && readPart !== undefined) {
      const { bands, lost } = await readPart(current.page, { x, y, width: 1, height: 1 }, 1, signal);
      return lost === 0 ? bands.map(([value]) => value ?? NaN) : [];
    }
    const at = Math.floor(y / step) * raster.width + Math.floor(x / step);
    return raster.bands.map((band) => band[at] ?? NaN);
  }).catch((error: unknown) => {
    // A damaged piece of the file: there is no value there.
    if (error instanceof RasterError) return [];
    throw error;
  });
  return found ?? [];
}

/** One work of a kind at a time for each picture: the last that was asked for. */
async function unlessCalledOff<T>(key: number, kind: Work, work: (own: Held, signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const own = held.get(key);
  if (own === undefined) return undefined;
  const signal = signalFor(own, kind);
  try {
    return await work(own, signal);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** Nobody looks any more at the part that was asked for last. */
function leavePart(key: number): void {
  held.get(key)?.work.get('part')?.abort();
}

/** What the numbers of a page are in a region, in pixels of the file. */
function measureRegion(key: number, page: number, region: Region): Promise<Measured> {
  return told(async () => {
    const read = await load(key, page);
    return measureWhole(held.get(key) ?? { pages: [] }, page, read, region);
  });
}

function close(key: number): void {
  for (const control of held.get(key)?.work.values() ?? []) control.abort();
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
export const drawing = { draw, drawPart, leavePart, valuesAt, measureRegion, close };
