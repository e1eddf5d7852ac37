import type { ExactJson, Shape } from '../../spec/model.ts';
import { quoteLine } from '../../request/guide/quote.ts';
import { choices, TYPES, type JsonSchema, type ObjectSchema } from './schema.ts';
import * as words from './words.ts';

/** A file that was written into the folder. */
export interface WrittenFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
}

/** What stands beside the text of an answer, for programs. */
export interface Structured {
  readonly [name: string]: unknown;
  /** Whose words these are, and why the answer isn't there. */
  readonly note: string;
  readonly answer?: unknown;
  readonly files: readonly WrittenFile[];
}

const MAX_DEPTH = 5;

/**
 * The answer that a model declares: what every answer of it is held to before it is handed on. Bounds and patterns are left out, since
 * servers don't hold answers to them.
 * @returns undefined when it declares none
 */
export function answerSchema(shape: Shape): JsonSchema | undefined {
  return shape.kind === 'any' ? undefined : declared(shape, 0);
}

function declared(shape: Shape, depth: number): JsonSchema {
  const type = TYPES[shape.kind];
  const description = quoteLine(shape.description, 200);
  const isList = shape.kind === 'array';
  const isDeeper = depth < MAX_DEPTH;
  // Clients would find what every object inherits.
  const members = isDeeper ? shape.properties.filter(({ name }) => !(name in {})) : [];
  const required = members.filter((member) => member.required).map(({ name }) => name);
  const offered = isList ? {} : choices(shape.nullable && shape.choices.length > 0 ? [...shape.choices, null] : shape.choices);
  return {
    ...(type !== undefined && { type: shape.nullable ? [type, 'null'] : type }),
    ...offered,
    ...(isList && isDeeper && shape.items !== undefined && { items: declared(shape.items, depth + 1) }),
    ...(members.length > 0 && { properties: Object.fromEntries(members.map((member) => [member.name, declared(member, depth + 1)])) }),
    ...(required.length > 0 && { required }),
    ...(description !== '' && { description }),
  };
}

const FILE: ObjectSchema = {
  type: 'object',
  properties: { path: { type: 'string' }, type: { type: 'string' }, bytes: { type: 'integer' } },
  required: ['path', 'type', 'bytes'],
};

/** The form of what stands beside the text: the answer may be missing, for it may be a file, too long, or not as it was declared. */
export function outputSchema(answer: JsonSchema): ObjectSchema {
  return {
    type: 'object',
    properties: {
      note: { type: 'string', description: words.NOTE },
      answer: { ...answer, description: [words.ANSWER, answer.description].filter((text) => text !== undefined).join(' ') },
      files: { type: 'array', items: FILE, description: words.FILES_WRITTEN },
    },
    required: ['note', 'files'],
    additionalProperties: false,
  };
}

/** What was told of an answer in its text. */
export interface ToldAnswer {
  /** As it was told, in JSON: its files apart, and secrets masked; undefined when only its beginning was told, or when it is no JSON. */
  readonly json: string | undefined;
  readonly value: ExactJson | undefined;
  readonly isShortened: boolean;
  readonly files: readonly WrittenFile[];
}

/** What a client that has this schema takes: the answer only where it is what was told, with every digit, and what was declared. */
export async function structuredOf(schema: ObjectSchema, { json, value, isShortened, files }: ToldAnswer): Promise<Structured> {
  const without = (why: string): Structured => ({ note: `${words.UNTRUSTED_NOTE} ${why}`, files });
  if (isShortened) return without(words.ANSWER_LONG);
  if (json === undefined || value === undefined) return without(words.ANSWER_NO_JSON);
  if (!isExactJson(value)) return without(words.ANSWER_NUMBERS);
  const whole = { note: words.UNTRUSTED_NOTE, answer: parsed(json), files };
  if (whole.answer === undefined) return without(words.ANSWER_MASKED);
  const { Validator } = await import('@cfworker/json-schema');
  return new Validator(schema, '2020-12').validate(whole).valid ? whole : without(words.ANSWER_OTHER);
}

/** Whether JSON has a writing for all of it that its readers give back: no NaN, no number of more digits than theirs. */
export function isExactJson(root: ExactJson): boolean {
  const left: unknown[] = [root];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))) return false;
    if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) left.push(member);
  }
  return true;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // A secret was part of what isn't a string.
    return undefined;
  }
}
