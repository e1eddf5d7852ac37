import type { Json, JsonObject } from '../../spec/model.ts';
import { isObject } from '../isObject.ts';

/** Places on the Earth, which no picture shows: GeoJSON, or anything with a reference system. */
export function isGeographic(value: Json | undefined): value is JsonObject {
  if (!isObject(value)) return false;
  const has = (name: string) => Object.hasOwn(value, name);
  return ['crs', 'epsg', 'srs'].some(has) || (has('type') && ['coordinates', 'geometry', 'geometries', 'features'].some(has));
}

/** The rows of GeoJSON: what each feature says of itself, and what kind of place it is. Undefined for anything else. */
export function featureRows(value: Json | undefined): JsonObject[] | undefined {
  const features = isObject(value) && value.type === 'FeatureCollection' ? value.features : Array.isArray(value) ? value : undefined;
  if (!Array.isArray(features) || features.length === 0) return undefined;
  const rows: JsonObject[] = [];
  for (const feature of features) {
    if (!isObject(feature) || feature.type !== 'Feature') return undefined;
    const { type: _, properties, geometry, ...others } = feature;
    const kind = isObject(geometry) ? { geometry: geometry.type ?? null } : {};
    const { type: __, ...places } = isObject(geometry) ? geometry : { type: null };
    rows.push({ ...others, ...(isObject(properties) ? properties : {}), ...kind, ...places });
  }
  return rows;
}
