import { codeInName, crsOfCode, type LonLat } from '../../../files/geo/crs.ts';
import { pixelOfPlace, placeOfPixel, readGeoreference } from '../../../files/geo/georeference.ts';
import type { DatasetImage, ImagePlace, PixelSize } from '../dataset.ts';

/** Where a GeoTIFF says that its pixels lie, as it can be given to a worker; undefined for any other picture. Never rejects. */
export async function placeOfPicture(blob: Blob): Promise<ImagePlace | undefined> {
  const found = await readGeoreference(blob);
  if (found === undefined) return undefined;
  const { width, height, transform, code, crs } = found;
  return { width, height, transform, code, epsg: crs && codeInName(crs.code) };
}

/** What is found in a picture that lies in a known system has a place on the Earth, too. */
export function isPlaced({ place }: Pick<DatasetImage, 'place'>): boolean {
  return place?.epsg !== undefined;
}

/** From pixels to longitude and latitude. */
export interface OnEarth {
  readonly at: (x: number, y: number) => LonLat;
  /** By how many pixels of the picture the middle of a straight line on the map is beside that of the line in the picture. */
  readonly bend: (from: Pixel, to: Pixel) => number;
}

export type Pixel = readonly [x: number, y: number];

/** @param size of the picture that coordinates are for, which may be a reduced one */
export function earthUnder({ place }: Pick<DatasetImage, 'place'>, size: PixelSize | undefined): OnEarth | undefined {
  const crs = place?.epsg === undefined ? undefined : crsOfCode(place.epsg);
  if (place === undefined || crs === undefined) return undefined;
  const { transform } = place;
  const [scaleX, scaleY] = size === undefined ? [1, 1] : [place.width / size.width, place.height / size.height];
  const at = (x: number, y: number) => crs.toDegrees(...placeOfPixel(transform, x * scaleX, y * scaleY));
  return {
    at,
    bend([x1, y1], [x2, y2]) {
      // Degrees stay straight.
      if (crs.unit === '°') return 0;
      const [[lon1, lat1], [lon2, lat2]] = [at(x1, y1), at(x2, y2)];
      const [column, row] = pixelOfPlace(transform, ...crs.fromDegrees((lon1 + lon2) / 2, (lat1 + lat2) / 2));
      return Math.hypot(column - ((x1 + x2) / 2) * scaleX, row - ((y1 + y2) / 2) * scaleY);
    },
  };
}
