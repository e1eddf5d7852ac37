import { isShort, SHORT_VALUES, typeOfSamples, typeRange, type Raster, type Samples } from './raster.ts';

/** From black to white. */
export interface Contrast {
  readonly low: number;
  readonly high: number;
}

/** `percentile` cuts off the darkest and the brightest 2 %, `type` keeps what the numbers' type can hold, `window` is the file's own. */
export type Stretch = 'percentile' | 'minmax' | 'type' | 'window';

/** Values looked at: the percentiles of a million are those of all, as far as an eye can tell. */
const SAMPLE = 1_000_000;
const CUT = 0.02;
/** Bytes up to here are black to an eye: numbers of classes, and no brightness. */
export const HIGHEST_LOW = 63;

/** Pictures of bytes are meant as they are; masks of a few classes are black then, and everything else has a range of its own. */
export function usualStretch(raster: Raster): Stretch {
  const [first] = raster.bands;
  if (raster.window !== undefined) return 'window';
  if (raster.meaning === 'palette') return 'type';
  const isBytes = first !== undefined && typeOfSamples(first).startsWith('uint8');
  // Every class is to be seen, however rare.
  if (isBytes && isLow(raster)) return 'minmax';
  const plain = isBytes && raster.meaning !== 'grey' && raster.meaning !== 'inverted';
  return plain ? 'type' : 'percentile';
}

function isLow(raster: Raster): boolean {
  const colours = raster.bands.filter((_, index) => index !== raster.alpha);
  return colours.every((band) => band.every((value) => value <= HIGHEST_LOW)) || hasUnlabelled(colours);
}

/** What masks say where nobody drew a class: white between numbers of classes, and no brightness either. */
const UNLABELLED = 255;

/** Bytes that are classes and `UNLABELLED`, in all bands alike; white on plain black is a drawing. */
function hasUnlabelled(bands: readonly Samples[]): boolean {
  const [first] = bands;
  if (first === undefined || !bands.every((band) => band instanceof Uint8Array || band instanceof Uint8ClampedArray)) return false;
  let [classes, others] = [false, false];
  for (let index = 0; index < first.length; index++) {
    const isOther = first[index] === UNLABELLED;
    for (const band of bands) {
      const value = band[index] ?? 0;
      if (isOther ? value !== UNLABELLED : value > HIGHEST_LOW) return false;
      if (!isOther && value > 0) classes = true;
    }
    if (isOther) others = true;
  }
  return classes && others;
}

/** The same for all bands, or colours would shift. */
export function contrastOf(bands: readonly Samples[], stretch: Stretch, nodata: number | undefined): Contrast {
  const [first] = bands;
  if (first === undefined) return { low: 0, high: 1 };
  if (stretch === 'type') {
    const [low, high] = typeRange(first);
    return { low, high };
  }
  const { extent, inner } = rangeOf(bands, nodata);
  if (stretch === 'minmax' || extent.low === extent.high || inner.length === 0) return extent;
  const at = (share: number) => inner[Math.round(share * (inner.length - 1))] ?? 0;
  const contrast = { low: at(CUT), high: at(1 - CUT) };
  // Masks and sparse maps: almost everything has one value, and the rest is what matters.
  return contrast.low === contrast.high ? extent : contrast;
}

export interface Range {
  /** Smallest and largest of the values that count. */
  readonly extent: Contrast;
  /** Whether there is any number at all. */
  readonly isEmpty: boolean;
  /** Single values far from all others, which stand for "nothing here" although the file doesn't say so. */
  readonly leftOut: readonly number[];
  /** Some of the values that count, sorted. */
  readonly inner: Float64Array;
}

const known = new WeakMap<Samples, { bands: readonly Samples[]; nodata: number | undefined; range: Range }>();

