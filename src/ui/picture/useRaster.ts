import { lazyModule } from '../../files/lazyParts.ts';
import { useCallback, useEffect, useState } from 'react';
import { reporting } from '../../files/report.ts';
import { remote } from '../../files/remote.ts';
import type { Drawn, DrawSettings, OpenRaster, RasterSource } from '../../files/raster/rasters.ts';
import * as words from './words.ts';

const rasters = remote<typeof import('../../files/raster/rasters.ts')>(
  () => new Worker(new URL('../../files/raster/rasters.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(() => import('../../files/raster/rasters.ts')),
);

/** Pictures on the page; without any, the worker goes and its memory with it. */
let inUse = 0;

type RasterState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly why: string }
  | { readonly status: 'ready'; readonly raster: OpenRaster; readonly drawn: Drawn };

export interface UsedRaster {
  readonly state: RasterState;
  /** A new picture is on its way, while the one before is still shown. */
  readonly busy: boolean;
  readonly settings: DrawSettings;
  readonly set: (settings: DrawSettings) => void;
  readonly valuesAt: (x: number, y: number) => Promise<readonly number[]>;
}

const FIRST: DrawSettings = { page: 0 };
const LOADING: RasterState = { status: 'loading' };

/** A picture of numbers, decoded and drawn in a worker for as long as the component is there. `source` must be kept. */
export function useRaster(source: RasterSource | undefined): UsedRaster {
  const [opened, setOpened] = useState<{ source: RasterSource; raster: OpenRaster }>();
  const [state, setState] = useState(LOADING);
  const [settings, setSettings] = useState(FIRST);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (source === undefined) return;
    let gone = false;
    let key: number | undefined;
    inUse++;
    setState(LOADING);
    setSettings(FIRST);
    rasters.call
      .openRaster(source)
      .then((raster) => {
        key = raster.key;
        if (gone) rasters.call.close(key).catch(reporting('Letting a picture go'));
        else setOpened({ source, raster });
      })
      .catch((error: unknown) => {
        if (!gone) setState({ status: 'failed', why: wordsOf(error) });
      });
    return () => {
      gone = true;
      setOpened(undefined);
      if (key !== undefined) rasters.call.close(key).catch(reporting('Letting a picture go'));
      if (--inUse === 0) rasters.close();
    };
  }, [source]);

  const raster = opened !== undefined && opened.source === source ? opened.raster : undefined;
  useEffect(() => {
    if (raster === undefined) return;
    let gone = false;
    setBusy(true);
    rasters.call
      .draw(raster.key, settings)
      .then((drawn) => {
        if (gone) drawn.bitmap.close();
        else setState({ status: 'ready', raster, drawn });
      })
      .catch((error: unknown) => {
        if (!gone) setState({ status: 'failed', why: wordsOf(error) });
      })
      .finally(() => {
        if (!gone) setBusy(false);
      });
    return () => {
      gone = true;
    };
  }, [raster, settings]);

  const valuesAt = useCallback(
    async (x: number, y: number) =>
      raster === undefined ? [] : rasters.call.valuesAt(raster.key, x, y).catch(() => [] /* the worker that broke has told */),
    [raster],
  );
  // Never the picture of the source before.
  const current = state.status === 'ready' && state.raster !== raster ? LOADING : state;
  return { state: current, busy, settings, set: setSettings, valuesAt };
}

function wordsOf(error: unknown): string {
  return error instanceof Error && (error.name === 'RasterError' || error.name === 'NpyError') ? error.message : words.noDecoder;
}
