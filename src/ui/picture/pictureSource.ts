import type { RasterSource } from '../../files/raster/rasters.ts';
import { isDrawn, isDrawnByBrowsers } from '../../files/traits.ts';

/** Where the pixels of a blob of this type come from; undefined when nothing here draws it. */
export function pictureSource(blob: Blob, mime: string): Blob | RasterSource | undefined {
  if (isDrawnByBrowsers(mime)) return blob;
  return isDrawn(mime) ? { from: 'tiff', blob } : undefined;
}
