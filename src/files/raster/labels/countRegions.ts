import type { Samples } from '../raster.ts';

/** Whether pixels that only touch at a corner belong together. */
export type Neighbours = 4 | 8;

/** The connected regions of one value. */
export interface RegionCount {
  readonly regions: number;
  /** Pixels of the largest. */
  readonly largest: number;
}

/**
 * Connected regions of each value, in one pass over the rows: runs of a row that touch runs of the same value in the row above become
 * one region (union–find with halved paths). What isn't a number is no region.
 */
export function countRegions(band: Samples, width: number, neighbours: Neighbours): Map<number, RegionCount> {
  const found = new Regions();
  // Runs of the row above and of this one: first column, end, region.
  let [above, current] = [new Int32Array(3 * width), new Int32Array(3 * width)];
  let aboveCount = 0;
  const reach = neighbours === 8 ? 1 : 0;
  for (let start = 0; start + width <= band.length; start += width) {
    let count = 0;
    let next = 0;
    for (let from = 0; from < width;) {
      const value = band[start + from] ?? NaN;
      let to = from + 1;
      while (to < width && band[start + to] === value) to++;
      if (value === value) {
        let region = -1;
        // Runs of both rows are in order, so those above are passed once.
        while (next < aboveCount && (above[3 * next + 1] ?? 0) + reach <= from) next++;
        for (let at = next; at < aboveCount && (above[3 * at] ?? 0) < to + reach; at++) {
          if (band[start - width + (above[3 * at] ?? 0)] !== value) continue;
          region = region === -1 ? found.rootOf(above[3 * at + 2] ?? 0) : found.join(region, above[3 * at + 2] ?? 0);
        }
        if (region === -1) region = found.add(value);
        found.grow(region, to - from);
        current[3 * count] = from;
        current[3 * count + 1] = to;
        current[3 * count + 2] = region;
        count++;
      }
      from = to;
    }
    [above, current] = [current, above];
    aboveCount = count;
  }
  return found.byValue();
}

/** Twice as many as before whenever they are full. */
class Regions {
  private parents = new Int32Array(1024);
  private sizes = new Float64Array(1024);
  private values = new Float64Array(1024);
  private count = 0;

  add(value: number): number {
    if (this.count === this.parents.length) {
      const wider = <T extends Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(old: T, larger: T): T => {
        larger.set(old);
        return larger;
      };
      this.parents = wider(this.parents, new Int32Array(this.count * 2));
      this.sizes = wider(this.sizes, new Float64Array(this.count * 2));
      this.values = wider(this.values, new Float64Array(this.count * 2));
    }
    this.parents[this.count] = this.count;
    this.values[this.count] = value;
    return this.count++;
  }

  rootOf(region: number): number {
    const { parents } = this;
    let root = region;
    while (parents[root] !== root) {
      const next = parents[root] ?? root;
      parents[root] = parents[next] ?? next;
      root = next;
    }
    return root;
  }

  join(one: number, other: number): number {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a === b) return a;
    // The older one stays: it is the one that more others know.
    const [root, child] = a < b ? [a, b] : [b, a];
    this.parents[child] = root;
    this.sizes[root] = (this.sizes[root] ?? 0) + (this.sizes[child] ?? 0);
    return root;
  }

  grow(region: number, by: number): void {
    const root = this.rootOf(region);
    this.sizes[root] = (this.sizes[root] ?? 0) + by;
  }

  byValue(): Map<number, RegionCount> {
    const byValue = new Map<number, RegionCount>();
    for (let region = 0; region < this.count; region++) {
      if (this.parents[region] !== region) continue;
      const value = (this.values[region] ?? 0) + 0;
      const { regions, largest } = byValue.get(value) ?? { regions: 0, largest: 0 };
      byValue.set(value, { regions: regions + 1, largest: Math.max(largest, this.sizes[region] ?? 0) });
    }
    return byValue;
  }
}
