import { isShort, SHORT_VALUES, type Samples } from '../raster.ts';

/** The values of a picture whose numbers may stand for classes, smallest first. */
export interface LabelCounts {
  readonly values: readonly number[];
  readonly counts: readonly number[];
  /** Pixels without a number. */
  readonly missing: number;
  /** Share of neighbours in a row that have the same value, but for those of the most frequent one: near 1 in areas, near 0 in a photograph. */
  readonly alike: number;
  /** Share of the values of which most pixels lie beside one of the same: of thin lines and of noise it is small. */
  readonly inAreas: number;
  /** Share of the neighbours that differ which differ by 1: near 1 in what is measured, where values pass into each other. */
  readonly smooth: number;
}

/** Instances of cells are numbered as well; more are no list that anybody reads. */
export const MOST_LABELS = 4096;

/** Undefined when there are more values than that, or others than whole ones. */
export function countLabels(band: Samples, width: number): LabelCounts | undefined {
  const counted = isShort(band) ? countShort(band) : countAny(band);
  if (counted === undefined || counted.counts.size === 0) return undefined;
  const values = [...counted.counts.keys()].toSorted((a, b) => a - b);
  return {
    values,
    counts: values.map((value) => counted.counts.get(value) ?? 0),
    missing: counted.missing,
    ...neighboursIn(band, width, counted.counts),
  };
}

interface Counted {
  readonly counts: ReadonlyMap<number, number>;
  readonly missing: number;
}

function countShort(band: Samples): Counted | undefined {
  const table = new Float64Array(SHORT_VALUES);
  let different = 0;
  for (let index = 0; index < band.length; index++) {
    const place = (band[index] ?? 0) & (SHORT_VALUES - 1);
    if (table[place] === 0 && ++different > MOST_LABELS) return undefined;
    table[place] = (table[place] ?? 0) + 1;
  }
  const isSigned = band instanceof Int8Array || band instanceof Int16Array;
  const counts = new Map<number, number>();
  table.forEach((count, place) => count > 0 && counts.set(isSigned && place >= SHORT_VALUES / 2 ? place - SHORT_VALUES : place, count));
  return { counts, missing: 0 };
}

function countAny(band: Samples): Counted | undefined {
  const counts = new Map<number, number>();
  let missing = 0;
  // Neighbours are alike in what this is for: one look at the map for a run of them.
  for (let index = 0; index < band.length;) {
    const value = band[index] ?? NaN;
    let end = index + 1;
    while (end < band.length && Object.is(band[end], value)) end++;
    if (Number.isNaN(value)) missing += end - index;
    else if (!Number.isSafeInteger(value)) return undefined;
    else {
      // Negative zero is zero.
      counts.set(value + 0, (counts.get(value + 0) ?? 0) + end - index);
      if (counts.size > MOST_LABELS) return undefined;
    }
    index = end;
  }
  return { counts, missing };
}

/** How values lie beside each other, row by row. */
function neighboursIn(
  band: Samples,
  width: number,
  counts: ReadonlyMap<number, number>,
): Pick<LabelCounts, 'alike' | 'inAreas' | 'smooth'> {
  const [ground] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
  // Pixels that have the same value on their right.
  const joined = new Map<number, number>();
  let [alike, different, steps] = [0, 0, 0];
  for (let start = 0; start + width <= band.length; start += width) {
    for (let from = 0; from < width;) {
      const value = band[start + from] ?? NaN;
      let to = from + 1;
      while (to < width && band[start + to] === value) to++;
      if (to - from > 1) joined.set(value, (joined.get(value) ?? 0) + to - from - 1);
      if (value !== ground) alike += to - from - 1;
      if (to < width) {
        different++;
        if (Math.abs((band[start + to] ?? NaN) - value) === 1) steps++;
      }
      from = to;
    }
  }
  const areas = [...counts].filter(([value, count]) => (joined.get(value) ?? 0) >= count / 2).length;
  return {
    alike: alike + different === 0 ? 1 : alike / (alike + different),
    inAreas: areas / counts.size,
    smooth: different === 0 ? 0 : steps / different,
  };
}
