import { isSmall } from '../../../files/json/jsonSize.ts';
import type { Pieces } from '../../../files/turns/pieces.ts';
import type { Json } from '../../../spec/model.ts';
import { isObject, isScalar } from '../../isObject.ts';
import type { Grid } from '../grid.ts';
import { readGrid } from '../readGrid.ts';
import { hasPlaces, placeColumns, type PlaceColumns } from './columns.ts';
import type { AxisOrder, MapFeatures } from './features.ts';
import { isGeoJson, readGeoJson } from './geojson.ts';
import { rowsOnEarth } from './rows.ts';
import { isInSystem, possibleTrack, readInSystem, readTrack, saidTrack, type Track } from './tracks.ts';

/** As what a value is on the Earth, found out at its names and types, before each of its places is read. */
export type GeoReading =
  | { readonly as: 'geojson' | 'system'; readonly value: Json }
  | { readonly as: 'rows'; readonly grid: Grid; readonly columns: PlaceColumns }
  | { readonly as: 'track'; readonly track: Track };

const known = new WeakMap<object, { readonly key: string; readonly reading: GeoReading | undefined }>();

/**
 * Numbers stay numbers unless a name, a type or a tag says that they are places on the Earth. `key` is where the value stands, and
 * `description` what the schema says of it.
 */
export function geoReading(value: Json | undefined, key: string, description = ''): GeoReading | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const before = known.get(value);
  if (before?.key === key) return before.reading;
  const reading = find(value, key, description);
  known.set(value, { key, reading });
  return reading;
}

function find(value: Json, key: string, description: string): GeoReading | undefined {
  if (isGeoJson(value)) return { as: 'geojson', value };
  if (isInSystem(value)) return { as: 'system', value };
  const track = saidTrack(value, key, description);
  if (track !== undefined) return { as: 'track', track };
  return gridReading(readGrid(value), key) ?? gridReading(asRow(value), key);
}

/** A single object with a place is a table of one row. */
function asRow(value: Json): Grid | undefined {
  const isRow = isObject(value) && Object.values(value).every((member) => isScalar(member) || isObject(member));
  return isRow ? readGrid([value], { declared: true }) : undefined;
}

export function gridReading(grid: Grid | undefined, key: string): GeoReading | undefined {
  const columns = grid && placeColumns(grid, key.slice(key.lastIndexOf('.') + 1));
  return grid !== undefined && columns !== undefined && hasPlaces(columns) ? { as: 'rows', grid, columns } : undefined;
}

/** What may be places as well as anything else: a visitor may ask to see it so. */
export function possibleReading(value: Json | undefined, key: string): GeoReading | undefined {
  const track = possibleTrack(value, key);
  return track && { as: 'track', track };
}

/** @param order of two numbers of which the answer doesn't say which is which */
export function* readFeatures(reading: GeoReading, order?: AxisOrder): Pieces<MapFeatures | undefined> {
  switch (reading.as) {
    case 'geojson':
      return yield* readGeoJson(reading.value);
    case 'system':
      return yield* readInSystem(reading.value, order);
    case 'rows':
      return yield* rowsOnEarth(reading.grid, reading.columns);
    case 'track':
      return yield* readTrack(reading.track, order);
  }
}

/** Rows, or numbers and lists of others, from which reading them would keep the page waiting. */
const MANY = { rows: 10_000, nodes: 40_000 };

export function hasVeryMany(reading: GeoReading): boolean {
  switch (reading.as) {
    case 'rows':
      return reading.grid.rowCount > MANY.rows;
    case 'track':
      return reading.track.pairs.length > MANY.rows;
    default:
      return !isSmall(reading.value, MANY.nodes);
  }
}
