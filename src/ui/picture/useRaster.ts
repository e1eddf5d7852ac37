import { lazyModule } from '../../files/lazyParts.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { reporting } from '../../files/report.ts';
import { remote } from '../../files/remote.ts';
import type { dicomRasters } from '../../files/dicom/dicomRasters.ts';
import type { Drawn, DrawSettings, OpenRaster } from '../../files/raster/drawing.ts';
import type { Measured } from '../../files/raster/region/measure.ts';
import type { Region } from '../../files/raster/region/region.ts';
import type { rasters, RasterSource } from '../../files/raster/rasters.ts';
import { useRemembered } from '../remembered.ts';
import { choiceFor, parseChoices, withChoice } from './choice/rasterChoice.ts';
import type { Details } from './picture.ts';
import * as words from './words.ts';

const numbers = remote<typeof rasters>(
  () => new Worker(new URL('../../files/raster/rasters.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(async () => (await import('../../files/raster/rasters.ts')).rasters),
  'rasters',
);

const dicom = remote<typeof dicomRasters>(
  () => new Worker(new URL('../../files/dicom/dicomRasters.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(async () => (await import('../../files/dicom/dicomRasters.ts')).dicomRasters),
);

/** Pictures on the page by who reads them; without any, the worker goes and its memory with it. */
const inUse = new Map<Reader, number>();

type Reader = typeof numbers | typeof dicom;

function use(reader: Reader): void {
  inUse.set(reader, (inUse.get(reader) ?? 0) + 1);
}

/** Whether its worker has gone. */
function leave(reader: Reader): boolean {
  const left = (inUse.get(reader) ?? 1) - 1;
  inUse.set(reader, left);
  if (left === 0) reader.close();
  return left === 0;
}

function readerOf(source: RasterSource): Reader {
  return source.from === 'dicom' ? dicom : numbers;
}

function openIn(source: RasterSource): Promise<OpenRaster> {
  return source.from === 'dicom' ? dicom.call.openRaster(source) : numbers.call.openRaster(source);
}

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
  /** Of a pixel of the file. */
  readonly valuesAt: (x: number, y: number) => Promise<readonly number[]>;
  readonly measure: (region: Region) => Promise<Measured>;
  /** Of the picture that is shown now; undefined where it shows every pixel. */
  readonly details: Details | undefined;
}

const FIRST: DrawSettings = { page: 0 };
const LOADING: RasterState = { status: 'loading' };

/** A picture of numbers, decoded and drawn in a worker for as long as the component is there. `source` must be kept. */
export function useRaster(source: RasterSource | undefined): UsedRaster {
  const [opened, setOpened] = useState<{ source: RasterSource; raster: OpenRaster }>();
  const [state, setState] = useState(LOADING);
  const [own, setOwn] = useState(FIRST);
  const [choices, setChoices] = useRemembered('raster', parseChoices);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (source === undefined) return;
    let gone = false;
    let key: number | undefined;
    const reader = readerOf(source);
    use(reader);
    setState(LOADING);
    setOwn(FIRST);
    openIn(source)
      .then((raster) => {
        key = raster.key;
        if (gone) reader.call.close(key).catch(reporting('Letting a picture go'));
        else setOpened({ source, raster });
      })
      .catch((error: unknown) => {
        if (!gone) setState({ status: 'failed', why: wordsOf(error) });
      });
    return () => {
      gone = true;
      setOpened(undefined);
      // A worker that goes takes its pictures along.
      if (!leave(reader) && key !== undefined) reader.call.close(key).catch(reporting('Letting a picture go'));
    };
  }, [source]);

  const raster = opened !== undefined && opened.source === source ? opened.raster : undefined;
  const call = source === undefined ? numbers.call : readerOf(source).call;
  const looked = raster?.pages[own.page];
  const settings = useMemo<DrawSettings>(
    () => (looked === undefined ? own : { ...choiceFor(choices, looked), ...own }),
    [own, choices, looked],
  );
  const set = useCallback(
    ({ shown, map, ...next }: DrawSettings) => {
      setOwn(next);
      const of = raster?.pages[next.page];
      // Of another page of this kind it holds too.
      if (of === undefined || (shown === undefined && map === undefined)) return;
      setChoices(
        withChoice(choices, of, { ...choiceFor(choices, of), ...(shown !== undefined && { shown }), ...(map !== undefined && { map }) }),
      );
    },
    [raster, choices, setChoices],
  );
  useEffect(() => {
    if (raster === undefined) return;
    let gone = false;
    setBusy(true);
    call
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
  }, [raster, settings, call]);

  const valuesAt = useCallback(
    async (x: number, y: number) =>
      raster === undefined ? [] : call.valuesAt(raster.key, x, y).catch(() => [] /* the worker that broke has told */),
    [raster, call],
  );
  const { page } = settings;
  const measure = useCallback(
    (region: Region) => (raster === undefined ? Promise.reject(new Error(words.noDecoder)) : call.measureRegion(raster.key, page, region)),
    [raster, call, page],
  );
  const drawn = state.status === 'ready' && state.raster === raster ? state.drawn : undefined;
  const details = useMemo<Details | undefined>(() => {
    if (raster === undefined || drawn?.hasMore !== true) return undefined;
    const { page: of, shown, contrast, map, step } = drawn;
    return {
      step,
      paint: (area, finer) => call.drawPart(raster.key, { page: of, shown, contrast, map }, area, finer),
      leave: () => void call.leavePart(raster.key).catch(reporting('Leaving a part of a picture')),
    };
  }, [raster, drawn, call]);
  // Never the picture of the source before.
  const current = state.status === 'ready' && state.raster !== raster ? LOADING : state;
  return { state: current, busy, settings, set, valuesAt, measure, details };
}

function wordsOf(error: unknown): string {
  return error instanceof Error && (error.name === 'RasterError' || error.name === 'NpyError') ? error.message : words.noDecoder;
}
