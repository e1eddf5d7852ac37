import { isObject } from '../../answers/isObject.ts';
import type { Json, Shape } from '../../spec/model.ts';
import { readShape, resolver } from '../../spec/shape.ts';

/** More members than this are read as JSON, not looked at one by one. */
const MAX_MEMBERS = 50;

/**
 * No schema ever describes what train() returns, and most return lists of numbers by epoch: each member is a block of its
 * own, so that those are drawn. Undefined where JSON says it best.
 */
export function outputShape(output: Json): Shape | undefined {
  if (Array.isArray(output)) return output.length === 0 ? undefined : readShape({}, resolver({}));
  if (!isObject(output)) return undefined;
  const names = Object.keys(output).filter((name) => output[name] !== null);
  if (names.length === 0 || names.length > MAX_MEMBERS) return undefined;
  return readShape({ type: 'object', properties: Object.fromEntries(names.map((name) => [name, {}])) }, resolver({}));
}
