import type { Json, JsonObject } from '../spec/model.ts';

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type JsonScalar = null | boolean | number | string;

export function isScalar(value: Json | undefined): value is JsonScalar {
  return value === null || (typeof value !== 'object' && value !== undefined);
}
