import type { Measured, MeasuredArea } from '../../../files/raster/region/measure.ts';

export interface ValueCount {
  readonly value: number;
  readonly pixels: number;
  /** Of the area's pixels with a value, from 0 to 1. */
  readonly share: number;
}

/** Whether what was read are the numbers of the file, one for each pixel: colours have no names. */
export const isOneNumber = ({ of, names }: Measured): boolean => of === 'file' && names.length === 1;

/** How many pixels of an area have each number, where numbers are names; undefined where they lie too far apart to be counted singly. */
export function valueCounts({ channels }: Pick<MeasuredArea, 'channels'>): readonly ValueCount[] | undefined {
  const [only] = channels;
  if (only?.histogram === undefined) return [];
  const { histogram, count, minimum, maximum } = only;
  if (histogram.counts.length !== maximum - minimum + 1) return undefined;
  return histogram.counts
    .map((pixels, at) => ({ value: histogram.low + at, pixels, share: pixels / count }))
    .filter(({ pixels }) => pixels > 0);
}
