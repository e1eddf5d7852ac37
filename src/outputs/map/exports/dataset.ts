import { isObject } from '../../../answers/isObject.ts';
import { put } from '../../../answers/shapes/detections/put.ts';
import { isGeometry } from '../../../answers/shapes/geo/columns.ts';
import type { MapFeature, MapFeatures } from '../../../answers/shapes/geo/features.ts';
import { readFeatures } from '../../../answers/shapes/geo/reading.ts';
import type { Grid } from '../../../answers/shapes/grid.ts';
import { reporting } from '../../../files/report.ts';
import { inTurns } from '../../../files/turns/pieces.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import type { Dataset, GeoFeature } from '../../exports/dataset.ts';
import { placesOfFile } from '../filePlaces.ts';
import type { MapSource } from '../props.ts';

/** The same of an answer that nobody has looked at yet; undefined where it holds no places. A picture on a map is no list of them. */
export async function datasetOfSource(source: MapSource): Promise<Dataset | undefined> {
  if (source.from === 'tiff') return undefined;
  const found = await (source.from === 'value'
    ? inTurns(readFeatures(source.reading))
    : placesOfFile(source).catch(reporting('Reading places')));
  return found === undefined || found.features.length === 0 ? undefined : datasetOfPlaces(found);
}

/** What is drawn on a map for other programs, in longitude and latitude, with all that its row says. A row without a place has none there either. */
export function datasetOfPlaces({ features, grid, given }: Pick<MapFeatures, 'features' | 'grid' | 'given'>): Dataset {
  const byRow = new Map(features.map((feature) => [feature.row, feature]));
  const rows = Array.from({ length: grid.rowCount }, (_, row): GeoFeature => {
    const drawn = byRow.get(row);
    const own = given?.features[row];
    // As it came, heights and all, where that is degrees.
    const asGiven = drawn !== undefined && given?.areDegrees === true && isObject(own?.geometry) ? own.geometry : undefined;
    const geometry = asGiven ?? (drawn === undefined ? null : geometryOf(drawn));
    return own === undefined
      ? { geometry, properties: propertiesOfRow(grid, row, drawn !== undefined) }
      : { geometry, ...aboutFeature(own) };
  });
  return { images: [], classes: [], hasOwnIds: false, features: rows };
}

/** All that a row says but the geometry that was made of it. */
function propertiesOfRow(grid: Grid, row: number, isDrawn: boolean): JsonObject {
  let properties: JsonObject = {};
  for (const [column, name] of namesOf(grid).entries()) {
    const value = grid.cell(row, column);
    if (value !== undefined && !(isDrawn && isGeometry(value))) properties = put(properties, name, value);
  }
  return properties;
}

/** Those too that a table doesn't show. */
const namesOf = ({ columns, hiddenNames = [] }: Grid): readonly string[] => [...columns.map(({ name }) => name), ...hiddenNames];

/** What GeoJSON says of a feature. Members beside its properties, which programs don't look for there, are put to them. */
function aboutFeature({
  type: _type,
  geometry: _geometry,
  bbox: _bbox,
  id,
  properties: own,
  ...others
}: JsonObject): Omit<GeoFeature, 'geometry'> {
  let properties: JsonObject = {};
  if (isObject(own)) for (const [name, value] of Object.entries(own)) properties = put(properties, name, value);
  for (const [name, value] of Object.entries(others))
    properties = put(properties, Object.hasOwn(properties, name) ? `feature.${name}` : name, value);
  return { properties, ...((typeof id === 'string' || typeof id === 'number') && { id }) };
}

type Geometry = JsonObject & { readonly type: string; readonly coordinates: Json };

/** The plainest geometry that holds all of it. */
function geometryOf({ points, lines, areas }: MapFeature): JsonObject | null {
  const kinds = [ofKind('Point', points), ofKind('LineString', lines), ofKind('Polygon', areas.map(closed))].filter(
    (one) => one !== undefined,
  );
  return kinds.length > 1 ? { type: 'GeometryCollection', geometries: kinds } : (kinds[0] ?? null);
}

function ofKind(type: string, parts: readonly unknown[]): Geometry | undefined {
  const own = parts as readonly Json[];
  if (own.length === 0) return undefined;
  return own.length === 1 ? { type, coordinates: own[0] ?? null } : { type: `Multi${type}`, coordinates: [...own] };
}

/** A ring of GeoJSON ends where it begins. */
function closed(rings: MapFeature['areas'][number]): readonly unknown[] {
  return rings.map((ring) => {
    const [first] = ring;
    const last = ring.at(-1);
    const isClosed = first === undefined || last === undefined || (first[0] === last[0] && first[1] === last[1]);
    return isClosed ? ring : [...ring, first];
  });
}
