import { DEGREES } from '../../../files/geo/crs.ts';
import type { Pieces } from '../../../files/turns/pieces.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import { featureRows } from '../detections/geographic.ts';
import type { Grid } from '../grid.ts';
import { readGrid } from '../readGrid.ts';
import { FeatureReader, type MapFeature, type MapFeatures } from './features.ts';
import { readGeometry, type FoundPlace } from './geometry.ts';
import { systemIn } from './system.ts';

const GEOMETRIES: ReadonlySet<Json | undefined> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
]);

/** The features of a value that calls itself GeoJSON by its types; undefined for any other. */
function featuresIn(value: Json | undefined): readonly JsonObject[] | undefined {
  if (Array.isArray(value)) {
    const features = value.filter((one): one is JsonObject => isObject(one) && one.type === 'Feature' && Object.hasOwn(one, 'geometry'));
    return value.length > 0 && features.length === value.length ? features : undefined;
  }
  if (!isObject(value)) return undefined;
  if (value.type === 'FeatureCollection')
    return Array.isArray(value.features) && value.features.length === 0 ? [] : featuresIn(value.features);
  if (value.type === 'Feature') return Object.hasOwn(value, 'geometry') ? [value] : undefined;
  const isGeometry = GEOMETRIES.has(value.type) && Array.isArray(value.coordinates);
  const isMany = value.type === 'GeometryCollection' && Array.isArray(value.geometries);
  return isGeometry || isMany ? [{ type: 'Feature', properties: null, geometry: value }] : undefined;
}

export function isGeoJson(value: Json | undefined): boolean {
  return featuresIn(value) !== undefined;
}

const NO_ROWS: Grid = { columns: [], rowCount: 0, hiddenColumns: 0, cell: () => undefined, number: () => NaN };

/** Features in a piece, beside the positions of each. */
const PORTION = 64;

/** RFC 7946, and the member `crs` of the format before it. */
export function* readGeoJson(value: Json | undefined): Pieces<MapFeatures | undefined> {
  const items = featuresIn(value);
  if (items === undefined) return undefined;
  const grid = readGrid(featureRows([...items]), { declared: true }) ?? { ...NO_ROWS, rowCount: items.length };
  const shared = { grid, paths: [] };
  if (items.length === 0) return { ...shared, features: [], remarks: [{ code: 'nothing' }] };
  // A geometry by itself carries its own, and so may a single feature.
  const system = isObject(value) ? systemIn(value) : { crs: DEGREES, isNamed: false };
  if ('remark' in system) return { ...shared, features: [], remarks: [system.remark] };
  const reader = new FeatureReader(system.crs);
  for (const [row, feature] of items.entries()) {
    if (row % PORTION === PORTION - 1) yield;
    reader.add(row, withMoments(feature, yield* readGeometry(feature.geometry, reader)));
  }
  const given = { features: items, areDegrees: system.crs.unit === '°' };
  return { ...shared, features: reader.features, remarks: reader.remarks(), given };
}

/** Tracks of a receiver have a moment for each of their points, as far as converters keep them. */
function withMoments(feature: JsonObject, found: FoundPlace): FoundPlace {
  if (typeof found === 'string' || found.lines.length === 0 || !isObject(feature.properties)) return found;
  const { coordinateProperties, coordTimes } = feature.properties;
  const times = (isObject(coordinateProperties) ? coordinateProperties.times : undefined) ?? coordTimes;
  if (!Array.isArray(times)) return found;
  const moments = times.flat(1).map(String);
  const corners = found.lines.reduce((all, line) => all + line.length, 0);
  return moments.length === corners ? ({ ...found, moments } satisfies Omit<MapFeature, 'row'>) : found;
}
