import type { JsonValue } from './json.ts';
import type { ArgumentValue } from './values.ts';

/** Where webargs looks for an argument; without one: querystring, then form, then json. */
export type Location = 'query' | 'form' | 'json' | 'headers';

export type Validator =
  | {
      readonly check: 'range';
      readonly min?: number;
      readonly max?: number;
      readonly minInclusive: boolean;
      readonly maxInclusive: boolean;
    }
  | { readonly check: 'length'; readonly min?: number; readonly max?: number; readonly equal?: number }
  | { readonly check: 'pattern'; readonly source: string }
  | { readonly check: 'oneOf' | 'containsOnly'; readonly choices: readonly JsonValue[]; readonly named?: readonly JsonValue[] }
  /** A function of the module's own, which no document mentions: the message with which it refuses a value. */
  | { readonly check: 'own'; readonly refusal: (value: ArgumentValue) => string | undefined };

export type ScalarKind =
  'str' | 'int' | 'float' | 'decimal' | 'bool' | 'datetime' | 'date' | 'time' | 'url' | 'email' | 'uuid' | 'dict' | 'raw';

export interface FieldOptions {
  readonly description?: string;
  readonly required?: boolean;
  /** marshmallow's load_default: used as it is, never converted or validated. */
  readonly default?: JsonValue;
  readonly nullable?: boolean;
  readonly location?: Location;
  readonly validate?: readonly Validator[];
  /** Extra OpenAPI keys that only reach the document: an `enum` here is not enforced. */
  readonly metadata?: Readonly<Record<string, JsonValue>>;
}

export type Field = FieldOptions &
  (
    | { readonly kind: ScalarKind }
    | { readonly kind: 'file' }
    | { readonly kind: 'list'; readonly items: Field }
    | { readonly kind: 'nested'; readonly fields: Fields }
  );

export type Fields = Readonly<Record<string, Field>>;

const scalar =
  (kind: ScalarKind) =>
  (description?: string, options: Omit<FieldOptions, 'description'> = {}): Field => ({
    kind,
    ...(description === undefined ? {} : { description }),
    ...options,
  });

export const field = {
  str: scalar('str'),
  int: scalar('int'),
  float: scalar('float'),
  decimal: scalar('decimal'),
  bool: scalar('bool'),
  datetime: scalar('datetime'),
  date: scalar('date'),
  time: scalar('time'),
  url: scalar('url'),
  email: scalar('email'),
  uuid: scalar('uuid'),
  dict: scalar('dict'),
  raw: scalar('raw'),
  /** `fields.Field` with the metadata `type: file`, which is how modules declare an upload. */
  file: (description: string, options: Omit<FieldOptions, 'description' | 'location'> = {}): Field => ({
    kind: 'file',
    description,
    location: 'form',
    ...options,
  }),
  list: (items: Field, description?: string, options: Omit<FieldOptions, 'description'> = {}): Field => ({
    kind: 'list',
    items,
    ...(description === undefined ? {} : { description }),
    ...options,
  }),
  nested: (fields: Fields, description?: string, options: Omit<FieldOptions, 'description'> = {}): Field => ({
    kind: 'nested',
    fields,
    ...(description === undefined ? {} : { description }),
    ...options,
  }),
};

export function range(limits: { min?: number; max?: number; minInclusive?: boolean; maxInclusive?: boolean }): Validator {
  return { check: 'range', minInclusive: true, maxInclusive: true, ...limits };
}

export function length(limits: { min?: number; max?: number; equal?: number }): Validator {
  return { check: 'length', ...limits };
}

export function pattern(source: string): Validator {
  return { check: 'pattern', source };
}

export function oneOf(choices: readonly JsonValue[]): Validator {
  return { check: 'oneOf', choices };
}

export function own(refusal: (value: ArgumentValue) => string | undefined): Validator {
  return { check: 'own', refusal };
}

export function containsOnly(choices: readonly JsonValue[]): Validator {
  return { check: 'containsOnly', choices };
}

/** The choices that validators enforce, as opposed to an enum in the metadata. */
export function enforcedChoices(of: Field): readonly JsonValue[] | undefined {
  for (const validator of of.validate ?? []) {
    if (validator.check === 'oneOf' || validator.check === 'containsOnly') return validator.choices;
  }
  return undefined;
}
