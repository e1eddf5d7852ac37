import { useEffect, useRef, useState } from 'react';
import { lazyModule } from '../../files/lazyParts.ts';
import { remote } from '../../files/remote.ts';
import { report } from '../../files/report.ts';
import type { warps } from '../../files/geo/warp.ts';
import { fromPlane, fromScreen, type Frame, type MapView, type Projection } from '../../ui/map/projection.ts';

const loadHere = lazyModule(async () => (await import('../../files/geo/warp.ts')).warps);

/** What was drawn, and through which window. */
export interface WarpedPicture {
  readonly bitmap: ImageBitmap;
  readonly view: MapView;
  readonly frame: Frame;
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
  const [drawn, setDrawn] = useState<WarpedPicture>();
  const [hasFailed, setFailed] = useState(false);
  const wanted = useRef<{ readonly view: MapView; readonly frame: Frame }>(undefined);
  const draw = useRef<() => void>(undefined);
  useEffect(() => {
    const worker = remote<typeof warps>(
      () => new Worker(new URL('../../files/raster/rasters.worker.ts', import.meta.url), { type: 'module' }),
      loadHere,
      'warps',
    );
    let gone = false;
    let isBusy = false;
    const opened = worker.call.openOnMap(blob);
    const fail = (error: unknown) => {
      if (gone) return;
      report('A picture on the map', error);
      setFailed(true);
    };
    const drawLatest = async () => {
      const next = wanted.current;
      if (isBusy || gone || next === undefined) return;
      isBusy = true;
      const warp = async (ratio: number) => {
        const { lons, lats } = degreesOf(projection, next.view, next.frame, ratio);
        return worker.call.warp(await opened, lons, lats);
      };
      try {
        const bitmap = await warp(Math.min(2, window.devicePixelRatio || 1));
        if (!gone && bitmap !== undefined) setDrawn({ bitmap, ...next, again: (width) => warp(width / next.frame.width) });
      } catch (error) {
        fail(error);
      }
      isBusy = false;
      // The map may have been moved since.
      if (wanted.current !== next) void drawLatest();
    };
    draw.current = () => void drawLatest();
    draw.current();
    return () => {
      gone = true;
      draw.current = undefined;
      worker.close();
    };
  }, [blob, projection]);
  useEffect(() => {
    if (view === undefined || frame === undefined) return;
    wanted.current = { view, frame };
    draw.current?.();
  }, [view, frame]);
  return { drawn, hasFailed };
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
