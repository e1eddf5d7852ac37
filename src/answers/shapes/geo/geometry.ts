import type { LonLat } from '../../../files/geo/crs.ts';
import type { Json } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import type { FeatureReader, MapFeature, GeoLine } from './features.ts';

/** Collections inside of collections. */
const DEEPEST = 4;

type Found = Omit<MapFeature, 'row'> | 'off-earth' | 'nowhere' | 'unread';

interface Open {
  readonly points: LonLat[];
  readonly lines: GeoLine[];
  readonly areas: GeoLine[][];
}

/** A geometry of GeoJSON. Of one that has a single bad position nothing is drawn: its form would be another. */
export function readGeometry(geometry: Json | undefined, reader: FeatureReader): Found {
  if (geometry === null || geometry === undefined) return 'nowhere';
  const found: Open = { points: [], lines: [], areas: [] };
  const fault = collect(geometry, reader, found, 0);
  return fault ?? found;
}

function collect(geometry: Json, reader: FeatureReader, found: Open, depth: number): 'off-earth' | 'unread' | undefined {
  if (!isObject(geometry) || depth > DEEPEST) return 'unread';
  const { type, coordinates, geometries } = geometry;
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries)) return 'unread';
    for (const one of geometries) {
      const fault = collect(one, reader, found, depth + 1);
      if (fault !== undefined) return fault;
    }
    return undefined;
  }
  if (!Array.isArray(coordinates)) return 'unread';
  const position = (value: Json) => positionOf(value, reader);
  const line = (value: Json) => listOf(value, position);
  const area = (value: Json) => listOf(value, line);
  switch (type) {
    case 'Point':
      // An empty list of coordinates is an empty place.
      return coordinates.length === 0 ? undefined : put(found.points, position(coordinates));
    case 'MultiPoint':
      return putAll(found.points, line(coordinates));
    case 'LineString':
      return put(found.lines, line(coordinates));
    case 'MultiLineString':
      return putAll(found.lines, area(coordinates));
    case 'Polygon':
      return put(found.areas, area(coordinates));
    case 'MultiPolygon':
      return putAll(found.areas, listOf(coordinates, area));
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
  return reader.place(x, y) ?? 'off-earth';
}

function listOf<T extends object>(value: Json, read: (item: Json) => T | Fault): T[] | Fault {
  if (!Array.isArray(value)) return 'unread';
  const items: T[] = [];
  for (const item of value) {
    const found = read(item);
    if (typeof found === 'string') return found;
    items.push(found);
  }
  return items;
}
