import type { PictureArea } from '../../../files/raster/raster.ts';
import type { Size, View } from '../viewport.ts';

/** A part of a picture, and how many of its pixels are drawn. */
export interface WantedPart {
  readonly area: PictureArea;
  readonly step: number;
}

/** Pixels that are drawn at once, four bytes each. */
const MOST_PIXELS = 8_000_000;
/** Read around what is seen, of its sides: a small movement then shows what is there already. */
const MARGIN = 0.25;

/** What the screen could show of a picture and the whole doesn't; undefined where it shows enough. */
export function wantedIn(view: View, frame: Size, picture: Size, ratio: number, drawnStep: number): WantedPart | undefined {
  const area = seenIn(view, frame, picture);
  if (area === undefined) return undefined;
  let step = 2 ** Math.max(0, Math.floor(Math.log2(1 / (view.scale * ratio))));
  while (pixelsIn(area, step) > MOST_PIXELS) step *= 2;
  if (step >= drawnStep) return undefined;
  const wide = clipped(
    {
      x: area.x - area.width * MARGIN,
      y: area.y - area.height * MARGIN,
      width: area.width * (1 + 2 * MARGIN),
      height: area.height * (1 + 2 * MARGIN),
    },
    picture,
  );
  return { area: wide !== undefined && pixelsIn(wide, step) <= MOST_PIXELS ? wide : area, step };
}

/** The part of the picture that lies in the frame, in whole pixels. */
export function seenIn(view: View, frame: Size, picture: Size): PictureArea | undefined {
  return clipped(
    { x: -view.x / view.scale, y: -view.y / view.scale, width: frame.width / view.scale, height: frame.height / view.scale },
    picture,
  );
}

function clipped({ x, y, width, height }: PictureArea, picture: Size): PictureArea | undefined {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const [right, bottom] = [Math.min(picture.width, Math.ceil(x + width)), Math.min(picture.height, Math.ceil(y + height))];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

export function covers(outer: PictureArea, inner: PictureArea): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/** What is drawn of some parts, the coarsest first: the finest alone where it shows all that is seen, so that none of the others is seen through it. */
export function partsDrawn<P extends { readonly area: PictureArea }>(
  parts: readonly P[],
  seen: PictureArea | undefined,
): { readonly parts: readonly P[]; readonly isAll: boolean } {
  const whole = seen && parts.findLast(({ area }) => covers(area, seen));
  return whole === undefined ? { parts, isAll: false } : { parts: [whole], isAll: true };
}

function pixelsIn({ width, height }: PictureArea, step: number): number {
  return Math.ceil(width / step) * Math.ceil(height / step);
}
