import { readHints } from './hints.ts';
import { asArray, asFinite, asObject, asString, own, type Loose } from './loose.ts';
import type { Kind, Property, Scalar, Shape } from './model.ts';
import * as say from './words.ts';

/** Nested objects are shown as blocks; deeper ones, and cyclic ones, are shown as JSON. */
const MAX_DEPTH = 8;

/** Resolves `#/components/...` references of one document. */
export interface Resolver {
  readonly resolve: (reference: string) => Loose | undefined;
  /** Shapes that may still be read. References fan out: a document of 2 kB can describe millions. */
  left: number;
}

/** A form of 500 arguments takes about a thousand. */
const MAX_SHAPES = 20_000;

export function resolver(document: Loose): Resolver {
  const resolve = (reference: string) => {
    if (!reference.startsWith('#/')) return undefined;
    let node: Loose | undefined = document;
    for (const step of reference.slice(2).split('/')) {
      node = node && asObject(own(node, step.replaceAll('~1', '/').replaceAll('~0', '~')));
    }
    return node;
  };
  return { resolve, left: MAX_SHAPES };
}

/**
 * JSON Schema of OpenAPI 3.1 → `Shape`. Never throws and always ends: whatever can't be understood becomes `any` with a note.
 * @param description the parameter's own description, which wins over the schema's
 */
export function readShape(schema: unknown, from: Resolver, description?: string): Shape {
  return readNested(schema, from, description, 0, []);
}

function readNested(input: unknown, from: Resolver, description: string | undefined, depth: number, seen: readonly string[]): Shape {
  const notes: string[] = [];
  const collapsed = collapse(input, from, notes, seen);
  const { schema, nullable } = collapsed;
  const text = description ?? asString(schema.description) ?? '';
  const outerKind = collapsed.kind ?? kindOf(schema, notes);
  const items = outerKind === 'array' ? asObject(schema.items) : undefined;
  const deeper = (child: unknown) => readNested(child, from, undefined, depth + 1, collapsed.seen);
  from.left -= 1;
  const inside = depth < MAX_DEPTH && !collapsed.cyclic && from.left > 0;
  const others = outerKind === 'object' ? asObject(schema.additionalProperties) : undefined;
  const values = others !== undefined && inside && Object.keys(others).length > 0 ? deeper(others) : undefined;
  const item = items !== undefined && inside && Object.keys(items).length > 0 ? deeper(items) : undefined;
  const multiple = item?.kind === 'file';
  const kind = multiple ? 'file' : outerKind;
  return {
    kind,
    multiple,
    nullable,
    description: text,
    hints: readHints(text),
    format: asString(schema.format),
    choices: readChoices(schema, kind, items),
    ...readLimits(schema, kind, notes),
    items: multiple ? undefined : item,
    properties: inside ? readProperties(schema, deeper) : [],
    ...(values !== undefined && { values }),
    notes,
  };
}

function readProperties(schema: Loose, deeper: (child: unknown) => Shape): Property[] {
  const required = asArray(schema.required);
  return Object.entries(asObject(schema.properties) ?? {}).map(([name, child]) => ({
    ...deeper(child),
    name,
    required: required.includes(name),
  }));
}

interface Collapsed {
  schema: Loose;
  nullable: boolean;
  cyclic: boolean;
  seen: readonly string[];
  /** Set when the schema itself can't tell, as after a union of several types. */
  kind: Kind | undefined;
}

/** Follows references and unwraps `allOf [T]`, `anyOf [T, null]`, `type: [T, "null"]` and `nullable` to one schema. */
function collapse(input: unknown, from: Resolver, notes: string[], seenBefore: readonly string[]): Collapsed {
  let schema = asObject(input) ?? {};
  let nullable = false;
  const seen = [...seenBefore];
  // Each turn unwraps one layer; a document can't have more of them than its depth budget.
  for (let turn = 0; turn < 64; turn++) {
    if (schema['x-nullable'] === true || schema.nullable === true) nullable = true;
    const reference = asString(schema.$ref);
    if (reference !== undefined) {
      const target = from.resolve(reference);
      if (target === undefined || seen.includes(reference)) {
        notes.push(target === undefined ? say.pointsNowhere(reference) : say.containsItself);
        return { schema: {}, nullable, cyclic: true, seen, kind: target === undefined ? undefined : 'object' };
      }
      seen.push(reference);
      const { $ref: _, ...siblings } = schema;
      schema = { ...target, ...siblings };
      continue;
    }
    const union = asArray(schema.anyOf ?? schema.oneOf ?? schema.allOf).map((entry) => asObject(entry) ?? {});
    if (union.length > 0) {
      const real = union.filter((entry) => entry.type !== 'null');
      if (real.length < union.length) nullable = true;
      const { anyOf: _anyOf, oneOf: _oneOf, allOf: _allOf, ...siblings } = schema;
      if (real.length === 1) {
        schema = { ...real[0], ...siblings };
        continue;
      }
      notes.push(say.severalTypes);
      return { schema: siblings, nullable, cyclic: false, seen, kind: asString(siblings.type) === undefined ? 'any' : undefined };
    }
    if (Array.isArray(schema.type)) {
      const types = schema.type.filter((type) => type !== 'null');
      if (types.length < schema.type.length) nullable = true;
      schema = { ...schema, type: types.length === 1 ? types[0] : undefined };
      if (types.length > 1) notes.push(say.severalTypes);
    }
    break;
  }
  return { schema, nullable, cyclic: false, seen, kind: undefined };
}

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['file', 'file'],
  ['boolean', 'boolean'],
  ['integer', 'integer'],
  ['number', 'number'],
  ['string', 'string'],
  ['array', 'array'],
  ['object', 'object'],
]);

