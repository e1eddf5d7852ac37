import { pictureSource } from '../../ui/picture/usePicture.ts';
import type { RasterSource } from '../../files/raster/rasters.ts';
import type { ImageProps } from '../image/props.ts';
import { matrixValues } from '../../answers/shapes/matrix.ts';

/** A picture as a file, as NumPy's array, or as nested lists of numbers. */
export type PictureSource = ImageProps['source'];

/** Where its pixels come from. Made once, since it is what a picture is known by. */
export function pixelsOf(source: PictureSource): Blob | RasterSource | undefined {
  if (!('blob' in source)) return { from: 'values', values: matrixValues(source.value, source.shape), shape: source.shape };
  return isArray(source) ? { from: 'npy', blob: source.blob } : pictureSource(source.blob, source.type.mime);
}

export const NPY = 'application/x-npy';

/** An array may turn out to be no picture at all. */
export function isArray(source: PictureSource): boolean {
  return 'blob' in source && source.type.mime === NPY;
}
