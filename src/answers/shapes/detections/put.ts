import type { Json, JsonObject } from '../../../spec/model.ts';

/** Adds a member under its own name, whatever that is. */
export function put(object: JsonObject | undefined, name: string, value: Json): JsonObject {
  const target = object ?? {};
  // `__proto__` is a name like any other in JSON.
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  return target;
}
