import type { Raster, Samples } from '../raster.ts';
import { pointsOf, spansOf, type Region, type PixelRun, type PixelSpot } from './region.ts';

/** How often values came, in classes of the same width. */
export interface ValueHistogram {
  /** Of the first class: its smallest value. */
  readonly low: number;
  /** Of a class; with a width of 1 of whole numbers, each class is one number. */
  readonly width: number;
  readonly counts: readonly number[];
}

/** What the pixels of an area hold in one channel. */
export interface ChannelNumbers {
  /** Pixels with a value. */
  readonly count: number;
  /** Not a number, infinite, or what the file says for “nothing measured here”. */
  readonly missing: number;
  readonly mean: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Of all pixels of the area, so divided by their number, as NumPy’s `std` is. */
  readonly deviation: number;
  readonly histogram: ValueHistogram | undefined;
}

export interface MeasuredArea {
  readonly kind: 'area';
  readonly pixels: number;
  readonly channels: readonly ChannelNumbers[];
}

export interface MeasuredLine {
  readonly kind: 'line';
  readonly points: readonly { readonly spot: PixelSpot; readonly distance: number; readonly values: readonly number[] }[];
}

/** What the numbers are. */
export interface MeasuredAs {
  /** What each channel is. */
  readonly names: readonly ('value' | 'band' | 'red' | 'green' | 'blue' | 'opacity' | 'index')[];
  /** Of the file, or 8 bits of what the browser shows. */
  readonly of: 'file' | 'shown';
  /** Pixels of the picture for one that was read, in one direction. */
  readonly step: number;
}

export type Measured = MeasuredAs & (MeasuredArea | MeasuredLine);

/** The numbers below a region. */
export function measure({ width, height, bands, nodata }: Raster, region: Region): MeasuredArea | MeasuredLine {
  const size = { width, height };
  if (region.kind === 'area') {
    const spans = [...spansOf(region.corners, size)];
    return { kind: 'area', pixels: pixelsOf(spans), channels: bands.map((band) => numbersOf(band, width, spans, nodata)) };
  }
  const points = pointsOf(region.from, region.to).map(({ spot, distance }) => {
    const [x, y] = [Math.floor(spot.x), Math.floor(spot.y)];
    const isIn = x >= 0 && y >= 0 && x < width && y < height;
    return { spot, distance, values: bands.map((band) => (isIn ? valueOr(band[y * width + x] ?? NaN, nodata) : NaN)) };
  });
  return { kind: 'line', points };
}

function pixelsOf(spans: readonly PixelRun[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

function valueOr(value: number, nodata: number | undefined): number {
  return value === nodata ? NaN : value;
}

/** Classes of a histogram where there are more values than that. */
const CLASSES = 64;
const MOST_SINGLE = 256;

function numbersOf(band: Samples, width: number, spans: readonly PixelRun[], nodata: number | undefined): ChannelNumbers {
  let [count, missing, sum] = [0, 0, 0];
  let [minimum, maximum] = [Infinity, -Infinity];
  let isWhole = true;
  for (const { y, from, to } of spans) {
    for (let at = y * width + from; at < y * width + to; at++) {
      const value = band[at] ?? NaN;
      // Infinite numbers have no mean.
      if (value - value !== 0 || value === nodata) missing++;
      else {
        count++;
        sum += value;
        if (value < minimum) minimum = value;
        if (value > maximum) maximum = value;
        isWhole &&= Number.isInteger(value);
      }
    }
  }
  if (count === 0) return { count, missing, mean: NaN, minimum: NaN, maximum: NaN, deviation: NaN, histogram: undefined };
  const mean = sum / count;
  const isSingle = isWhole && maximum - minimum < MOST_SINGLE;
  // Of one value alone, a class of any width. Divided first: the way from one end of all numbers to the other is none.
  const each = isSingle ? 1 : maximum / CLASSES - minimum / CLASSES || 1;
  const counts = Array.from({ length: isSingle ? maximum - minimum + 1 : maximum > minimum ? CLASSES : 1 }, () => 0);
  let squares = 0;
  for (const { y, from, to } of spans) {
    for (let at = y * width + from; at < y * width + to; at++) {
      const value = band[at] ?? NaN;
      if (value - value !== 0 || value === nodata) continue;
      squares += (value - mean) * (value - mean);
      const place = Math.min(counts.length - 1, Math.floor((value - minimum) / each));
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return {
    count,
    missing,
    mean,
    minimum,
    maximum,
    deviation: Math.sqrt(squares / count),
    histogram: { low: minimum, width: each, counts },
  };
}

/** What each number of a pixel is. */
export function namesOfChannels({ bands, meaning, alpha }: Pick<Raster, 'bands' | 'meaning' | 'alpha'>): MeasuredAs['names'] {
  const colours = meaning === 'rgb' ? (['red', 'green', 'blue'] as const) : [];
  return bands.map((_, index) => {
    if (index === alpha) return 'opacity';
    if (meaning === 'palette' && index === 0) return 'index';
    return colours[index] ?? (bands.length === 1 || (bands.length === 2 && alpha !== undefined) ? 'value' : 'band');
  });
}
