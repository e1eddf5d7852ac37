import { isNumber, isObject } from '../../../answers/isObject.ts';
import type { Json, Property, Shape } from '../../../spec/model.ts';

/** A place at which an answer isn't as it was declared. */
export interface Misfit {
  readonly path: string;
  readonly what: 'undeclared' | 'missing' | 'null' | 'kind' | 'choice';
  /** What was declared, and what came. */
  readonly declared: string;
  readonly came: string;
}

/** More are more of the same. */
const MOST_MISFITS = 200;
/** Entries of a list that are looked at. */
const MOST_ENTRIES = 10_000;

interface Step {
  readonly path: string;
  readonly value: Json;
  readonly shape: Shape;
}

/** Where a value isn't what its form says: what is missing, what nobody declared, other kinds. */
export function misfitsOf(answer: Json, response: Shape): readonly Misfit[] {
  const found: Misfit[] = [];
  const left: Step[] = [{ path: '', value: answer, shape: response }];
  for (let step = left.pop(); step !== undefined && found.length < MOST_MISFITS; step = left.pop()) {
    const { path, value, shape } = step;
    const misfit = kindMisfit(step);
    if (misfit !== undefined) {
      found.push(misfit);
    } else if (Array.isArray(value)) {
      const { items } = shape;
      if (items === undefined) continue;
      for (let at = Math.min(value.length, MOST_ENTRIES) - 1; at >= 0; at--)
        left.push({ path: below(path, String(at)), value: value[at] ?? null, shape: items });
    } else if (isObject(value) && shape.properties.length > 0) {
      const declared = new Map<string, Property>(shape.properties.map((property) => [property.name, property]));
      for (const name of Object.keys(value)) {
        if (!declared.has(name))
          found.push({ path: below(path, name), what: 'undeclared', declared: '', came: kindOf(value[name] ?? null) });
      }
      for (const property of shape.properties.toReversed()) {
        if (Object.hasOwn(value, property.name))
          left.push({ path: below(path, property.name), value: value[property.name] ?? null, shape: property });
        else found.push({ path: below(path, property.name), what: 'missing', declared: property.kind, came: '' });
      }
    }
  }
  return found;
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function kindMisfit({ path, value, shape }: Step): Misfit | undefined {
  if (value === null)
    return shape.nullable || shape.kind === 'any' ? undefined : { path, what: 'null', declared: shape.kind, came: 'null' };
  if (!isOfKind(value, shape.kind)) return { path, what: 'kind', declared: shape.kind, came: kindOf(value) };
  const isChoice = shape.choices.length === 0 || typeof value === 'object' || shape.choices.some((choice) => choice === value);
  return isChoice
    ? undefined
    : { path, what: 'choice', declared: shape.choices.slice(0, 5).map(String).join(', '), came: String(value).slice(0, 60) };
}

function isOfKind(value: Json, kind: Shape['kind']): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'string':
    case 'file':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
    case 'number':
      return isNumber(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
  }
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'bigint') return 'integer';
  return typeof value;
}
