import type { Item } from './place.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The smallest thing at a spot of the picture: it may lie inside larger ones. `reach` is how far beside it still counts. */
export function findAt(items: readonly Item[], { x, y }: Point, reach: number): Item | undefined {
  let best: Item | undefined;
  let smallest = Infinity;
  for (const item of items) {
    const { bounds } = item;
    if (bounds === undefined) continue;
    if (x < bounds.left - reach || x > bounds.right + reach || y < bounds.top - reach || y > bounds.bottom + reach) continue;
    const area = (bounds.right - bounds.left) * (bounds.bottom - bounds.top);
    // Of two equal ones the one that is drawn over the other.
    if (area <= smallest) [best, smallest] = [item, area];
  }
  return best;
}
