import type { Orientation } from '../../../files/picture/orientation.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size of the picture as it lies in the file, from the size that it is shown in. */
export function storedSize({ width, height }: Size, orientation: Orientation): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** A place in the picture as stored → the same place in the picture as shown, x and y in turn. */
export function turnPoints(xy: readonly number[], orientation: Orientation, stored: Size): number[] {
  const turned: number[] = [];
  for (let at = 0; at + 1 < xy.length; at += 2) turned.push(...turnPoint(xy[at] ?? NaN, xy[at + 1] ?? NaN, orientation, stored));
  return turned;
}

function turnPoint(x: number, y: number, orientation: Orientation, { width, height }: Size): readonly [number, number] {
  switch (orientation) {
    case 2:
      return [width - x, y];
    case 3:
      return [width - x, height - y];
    case 4:
      return [x, height - y];
    case 5:
      return [y, x];
    case 6:
      return [height - y, x];
    case 7:
      return [height - y, width - x];
    case 8:
      return [y, width - x];
    default:
      return [x, y];
  }
}
