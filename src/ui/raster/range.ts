import { typeOfSamples, typeRange, type Raster, type Samples } from './raster.ts';

/** From black to white. */
export interface Contrast {
  readonly low: number;
  readonly high: number;
}

/** `percentile` cuts off the darkest and the brightest 2 %, `type` keeps what the numbers' type can hold. */
export type Stretch = 'percentile' | 'minmax' | 'type';

/** Values looked at: the percentiles of a million are those of all, as far as an eye can tell. */
const SAMPLE = 1_000_000;
const CUT = 0.02;

/** Pictures of bytes are meant as they are; everything else has a range of its own. */
export function usualStretch(raster: Raster): Stretch {
  const [first] = raster.bands;
  const plain = first !== undefined && typeOfSamples(first) === 'uint8' && raster.meaning !== 'grey' && raster.meaning !== 'inverted';
  return plain || raster.meaning === 'palette' ? 'type' : 'percentile';
}

/** The same for all bands, or colours would shift. */
export function contrastOf(bands: readonly Samples[], stretch: Stretch, nodata: number | undefined): Contrast {
  const [first] = bands;
  if (first === undefined) return { low: 0, high: 1 };
  if (stretch === 'type') {
    const [low, high] = typeRange(first);
    return { low, high };
  }
  const extent = extentOf(bands, nodata);
  if (stretch === 'minmax' || extent.low === extent.high) return extent;
  const values = sampleOf(bands, nodata).toSorted();
  if (values.length === 0) return extent;
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
  const contrast = { low: at(CUT), high: at(1 - CUT) };
  // Masks and sparse maps: almost everything has one value, and the rest is what matters.
  return contrast.low === contrast.high ? extent : contrast;
}

/** Smallest and largest finite value. */
export function extentOf(bands: readonly Samples[], nodata: number | undefined): Contrast {
  let low = Infinity;
  let high = -Infinity;
  for (const band of bands) {
    for (const value of band) {
      if (value === nodata) continue;
      if (value < low && value !== -Infinity) low = value;
      if (value > high && value !== Infinity) high = value;
    }
  }
  return low <= high ? { low, high } : { low: 0, high: 1 };
}

function sampleOf(bands: readonly Samples[], nodata: number | undefined): Float64Array {
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
  return values.subarray(0, count);
}
