import { quoteLine } from '../../request/guide/quote.ts';
import { kindInWords } from '../../request/guide/forms.ts';
import type { Accept, Arg, ModelSpec, Scalar, Shape } from '../../spec/model.ts';
import { isSecret } from '../../spec/secret.ts';
import * as words from './words.ts';

interface JsonSchema {
  readonly [name: string]: unknown;
}

export interface ModelTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: { readonly type: 'object'; readonly [name: string]: unknown };
  readonly model: ModelSpec;
  /** Arguments by the names that an assistant has for them. */
  readonly args: ReadonlyMap<string, Arg>;
  readonly secrets: readonly Arg[];
  /** The name of the choice of a format; undefined when there is nothing to choose. */
  readonly formatName: string | undefined;
}

/** What clients and the models behind them take as names of tools and of arguments. */
const LONGEST_NAME = 64;
const PROPERTY = /^[\w.-]{1,64}$/;
const MOST_CHOICES = 300;
const MOST_WORDS = 500;
const MAX_DEPTH = 5;

/** A tool for each model that predicts, with its own name among them. */
export function modelTools(
  models: readonly ModelSpec[],
  wordsOf: (model: ModelSpec) => { name?: string | undefined; description: string } | null,
): ModelTool[] {
  const names = new Set<string>([words.LIST_FILES.name]);
  return models.flatMap((model) => {
    if (model.predict === undefined) return [];
    const about = wordsOf(model);
    const name = uniqueName(model.id.replace(/[^\w-]+/g, '_'), names);
    return [toolOf(model, model.predict, name, about)];
  });
}

function toolOf(
  model: ModelSpec,
  { args, accept }: NonNullable<ModelSpec['predict']>,
  name: string,
  about: { name?: string | undefined; description: string } | null,
): ModelTool {
  const taken = new Set<string>();
  const open = args.filter((arg) => !isSecret(arg));
  const named = new Map(open.map((arg) => [propertyName(arg.name, taken), arg]));
  const formats = formatsOf(accept);
  const formatName = formats.length > 1 ? uniqueName('result_format', taken) : undefined;
  const properties: [string, JsonSchema][] = [...named].map(([key, arg]) => [key, argSchema(key, arg)]);
  if (formatName !== undefined) {
    const first = accept?.default !== undefined && formats.includes(accept.default) ? accept.default : formats[0];
    properties.push([formatName, { type: 'string', enum: formats, default: first, description: words.resultFormat }]);
  }
  const required = [...named].filter(([, arg]) => arg.required && arg.default === undefined).map(([key]) => key);
  return {
    name,
    title: quoteLine(about?.name ?? model.id, 80) || name,
    description: words.toolDescription(quoteLine(model.id, 80), quoteLine(about?.description ?? '', MOST_WORDS)),
    inputSchema: { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false },
    model,
    args: named,
    secrets: args.filter(isSecret),
    formatName,
  };
}

function formatsOf(accept: Accept | undefined): string[] {
  return [...new Set(accept?.formats ?? [])];
}

function propertyName(name: string, taken: Set<string>): string {
  return uniqueName(PROPERTY.test(name) ? name : name.replace(/[^\w.-]+/g, '_').replace(/^_+|_+$/g, ''), taken);
}

function uniqueName(wanted: string, taken: Set<string>): string {
  const base = wanted.slice(0, LONGEST_NAME) || 'argument';
  let name = base;
  for (let turn = 2; taken.has(name) || name === '__proto__'; turn++) name = `${base.slice(0, LONGEST_NAME - 6)}_${turn}`;
  taken.add(name);
  return name;
}

function argSchema(key: string, arg: Arg): JsonSchema {
  const kind = arg.kind === 'file' ? words.filePath(kindInWords(arg)) : arg.holdsJson === true ? words.jsonText : '';
  const real = key === arg.name ? '' : words.calledBy(quoteLine(arg.name, 100));
  const description = [kind, quoteLine([arg.title ?? '', arg.description].join(' '), MOST_WORDS), real]
    .filter((text) => text !== '')
    .join(' ');
  const preset = plain(arg.default);
  return {
    ...(arg.kind === 'file' ? fileSchema(arg) : shapeSchema(arg, 0)),
    ...(description !== '' && { description }),
    ...(preset !== undefined && arg.kind !== 'file' && { default: preset }),
  };
}

function fileSchema(arg: Arg): JsonSchema {
  const one = { type: 'string', minLength: 1 };
  return arg.multiple ? { type: 'array', items: one, ...(arg.required && { minItems: 1 }) } : one;
}

const TYPES: Partial<Record<Shape['kind'], string>> = {
  boolean: 'boolean',
  integer: 'integer',
  number: 'number',
  string: 'string',
  array: 'array',
  object: 'object',
  file: 'string',
};

/** Only what clients of every kind understand, and nothing that isn't valid: one of it would make them refuse the tool. */
function shapeSchema(shape: Shape, depth: number): JsonSchema {
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

function choices(list: readonly Scalar[]): JsonSchema {
  const values = [...new Set(list.map(plain).filter((value) => value !== undefined))];
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
function plain(value: unknown): unknown {
  try {
    return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
  } catch {
    // A whole number of more digits than JSON's readers keep.
    return undefined;
  }
}
