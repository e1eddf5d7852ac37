import type { RasterSource } from '../../files/raster/rasters.ts';
import { MIME, usualType } from '../../files/kinds.ts';
import { isDrawn, isDrawnByBrowsers } from '../../files/traits.ts';

/** Where the pixels of a blob of this type come from; undefined when nothing here draws it. */
export function pictureSource(blob: Blob, mime: string): Blob | RasterSource | undefined {
  if (isDrawnByBrowsers(mime)) return blob;
  return isDrawn(mime) ? { from: usualType(mime) === MIME.dicom ? 'dicom' : 'tiff', blob } : undefined;
}
