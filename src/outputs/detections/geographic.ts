import type { Json, JsonObject } from '../../spec/model.ts';
import { isObject } from '../isObject.ts';

/** Places on the Earth, which no picture shows: GeoJSON, or anything with a reference system. */
export function isGeographic(value: Json | undefined): value is JsonObject {
  if (!isObject(value)) return false;
  const has = (name: string) => Object.hasOwn(value, name);
  return ['crs', 'epsg', 'srs'].some(has) || (has('type') && ['coordinates', 'geometry', 'geometries', 'features'].some(has));
}
