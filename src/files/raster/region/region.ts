/*
 * Which pixels a region has. Column x and row y is the square from (x, y) to (x + 1, y + 1), its centre at (x + 0.5, y + 0.5). A pixel belongs
 * to an area when its centre lies inside; a centre on an edge belongs to the area on its right or below, so that areas side by side share
 * none and miss none. Where an outline crosses itself, what is enclosed an even number of times is outside. A line is read at its two ends and
 * between them at even distances of about a pixel, each time the pixel in which that spot lies: nothing is interpolated.
 */

/** A place in a picture, in its pixels. */
export interface PixelSpot {
  readonly x: number;
  readonly y: number;
}

export type Region =
  | { readonly kind: 'area'; readonly corners: readonly PixelSpot[] }
  | { readonly kind: 'line'; readonly from: PixelSpot; readonly to: PixelSpot };

interface Sides {
  readonly width: number;
  readonly height: number;
}

/** Neighbours in one row, from the first to the one before `to`. */
export interface PixelRun {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Row by row, the pixels of the picture whose centres lie inside. */
export function* spansOf(corners: readonly PixelSpot[], { width, height }: Sides): Generator<PixelRun> {
  const edges = corners.map((a, index) => [a, corners.at(index - 1) ?? a] as const).filter(([a, b]) => a.y !== b.y);
  const ys = corners.map(({ y }) => y);
  const first = Math.max(0, Math.ceil(Math.min(...ys) - 0.5));
  const end = Math.min(height, Math.ceil(Math.max(...ys) - 0.5));
  for (let y = first; y < end; y++) {
    const middle = y + 0.5;
    const crossings = edges
      .filter(([a, b]) => a.y > middle !== b.y > middle)
      .map(([a, b]) => ((b.x - a.x) * (middle - a.y)) / (b.y - a.y) + a.x)
      .toSorted((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const from = Math.max(0, Math.ceil((crossings[index] ?? 0) - 0.5));
      const to = Math.min(width, Math.ceil((crossings[index + 1] ?? 0) - 0.5));
      if (to > from) yield { y, from, to };
    }
  }
}

/** More points than this are no profile that anybody reads. */
const MOST_POINTS = 100_000;

/** Where a line is read, and how far each spot is from its beginning. */
export function pointsOf(from: PixelSpot, to: PixelSpot): { readonly spot: PixelSpot; readonly distance: number }[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const steps = Math.min(MOST_POINTS, Math.max(1, Math.round(length)));
  return Array.from({ length: steps + 1 }, (_, index) => {
    const share = index / steps;
    return { spot: { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, distance: length * share };
  });
}

/** The same region of a picture that is drawn smaller. */
export function scaledRegion(region: Region, factor: number): Region {
  const scale = ({ x, y }: PixelSpot): PixelSpot => ({ x: x * factor, y: y * factor });
  return region.kind === 'line'
    ? { kind: 'line', from: scale(region.from), to: scale(region.to) }
    : { kind: 'area', corners: region.corners.map(scale) };
}

/** The rows and columns that a region reaches into, as far as the picture goes; undefined when it lies outside. */
export function reachOf(region: Region, { width, height }: Sides): (Sides & PixelSpot) | undefined {
  const spots = region.kind === 'line' ? [region.from, region.to] : region.corners;
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [left, top] = [Math.max(0, Math.floor(Math.min(...xs))), Math.max(0, Math.floor(Math.min(...ys)))];
  // The end of a line may lie on a corner, which is that of the next pixel.
  const [right, bottom] = [Math.min(width, Math.floor(Math.max(...xs)) + 1), Math.min(height, Math.floor(Math.max(...ys)) + 1)];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** The same region of a part of the picture, whose first pixel is this one. */
export function regionWithin(region: Region, { x, y }: PixelSpot): Region {
  const put = (spot: PixelSpot): PixelSpot => ({ x: spot.x - x, y: spot.y - y });
  return region.kind === 'line'
    ? { kind: 'line', from: put(region.from), to: put(region.to) }
    : { kind: 'area', corners: region.corners.map(put) };
}
