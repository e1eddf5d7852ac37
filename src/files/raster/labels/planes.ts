import type { Samples } from '../raster.ts';

/** Masks of one picture, which may lie over each other. */
export interface MaskCounts {
  /** Pixels of each. */
  readonly counts: readonly number[];
  /** Pixels in none of them, and in more than one. */
  readonly none: number;
  readonly several: number;
}

/** Undefined unless each holds nothing but 0 and one other value, all of them the same. */
export function planesIn(bands: readonly Samples[]): MaskCounts | undefined {
  const size = bands[0]?.length ?? 0;
  if (size === 0 || bands.some(({ length }) => length !== size)) return undefined;
  const covered = new Uint8Array(size);
  const counts: number[] = [];
  let inside: number | undefined;
  for (const band of bands) {
    let count = 0;
    for (let index = 0; index < size; index++) {
      const value = band[index] ?? NaN;
      if (value === 0) continue;
      if ((inside ??= value) !== value) return undefined;
      count++;
      const before = covered[index] ?? 0;
      if (before < 2) covered[index] = before + 1;
    }
    counts.push(count);
  }
  let [none, several] = [0, 0];
  for (const times of covered) {
    if (times === 0) none++;
    else if (times > 1) several++;
  }
  return { counts, none, several };
}
