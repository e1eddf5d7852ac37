import type { Item, Placed } from './place.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The smallest thing at a spot of the picture: it may lie inside larger ones. What is hit by its own shape comes before what
 * only surrounds the spot. `reach` is how far beside it still counts.
 */
export function findAt(items: readonly Item[], spot: Point, reach: number): Item | undefined {
  const { x, y } = spot;
  let best: Item | undefined;
  let smallest = Infinity;
  let isHit = false;
  for (const item of items) {
    const { bounds } = item;
    if (bounds === undefined) continue;
    if (x < bounds.left - reach || x > bounds.right + reach || y < bounds.top - reach || y > bounds.bottom + reach) continue;
    const hit = item.shapes.some((shape) => covers(shape, spot, reach));
    if (isHit && !hit) continue;
    const area = (bounds.right - bounds.left) * (bounds.bottom - bounds.top);
    // Of two equal ones the surer, which comes first and is drawn over the other.
    if (area < smallest || (hit && !isHit)) [best, smallest, isHit] = [item, area, hit];
  }
  return best;
}

/** A spot within the bounds is within a box; outlines have an inside, lines and points only a neighbourhood. */
function covers({ kind, xy }: Placed, { x, y }: Point, reach: number): boolean {
  if (kind === 'box') {
    const [left = 0, top = 0, right = 0, bottom = 0] = xy;
    const isIn = (a: number, b: number, at: number) => at >= Math.min(a, b) - reach && at <= Math.max(a, b) + reach;
    return isIn(left, right, x) && isIn(top, bottom, y);
  }
  let inside = false;
  for (let at = 0; at + 1 < xy.length; at += 2) {
    const before = at > 0 ? at - 2 : kind === 'polygon' ? xy.length - 2 : at;
    const [x2 = NaN, y2 = NaN] = [xy[at], xy[at + 1]];
    const [x1 = NaN, y1 = NaN] = kind === 'points' ? [x2, y2] : [xy[before], xy[before + 1]];
    if (distance(x, y, x1, y1, x2, y2) <= reach) return true;
    if (kind === 'polygon' && y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** From a spot to the nearest place of a line between two points. */
function distance(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}
