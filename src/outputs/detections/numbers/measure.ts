import type { Item, Placed } from '../place.ts';

/** The sides of a pixel, in whatever unit. */
export interface PixelSides {
  readonly x: number;
  readonly y: number;
}

export interface ItemSizes {
  /** Undefined of what has none: points, and things without usable coordinates. */
  readonly length: number | undefined;
  readonly area: number | undefined;
}

const NOTHING: ItemSizes = { length: undefined, area: undefined };

/**
 * Length and area of one thing, by the most exact outline that the answer gives it: a line along it; an outline by its area and its
 * greatest extent (maximum Feret diameter), four corners of a rectangle by its longer side; a box by its longer side.
 */
export function sizesOfItem({ shapes }: Pick<Item, 'shapes'>, { x, y }: PixelSides): ItemSizes {
  const usable = shapes
    .filter(({ xy }) => xy.length >= 4)
    .map((shape) => ({ ...shape, xy: shape.xy.map((value, at) => value * (at % 2 === 0 ? x : y)) }));
  const of = (kind: Placed['kind']) => usable.filter((shape) => shape.kind === kind);
  const polygons = of('polygon');
  if (polygons.length > 0) {
    const [only] = polygons;
    const sides = polygons.length === 1 && only !== undefined ? rectangleSides(only.xy) : undefined;
    return {
      length: sides === undefined ? feretOf(polygons.flatMap(({ xy }) => xy)) : Math.max(...sides),
      area: polygons.reduce((sum, { xy }) => sum + Math.abs(areaOf(xy)), 0),
    };
  }
  const lines = of('polyline');
  if (lines.length > 0) return { length: lines.reduce((sum, { xy }) => sum + lengthOf(xy), 0), area: undefined };
  const [box] = of('box');
  if (box === undefined) return NOTHING;
  const [left = 0, top = 0, right = 0, bottom = 0] = box.xy;
  const [width, height] = [Math.abs(right - left), Math.abs(bottom - top)];
  return { length: Math.max(width, height), area: width * height };
}

function lengthOf(xy: readonly number[]): number {
  let length = 0;
  for (let at = 0; at + 3 < xy.length; at += 2) length += distance(xy, at, xy, at + 2);
  return length;
}

function distance(a: readonly number[], at: number, b: readonly number[], other: number): number {
  return Math.hypot((a[at] ?? 0) - (b[other] ?? 0), (a[at + 1] ?? 0) - (b[other + 1] ?? 0));
}

function areaOf(xy: readonly number[]): number {
  let twice = 0;
  for (let at = 0; at + 1 < xy.length; at += 2) {
    const next = at + 2 < xy.length ? at + 2 : 0;
    twice += (xy[at] ?? 0) * (xy[next + 1] ?? 0) - (xy[next] ?? 0) * (xy[at + 1] ?? 0);
  }
  return twice / 2;
}

/** Corners of boxes that lie askew are rounded. */
const SQUARE = 0.02;

/** Two sides of a rectangle; undefined for any other outline. */
function rectangleSides(xy: readonly number[]): [number, number] | undefined {
  const isClosed = xy.length === 10 && xy[0] === xy[8] && xy[1] === xy[9];
  if (xy.length !== 8 && !isClosed) return undefined;
  const sides = [0, 2, 4, 6].map((at) => distance(xy, at, xy, (at + 2) % 8));
  const diagonals = [distance(xy, 0, xy, 4), distance(xy, 2, xy, 6)];
  const [a = 0, b = 0, c = 0, d = 0] = sides;
  const isAlike = (one: number, other: number) => Math.abs(one - other) <= SQUARE * Math.max(...sides);
  return isAlike(a, c) && isAlike(b, d) && isAlike(diagonals[0] ?? 0, diagonals[1] ?? 0) ? [(a + c) / 2, (b + d) / 2] : undefined;
}

/** The greatest distance between two points: both are corners of the hull. */
function feretOf(xy: readonly number[]): number {
  const hull = hullOf(xy);
  const count = hull.length / 2;
  let greatest = 0;
  // The corner that is farthest from an edge only ever goes on around the hull.
  for (let at = 0, far = 1; at < count; at++) {
    const next = (at + 1) % count;
    const height = (corner: number) => Math.abs(cross(hull, at * 2, next * 2, corner * 2));
    for (let turns = 0; turns < count && height((far + 1) % count) > height(far); turns++) far = (far + 1) % count;
    for (const corner of [far, (far + 1) % count])
      greatest = Math.max(greatest, distance(hull, at * 2, hull, corner * 2), distance(hull, next * 2, hull, corner * 2));
  }
  return greatest;
}

function cross(xy: readonly number[], a: number, b: number, c: number): number {
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = [xy[a], xy[a + 1], xy[b], xy[b + 1], xy[c], xy[c + 1]];
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Corners of the convex hull, around it. */
function hullOf(xy: readonly number[]): number[] {
  const points: [number, number][] = [];
  for (let at = 0; at + 1 < xy.length; at += 2) points.push([xy[at] ?? 0, xy[at + 1] ?? 0]);
  points.sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (sorted: readonly [number, number][]) => {
    const chain: number[] = [];
    for (const point of sorted) {
      while (chain.length >= 4 && cross([...chain.slice(-4), ...point], 0, 2, 4) <= 0) chain.length -= 2;
      chain.push(...point);
    }
    return chain.slice(0, -2);
  };
  const hull = [...half(points), ...half(points.toReversed())];
  return hull.length > 0 ? hull : xy.slice(0, 2);
}
