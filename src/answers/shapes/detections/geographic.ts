import type { Json, JsonObject } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import { put } from './put.ts';

/** Places on the Earth, which no picture shows: GeoJSON, or anything with a reference system. */
export function isGeographic(value: Json | undefined): value is JsonObject {
  if (!isObject(value)) return false;
  const has = (name: string) => Object.hasOwn(value, name);
  return ['crs', 'epsg', 'srs'].some(has) || (has('type') && ['coordinates', 'geometry', 'geometries', 'features'].some(has));
}

/** Features with a list of them, as GeoJSON has them. */
export function isCollection(value: JsonObject): boolean {
  return value.type === 'FeatureCollection' && Array.isArray(value.features);
}

/** The rows of GeoJSON: what each feature says of itself, and what kind of place it is. Undefined for anything else. */
export function featureRows(value: Json | undefined): JsonObject[] | undefined {
  const features = isObject(value)
    ? value.type === 'Feature'
      ? [value]
      : value.type === 'FeatureCollection'
        ? value.features
        : undefined
    : value;
  if (!Array.isArray(features) || features.length === 0) return undefined;
  const rows: JsonObject[] = [];
  for (const feature of features) {
    if (!isObject(feature) || feature.type !== 'Feature') return undefined;
    const { type: _, properties, geometry, ...others } = feature;
    const row: JsonObject = {};
    // What a feature says of itself may be called like what GeoJSON says of it.
    const add = (name: string, member: Json, prefix: string) => put(row, Object.hasOwn(row, name) ? `${prefix}.${name}` : name, member);
    for (const [name, member] of Object.entries(others)) add(name, member, 'feature');
    if (isObject(properties)) for (const [name, member] of Object.entries(properties)) add(name, member, 'properties');
    if (isObject(geometry))
      for (const [name, member] of Object.entries(geometry)) add(name === 'type' ? 'geometry' : name, member, 'geometry');
    rows.push(row);
  }
  return rows;
}
