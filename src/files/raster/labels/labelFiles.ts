import { transfer } from 'comlink';
import { openPages, type DicomSource, type RasterSource } from '../rasters.ts';
import { RasterError, type OpenPages, type Page, type Raster, type ReadPage, type Samples } from '../raster.ts';
import { measureRaster } from '../region/measureRaster.ts';
import type { Measured } from '../region/measure.ts';
import type { Region } from '../region/region.ts';
import { countLabels, type LabelCounts } from './countLabels.ts';
import { countRegions, type Neighbours, type RegionCount } from './countRegions.ts';
import { packedColour, paintLabels, type PackedColour } from './paintLabels.ts';
import { planesIn, type MaskCounts } from './planes.ts';
import * as say from '../words.ts';

export type LabelSource = Exclude<RasterSource, DicomSource>;

export interface OpenLabels {
  readonly key: number;
  readonly pages: readonly Page[];
}

/** What stands for classes in a picture: values, of which each pixel has one, or masks one behind the other, which may lie over each other. */
export interface FoundLabels {
  readonly kind: 'values' | 'masks';
  readonly width: number;
  readonly height: number;
  readonly counts: LabelCounts;
  /** Of masks: pixels in none of them, and in more than one. */
  readonly beside?: { readonly none: number; readonly several: number };
  /** The colours that the file gives its values. */
  readonly palette: readonly (readonly [value: number, colour: PackedColour])[];
  /** The file says that this value stands for nothing. */
  readonly nodata: number | undefined;
  /** Pixels of the file for each that was read, in one direction. */
  readonly step: number;
}

interface Held {
  readonly opened: OpenPages;
  readonly read: Map<number, ReadPage>;
}

const held = new Map<number, Held>();
let lastKey = 0;

async function open(source: LabelSource): Promise<OpenLabels> {
  const opened = await openPages(source);
  const key = ++lastKey;
  held.set(key, { opened, read: new Map() });
  return { key, pages: opened.pages };
}

/** Pages whose numbers are kept: of values the one in view, of masks all of them, which are few. */
async function pageOf(key: number, page: number): Promise<ReadPage> {
  const own = held.get(key);
  if (own === undefined) throw new RasterError(say.pictureClosed);
  const known = own.read.get(page);
  if (known !== undefined) return known;
  const found = await own.opened.read(page);
  own.read.set(page, found);
  return found;
}

/** The values of a page; undefined when they are no whole numbers, or too many. */
async function values(key: number, page: number): Promise<FoundLabels | undefined> {
  const { raster, step } = await pageOf(key, page);
  for (const other of held.get(key)?.read.keys() ?? []) if (other !== page) held.get(key)?.read.delete(other);
  const [band] = raster.bands;
  const counts = band === undefined || raster.bands.length > 1 ? undefined : countLabels(band, raster.width);
  if (counts === undefined) return undefined;
  const { width, height, nodata } = raster;
  return { kind: 'values', width: width * step, height: height * step, counts, palette: paletteOf(raster, counts), nodata, step };
}

/** Masks one behind the other: pages, or bands, of nothing but 0 and one other value. Undefined when they are anything else. */
async function masks(key: number): Promise<FoundLabels | undefined> {
  const bands = await bandsOf(key);
  const found: MaskCounts | undefined = bands && planesIn(bands.map(({ band }) => band));
  const first = bands?.[0];
  if (found === undefined || first === undefined) return undefined;
  const { width, height, step } = first;
  return {
    kind: 'masks',
    width: width * step,
    height: height * step,
    counts: { values: found.counts.map((_, index) => index), counts: found.counts, missing: 0, alike: 1, inAreas: 1, smooth: 0 },
    beside: { none: found.none, several: found.several },
    palette: [],
    nodata: undefined,
    step,
  };
}

interface Plane {
  readonly band: Samples;
  readonly width: number;
  readonly height: number;
  readonly step: number;
}

/** More are read on no page. */
const MOST_PLANES = 1000;
const MOST_NUMBERS = 300_000_000;

async function bandsOf(key: number): Promise<Plane[] | undefined> {
  const pages = held.get(key)?.opened.pages ?? [];
  const count = pages.reduce((all, page) => all + page.bands, 0);
  const sum = pages.reduce((all, page) => all + page.bands * page.width * page.height, 0);
  if (count < 2 || count > MOST_PLANES || sum > MOST_NUMBERS) return undefined;
  const planes: Plane[] = [];
  for (const index of pages.keys()) {
    const { raster, step } = await pageOf(key, index);
    const { width, height, bands } = raster;
    planes.push(...bands.map((band) => ({ band, width, height, step })));
    if (planes.some((plane) => plane.band.length !== planes[0]?.band.length)) return undefined;
  }
  return planes;
}

