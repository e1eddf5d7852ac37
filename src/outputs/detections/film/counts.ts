import type { Detection, Group } from '../../../answers/shapes/detections/detection.ts';

/** How many were found in the fullest of the lists that lie in one stripe of the plot. */
interface Stripe {
  readonly list: number;
  readonly total: number;
  /** By the place of the class among `labels`; what is of none of them comes last. */
  readonly counts: readonly number[];
}

export interface CountsOverTime {
  /** Undefined where no list lies. */
  readonly stripes: readonly (Stripe | undefined)[];
  readonly most: number;
}

interface Options {
  readonly labels: readonly string[];
  readonly isShown: (item: Detection) => boolean;
  /** Where a list lies in the film, from 0 to 1. */
  readonly placeOf: (list: number) => number;
  readonly stripes: number;
}

/** CountsOverTime over time, in as many stripes as a plot has room for. Of the lists in one stripe the fullest counts, so that nothing short is lost. */
export function countsOf(groups: readonly Group[], { labels, isShown, placeOf, stripes: wide }: Options): CountsOverTime {
  const fullest = new Int32Array(wide).fill(-1);
  const totals = new Uint32Array(groups.length);
  let most = 0;
  for (const [list, { items }] of groups.entries()) {
    let total = 0;
    for (const item of items) if (isShown(item)) total++;
    totals[list] = total;
    most = Math.max(most, total);
    const stripe = Math.max(0, Math.min(wide - 1, Math.floor(placeOf(list) * wide)));
    const before = fullest[stripe] ?? -1;
    if (before === -1 || total > (totals[before] ?? 0)) fullest[stripe] = list;
  }
  const placeOfLabel = new Map(labels.map((label, at) => [label, at]));
  const stripes = Array.from(fullest, (list): Stripe | undefined => {
    const group = groups[list];
    if (group === undefined) return undefined;
    const counts = Array.from({ length: labels.length + 1 }, () => 0);
    for (const item of group.items) {
      const at = placeOfLabel.get(item.label) ?? labels.length;
      if (isShown(item)) counts[at] = (counts[at] ?? 0) + 1;
    }
    return { list, total: totals[list] ?? 0, counts };
  });
  return { stripes, most };
}

/** The areas of the classes on top of each other, as SVG paths in a box of `stripes.length` × 1, from the bottom up. */
export function areasOf({ stripes, most }: CountsOverTime, classes: number): string[] {
  const scale = most === 0 ? 0 : 1 / most;
  const base = stripes.map(() => 0);
  return Array.from({ length: classes }, (_, at) => {
    let path = '';
    for (const [x, stripe] of stripes.entries()) {
      const count = stripe?.counts[at] ?? 0;
      if (count === 0) continue;
      const low = base[x] ?? 0;
      base[x] = low + count;
      // Each stripe is a bar of its own: between two moments nothing is claimed.
      path += `M${x} ${round(1 - low * scale)}V${round(1 - (low + count) * scale)}H${x + 1}V${round(1 - low * scale)}Z`;
    }
    return path;
  });
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;
