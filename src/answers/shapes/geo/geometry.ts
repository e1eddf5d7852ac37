import type { LonLat } from '../../../files/geo/crs.ts';
import type { Pieces } from '../../../files/turns/pieces.ts';
import type { Json } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import type { FeatureReader, MapFeature, GeoLine } from './features.ts';

/** Collections inside of collections. */
const DEEPEST = 4;

/** What a geometry has on the Earth, or why it has nothing. */
export type FoundPlace = Omit<MapFeature, 'row'> | 'off-earth' | 'nowhere' | 'unread';

interface Open {
  readonly points: LonLat[];
  readonly lines: GeoLine[];
  readonly areas: GeoLine[][];
}

/** A geometry of GeoJSON. Of one that has a single bad position nothing is drawn: its form would be another. */
export function* readGeometry(geometry: Json | undefined, reader: FeatureReader): Pieces<FoundPlace> {
  if (geometry === null || geometry === undefined) return 'nowhere';
  const found: Open = { points: [], lines: [], areas: [] };
  const fault = yield* collect(geometry, reader, found, 0);
  return fault ?? found;
}

function* collect(geometry: Json, reader: FeatureReader, found: Open, depth: number): Pieces<Fault | undefined> {
  if (!isObject(geometry) || depth > DEEPEST) return 'unread';
  const { type, coordinates, geometries } = geometry;
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries)) return 'unread';
    for (const one of geometries) {
      const fault = yield* collect(one, reader, found, depth + 1);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
  if (!Array.isArray(coordinates)) return 'unread';
  const line = (value: Json) => lineOf(value, reader);
  const area = (value: Json) => listOf(value, line);
  switch (type) {
    case 'Point':
      // An empty list of coordinates is an empty place.
      return coordinates.length === 0 ? undefined : put(found.points, positionOf(coordinates, reader));
    case 'MultiPoint':
      return putAll(found.points, yield* line(coordinates));
    case 'LineString':
      return put(found.lines, yield* line(coordinates));
    case 'MultiLineString':
      return putAll(found.lines, yield* area(coordinates));
    case 'Polygon':
      return put(found.areas, yield* area(coordinates));
    case 'MultiPolygon':
      return putAll(found.areas, yield* listOf(coordinates, area));
    default:
      return 'unread';
  }
}

type Fault = 'off-earth' | 'unread';

function put<T extends object>(to: T[], value: T | Fault): Fault | undefined {
  if (typeof value === 'string') return value;
  to.push(value);
  return undefined;
}

function putAll<T extends object>(to: T[], values: T[] | Fault): Fault | undefined {
  if (typeof values === 'string') return values;
  for (const value of values) to.push(value);
  return undefined;
}

function positionOf(value: Json, reader: FeatureReader): LonLat | Fault {
  if (!Array.isArray(value)) return 'unread';
  const [x, y] = value;
  if (typeof x !== 'number' || typeof y !== 'number') return 'unread';
  return (value.length === 2 ? reader.placeOf(value as unknown as LonLat) : reader.place(x, y)) ?? 'off-earth';
}

/** Positions in a piece. */
const PORTION = 4096;

function* lineOf(value: Json, reader: FeatureReader): Pieces<LonLat[] | Fault> {
  if (!Array.isArray(value)) return 'unread';
  const line: LonLat[] = [];
  for (const item of value) {
    const place = positionOf(item, reader);
    if (typeof place === 'string') return place;
    if (line.push(place) % PORTION === 0) yield;
  }
  return line;
}

function* listOf<T extends object>(value: Json, read: (item: Json) => Pieces<T | Fault>): Pieces<T[] | Fault> {
  if (!Array.isArray(value)) return 'unread';
  const items: T[] = [];
  for (const item of value) {
    const found = yield* read(item);
    if (typeof found === 'string') return found;
    items.push(found);
  }
  return items;
}
