import { quoteLine } from '../../request/guide/quote.ts';
import type { Scalar, Shape } from '../../spec/model.ts';

export interface JsonSchema {
  readonly [name: string]: unknown;
}

export interface ObjectSchema extends JsonSchema {
  readonly type: 'object';
}

/** What the models behind clients take as names of members. */
export const PROPERTY = /^[\w.-]{1,64}$/;
const MOST_CHOICES = 300;
const MAX_DEPTH = 5;

export const TYPES: Partial<Record<Shape['kind'], string>> = {
  boolean: 'boolean',
  integer: 'integer',
  number: 'number',
  string: 'string',
  array: 'array',
  object: 'object',
  file: 'string',
};

/** Only what clients of every kind understand, and nothing that isn't valid: one of it would make them refuse the tool. */
export function shapeSchema(shape: Shape, depth = 0): JsonSchema {
  const type = TYPES[shape.kind];
  const isList = shape.kind === 'array';
  // DEEPaaS writes the choices of a list beside its items.
  const items = isList
    ? { ...(shape.items === undefined || depth > MAX_DEPTH ? {} : shapeSchema(shape.items, depth + 1)), ...choices(shape.choices) }
    : undefined;
  const members = depth > MAX_DEPTH ? [] : shape.properties.filter(({ name }) => PROPERTY.test(name) && name !== '__proto__');
  const isNumber = shape.kind === 'integer' || shape.kind === 'number';
  return {
    ...(type !== undefined && { type }),
    ...(isList ? { items } : choices(shape.choices)),
    ...(isNumber &&
      given({
        minimum: shape.minimum,
        maximum: shape.maximum,
        exclusiveMinimum: shape.exclusiveMinimum,
        exclusiveMaximum: shape.exclusiveMaximum,
      })),
    ...(shape.kind === 'string' && given({ minLength: shape.minLength, maxLength: shape.maxLength, pattern: patternOf(shape.pattern) })),
    ...(isList && given({ minItems: shape.minItems, maxItems: shape.maxItems })),
    ...(members.length > 0 && {
      properties: Object.fromEntries(
        members.map((member) => {
          const description = quoteLine(member.description, 200);
          return [member.name, { ...shapeSchema(member, depth + 1), ...(description !== '' && { description }) }];
        }),
      ),
    }),
  };
}

export function choices(list: readonly (Scalar | null)[]): JsonSchema {
  const values = [...new Set(list.map(inJson).filter((value) => value !== undefined))];
  return values.length === 0 || values.length < list.length || values.length > MOST_CHOICES ? {} : { enum: values };
}

function given(limits: Readonly<Record<string, number | string | undefined>>): JsonSchema {
  return Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined && !Number.isNaN(limit)));
}

/** As Python matches: from the beginning on. One that JavaScript doesn't read is left to the server. */
function patternOf(pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined;
  const anchored = pattern.startsWith('^') ? pattern : `^(?:${pattern})`;
  try {
    RegExp(anchored, 'u');
    return anchored;
  } catch {
    // Python's own syntax.
    return undefined;
  }
}

/** As JSON has it; undefined for what it would change. */
export function inJson(value: unknown): unknown {
  try {
    return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
  } catch {
    // A whole number of more digits than JSON's readers keep.
    return undefined;
  }
}
