import type { Dataset, DatasetItem, DatasetShape, PixelSize } from './dataset.ts';
import { outlinesOfMask } from './outlines.ts';

/** left, top, right and bottom. */
export type BoxSides = readonly [left: number, top: number, right: number, bottom: number];

/** The box that the module sent; of what has none, the one around all that is known of it. Undefined for what has no place. */
export function itemBox({ shapes, mask }: DatasetItem): BoxSides | undefined {
  const boxes = shapes.filter(({ kind }) => kind === 'box');
  return sidesOf((boxes.length > 0 ? boxes : shapes).flatMap(seenOf)) ?? (mask && sidesOfMask(mask.bits, mask));
}

export function itemPolygons({ shapes }: DatasetItem): readonly (readonly number[])[] {
  return shapes.filter(({ kind, xy }) => kind === 'polygon' && xy.length >= 6).map(({ xy }) => xy);
}

/** Outlines for formats that have no masks: those of a mask's parts, without their holes. */
export function itemOutlines(item: DatasetItem): readonly (readonly number[])[] {
  const polygons = itemPolygons(item);
  const { mask } = item;
  return polygons.length > 0 || mask === undefined ? polygons : outlinesOfMask(mask.bits, mask).map(({ outer }) => outer);
}

/** Whether only its mask says where its edge is. */
export function isOnlyMask(item: DatasetItem): boolean {
  return item.mask !== undefined && itemPolygons(item).length === 0;
}

export function countOnlyMasks({ images }: Dataset): number {
  return images.reduce((sum, { items }) => sum + items.filter(isOnlyMask).length, 0);
}

/** The points of a pose, in their order: those that weren't seen are among them. */
export function itemPoints({ shapes }: DatasetItem): { readonly xy: readonly number[]; readonly seen: readonly number[] } {
  const points = shapes.filter(({ kind }) => kind === 'points');
  const xy = points.flatMap((shape) => shape.xy);
  return { xy, seen: points.flatMap(seennessOf) };
}

/** COCO's: 0 for what isn't there, 1 for what is hidden, 2 for what was seen. */
function seennessOf({ xy, seen }: DatasetShape): number[] {
  const isCoco = seen?.some((one) => one > 1) === true;
  return Array.from({ length: xy.length / 2 }, (_, at) => {
    const [x = NaN, y = NaN] = [xy[at * 2], xy[at * 2 + 1]];
    const sure = seen?.[at];
    // Modules send a joint that they didn't see as 0, 0.
    if (!Number.isFinite(x) || !Number.isFinite(y) || (xy.length > 2 && x === 0 && y === 0)) return 0;
    if (sure === undefined || Number.isNaN(sure)) return 2;
    return isCoco ? Math.round(sure) : sure === 0 ? 0 : sure < SURE ? 1 : 2;
  });
}

/** Points that models are less sure of than this are guesses, here as in what is drawn. */
const SURE = 0.5;

function seenOf(shape: DatasetShape): readonly number[] {
  if (shape.kind !== 'points') return shape.xy;
  const seen = seennessOf(shape);
  return shape.xy.filter((_, at) => seen[at >> 1] !== 0);
}

function sidesOf(xy: readonly number[]): BoxSides | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 1 < xy.length; at += 2) {
    const [x = NaN, y = NaN] = [xy[at], xy[at + 1]];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom].every(Number.isFinite) ? [left, top, right, bottom] : undefined;
}

export function sidesOfMask(bits: Uint8Array, { width }: PixelSize): BoxSides | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < bits.length; at++) {
    if (bits[at] === 0) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return left < right ? [left, top, right, bottom] : undefined;
}

/** What of a box lies in the picture; undefined when none of it does. */
export function clipped([left, top, right, bottom]: BoxSides, { width, height }: PixelSize): BoxSides | undefined {
  const inside: BoxSides = [Math.max(0, left), Math.max(0, top), Math.min(width, right), Math.min(height, bottom)];
  return inside[0] < inside[2] && inside[1] < inside[3] ? inside : undefined;
}

/** The area of a polygon, by the shoelace formula. */
export function polygonArea(xy: readonly number[]): number {
  let twice = 0;
  const count = xy.length / 2;
  for (let at = 0; at < count; at++) {
    const next = (at + 1) % count;
    twice += (xy[at * 2] ?? 0) * (xy[next * 2 + 1] ?? 0) - (xy[next * 2] ?? 0) * (xy[at * 2 + 1] ?? 0);
  }
  return withoutNoise(Math.abs(twice) / 2);
}

/** A result of arithmetic without the last digits, which it made: 0.3 - 0.1 is 0.2. Numbers that were sent keep all of theirs. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}
