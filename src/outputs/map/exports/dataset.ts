import { put } from '../../../answers/shapes/detections/put.ts';
import type { MapFeature, MapFeatures } from '../../../answers/shapes/geo/features.ts';
import type { Grid } from '../../../answers/shapes/grid.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import type { Dataset, GeoFeature } from '../../exports/dataset.ts';

/** What is drawn on a map for other programs, in longitude and latitude, with all that its row says. A row without a place has none there either. */
export function datasetOfPlaces({ features, grid }: Pick<MapFeatures, 'features' | 'grid'>): Dataset {
  const byRow = new Map(features.map((feature) => [feature.row, feature]));
  const rows = Array.from({ length: grid.rowCount }, (_, row): GeoFeature => {
    const feature = byRow.get(row);
    let properties: JsonObject = {};
    for (const [column, name] of namesOf(grid).entries()) {
      const value = grid.cell(row, column);
      if (value !== undefined) properties = put(properties, name, value);
    }
    return { geometry: feature === undefined ? null : geometryOf(feature), properties };
  });
  return { images: [], classes: [], hasOwnIds: false, features: rows };
}

/** Those too that a table doesn't show. */
const namesOf = ({ columns, hiddenNames = [] }: Grid): readonly string[] => [...columns.map(({ name }) => name), ...hiddenNames];

type Geometry = JsonObject & { readonly type: string; readonly coordinates: Json };

/** The plainest geometry that holds all of it. */
function geometryOf({ points, lines, areas }: MapFeature): JsonObject | null {
  const kinds = [geometry('Point', points), geometry('LineString', lines), geometry('Polygon', areas.map(closed))].filter(
    (one) => one !== undefined,
  );
  return kinds.length > 1 ? { type: 'GeometryCollection', geometries: kinds } : (kinds[0] ?? null);
}

function geometry(type: string, parts: readonly unknown[]): Geometry | undefined {
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
