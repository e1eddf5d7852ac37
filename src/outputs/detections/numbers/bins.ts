export interface Bins {
  /** Where each begins, and where the last ends. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

const USUAL = 16;

/** How many values lie in each of some steps that people would choose. The last step has its end too. */
export function binsOf(values: readonly number[], most = USUAL): Bins {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return { edges: [], counts: [] };
  const isWide = high - low > Math.max(1e-9 * Math.max(Math.abs(high), Math.abs(low)), 1e-200);
  const step = stepOf(isWide ? (high - low) / most : Math.abs(high) > 1e-200 ? Math.abs(high) / 10 : 1);
  const first = Math.floor(tidy(low / step));
  const last = Math.max(first + 1, Math.ceil(tidy(high / step)));
  const edges = Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
  const counts = Array.from({ length: edges.length - 1 }, () => 0);
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const at = binOf(edges, value);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { edges, counts };
}

/** The bin that a value within the edges lies in. */
export function binOf(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** 1, 2 or 5 of some power of ten. */
function stepOf(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power;
}

/** Without what binary fractions add: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
