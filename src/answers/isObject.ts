import type { Json, JsonObject } from '../spec/model.ts';

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type JsonScalar = null | boolean | number | bigint | string;

/** A number of any size: whole ones beyond 2^53 keep their digits, and are rounded only where they are drawn. */
export function isNumber(value: Json | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

export function isScalar(value: Json | undefined): value is JsonScalar {
  return value === null || (typeof value !== 'object' && value !== undefined);
}
