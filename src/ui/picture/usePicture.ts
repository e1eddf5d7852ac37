import { useEffect, useMemo, useRef, useState } from 'react';
import type { UsedRaster } from './useRaster.ts';
import { useRaster } from './useRaster.ts';
import type { OpenRaster } from '../../files/raster/drawing.ts';
import type { RasterSource } from '../../files/raster/rasters.ts';
import { useObjectUrl } from '../useObjectUrl.ts';
import { lookInto, type Inside } from './lookInto.ts';
import { endsEarly } from '../../files/picture/wholeness.ts';
import { colourReader, formatSample, type Picture } from './picture.ts';
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

interface Drawn {
  readonly state: PictureState;
  readonly numbers?: RasterSource;
  readonly remarks?: readonly string[];
}

const NOT_YET: Drawn = { state: LOADING };

function useBrowserPicture(blob: Blob | undefined): Drawn {
  const url = useObjectUrl(blob);
  const [loaded, setLoaded] = useState<{ url: string; drawn: Drawn }>();
  useEffect(() => {
    if (url === undefined || blob === undefined) return;
    let gone = false;
    const element = new Image();
    element.alt = '';
    element.onload = () => {
      // SVG without a size of its own reports zero.
      const size = { width: element.naturalWidth || 512, height: element.naturalHeight || 512 };
      lookInto(blob, element, size)
        // Where the browser keeps the pixels to itself, the drawing is all there is.
        .catch((): Inside => ({ remarks: [] }))
        .then(({ remarks, drawing, isCoarse, numbers, exact }) => {
          if (gone) return;
          const valuesAt: Picture['valuesAt'] = isCoarse === true ? () => Promise.resolve(undefined) : colourReader(element, size, exact);
          const state: PictureState = {
            status: 'ready',
            picture: { ...size, element, valuesAt },
            facts: [words.pictureSize(size.width, size.height), ...remarks, ...(drawing === undefined ? [] : [drawing])],
          };
          setLoaded({ url, drawn: { state, remarks, ...(numbers !== undefined && { numbers }) } });
        })
        // Never: both steps before it answer.
        .catch(() => undefined);
    };
    element.onerror = () => {
      endsEarly(blob)
        // Bytes that can't be read again are no shorter for it.
        .catch(() => false)
        .then((isCut) => {
          if (!gone) setLoaded({ url, drawn: { state: { status: 'failed', why: isCut ? words.cutShort : words.notShown } } });
        })
        // Never: the step before it answers.
        .catch(() => undefined);
    };
    element.src = url;
    return () => {
      gone = true;
      setLoaded(undefined);
    };
  }, [url, blob]);
  return loaded !== undefined && loaded.url === url ? loaded.drawn : NOT_YET;
}

function useRasterPicture(source: RasterSource | undefined, remarks: readonly string[] = NONE): PictureState {
  const used = useRaster(source);
  const { state } = used;
  const canvas = useRef<HTMLCanvasElement>(undefined);
  const drawn = state.status === 'ready' ? state.drawn : undefined;
  const raster = state.status === 'ready' ? state.raster : undefined;
  const page = raster?.pages[used.settings.page] ?? raster?.pages[0];
  const [shown, setShown] = useState<{ raster: OpenRaster; picture: Picture }>();
  const { width, height } = page ?? { width: 0, height: 0 };
  const { valuesAt } = used;

  useEffect(() => {
    if (drawn === undefined || raster === undefined || width === 0) return setShown(undefined);
    const element = (canvas.current ??= document.createElement('canvas'));
    element.width = drawn.width;
    element.height = drawn.height;
    element.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn.bitmap);
    const readValues = async (x: number, y: number) => {
      const values = await valuesAt(Math.floor(x / drawn.step), Math.floor(y / drawn.step));
      return values.length === 0 ? undefined : values.map(formatSample).join(', ');
    };
    setShown({ raster, picture: { width, height, element, valuesAt: readValues } });
  }, [drawn, raster, width, height, valuesAt]);

  const facts = useMemo(() => {
    if (page === undefined || drawn === undefined || raster === undefined) return [];
    const shrunk = drawn.step > 1 ? [words.reduced(Math.round(drawn.step))] : [];
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
  if (raster === undefined || shown?.raster !== raster) return LOADING;
  return { status: 'ready', picture: shown.picture, facts, raster: used };
}
