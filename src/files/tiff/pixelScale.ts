import { readGeoreference } from '../geo/georeference.ts';
import { readTiffTags, type TiffTags } from './tags.ts';

/** How large a pixel is, as a file says it. */
export interface PixelScale {
  readonly x: number;
  readonly y: number;
  readonly unit: string;
  /** Which part of the file says it. Resolution tags mostly hold what a program writes into every file: nobody measured it. */
  readonly from: 'OME' | 'ImageJ' | 'GeoTIFF' | 'resolution';
}

const DESCRIPTION = 270;
const X_RESOLUTION = 282;
const Y_RESOLUTION = 283;
const RESOLUTION_UNIT = 296;
/** Millimetres. */
const UNITS: Readonly<Record<number, number>> = { 2: 25.4, 3: 10 };

/** Undefined where the file says nothing, or is no TIFF. */
export async function readPixelScale(blob: Blob): Promise<PixelScale | undefined> {
  const tags = await readTiffTags(blob, [DESCRIPTION, X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT]);
  if (tags === undefined) return undefined;
  return scaleInWords(tags) ?? (await scaleOnEarth(blob)) ?? scaleOfResolution(tags);
}

/** What OME-XML and ImageJ write into the description. */
export function scaleInWords(tags: TiffTags): PixelScale | undefined {
  const text = tags.get(DESCRIPTION);
  if (typeof text !== 'string') return undefined;
  if (text.startsWith('ImageJ=')) {
    const unit = unitOf(/^unit=(.*)$/m.exec(text)?.[1] ?? '');
    const [x, y] = [1 / first(tags, X_RESOLUTION), 1 / first(tags, Y_RESOLUTION)];
    return unit === '' || /^pixels?$/i.test(unit) ? undefined : sane({ x, y, unit, from: 'ImageJ' });
  }
  const pixels = /<(?:\w+:)?Pixels\s[^>]*>/.exec(text)?.[0];
  if (pixels === undefined) return undefined;
  const said = (name: string) => new RegExp(String.raw`\s${name}="([^"]*)"`).exec(pixels)?.[1];
  const [x, y] = [Number(said('PhysicalSizeX')), Number(said('PhysicalSizeY'))];
  const [unitX, unitY] = [unitOf(said('PhysicalSizeXUnit') ?? 'µm'), unitOf(said('PhysicalSizeYUnit') ?? 'µm')];
  return unitX === unitY ? sane({ x, y, unit: unitX, from: 'OME' }) : undefined;
}

/** In Web Mercator a metre is a metre at the equator only, and degrees are no lengths. */
async function scaleOnEarth(blob: Blob): Promise<PixelScale | undefined> {
  const place = await readGeoreference(blob);
  if (place?.unit !== 'm' || place.code === 'EPSG:3857') return undefined;
  return sane({ x: place.pixel.width, y: place.pixel.height, unit: 'm', from: 'GeoTIFF' });
}

export function scaleOfResolution(tags: TiffTags): PixelScale | undefined {
  const unit = UNITS[first(tags, RESOLUTION_UNIT)] ?? NaN;
  return sane({ x: unit / first(tags, X_RESOLUTION), y: unit / first(tags, Y_RESOLUTION), unit: 'mm', from: 'resolution' });
}

function first(tags: TiffTags, tag: number): number {
  const value = tags.get(tag);
  return typeof value === 'object' ? (value[0] ?? NaN) : NaN;
}

function sane(scale: PixelScale): PixelScale | undefined {
  const isLength = (value: number) => value > 0 && Number.isFinite(value);
  return isLength(scale.x) && isLength(scale.y) && scale.unit.length <= 20 ? scale : undefined;
}

function unitOf(text: string): string {
  const plain = text
    .trim()
    .replace(/\\u00b5/gi, 'µ')
    .replace('μ', 'µ');
  return /^(?:um|microns?|micrometers?|micrometres?)$/i.test(plain) ? 'µm' : plain;
}
