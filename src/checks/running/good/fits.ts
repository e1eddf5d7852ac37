import { isNumber, isObject } from '../../../answers/isObject.ts';
import type { Json, Property, Shape } from '../../../spec/model.ts';

/** A place at which an answer isn't as it was declared. */
export interface Misfit {
  readonly path: string;
  readonly what: 'undeclared' | 'null' | 'kind' | 'choice' | 'bound' | 'length';
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

/** A declared member, how often what it belongs to came, and how often it did. */
export interface MemberCount {
  /** Without the numbers of entries: `boxes.score`. */
  readonly path: string;
  readonly property: Property;
  chances: number;
  present: number;
}

/** Of every declared member, at any depth. */
export function countMembers(answers: readonly Json[], response: Shape): readonly MemberCount[] {
  const counts = new Map<string, MemberCount>();
  const left: Step[] = answers.map((value) => ({ path: '', value, shape: response }));
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    const { path, value, shape } = step;
    if (Array.isArray(value)) {
      if (shape.items !== undefined)
        for (const entry of value.slice(0, MOST_ENTRIES)) left.push({ path, value: entry, shape: shape.items });
    } else if (isObject(value)) {
      for (const property of shape.properties) {
        const place = below(path, property.name);
        const count = counts.get(place) ?? { path: place, property, chances: 0, present: 0 };
        counts.set(place, count);
        count.chances += 1;
        if (!Object.hasOwn(value, property.name)) continue;
        count.present += 1;
        left.push({ path: place, value: value[property.name] ?? null, shape: property });
      }
    }
  }
  return [...counts.values()];
}

/** Where a value isn't what its form says: what nobody declared, other kinds, what is beyond bounds. What is missing is counted above. */
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
    } else if (isObject(value) && (shape.properties.length > 0 || shape.values !== undefined)) {
      const declared = new Map<string, Property>(shape.properties.map((property) => [property.name, property]));
      for (const name of Object.keys(value).slice(0, MOST_ENTRIES)) {
        const form = declared.get(name) ?? shape.values;
        if (form === undefined)
          found.push({ path: below(path, name), what: 'undeclared', declared: '', came: kindOf(value[name] ?? null) });
        else left.push({ path: below(path, name), value: value[name] ?? null, shape: form });
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
  if (!isChoice)
    return { path, what: 'choice', declared: shape.choices.slice(0, 5).map(String).join(', '), came: String(value).slice(0, 60) };
  return boundMisfit(path, value, shape) ?? lengthMisfit(path, value, shape);
}

/** What binary fractions lose: 0.1 + 0.2 is above 0.3. */
const ROUNDING = 1e-6;

function boundMisfit(path: string, value: Json, shape: Shape): Misfit | undefined {
  if (!isNumber(value) || Number.isNaN(Number(value))) return undefined;
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = shape;
  const low = Math.max(minimum, exclusiveMinimum);
  const high = Math.min(maximum, exclusiveMaximum);
  const slack = ROUNDING * Math.max(1, ...[low, high].filter(Number.isFinite).map(Math.abs));
  if (Number(value) >= low - slack && Number(value) <= high + slack) return undefined;
  const declared = Number(value) < low ? `≥ ${String(low)}` : `≤ ${String(high)}`;
  return { path, what: 'bound', declared, came: String(value) };
}

function lengthMisfit(
  path: string,
  value: Json,
  { minItems = 0, maxItems = Infinity, minLength = 0, maxLength = Infinity }: Shape,
): Misfit | undefined {
  const [length, low, high] = Array.isArray(value)
    ? [value.length, minItems, maxItems]
    : typeof value === 'string'
      ? [Array.from(value).length, minLength, maxLength]
      : [0, 0, Infinity];
  if (length >= low && length <= high) return undefined;
  return { path, what: 'length', declared: length < low ? `≥ ${low}` : `≤ ${high}`, came: String(length) };
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
