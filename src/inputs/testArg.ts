import { readHints } from '../spec/hints.ts';
import type { Arg, Shape } from '../spec/model.ts';

const NOTHING: Omit<Shape, 'kind' | 'description' | 'hints'> = {
  multiple: false,
  nullable: false,
  format: undefined,
  choices: [],
  minimum: undefined,
  maximum: undefined,
  exclusiveMinimum: undefined,
  exclusiveMaximum: undefined,
  multipleOf: undefined,
  minLength: undefined,
  maxLength: undefined,
  pattern: undefined,
  minItems: undefined,
  maxItems: undefined,
  items: undefined,
  properties: [],
  notes: [],
};

/** An argument for tests: a string that says nothing about itself, but for what is given. */
export function testArg(given: Partial<Arg>): Arg {
  const { kind = 'string', description = '' } = given;
  return {
    ...NOTHING,
    kind,
    description,
    hints: readHints(description),
    name: 'an_arg',
    required: false,
    in: 'query',
    default: undefined,
    ...given,
  };
}

/** The form of a list's items. */
export function testItems(given: Partial<Shape>): Shape {
  const { kind = 'string', description = '' } = given;
  return { ...NOTHING, kind, description, hints: readHints(description), ...given };
}