function paletteOf({ palette, meaning }: Raster, { values: own }: LabelCounts): FoundLabels['palette'] {
  if (palette === undefined || meaning !== 'palette') return [];
  const at = (place: number) => palette[place] ?? 0;
  const colours = own.map((value) => [value, packedColour(at(value * 3), at(value * 3 + 1), at(value * 3 + 2))] as const);
  // Classes of one colour can’t be told apart.
  return new Set(colours.map(([, colour]) => colour)).size === colours.length ? colours : [];
}

/** In the colours of those that are shown; of masks, in the order in which they are painted over each other. */
async function paint(key: number, page: number | 'masks', colours: readonly (readonly [number, PackedColour])[]): Promise<ImageBitmap> {
  const { pixels, width, height } = await painted(key, page, colours);
  const bitmap = await createImageBitmap(new ImageData(new Uint8ClampedArray(pixels.buffer), width, height));
  return transfer(bitmap, [bitmap]);
}

async function painted(key: number, page: number | 'masks', colours: readonly (readonly [number, PackedColour])[]) {
  if (page === 'masks') {
    const planes = (await bandsOf(key)) ?? [];
    const [{ width, height } = { width: 1, height: 1 }] = planes;
    const pixels = new Uint32Array(width * height);
    for (const [index, colour] of colours) {
      const plane = planes[index];
      if (plane !== undefined) paintMask(pixels, plane.band, colour);
    }
    return { pixels, width, height };
  }
  const { raster } = await pageOf(key, page);
  const pixels = new Uint32Array(raster.width * raster.height);
  const [band] = raster.bands;
  if (band !== undefined) paintLabels(pixels, band, new Map(colours));
  return { pixels, width: raster.width, height: raster.height };
}

function paintMask(into: Uint32Array, band: Samples, colour: PackedColour): void {
  for (let index = 0; index < into.length; index++) if (band[index] !== 0) into[index] = colour;
}

/** Connected regions of each value; of masks, of each of them. */
async function regions(key: number, page: number | 'masks', neighbours: Neighbours): Promise<readonly (readonly [number, RegionCount])[]> {
  if (page !== 'masks') {
    const { raster } = await pageOf(key, page);
    const [band] = raster.bands;
    return band === undefined ? [] : [...countRegions(band, raster.width, neighbours)];
  }
  const planes = (await bandsOf(key)) ?? [];
  return planes.map(({ band, width }, index) => {
    const found = [...countRegions(band, width, neighbours)].find(([value]) => value !== 0);
    return [index, found?.[1] ?? { regions: 0, largest: 0 }] as const;
  });
}

/** The value of a pixel of the file, or the masks that it is in. */
async function valuesAt(key: number, page: number | 'masks', x: number, y: number): Promise<readonly number[]> {
  const planes = page === 'masks' ? ((await bandsOf(key)) ?? []) : [await planeOf(key, page)];
  return planes.flatMap(({ band, width, height, step }, index) => {
    const [column, row] = [Math.floor(x / step), Math.floor(y / step)];
    if (column < 0 || row < 0 || column >= width || row >= height) return [];
    const value = band[row * width + column] ?? NaN;
    return page !== 'masks' ? [value] : value !== 0 ? [index] : [];
  });
}

async function planeOf(key: number, page: number): Promise<Plane> {
  const { raster, step } = await pageOf(key, page);
  return { band: raster.bands[0] ?? new Uint8Array(0), width: raster.width, height: raster.height, step };
}

async function measureLabels(key: number, page: number | 'masks', region: Region): Promise<Measured> {
  const first = await pageOf(key, page === 'masks' ? 0 : page);
  if (page !== 'masks') return measureRaster(first, region);
  const planes = (await bandsOf(key)) ?? [];
  return measureRaster({ ...first, raster: { ...first.raster, bands: planes.map(({ band }) => band), meaning: 'grey' } }, region);
}

/** The numbers themselves, for files that other programs read: those of a page, or a mask’s as 0 and 1. */
async function numbers(key: number, page: number | 'masks', mask = 0): Promise<{ values: Samples; width: number; height: number }> {
  if (page !== 'masks') {
    const { band, width, height } = await planeOf(key, page);
    return { values: band.slice(), width, height };
  }
  const { band = new Uint8Array(0), width = 0, height = 0 } = (await bandsOf(key))?.[mask] ?? {};
  return { values: Uint8Array.from(band, (value) => Number(value !== 0)), width, height };
}

function close(key: number): void {
  held.delete(key);
}

/** Read and kept in a worker of their own. */
export const labelFiles = { open, values, masks, paint, regions, valuesAt, measureLabels, numbers, close };
