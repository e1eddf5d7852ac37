import { readTiffTags, type TiffTags } from '../tiff/tags.ts';
import { crsOfCode, type Crs, type LonLat } from './crs.ts';

/** Where the pixels of a picture lie on the Earth. */
export interface Georeference {
  readonly width: number;
  readonly height: number;
  /** From pixels, counted from the outer corner of the first one, to the system's numbers: `x = a·column + b·row + c`, `y = d·column + e·row + f`. */
  readonly transform: Transform;
  /** As the file has it: `EPSG:2154`, or its words where it has no number; undefined where it has neither. */
  readonly code: string | undefined;
  /** Undefined for systems of which no formula is here. */
  readonly crs: Crs | undefined;
  /** Length of a pixel's sides in the system's unit. */
  readonly pixel: { readonly width: number; readonly height: number };
  /** Of `pixel`; undefined where the system isn't known well enough. */
  readonly unit: Crs['unit'] | undefined;
}

export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const WIDTH = 256;
const HEIGHT = 257;
const PIXEL_SCALE = 33_550;
const TIE_POINTS = 33_922;
const TRANSFORMATION = 34_264;
const KEYS = 34_735;
const DOUBLES = 34_736;
const TEXTS = 34_737;

/** The place that a GeoTIFF says its picture has; undefined where it says none that makes sense, or is no TIFF. Never rejects for what is in the file. */
export async function readGeoreference(blob: Blob): Promise<Georeference | undefined> {
  const tags = await readTiffTags(blob, [WIDTH, HEIGHT, PIXEL_SCALE, TIE_POINTS, TRANSFORMATION, KEYS, DOUBLES, TEXTS]);
  return tags && georeferenceOf(tags);
}

function numbersOf(tags: TiffTags, tag: number): readonly number[] {
  const found = tags.get(tag);
  return found === undefined || typeof found === 'string' ? [] : found;
}

export function georeferenceOf(tags: TiffTags): Georeference | undefined {
  const [[width = 0], [height = 0]] = [numbersOf(tags, WIDTH), numbersOf(tags, HEIGHT)];
  const keys = keysOf(tags);
  const found = transformOf(tags);
  if (found === undefined || !(width > 0 && height > 0)) return undefined;
  // Where a pixel is a point, numbers are those of its middle.
  const transform = keys.get(RASTER_TYPE) === PIXEL_IS_POINT ? byHalf(found) : found;
  const [a, b, , d, e] = transform;
  // Without an area there is nothing to be drawn, and nothing is found back.
  if (!transform.every(Number.isFinite) || a * e - b * d === 0) return undefined;
  const system = systemOf(keys);
  return {
    width,
    height,
    transform,
    ...system,
    pixel: { width: Math.hypot(a, d), height: Math.hypot(b, e) },
    unit: system.crs?.unit ?? unitOf(keys),
  };
}

function byHalf([a, b, c, d, e, f]: Transform): Transform {
  return [a, b, c - (a + b) / 2, d, e, f - (d + e) / 2];
}

function transformOf(tags: TiffTags): Transform | undefined {
  const matrix = numbersOf(tags, TRANSFORMATION);
  if (matrix.length === 16) {
    const [a = 0, b = 0, , c = 0, d = 0, e = 0, , f = 0] = matrix;
    return [a, b, c, d, e, f];
  }
  const [scaleX, scaleY] = numbersOf(tags, PIXEL_SCALE);
  const ties = numbersOf(tags, TIE_POINTS);
  if (scaleX !== undefined && scaleY !== undefined && ties.length >= 6) {
    const [column = 0, row = 0, , x = 0, y = 0] = ties;
    // Rows are counted downwards, and north is up.
    return [scaleX, 0, x - column * scaleX, 0, -scaleY, y + row * scaleY];
  }
  return undefined;
}

/** Of the file's directory of keys: a number, a text, or a number in full length. */
type Keys = ReadonlyMap<number, number | string>;

const MODEL_TYPE = 1024;
const RASTER_TYPE = 1025;
const PIXEL_IS_POINT = 2;
const CITATION = 1026;
const GEOGRAPHIC = 2048;
const GEOGRAPHIC_CITATION = 2049;
const ANGULAR_UNITS = 2054;
const DEGREE = 9102;
const PROJECTED = 3072;
const PROJECTED_CITATION = 3073;
const LINEAR_UNITS = 3076;
const METRE = 9001;
/** What is described by parameters, and has no number. */
const USER_DEFINED = 32_767;

