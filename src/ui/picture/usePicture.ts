import { useEffect, useMemo, useRef, useState } from 'react';
import type { UsedRaster } from './useRaster.ts';
import { useRaster } from './useRaster.ts';
import type { Drawn, OpenRaster } from '../../files/raster/drawing.ts';
import type { RasterSource } from '../../files/raster/rasters.ts';
import { loadPicture, takePicture, type BrowserPicture } from './loading/loadPicture.ts';
import { formatSample, type Picture } from './picture.ts';
import * as words from './words.ts';

export type PictureState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly why: string }
  | {
      readonly status: 'ready';
      readonly picture: Picture;
      /** What is known about it, in words. */
      readonly facts: readonly string[];
      /** Bands, pages and contrast can be chosen for pictures of numbers. */
      readonly raster?: UsedRaster;
    };

const NONE: readonly string[] = [];
const LOADING: PictureState = { status: 'loading' };

/** A picture for a `PictureFrame`. `source` must be kept between renders. */
export function usePicture(source: Blob | RasterSource | undefined): PictureState {
  const drawn = useBrowserPicture(source instanceof Blob ? source : undefined);
  const fromNumbers = useRasterPicture(source instanceof Blob ? drawn.numbers : source, drawn.remarks);
  if (!(source instanceof Blob)) return fromNumbers;
  // Numbers that can't be read after all leave what the browser shows.
  return drawn.numbers === undefined || fromNumbers.status === 'failed' ? drawn.state : fromNumbers;
}

const NOT_YET: Omit<BrowserPicture, 'state'> & { readonly state: PictureState } = { state: LOADING };

function useBrowserPicture(blob: Blob | undefined): typeof NOT_YET {
  const early = useMemo(() => blob && takePicture(blob), [blob]);
  const [held, setHeld] = useState<{ blob: Blob; loaded: BrowserPicture }>();
  useEffect(() => {
    if (blob === undefined) return;
    let gone = false;
    void (early ?? loadPicture(blob)).whole.then((loaded) => !gone && setHeld({ blob, loaded }));
    return () => {
      gone = true;
      setHeld(undefined);
    };
  }, [blob, early]);
  return early?.loaded ?? (held !== undefined && held.blob === blob ? held.loaded : NOT_YET);
}

function useRasterPicture(source: RasterSource | undefined, remarks: readonly string[] = NONE): PictureState {
  const used = useRaster(source);
  const { state } = used;
  const canvas = useRef<HTMLCanvasElement>(undefined);
  const drawn = state.status === 'ready' ? state.drawn : undefined;
  const raster = state.status === 'ready' ? state.raster : undefined;
  // Not that of the settings: its picture may still be on its way.
  const page = raster?.pages[drawn?.page ?? 0] ?? raster?.pages[0];
  const [shown, setShown] = useState<{ raster: OpenRaster; element: HTMLCanvasElement; drawn: Drawn }>();
  const { width, height } = page ?? { width: 0, height: 0 };
  const { valuesAt, measure, details } = used;

  // Once for each bitmap, which is gone then.
  useEffect(() => {
    if (drawn === undefined || raster === undefined || width === 0) return setShown(undefined);
    const element = (canvas.current ??= document.createElement('canvas'));
    element.width = drawn.width;
    element.height = drawn.height;
    element.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn.bitmap);
    setShown({ raster, element, drawn });
  }, [drawn, raster, width]);

  const picture = useMemo<Picture | undefined>(() => {
    if (shown === undefined) return undefined;
    const readValues = async (x: number, y: number) => {
      const values = await valuesAt(x, y);
      return values.length === 0 ? undefined : values.map(formatSample).join(', ');
    };
    return { width, height, element: shown.element, valuesAt: readValues, measure, ...(details !== undefined && { details }) };
  }, [shown, width, height, valuesAt, measure, details]);

  const facts = useMemo(() => {
    if (page === undefined || drawn === undefined || raster === undefined) return [];
    const shrunk = drawn.step > 1 ? [(drawn.hasMore ? words.reducedAtFirst : words.reduced)(Math.round(drawn.step))] : [];
    const lost = drawn.lost > 0 ? [words.unreadable(Math.max(1, Math.round(drawn.lost * 100)))] : [];
    const bands = page.bands === 1 ? [] : [words.bands(page.bands)];
    return [
      words.pictureSize(page.width, page.height),
      page.type,
      ...bands,
      ...raster.facts,
      ...drawn.remarks,
      ...remarks,
      ...shrunk,
      ...lost,
    ];
  }, [page, drawn, raster, remarks]);

  if (state.status === 'failed') return state;
  if (raster === undefined || shown?.raster !== raster || picture === undefined) return LOADING;
  return { status: 'ready', picture, facts, raster: used };
}
