import type { Json, JsonObject } from '../../../spec/model.ts';

/** Adds a member under its own name, whatever that is. */
export function put(object: JsonObject | undefined, name: string, value: Json): JsonObject {
  const target = object ?? {};
  // A name like any other in JSON, and the only one that an assignment takes for something else.
  if (name === '__proto__') Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  else target[name] = value;
  return target;
}
