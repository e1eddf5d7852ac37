import { atOnce, type Pieces } from '../../../files/turns/pieces.ts';
import type { LonLat } from '../../../files/geo/crs.ts';
import type { MapFeature, GeoLine } from '../../../answers/shapes/geo/features.ts';
import { GeoSurroundings } from '../../../ui/map/around.ts';
import type { GeoBox } from '../../../ui/map/geo.ts';
import { fromPlane, toPlane, type Frame, type MapView, type Projection } from '../../../ui/map/projection.ts';

/** A line or a polygon in the plane of a map, with the box that it fills. */
export interface PlaneShape {
  /** Number of its feature; -1 for what belongs to all of them. */
  readonly owner: number;
  readonly isArea: boolean;
  /** x and y in turn; longitudes go on beyond 180 where the shape does. */
  readonly rings: readonly Float64Array[];
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly south: number;
}

/** Features as numbers, so that a hundred thousand of them are drawn in a moment. */
export interface PlaneFeatures {
  /** x and y in turn. */
  readonly points: Float64Array;
  readonly owners: Int32Array;
  readonly shapes: readonly PlaneShape[];
}

/** Places in a piece. */
const PORTION = 4096;

export function* toPlaneFeatures(
  projection: Projection,
  features: readonly MapFeature[],
  paths: readonly GeoLine[],
): Pieces<PlaneFeatures> {
  const count = features.reduce((sum, { points }) => sum + points.length, 0);
  const points = new Float64Array(count * 2);
  const owners = new Int32Array(count);
  const shapes: PlaneShape[] = [];
  for (const path of paths) shapes.push(yield* shapeOf(projection, -1, [path], false));
  let at = 0;
  for (const [owner, feature] of features.entries()) {
    for (const [lon, lat] of feature.points) {
      const { x, y } = toPlane(projection, { lat, lon });
      points[at * 2] = x;
      points[at * 2 + 1] = y;
      owners[at++] = owner;
      if (at % PORTION === 0) yield;
    }
    for (const line of feature.lines) shapes.push(yield* shapeOf(projection, owner, [line], false));
    for (const rings of feature.areas) shapes.push(yield* shapeOf(projection, owner, rings, true));
  }
  return { points, owners, shapes };
}

function* shapeOf(projection: Projection, owner: number, lines: readonly GeoLine[], isArea: boolean): Pieces<PlaneShape> {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  const rings: Float64Array[] = [];
  for (const line of lines) {
    const ring = new Float64Array(line.length * 2);
    let before: number | undefined;
    for (const [at, [given, lat]] of line.entries()) {
      const lon = isArea ? given : shortWay(before, given);
      before = lon;
      const { x, y } = toPlane(projection, { lat, lon });
      ring[at * 2] = x;
      ring[at * 2 + 1] = y;
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
      if (at % PORTION === PORTION - 1) yield;
    }
    rings.push(ring);
  }
  // A piece for each: there may be very many small ones.
  yield;
  return { owner, isArea, rings, west, east, north, south };
}

/** Numbers of all that is drawn. */
export function cornersOf({ owners, shapes }: PlaneFeatures): number {
  return shapes.reduce((sum, { rings }) => rings.reduce((all, ring) => all + ring.length / 2, sum), owners.length);
}

/** Nothing that moves goes more than half around the Earth between two points: it has crossed the 180th meridian. */
function shortWay(before: number | undefined, lon: number): number {
  return before === undefined ? lon : lon + 360 * Math.round((before - lon) / 360);
}

/** The box around all of them; undefined without any. */
export function* surroundingsOf(features: readonly MapFeature[], paths: readonly GeoLine[] = []): Pieces<GeoBox | undefined> {
  const around = new GeoSurroundings();
  function* addLine(line: GeoLine, isArea: boolean): Pieces<void> {
    let before: LonLat | undefined;
    for (const [at, [given, lat]] of line.entries()) {
      const lon = isArea ? given : shortWay(before?.[0], given);
      if (before !== undefined && Math.abs(lon - before[0]) > 1) around.span(before[0], lon, lat);
      around.add(lon, lat);
      before = [lon, lat];
      if (at % PORTION === PORTION - 1) yield;
    }
  }
  for (const [at, { points, lines, areas }] of features.entries()) {
    for (const [lon, lat] of points) around.add(lon, lat);
    for (const line of lines) yield* addLine(line, false);
    for (const [outer] of areas) if (outer !== undefined) yield* addLine(outer, true);
    if (at % PORTION === PORTION - 1) yield;
  }
  for (const path of paths) yield* addLine(path, false);
  return around.box();
}

/** The box around one of them, by what is known of its shapes. */
export function boxOfOwner(
  projection: Projection,
  plane: PlaneFeatures,
  features: readonly MapFeature[],
  owner: number,
): GeoBox | undefined {
  const points = features[owner]?.points ?? [];
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const shape of plane.shapes) {
    if (shape.owner !== owner) continue;
    [west, east] = [Math.min(west, shape.west), Math.max(east, shape.east)];
    [north, south] = [Math.min(north, shape.north), Math.max(south, shape.south)];
  }
  // Points by themselves may lie on both sides of the 180th meridian.
  if (west > east) return atOnce(surroundingsOf([{ row: 0, points, lines: [], areas: [] }]));
  for (const [lon, lat] of points) {
    const { x, y } = toPlane(projection, { lat, lon });
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [north, south] = [Math.min(north, y), Math.max(south, y)];
  }
  const latOf = (y: number) => fromPlane(projection, { x: 0, y }).lat;
  return { west, east, north: latOf(north), south: latOf(south) };
}

/** Turns around the Earth by which a shape is seen. */
export function turnsOf({ west, east, north, south }: PlaneShape, view: MapView, frame: Frame): readonly number[] {
  const [halfX, halfY] = [frame.width / view.scale / 2, frame.height / view.scale / 2];
  if (south < view.y - halfY || north > view.y + halfY) return [];
  const first = Math.ceil((view.x - halfX - east) / 360);
  const last = Math.floor((view.x + halfX - west) / 360);
  return Array.from({ length: Math.max(0, Math.min(4, last - first + 1)) }, (_, at) => first + at);
}
