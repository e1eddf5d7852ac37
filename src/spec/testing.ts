import { readHints } from './hints.ts';
import type { Arg } from './model.ts';

/** An argument for tests: an optional text in the query, but for what is said. */
export function makeArg(part: Partial<Arg>): Arg {
  return {
    name: 'a',
    in: 'query',
    kind: 'string',
    multiple: false,
    nullable: false,
    required: false,
    default: undefined,
    description: '',
    hints: readHints(part.description ?? ''),
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
    ...part,
  };
}
