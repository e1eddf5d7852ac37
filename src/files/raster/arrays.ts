import { RasterError, type Page, type Raster, type Samples } from './raster.ts';
import * as say from './words.ts';

/** How the axes of an array lie in a picture. */
export interface PictureShape {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  /** Bands one after the other, as in C×H×W, rather than side by side. */
  readonly planar: boolean;
  /** Pictures one after the other. */
  readonly pages: number;
}

/** Smaller ones are tables of a few numbers. */
const SHORTEST_SIDE = 8;
const MOST_BANDS = 4;

/** H×W, H×W×C, C×H×W, and a stack of any of them; undefined for what is plainly no picture. Sides of 1 say nothing. */
export function pictureShape(shape: readonly number[]): PictureShape | undefined {
  const sides = shape.length > 3 ? dropOnes(shape) : shape;
  const [a = 0, b = 0, c = 0, d = 0] = sides;
  const isSide = (side: number) => side >= SHORTEST_SIDE;
  const isBands = (side: number) => side >= 1 && side <= MOST_BANDS;
  if (sides.length === 2 && isSide(a) && isSide(b)) return { width: b, height: a, bands: 1, planar: true, pages: 1 };
  if (sides.length === 3 && isSide(a) && isSide(b) && isBands(c)) return { width: b, height: a, bands: c, planar: false, pages: 1 };
  if (sides.length === 3 && isSide(b) && isSide(c)) {
    // Two, five or a hundred layers aren't colours.
    if (a === 1 || a === 3 || a === 4) return { width: c, height: b, bands: a, planar: true, pages: 1 };
    return a === 0 ? undefined : { width: c, height: b, bands: 1, planar: true, pages: a };
  }
  if (sides.length === 4 && isSide(b) && isSide(c) && isBands(d)) return { width: c, height: b, bands: d, planar: false, pages: a };
  if (sides.length === 4 && isSide(c) && isSide(d) && isBands(b)) return { width: d, height: c, bands: b, planar: true, pages: a };
  return undefined;
}

/** Tables of a few columns have the sides of a picture too, but nobody's proportions. */
const MOST_STRETCHED = 20;

/** The shape of an array that is a picture rather than a table, a series or nothing at all. */
export function shapeOfPicture(shape: readonly number[]): PictureShape | undefined {
  if (shape.includes(0)) return undefined;
  const found = pictureShape(shape);
  if (found === undefined) return undefined;
  const [short, long] = [Math.min(found.width, found.height), Math.max(found.width, found.height)];
  return long <= MOST_STRETCHED * short ? found : undefined;
}

export function pagesOf(shape: PictureShape, type: string): Page[] {
  const page: Page = { width: shape.width, height: shape.height, bands: shape.bands, type };
  return Array.from({ length: shape.pages }, () => page);
}

function dropOnes(shape: readonly number[]): number[] {
  const sides = [...shape];
  while (sides.length > 3 && sides[0] === 1) sides.shift();
  return sides;
}

/** One page of an array as a picture. */
export function rasterOf(values: Samples, shape: PictureShape, page: number): Raster {
  const { width, height, bands, planar } = shape;
  const pixels = width * height;
  const start = page * pixels * bands;
  if (start + pixels * bands > values.length) throw new RasterError(say.noPage(page + 1));
  const own = values.subarray(start, start + pixels * bands);
  const Type = values.constructor as new (size: number) => Samples;
  const arrays = Array.from({ length: bands }, (_, band) => {
    if (planar || bands === 1) return own.subarray(band * pixels, (band + 1) * pixels);
    const samples = new Type(pixels);
    for (let index = 0, at = band; index < pixels; index++, at += bands) samples[index] = own[at] ?? 0;
    return samples;
  });
  return bandsAsRaster(arrays, shape);
}

/** The bands of an array as a picture. */
export function bandsAsRaster(
  arrays: readonly Samples[],
  { width, height, planar }: Pick<PictureShape, 'width' | 'height' | 'planar'>,
): Raster {
  // Planes one after the other are channels of any kind, masks most often; colours lie side by side.
  if (planar) return { width, height, bands: arrays, meaning: 'grey' };
  const bands = arrays.length;
  const alpha = (bands === 4 || bands === 2) && isOpacity(arrays[bands - 1]) ? { alpha: bands - 1 } : {};
  return { width, height, bands: arrays, meaning: bands >= 3 ? 'rgb' : 'grey', ...alpha };
}

/** Bytes of which some are fully opaque; a fourth channel of anything else would make its picture vanish. */
function isOpacity(band: Samples | undefined): boolean {
  return band instanceof Uint8Array && band.includes(255);
}