function keysOf(tags: TiffTags): Keys {
  const directory = numbersOf(tags, KEYS);
  const doubles = numbersOf(tags, DOUBLES);
  const texts = tags.get(TEXTS);
  const keys = new Map<number, number | string>();
  for (let at = 4; at + 3 < directory.length && keys.size < (directory[3] ?? 0); at += 4) {
    const [key = 0, place = 0, count = 0, value = 0] = directory.slice(at, at + 4);
    if (place === 0) keys.set(key, value);
    else if (place === DOUBLES) keys.set(key, doubles[value] ?? NaN);
    else if (place === TEXTS && typeof texts === 'string')
      keys.set(
        key,
        texts
          .slice(value, value + count)
          .replace(/\|$/, '')
          .trim(),
      );
    else keys.set(key, NaN);
  }
  return keys;
}

function systemOf(keys: Keys): Pick<Georeference, 'code' | 'crs'> {
  const model = keys.get(MODEL_TYPE);
  const projected = keys.get(PROJECTED);
  const number = model === 2 || (model === undefined && projected === undefined) ? keys.get(GEOGRAPHIC) : projected;
  if (typeof number === 'number' && number > 0 && number < USER_DEFINED) {
    // Of degrees and metres all that are known here are; others say what they count in.
    const isUsual = fits(keys.get(LINEAR_UNITS), METRE) && fits(keys.get(ANGULAR_UNITS), DEGREE);
    return { code: `EPSG:${number}`, crs: isUsual ? crsOfCode(number) : undefined };
  }
  const words = [PROJECTED_CITATION, CITATION, GEOGRAPHIC_CITATION]
    .map((key) => keys.get(key))
    .find((text) => typeof text === 'string' && text !== '');
  return { code: typeof words === 'string' ? words : undefined, crs: undefined };
}

function fits(value: number | string | undefined, usual: number): boolean {
  return value === undefined || value === usual;
}

function unitOf(keys: Keys): Crs['unit'] | undefined {
  if (keys.get(PROJECTED) !== undefined && keys.get(LINEAR_UNITS) === METRE) return 'm';
  return keys.get(MODEL_TYPE) === 2 && fits(keys.get(ANGULAR_UNITS), DEGREE) ? '°' : undefined;
}

/** The system's numbers at a place in the picture, counted in pixels from its outer corner. */
export function placeOfPixel([a, b, c, d, e, f]: Transform, column: number, row: number): readonly [x: number, y: number] {
  return [a * column + b * row + c, d * column + e * row + f];
}

/** The same the other way. */
export function pixelOfPlace([a, b, c, d, e, f]: Transform, x: number, y: number): readonly [column: number, row: number] {
  const area = a * e - b * d;
  return [(e * (x - c) - b * (y - f)) / area, (a * (y - f) - d * (x - c)) / area];
}

/** Length of a pixel's sides on the ground in metres, in the middle of the picture. */
export function pixelInMetres(place: Georeference): { readonly width: number; readonly height: number } | undefined {
  if (place.unit === 'm' && place.code !== 'EPSG:3857') return place.pixel;
  const { crs, transform, width, height } = place;
  if (crs === undefined) return undefined;
  const at = (column: number, row: number): LonLat => crs.toDegrees(...placeOfPixel(transform, column, row));
  const [middle, beside, below] = [at(width / 2, height / 2), at(width / 2 + 1, height / 2), at(width / 2, height / 2 + 1)];
  return { width: apart(middle, beside), height: apart(middle, below) };
}

const RADIANS = Math.PI / 180;

/** Metres between two places that are close to each other, on the ellipsoid of WGS 84. */
function apart([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const [radius, e2] = [6_378_137, 0.006_694_379_990_14];
  const sine = Math.sin(((latA + latB) / 2) * RADIANS);
  const curve = 1 - e2 * sine * sine;
  const east = (lonB - lonA) * RADIANS * Math.sqrt(1 - sine * sine) * (radius / Math.sqrt(curve));
  return Math.hypot(east, (latB - latA) * RADIANS * ((radius * (1 - e2)) / curve ** 1.5));
}
