import { quoteLine } from '../../request/guide/quote.ts';
import { kindInWords, limitsInWords } from '../../request/guide/forms.ts';
import type { Accept, Arg, ModelSpec } from '../../spec/model.ts';
import { isSecret } from '../../spec/secret.ts';
import { unitOf } from '../../spec/units/unit.ts';
import { inJson, PROPERTY, shapeSchema, type JsonSchema, type ObjectSchema } from './schema.ts';
import { answerSchema, outputSchema } from './structured.ts';
import * as words from './words.ts';

export interface ModelTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ObjectSchema;
  /** What comes beside the text; undefined when the model declares no answer. */
  readonly outputSchema: ObjectSchema | undefined;
  readonly model: ModelSpec;
  /** Arguments by the names that an assistant has for them. */
  readonly args: ReadonlyMap<string, Arg>;
  readonly secrets: readonly Arg[];
  /** The name of the choice of a format; undefined when there is nothing to choose. */
  readonly formatName: string | undefined;
}

/** What clients and the models behind them take as the name of a tool. */
const LONGEST_NAME = 64;
const MOST_WORDS = 500;

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
  { args, accept, response }: NonNullable<ModelSpec['predict']>,
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
  const declared = response === undefined ? undefined : answerSchema(response);
  const required = [...named].filter(([, arg]) => arg.required && arg.default === undefined).map(([key]) => key);
  return {
    name,
    title: quoteLine(about?.name ?? model.id, 80) || name,
    description: words.toolDescription(quoteLine(model.id, 80), quoteLine(about?.description ?? '', MOST_WORDS)),
    inputSchema: { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false },
    outputSchema: declared === undefined ? undefined : outputSchema(declared),
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
  const unit = isNumeric(arg) ? unitOf(arg.name, arg.description) : undefined;
  const limits = limitsOf(arg);
  // Some clients give a model no more of a schema than its types and descriptions.
  const description = [
    kind,
    asSentence(quoteLine([arg.title ?? '', arg.description].join(' '), MOST_WORDS), unit !== undefined || limits.length > 0),
    ...(unit === undefined ? [] : [words.unit(unit)]),
    ...limits,
    real,
  ]
    .filter((text) => text !== '')
    .join(' ');
  const preset = inJson(arg.default);
  return {
    ...(arg.kind === 'file' ? fileSchema(arg) : shapeSchema(arg)),
    ...(description !== '' && { description }),
    ...(preset !== undefined && arg.kind !== 'file' && { default: preset }),
  };
}

/** Some authors declare numbers as texts. */
function isNumeric({ kind, items, default: preset }: Arg): boolean {
  const inner = kind === 'array' ? items?.kind : kind;
  return inner === 'integer' || inner === 'number' || (typeof preset === 'string' && /^[-+]?\d+(?:\.\d+)?$/.test(preset));
}

/** With an end, where something follows. */
function asSentence(text: string, isFollowed: boolean): string {
  return isFollowed && /[\p{L}\p{N})\]]$/u.test(text) ? `${text}.` : text;
}

/** A pattern is the author's, and in the schema where JavaScript reads it. */
function limitsOf(arg: Arg): string[] {
  const limits = limitsInWords({ ...arg, pattern: undefined });
  return limits.length === 0 ? [] : [words.limits(limits.join('; '))];
}

function fileSchema(arg: Arg): JsonSchema {
  const one = { type: 'string', minLength: 1 };
  return arg.multiple ? { type: 'array', items: one, ...(arg.required && { minItems: 1 }) } : one;
}
