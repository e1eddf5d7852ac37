import { useMemo } from 'react';
import { cssColoursOf } from '../../files/raster/colours/maps.ts';
import type { Drawn } from '../../files/raster/drawing.ts';
import type { Page, PictureArea } from '../../files/raster/raster.ts';
import { areaInView } from '../picture/details/inView.ts';
import type { Details, Picture } from '../picture/picture.ts';
import type { PictureState } from '../picture/usePicture.ts';
import { pictureFigure, type DrawnPicture, type ValueScale } from './pictureFigure.ts';
import { SavePicture } from './SavePicture.tsx';
import type { FigureSource, PhotoSource } from './scene.ts';
import * as words from './words.ts';

interface Props {
  state: PictureState;
  /** What is seen, in one sentence. */
  label: string;
  /** Of the picture, or the name of its part. */
  fileName: string;
  /** What measures its sides; kept between renders. */
  edges?: DrawnPicture['edges'];
  /** Of its numbers. */
  unit?: string | undefined;
}

/** Saves a picture of numbers as it is drawn, with its bands and its contrast. What a browser draws by itself is its file. */
export function SaveDrawn({ state, label, fileName, edges, unit }: Props) {
  const picture = state.status === 'ready' ? state.picture : undefined;
  const used = state.status === 'ready' ? state.raster : undefined;
  const drawn = used?.state.status === 'ready' ? used.state.drawn : undefined;
  const pages = used?.state.status === 'ready' ? used.state.raster.pages : NO_PAGES;
  const page = used?.settings.page ?? 0;
  const figure = useMemo((): FigureSource | undefined => {
    if (picture === undefined || drawn === undefined) return undefined;
    const { element, width, height, details } = picture;
    const whole = { x: 0, y: 0, width, height };
    const notes = [
      ...(pages.length > 1 ? [words.page(page + 1, pages.length)] : []),
      ...((pages[page]?.bands ?? 1) > 1 ? bandNotes(drawn) : []),
      ...(drawn.step > 1 && details === undefined ? [words.reduced(Math.round(drawn.step))] : []),
    ];
    const scale = scaleOf(drawn);
    const about = { size: whole, scale: scale && { ...scale, unit }, notes };
    const photo = { element, finer: details && finerPart(details, whole) };
    return {
      title: label,
      hasLegend: true,
      draw: (look) => pictureFigure({ ...about, photo, edges }, look),
      inView: () => {
        const area = areaInView(picture);
        if (area === undefined) return undefined;
        const part = { element: cutOut(picture, area), finer: details && finerPart(details, area) };
        const seen = { ...about, size: area, photo: part, edges: edges && edgesFrom(edges, area), notes: [words.part(area), ...notes] };
        return (look) => pictureFigure(seen, look);
      },
    };
  }, [picture, drawn, pages, page, label, edges, unit]);
  return figure === undefined ? null : <SavePicture source={figure} name={fileName.replace(ENDING, '')} />;
}

/** The file read again for the figure, so that it has as many pixels as there is room for. */
function finerPart({ paint }: Details, area: PictureArea): PhotoSource['finer'] {
  return async (wanted) => {
    const most = Math.min(wanted, area.width, Math.floor(Math.sqrt((MOST_PIXELS * area.width) / area.height)));
    const part = await inTurn(() => paint(area, area.width / most));
    if (part === undefined) throw new Error(words.calledOff);
    const { bitmap, step } = part;
    // Blocks of the file reach beyond what was asked for.
    const [left, top] = [(area.x - part.area.x) / step, (area.y - part.area.y) / step].map(Math.round);
    const [across, down] = [area.width / step, area.height / step].map((side) => Math.max(1, Math.round(side)));
    const cut = await createImageBitmap(bitmap, left ?? 0, top ?? 0, across ?? 1, down ?? 1);
    bitmap.close();
    return cut;
  };
}

let before: Promise<unknown> = Promise.resolve();

/** One after another: what is asked for next would call off what is being read. */
function inTurn<T>(read: () => Promise<T>): Promise<T> {
  const next = before.then(read);
  // Who asked for it is told; the next one begins all the same.
  before = next.catch(() => undefined);
  return next;
}

/** Pixels that are read for one figure, four bytes each. */
const MOST_PIXELS = 32_000_000;

/** The part as its element shows it. */
function cutOut({ element, width, height }: Picture, area: PictureArea): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const share = element instanceof HTMLCanvasElement ? element.width / width : 1;
  Object.assign(canvas, { width: Math.max(1, Math.round(area.width * share)), height: Math.max(1, Math.round(area.height * share)) });
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.imageSmoothingEnabled = false;
  context.drawImage(element, -area.x * share, -area.y * share, width * share, height * share);
  return canvas;
}

function edgesFrom({ column, row }: NonNullable<DrawnPicture['edges']>, { x, y }: PictureArea): DrawnPicture['edges'] {
  return {
    column: { ...column, text: (index) => column.text(x + index) },
    row: { ...row, text: (index) => row.text(y + index) },
  };
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
