import { useMemo } from 'react';
import { cssColoursOf } from '../../files/raster/colours/maps.ts';
import type { Drawn } from '../../files/raster/drawing.ts';
import type { Page } from '../../files/raster/raster.ts';
import type { PictureState } from '../picture/usePicture.ts';
import { pictureFigure, type ValueScale } from './pictureFigure.ts';
import { SavePicture } from './SavePicture.tsx';
import type { FigureSource } from './scene.ts';
import * as words from './words.ts';

interface Props {
  state: PictureState;
  /** What is seen, in one sentence. */
  label: string;
  /** Of the picture, or the name of its part. */
  fileName: string;
}

/** Saves a picture of numbers as it is drawn, with its bands and its contrast. What a browser draws by itself is its file. */
export function SaveDrawn({ state, label, fileName }: Props) {
  const picture = state.status === 'ready' ? state.picture : undefined;
  const used = state.status === 'ready' ? state.raster : undefined;
  const drawn = used?.state.status === 'ready' ? used.state.drawn : undefined;
  const pages = used?.state.status === 'ready' ? used.state.raster.pages : NO_PAGES;
  const page = used?.settings.page ?? 0;
  const figure = useMemo((): FigureSource | undefined => {
    if (picture === undefined || drawn === undefined) return undefined;
    const { element, width, height } = picture;
    const notes = [
      ...(pages.length > 1 ? [words.page(page + 1, pages.length)] : []),
      ...((pages[page]?.bands ?? 1) > 1 ? bandNotes(drawn) : []),
      ...(drawn.step > 1 ? [words.reduced(Math.round(drawn.step))] : []),
    ];
    const about = { photo: { element }, size: { width, height }, scale: scaleOf(drawn), notes };
    return { title: label, hasLegend: true, draw: (look) => pictureFigure(about, look) };
  }, [picture, drawn, pages, page, label]);
  return figure === undefined ? null : <SavePicture source={figure} name={fileName.replace(ENDING, '')} />;
}

const NO_PAGES: readonly Page[] = [];
const ENDING = /\.[^.]{1,8}$/;

/** Palettes and photographs have no scale. */
function scaleOf({ map, isInverted, contrast }: Drawn): ValueScale | undefined {
  if (map === undefined) return undefined;
  const colours = cssColoursOf(map);
  return { ...contrast, colours: isInverted ? colours.toReversed() : colours };
}

function bandNotes({ adjustable, shown, contrast }: Drawn): string[] {
  if (!adjustable) return [];
  const [first, second, third] = shown;
  if (second === undefined || third === undefined) return [words.band(first + 1)];
  return [words.bands(first + 1, second + 1, third + 1, contrast.low, contrast.high)];
}
