import { useEffect, useMemo, useRef, useState } from 'react';
import type { UsedRaster } from '../raster/useRaster.ts';
import { useRaster } from '../raster/useRaster.ts';
import type { OpenRaster, RasterSource } from '../raster/rasters.ts';
import { useObjectUrl } from '../useObjectUrl.ts';
import { colourReader, formatSample, type Picture } from './picture.ts';

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

const LOADING: PictureState = { status: 'loading' };

/** What browsers draw by themselves. */
const BROWSER = /^image\/(?:png|apng|jpeg|gif|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon)$/;

/** Where the pixels of a blob of this type come from; undefined when nothing here draws it. */
export function pictureSource(blob: Blob, mime: string): Blob | RasterSource | undefined {
  if (BROWSER.test(mime)) return blob;
  return mime === 'image/tiff' ? { from: 'tiff', blob } : undefined;
}

/** A picture for a `PictureFrame`. `source` must be kept between renders. */
export function usePicture(source: Blob | RasterSource | undefined): PictureState {
  const fromBrowser = useBrowserPicture(source instanceof Blob ? source : undefined);
  const fromNumbers = useRasterPicture(source instanceof Blob ? undefined : source);
  return source instanceof Blob ? fromBrowser : fromNumbers;
}

function useBrowserPicture(blob: Blob | undefined): PictureState {
  const url = useObjectUrl(blob);
  const [loaded, setLoaded] = useState<{ url: string; state: PictureState }>();
  useEffect(() => {
    if (url === undefined) return;
    const setState = (state: PictureState) => setLoaded({ url, state });
    let gone = false;
    const element = new Image();
    element.alt = '';
    element.onload = () => {
      if (gone) return;
      // SVG without a size of its own reports zero.
      const size = { width: element.naturalWidth || 512, height: element.naturalHeight || 512 };
      setState({
        status: 'ready',
        picture: { ...size, element, valuesAt: colourReader(element, size) },
        facts: [`${size.width} × ${size.height} px`],
      });
    };
    element.onerror = () => {
      if (!gone) setState({ status: 'failed', why: 'This browser can’t show it. The bytes are intact and can be downloaded.' });
    };
    element.src = url;
    return () => {
      gone = true;
      setLoaded(undefined);
    };
  }, [url]);
  return loaded !== undefined && loaded.url === url ? loaded.state : LOADING;
}

function useRasterPicture(source: RasterSource | undefined): PictureState {
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
    const shrunk = drawn.step > 1 ? [`reduced: one of ${Math.round(drawn.step)} pixels drawn in each direction`] : [];
    const lost = drawn.lost > 0 ? [`${Math.max(1, Math.round(drawn.lost * 100))} % of it can’t be read`] : [];
    const bands = page.bands === 1 ? [] : [`${page.bands} bands`];
    return [`${page.width} × ${page.height} px`, page.type, ...bands, ...raster.facts, ...shrunk, ...lost];
  }, [page, drawn, raster]);

  if (state.status === 'failed') return state;
  if (raster === undefined || shown?.raster !== raster) return LOADING;
  return { status: 'ready', picture: shown.picture, facts, raster: used };
}
