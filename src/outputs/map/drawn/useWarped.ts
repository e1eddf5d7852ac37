import { useCallback, useMemo } from 'react';
import { lazyModule } from '../../../files/lazyParts.ts';
import { remote } from '../../../files/remote.ts';
import type { warps } from '../../../files/geo/warp.ts';
import { fromPlane, fromScreen, type Frame, type MapView, type Projection } from '../../../ui/map/projection.ts';
import type { DrawnThrough } from './StretchedLayer.tsx';
import { useLatest, type Drawer } from './useLatest.ts';

const loadHere = lazyModule(async () => (await import('../../../files/geo/warp.ts')).warps);

/** A picture as it lies on a map. */
export interface WarpedPicture extends DrawnThrough {
  /** The same with so many pixels across. */
  readonly again: (width: number) => Promise<ImageBitmap | undefined>;
}

/** A GeoTIFF as it lies on the map that is in view, drawn in a worker of its own; the last drawing stays until the next is there. */
export function useWarped(
  blob: Blob,
  projection: Projection,
  view: MapView | undefined,
  frame: Frame | undefined,
): { readonly drawn: WarpedPicture | undefined; readonly hasFailed: boolean } {
  const start = useCallback((): Drawer<Pick<DrawnThrough, 'view' | 'frame'>, WarpedPicture> => {
    const worker = remote<typeof warps>(
      () => new Worker(new URL('../../../files/raster/rasters.worker.ts', import.meta.url), { type: 'module' }),
      loadHere,
      'warps',
    );
    const opened = worker.call.openOnMap(blob);
    return {
      async draw(through) {
        const warp = async (ratio: number) => {
          const { lons, lats } = degreesOf(projection, through.view, through.frame, ratio);
          return worker.call.warp(await opened, lons, lats);
        };
        const bitmap = await warp(Math.min(2, window.devicePixelRatio || 1));
        return bitmap && { bitmap, ...through, again: (width) => warp(width / through.frame.width) };
      },
      close: worker.close,
    };
  }, [blob, projection]);
  const wanted = useMemo(() => (view === undefined || frame === undefined ? undefined : { view, frame }), [view, frame]);
  return useLatest(start, wanted);
}

/** The middle of each column and row of pixels. */
interface Degrees {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
}

function degreesOf(projection: Projection, view: MapView, frame: Frame, ratio: number): Degrees {
  const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
  const lons = Float64Array.from({ length: width }, (_, at) => fromScreen(view, frame, { x: (at + 0.5) / ratio, y: 0 }).x);
  const end = projection === 'mercator' ? 180 : 90;
  const lats = Float64Array.from({ length: height }, (_, at) => {
    const { y } = fromScreen(view, frame, { x: 0, y: (at + 0.5) / ratio });
    // Beyond the map's edge there is nothing.
    return Math.abs(y) > end ? NaN : fromPlane(projection, { x: 0, y }).lat;
  });
  return { lons, lats };
}
