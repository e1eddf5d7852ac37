import { useMemo } from 'react';
import { shownSizeOf } from '../../files/picture/shownSize.ts';
import type { RasterSource } from '../../files/raster/rasters.ts';
import { useRead } from '../useRead.ts';
import type { Size } from './viewport.ts';

/** How large a picture will be, which its head tells long before it is decoded; undefined where it doesn't. */
export function usePictureSize(source: Blob | RasterSource | undefined): Size | undefined {
  const read = useRead(source instanceof Blob ? source : undefined, shownSizeOf);
  const { width = 0, height = 0 } = source === undefined || source instanceof Blob || source.from !== 'values' ? {} : source.shape;
  const shaped = useMemo(() => (width > 0 && height > 0 ? { width, height } : undefined), [width, height]);
  return read ?? shaped;
}
