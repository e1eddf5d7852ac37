import { transfer } from 'comlink';
import { paint, usualBands } from '../raster/paint.ts';
import { contrastOf, usualStretch } from '../raster/range.ts';
import { openTiff } from '../raster/tiff.ts';
import { pixelOfPlace, readGeoreference, type Georeference } from './georeference.ts';

/** A picture that is laid on maps. */
interface Laid {
  readonly place: Georeference;
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

const laid = new Map<number, Laid>();
let lastKey = 0;

/** Reads the first picture of a GeoTIFF, with the contrast that its own view begins with. Rejects where it can't be read, or lies in no known system. */
async function openOnMap(blob: Blob): Promise<number> {
  const place = await readGeoreference(blob);
  if (place?.crs === undefined) throw new Error('no place');
  const { raster } = await (await openTiff(blob)).read(0);
  const shown = usualBands(raster);
  const bands = shown.map((index) => raster.bands[index]).filter((band) => band !== undefined);
  const wish = usualStretch(raster);
  const contrast = (wish === 'window' ? raster.window : undefined) ?? contrastOf(bands, wish, raster.nodata);
  const rgba = paint(raster, shown, contrast);
  const key = ++lastKey;
  laid.set(key, { place, pixels: new Uint32Array(rgba.buffer), width: raster.width, height: raster.height });
  return key;
}

/**
 * What of it is seen through a window of a map: of each of its columns and rows the middle, in degrees. Both projections of maps have
 * straight parallels and meridians.
 */
async function warp(key: number, lons: Float64Array, lats: Float64Array): Promise<ImageBitmap | undefined> {
  const picture = laid.get(key);
  if (picture === undefined || lons.length === 0 || lats.length === 0) return undefined;
  const rgba = warped(picture, lons, lats);
  const bitmap = await createImageBitmap(new ImageData(new Uint8ClampedArray(rgba.buffer), lons.length, lats.length));
  return transfer(bitmap, [bitmap]);
}

/** Pixels between two whose place is reckoned; in between it is halfway, where that is true. */
const STRIDE = 16;
/** Pixels of the picture by which a place may be beside the true one. */
const TRUE_ENOUGH = 0.2;

/** The nearest pixel for each place; nothing where there is none. */
export function warped({ place, pixels, width, height }: Laid, lons: Float64Array, lats: Float64Array): Uint32Array<ArrayBuffer> {
  const { crs, transform } = place;
  const out = new Uint32Array(lons.length * lats.length);
  if (crs === undefined) return out;
  const [scaleX, scaleY] = [width / place.width, height / place.height];
  // Degrees may count on beyond 180, or from 0.
  const middle = crs.unit === '°' ? transform[0] * (place.width / 2) + transform[1] * (place.height / 2) + transform[2] : undefined;
  const at = (lon: number, lat: number): readonly [number, number] => {
    const turned = middle === undefined ? lon : lon + 360 * Math.round((middle - lon) / 360);
    const [column, row] = pixelOfPlace(transform, ...crs.fromDegrees(turned, lat));
    return [column * scaleX, row * scaleY];
  };
  const last = lons.length - 1;
  for (const [line, lat] of lats.entries()) {
    if (!(Math.abs(lat) <= 90)) continue;
    const put = (index: number, x: number, y: number) => {
      const [column, row] = [Math.floor(x), Math.floor(y)];
      if (column < 0 || row < 0 || column >= width || row >= height) return;
      const pixel = pixels[row * width + column] ?? 0;
      out[line * lons.length + index] = pixel;
    };
    let [fromX, fromY] = at(lons[0] ?? 0, lat);
    put(0, fromX, fromY);
    for (let from = 0; from < last; from += STRIDE) {
      const to = Math.min(last, from + STRIDE);
      const [toX, toY] = at(lons[to] ?? 0, lat);
      const half = (from + to) >> 1;
      const [halfX, halfY] = at(lons[half] ?? 0, lat);
      const share = (half - from) / (to - from);
      const beside = Math.max(Math.abs(fromX + (toX - fromX) * share - halfX), Math.abs(fromY + (toY - fromY) * share - halfY));
      for (let index = from + 1; index <= to; index++) {
        if (beside <= TRUE_ENOUGH) {
          const part = (index - from) / (to - from);
          put(index, fromX + (toX - fromX) * part, fromY + (toY - fromY) * part);
        } else put(index, ...at(lons[index] ?? 0, lat));
      }
      [fromX, fromY] = [toX, toY];
    }
  }
  return out;
}

function closeOnMap(key: number): void {
  laid.delete(key);
}

export const warps = { openOnMap, warp, closeOnMap };
