import { pictureSource } from '../../ui/picture/pictureSource.ts';
import type { RasterSource } from '../../files/raster/rasters.ts';
import { matrixValues } from '../../answers/shapes/matrix.ts';
import { isArray, type PictureSource } from './pictureIn.ts';

/** Where its pixels come from. Made once, since it is what a picture is known by. */
export function pixelsOf(source: PictureSource): Blob | RasterSource | undefined {
  if (!('blob' in source)) return { from: 'values', values: matrixValues(source.value, source.shape), shape: source.shape };
  return isArray(source) ? { from: 'npy', blob: source.blob } : pictureSource(source.blob, source.type.mime);
}
