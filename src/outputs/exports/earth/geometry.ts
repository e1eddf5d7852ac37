import type { LonLat } from '../../../files/geo/crs.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import type { DatasetItem } from '../dataset.ts';
import { outlinesOfMask, type MaskPart } from '../outlines.ts';
import type { OnEarth, Pixel } from './place.ts';
import { itemPoints, itemPolygons } from '../shapes.ts';

/**
 * What was found in a picture as a geometry of GeoJSON: what tells its edge best, which is its mask, else its outlines, else its box; of
 * what has no area its lines, else its points. Null for what has no place.
 */
export function itemGeometry(item: DatasetItem, earth: OnEarth): JsonObject | null {
  const { mask, shapes } = item;
  const boxes = shapes.filter(({ kind }) => kind === 'box').map(({ xy: [a = 0, b = 0, c = 0, d = 0] }) => [a, b, c, b, c, d, a, d]);
  const outlines = mask === undefined ? areasOf(itemPolygons(item)) : outlinesOfMask(mask.bits, mask);
  const areas = outlines.length > 0 ? outlines : areasOf(boxes);
  if (areas.length > 0) return areasOnEarth(areas, earth);
  const lines = shapes.filter(({ kind, xy }) => kind === 'polyline' && xy.length >= 4).map(({ xy }) => lineOnEarth(pixelsOf(xy), earth));
  if (lines.length > 0) return oneOrMany('LineString', inRange(lines));
  const { xy, seen } = itemPoints(item);
  const points = pixelsOf(xy).filter((_, at) => seen[at] !== 0);
  return points.length === 0 ? null : oneOrMany('Point', inRange([points.map((pixel) => earth.at(...pixel))])[0] ?? []);
}

const areasOf = (rings: readonly (readonly number[])[]): MaskPart[] => rings.map((outer) => ({ outer, holes: [] }));

/** Outer rings counterclockwise and holes clockwise, each closed, as RFC 7946 has them. */
export function areasOnEarth(areas: readonly MaskPart[], earth: OnEarth): JsonObject | null {
  const polygons = areas.map(({ outer, holes }) => [outer, ...holes].map((xy, at) => turned(ringOnEarth(pixelsOf(xy), earth), at === 0)));
  const moved = inRange(polygons.flat());
  let next = 0;
  return polygons.length === 0
    ? null
    : oneOrMany(
        'Polygon',
        polygons.map((rings) => rings.map(() => moved[next++] ?? [])),
      );
}

function oneOrMany(type: string, parts: readonly unknown[]): JsonObject {
  const own = parts as readonly Json[];
  return own.length === 1 ? { type, coordinates: own[0] ?? null } : { type: `Multi${type}`, coordinates: [...own] };
}

function pixelsOf(xy: readonly number[]): Pixel[] {
  return Array.from({ length: xy.length >> 1 }, (_, at): Pixel => [xy[at * 2] ?? NaN, xy[at * 2 + 1] ?? NaN]);
}

/** Of a pixel: lines on a map that are nearer to those in the picture are straight enough. */
const STRAIGHT = 0.1;
/** A line becomes at most so many pieces, halved again and again. */
const MOST_HALVES = 8;

/** What is straight in a picture is bent in degrees: where that can be seen, corners are put in between. */
function lineOnEarth(pixels: readonly Pixel[], earth: OnEarth): LonLat[] {
  const line: LonLat[] = [];
  for (const [at, pixel] of pixels.entries()) {
    const before = pixels[at - 1];
    if (before !== undefined) line.push(...between(before, pixel, earth, MOST_HALVES));
    line.push(earth.at(...pixel));
  }
  return line;
}

function between(from: Pixel, to: Pixel, earth: OnEarth, left: number): LonLat[] {
  if (left === 0 || !(earth.bend(from, to) > STRAIGHT)) return [];
  const middle: Pixel = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return [...between(from, middle, earth, left - 1), earth.at(...middle), ...between(middle, to, earth, left - 1)];
}

function ringOnEarth(pixels: readonly Pixel[], earth: OnEarth): LonLat[] {
  const [first] = pixels;
  return first === undefined ? [] : lineOnEarth([...pixels, first], earth);
}

function turned(ring: readonly LonLat[], isOuter: boolean): readonly LonLat[] {
  const area = ring.reduce((sum, [lon, lat], at) => {
    const [beforeLon, beforeLat] = ring[at - 1] ?? [lon, lat];
    return sum + beforeLon * lat - lon * beforeLat;
  }, 0);
  return area > 0 === isOuter ? ring : ring.toReversed();
}

/** Longitudes around the 180th meridian go on beyond it, from the side on which most of the thing lies. */
function inRange(lines: readonly (readonly LonLat[])[]): (readonly LonLat[])[] {
  let [west, east] = [Infinity, -Infinity];
  for (const [lon] of lines.flat()) [west, east] = [Math.min(west, lon), Math.max(east, lon)];
  const turns = Math.round((west + east) / 720);
  return turns === 0 || !Number.isFinite(turns)
    ? [...lines]
    : lines.map((line) => line.map(([lon, lat]): LonLat => [lon - 360 * turns, lat]));
}
