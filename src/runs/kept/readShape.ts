import { readHints } from '../../spec/hints.ts';
import { asArray, asFinite, asObject, asString } from '../../spec/loose.ts';
import type { Kind, Property, Shape } from '../../spec/model.ts';

const KINDS: ReadonlySet<unknown> = new Set<Kind>(['file', 'boolean', 'integer', 'number', 'string', 'array', 'object', 'any']);

/** Deeper forms are drawn as JSON anyway. */
const MAX_DEPTH = 9;
const MAX_SHAPES = 5000;

/** Reads a `Shape` that was stored, perhaps by another version of this page or by somebody's editor; undefined when it is none. */
export function readKeptShape(input: unknown): Shape | undefined {
  return read(input, { left: MAX_SHAPES }, 0);
}

function read(input: unknown, budget: { left: number }, depth: number): Shape | undefined {
  const found = asObject(input);
  budget.left -= 1;
  if (found === undefined || !KINDS.has(found.kind) || budget.left < 0 || depth > MAX_DEPTH) return undefined;
  const description = asString(found.description) ?? '';
  return {
    kind: found.kind as Kind,
    multiple: found.multiple === true,
    nullable: found.nullable === true,
    description,
    hints: readHints(description),
    format: asString(found.format),
    choices: asArray(found.choices).filter(
      (choice) => typeof choice === 'string' || typeof choice === 'number' || typeof choice === 'boolean',
    ),
    minimum: asFinite(found.minimum),
    maximum: asFinite(found.maximum),
    exclusiveMinimum: asFinite(found.exclusiveMinimum),
    exclusiveMaximum: asFinite(found.exclusiveMaximum),
    multipleOf: asFinite(found.multipleOf),
    minLength: asFinite(found.minLength),
    maxLength: asFinite(found.maxLength),
    pattern: asString(found.pattern),
    minItems: asFinite(found.minItems),
    maxItems: asFinite(found.maxItems),
    items: read(found.items, budget, depth + 1),
    properties: asArray(found.properties).flatMap((entry): Property[] => {
      const name = asString(asObject(entry)?.name);
      const shape = read(entry, budget, depth + 1);
      return name === undefined || shape === undefined ? [] : [{ ...shape, name, required: asObject(entry)?.required === true }];
    }),
    notes: [],
  };
}