function kindOf(schema: Loose, notes: string[]): Kind {
  const type = asString(schema.type);
  const media = asString(schema.contentMediaType);
  // FastAPI before 0.129 writes `format: binary`, later ones `contentMediaType`; the upgrade from Swagger 2 drops the type.
  if ((type === undefined || type === 'string') && (schema.format === 'binary' || (media !== undefined && !media.includes('json'))))
    return 'file';
  const kind = type === undefined ? undefined : KINDS.get(type);
  if (kind !== undefined) return kind;
  if (type !== undefined) notes.push(say.unknownType(type.slice(0, 40)));
  if (asObject(schema.properties) !== undefined) return 'object';
  if (schema.items !== undefined) return 'array';
  return 'any';
}

/** Choices of the value itself or, for a list, of its items: marshmallow puts the `enum` beside `items`, JSON Schema inside. */
function readChoices(schema: Loose, kind: Kind, items: Loose | undefined): Scalar[] {
  const source = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]) ?? (kind === 'array' ? items?.enum : undefined);
  // Some modules write `enum="seg"`; a string is meant as its only choice.
  const list = typeof source === 'string' ? [source] : asArray(source);
  const scalars = list.filter((choice): choice is Scalar => ['string', 'number', 'bigint', 'boolean'].includes(typeof choice));
  const itemKind = kind === 'array' ? (items === undefined ? undefined : asString(items.type)) : kind;
  return [...new Set(itemKind === 'string' ? scalars.map(pythonText) : scalars)];
}

/** What Python's `str()` makes of a value: modules compare a string argument with "False", not with "false". */
function pythonText(value: Scalar): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}

type Limits = Pick<
  Shape,
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'multipleOf'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'minItems'
  | 'maxItems'
>;

function readLimits(schema: Loose, kind: Kind, notes: string[]): Limits {
  const numeric = kind === 'integer' || kind === 'number';
  const bounds = {
    minimum: numeric ? asFinite(schema.minimum) : undefined,
    maximum: numeric ? asFinite(schema.maximum) : undefined,
    exclusiveMinimum: numeric ? asFinite(schema.exclusiveMinimum) : undefined,
    exclusiveMaximum: numeric ? asFinite(schema.exclusiveMaximum) : undefined,
  };
  const low = Math.max(bounds.minimum ?? -Infinity, bounds.exclusiveMinimum ?? -Infinity);
  const high = Math.min(bounds.maximum ?? Infinity, bounds.exclusiveMaximum ?? Infinity);
  const contradictory = low > high;
  if (contradictory) notes.push(say.boundsCross(low, high));
  const multipleOf = asFinite(schema.multipleOf);
  return {
    ...(contradictory ? { minimum: undefined, maximum: undefined, exclusiveMinimum: undefined, exclusiveMaximum: undefined } : bounds),
    multipleOf: multipleOf !== undefined && multipleOf > 0 ? multipleOf : undefined,
    minLength: asFinite(schema.minLength),
    maxLength: asFinite(schema.maxLength),
    pattern: readPattern(schema, notes),
    minItems: asFinite(schema.minItems),
    maxItems: asFinite(schema.maxItems),
  };
}

function readPattern(schema: Loose, notes: string[]): string | undefined {
  const pattern = asString(schema.pattern);
  if (pattern === undefined) return undefined;
  try {
    // Python's dialect differs; a pattern that JavaScript can't compile is left to the server.
    return new RegExp(pattern, 'u').source === '' ? undefined : pattern;
  } catch {
    // The note tells.
    notes.push(say.uncheckedPattern);
    return undefined;
  }
}