export function rangeOf(bands: readonly Samples[], nodata: number | undefined): Range {
  const [first] = bands;
  const before = first && known.get(first);
  if (before?.nodata === nodata && before?.bands.length === bands.length && before.bands.every((band, at) => band === bands[at]))
    return before.range;
  const sorted = sortedSampleOf(bands, nodata);
  const { leftOut, inner } = hasUnlabelled(bands)
    ? { leftOut: [UNLABELLED], inner: sorted.filter((value) => value !== UNLABELLED) }
    : withoutFar(sorted);
  const found = extentOf(bands, nodata, leftOut);
  const range = { extent: found ?? { low: 0, high: 1 }, isEmpty: found === undefined, leftOut, inner };
  if (first !== undefined) known.set(first, { bands, nodata, range });
  return range;
}

/** A value at one end that is far from the rest and as frequent as only a stand-in is: -9999, or the lowest that a type can hold. */
const FREQUENT = 0.01;
const FAR = 5;

function withoutFar(sorted: Float64Array): { leftOut: number[]; inner: Float64Array } {
  const lowest = sorted[0] ?? 0;
  const highest = sorted.at(-1) ?? 0;
  const afterLow = sorted.findIndex((value) => value !== lowest);
  if (afterLow === -1) return { leftOut: [], inner: sorted };
  const beforeHigh = sorted.findLastIndex((value) => value !== highest);
  // In a picture of a few pixels every value is one.
  const least = Math.max(sorted.length * FREQUENT, 4);
  const start = afterLow >= least ? afterLow : 0;
  const end = sorted.length - 1 - beforeHigh >= least ? beforeHigh + 1 : sorted.length;
  const ways = [
    [start, end],
    [start, sorted.length],
    [0, end],
  ] as const;
  for (const [from, to] of ways) {
    const [low = NaN, high = NaN] = [sorted[from], sorted[to - 1]];
    const far = FAR * (high - low);
    const isLowFar = from === 0 || low - lowest > far;
    const isHighFar = to === sorted.length || highest - high > far;
    // Without at least two values between, there is nothing that they would be far from.
    if (to <= from || !(far > 0) || !isLowFar || !isHighFar) continue;
    const leftOut = [...(from > 0 ? [lowest] : []), ...(to < sorted.length ? [highest] : [])];
    return { leftOut, inner: sorted.subarray(from, to) };
  }
  return { leftOut: [], inner: sorted };
}

/** Smallest and largest finite value; undefined without any. */
function extentOf(bands: readonly Samples[], nodata: number | undefined, leftOut: readonly number[]): Contrast | undefined {
  const without = new Set([nodata, ...leftOut, Infinity, -Infinity]);
  let low = Infinity;
  let high = -Infinity;
  for (const band of bands) {
    for (let index = 0; index < band.length; index++) {
      const value = band[index] ?? NaN;
      // Of millions all but a few lie between those that came before.
      if ((value >= low && value <= high) || without.has(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? { low, high } : undefined;
}

function sortedSampleOf(bands: readonly Samples[], nodata: number | undefined): Float64Array {
  const total = bands.reduce((sum, band) => sum + band.length, 0);
  const step = Math.max(1, Math.ceil(total / SAMPLE));
  const values = new Float64Array(Math.ceil(total / step) + bands.length);
  let count = 0;
  for (const band of bands) {
    for (let index = 0; index < band.length; index += step) {
      const value = band[index] ?? NaN;
      if (Number.isFinite(value) && value !== nodata) values[count++] = value;
    }
  }
  const sample = values.subarray(0, count);
  return bands.every(isShort) && count > SHORT_VALUES ? sortedByCount(sample) : sample.toSorted();
}

/** A million of them are counted sooner than compared. */
function sortedByCount(values: Float64Array): Float64Array {
  const counts = new Uint32Array(2 * SHORT_VALUES);
  for (const value of values) counts[value + SHORT_VALUES] = (counts[value + SHORT_VALUES] ?? 0) + 1;
  let end = 0;
  for (const [place, count] of counts.entries()) values.fill(place - SHORT_VALUES, end, (end += count));
  return values;
}
