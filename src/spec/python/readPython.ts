import type { JsonObject } from '../model.ts';
import { JSON_ONLY, UNDECLARED, writeDocument } from './document.ts';
import { dictOf, isSchema, schemaFields } from './classes.ts';
import { Reader } from './evaluate.ts';
import { asField, putMember, unknownIn, Writer } from './fields.ts';
import { jsonOf, list, NONE, strOf, textValue, type DictItem, type FieldValue, type PlacedSpan, type Scope, type Value } from './values.ts';
import * as words from './words.ts';

/** A place in a source, as editors count: lines and columns from 1. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Behind the last character. */
  readonly endColumn: number;
  /** The source in which it is: `''` for the one that was given, else the name in `modules`. */
  readonly module: string;
}

interface ArgPlace extends SourcePlace {
  readonly name: string;
}

/** What wasn't understood, or what DEEPaaS would refuse. */
export interface PythonNote extends SourcePlace {
  readonly message: string;
  /** What stands there, in one line. */
  readonly text: string;
  /** The argument that it belongs to. */
  readonly argument: string | undefined;
  /** Files of the same package that would tell it, by their names. */
  readonly files: readonly string[];
}

export interface PythonReading {
  /** As DEEPaaS 2.6 would write it for this module: `parseSpec` reads it as any other. */
  readonly document: JsonObject;
  /** What Python itself would refuse: half-typed, most likely. What stands before it and beside it was read all the same. */
  readonly broken: PythonNote | undefined;
  readonly notes: readonly PythonNote[];
  /** Arguments of the prediction and of the training in their order, with the places of their entries. */
  readonly args: readonly ArgPlace[];
  readonly trainArgs: readonly ArgPlace[];
  /** `get_predict_args()` itself, or what the arguments were taken from where there is none. */
  readonly predict: SourcePlace | undefined;
  /** Response properties with their places. */
  readonly response: readonly ArgPlace[];
  /** What `get_metadata()` returns, as far as that is known. */
  readonly metadata: JsonObject | undefined;
}

export interface PythonOptions {
  /** The model's id: in DEEPaaS the name of the entry point, which stands in no module. */
  readonly model?: string;
  /** Other modules of the same package, by their names without dots, such as `schemas` and `config`: what is imported from them is read there. */
  readonly modules?: ReadonlyMap<string, string>;
}

const MAIN = '';

/** So many places at which the environment is asked are doubted one by one, each in a reading of its own, of sources that are read so fast. */
const MOST_DOUBTS = 20;
const FEW_STEPS = 20_000;

/** Reads what a module says of its arguments, its answer and itself out of its source, which is never run. Never throws. */
export function readPython(source: string, options: PythonOptions = {}): PythonReading {
  const { reading, assumed, noteAt, steps } = readOnce(source, options);
  if (assumed.length === 0) return reading;
  // A default that the environment may replace is worth a word where something that is shown depends on it.
  const shown = JSON.stringify(reading.document, plainly);
  const used = assumed.filter(
    (at, index) =>
      steps > FEW_STEPS || index >= MOST_DOUBTS || JSON.stringify(readOnce(source, options, at).reading.document, plainly) !== shown,
  );
  return { ...reading, notes: [...reading.notes, ...used.map((at) => noteAt(at, words.fromEnvironment))] };
}

function plainly(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

interface Once {
  readonly reading: PythonReading;
  readonly assumed: readonly PlacedSpan[];
  readonly steps: number;
  readonly noteAt: (at: PlacedSpan, message: string) => PythonNote;
}

function readOnce(source: string, { model, modules }: PythonOptions, doubted?: PlacedSpan): Once {
  const sources = new Map([[MAIN, source], ...(modules ?? [])]);
  const reader = new Reader(sources, doubted);
  const writer = new Writer(reader);
  const scope = reader.module(MAIN) ?? { names: new Map(), outer: undefined, module: MAIN };
  const places = new Places(sources);
  const found = reader.guarded(() => findArguments(reader, scope));
  const training = reader.guarded(() => call(reader, scope, 'get_train_args'));
  const owners: { name: string; at: PlacedSpan }[] = [];
  const fields = found === undefined ? [] : fieldsOf(reader, found, 'get_predict_args', owners);
  const trained = training === undefined ? [] : fieldsOf(reader, training, 'get_train_args', []);
  // What isn't known of it is asked of nobody here.
  const metadata = reader.quietly(() => reader.guarded(() => metadataOf(reader, scope)));
  const name = metadata?.name;
  const response = reader.guarded(() => responseOf(reader, writer, scope)) ?? { name: UNDECLARED, args: [] };
  const train = reader.guarded(() => writer.parameters(trained)) ?? [];
  const { taken, produces } = withAccept(reader, fields);
  const predict = reader.guarded(() => writer.parameters(taken)) ?? [];
  const define = response.define;
  const described = define === undefined ? response.name : (reader.guarded(define) ?? UNDECLARED);
  const noteAt = (at: PlacedSpan, message: string, around = at): PythonNote => ({
    ...places.of(at),
    message,
    text: places.lineOf(at),
    argument: owners.find((owner) => owner.at.module === at.module && owner.at.start <= at.start && at.start < owner.at.end)?.name,
    files: [...new Set(reader.filesFor(around))],
  });
  const notes = reader.remarks.map(({ at, message, around }) => noteAt(at, message, around));
  const broken = notes.find((_, index) => reader.remarks[index]?.syntax);
  const reading: PythonReading = {
    document: writeDocument({
      model: model ?? (typeof name === 'string' ? idOf(name) : 'model'),
      predict,
      train,
      produces,
      response: described,
      definitions: writer.definitions,
    }),
    broken,
    notes: notes.filter((_, index) => reader.remarks[index]?.syntax !== true),
    args: owners.map((owner) => ({ name: owner.name, ...places.of(owner.at) })),
    trainArgs: trained.map(([key, field]) => ({ name: writer.nameOf(field, key), ...places.of(field.at) })),
    predict: found && places.of(found.at),
    response: response.args.map((arg) => ({ name: arg.name, ...places.of(arg.at) })),
    metadata,
  };
  return { reading, assumed: reader.assumed, steps: reader.steps, noteAt };
}

interface Found {
  readonly value: Value;
  readonly at: PlacedSpan;
}

/** Where the arguments are: in the function; else in a schema that is named for them; else in a dict of fields. */
function findArguments(reader: Reader, scope: Scope): Found | undefined {
  const called = call(reader, scope, 'get_predict_args') ?? decorated(reader, scope);
  if (called !== undefined) return called;
  const all = [...scope.names];
  const schemas = all.flatMap(([name, value]) =>
    value.type === 'class' && isSchema(value) && schemaFields(value).size > 0 ? [{ name, value }] : [],
  );
  const schema = schemas.find(({ name }) => /pred|arg|input/i.test(name)) ?? (schemas.length === 1 ? schemas[0] : undefined);
  if (schema !== undefined) {
    const value = dictOf(schemaFields(schema.value));
    const at = firstPlace(value) ?? { start: 0, end: 0, module: scope.module };
    reader.remark(at, words.readFromSchema(schema.name));
    return { value, at };
  }
  const dicts = all.flatMap(([name, value]) => (name !== 'schema' && isDictOfFields(value) ? [value] : []));
  const value = dicts.at(-1);
  if (value?.type === 'dict') {
    const at = firstPlace(value) ?? { start: 0, end: 0, module: scope.module };
    reader.remark(at, words.readFromDict);
    return { value, at };
  }
  reader.remark({ start: 0, end: 0, module: scope.module }, words.noFields);
  return undefined;
}

/** A decorator of `predict` that is given a schema makes `get_predict_args()` of it, in the template for larger modules. */
function decorated(reader: Reader, scope: Scope): Found | undefined {
  const predict = scope.names.get('predict');
  if (predict?.type !== 'function') return undefined;
  const { decorators = [], scope: outer } = predict.plain ?? predict;
  for (const decorator of decorators) {
    const at = { start: decorator.start, end: decorator.end, module: outer.module };
    const given = decorator.type === 'call' ? decorator.args.map(({ value }) => reader.expression(value, outer)) : [];
    for (const value of given) {
      if (value.type === 'class' && isSchema(value)) {
        reader.remark(at, words.readFromDecorator(value.name));
        return { value: dictOf(schemaFields(value)), at };
      }
      if (value.type === 'outside' && value.from !== undefined) {
        reader.remark(at, words.madeByDecorator);
        return { value: NONE, at };
      }
    }
  }
  return undefined;
}

function firstPlace(value: Value): PlacedSpan | undefined {
  return value.type === 'dict' ? [...value.entries.values()][0]?.at : undefined;
}

function isDictOfFields(value: Value): boolean {
  return value.type === 'dict' && [...value.entries.values()].some((entry) => entry.value.type === 'field');
}

/** What a function of the module gives, wherever it stands in it: some write a class around it. */
function call(reader: Reader, scope: Scope, name: string): Found | undefined {
  const classes = [...scope.names.values()].flatMap((value) => (value.type === 'class' ? [value.attributes.get(name)] : []));
  const found = scope.names.get(name) ?? classes.find((value) => value !== undefined);
  if (found?.type === 'outside' && found.from !== undefined && name === 'get_predict_args') {
    const at = reader.placeOf(name, scope);
    reader.remark(at, words.standsElsewhere(name));
    return { value: NONE, at };
  }
  if (found?.type !== 'function') return undefined;
  const { at } = found.plain ?? found;
  const given = { positional: [], named: new Map(), places: new Map(), at };
  const value = reader.callFunction(found, given);
  // Whatever its decorators made of it, it gives a dict in the end.
  const plain = value?.type !== 'dict' && found.plain !== undefined ? reader.callFunction(found.plain, given) : value;
  return { value: plain ?? { type: 'unknown', at }, at };
}

/** Name and field of each argument; whatever isn't understood is an argument of no type. */
function fieldsOf(reader: Reader, { value, at }: Found, name: string, owners: { name: string; at: PlacedSpan }[]): [string, FieldValue][] {
  if (value.type !== 'dict') {
    if (value.type !== 'none') reader.remark(unknownIn(value) ?? at, words.noArguments(name), { around: at });
    return [];
  }
  return [...value.entries.values()].flatMap((entry): [string, FieldValue][] => {
    if (entry.key.type === 'unknown' || entry.key.type !== 'text') {
      reader.remark(entry.at, entry.value.type === 'unknown' ? words.unknownEntries : words.unknownName);
      return [];
    }
    const field = fieldIn(reader, entry);
    const key = field.options.get('data_key');
    owners.push({ name: key?.type === 'text' && key.value !== '' ? key.value : entry.key.value, at: entry.at });
    return [[entry.key.value, field]];
  });
}

function fieldIn(reader: Reader, { value, at }: DictItem): FieldValue {
  const field = asField(value, at);
  if (field === undefined || value.type !== 'field') reader.remark(at, field === undefined ? words.notAField : words.fieldWithoutBrackets);
  return field ?? { type: 'field', name: 'Raw', positional: [], options: new Map(), places: new Map(), at };
}

/** DEEPaaS adds a wildcard to the choices of `accept` and makes the first one its default. */
function withAccept(
  reader: Reader,
  fields: readonly [string, FieldValue][],
): { taken: [string, FieldValue][]; produces: readonly string[] } {
  const accept = fields.find(([name]) => name === 'accept')?.[1];
  if (accept === undefined) return { taken: [...fields], produces: JSON_ONLY };
  const validate = accept.options.get('validate');
  const choices = validate?.type === 'validator' ? (validate.options.get('choices') ?? validate.positional[0]) : undefined;
  const [first] = choices?.type === 'list' ? choices.items : [];
  if (validate?.type !== 'validator' || choices?.type !== 'list' || choices.as !== 'list' || first === undefined) {
    const known =
      validate === undefined ||
      (validate.type === 'list' && unknownIn(validate) === undefined) ||
      (choices?.type === 'list' && choices.as !== 'list');
    if (known) reader.remark(accept.at, words.acceptWithoutChoices);
    return { taken: [...fields], produces: JSON_ONLY };
  }
  const all = [...choices.items, textValue('*/*')];
  const checked: Value = { ...validate, positional: [], options: new Map([...validate.options, ['choices', list(all)]]) };
  // Set behind marshmallow's back: `required` and a default stand side by side.
  const field: FieldValue = { ...accept, options: new Map([...accept.options, ['validate', checked], ['doc_default', first]]) };
  const taken = fields.map(([name, other]): [string, FieldValue] => [name, other === accept ? field : other]);
  return { taken, produces: all.flatMap((item) => strOf(item) ?? []) };
}

function metadataOf(reader: Reader, scope: Scope): JsonObject | undefined {
  const found = call(reader, scope, 'get_metadata');
  if (found?.value.type !== 'dict') return undefined;
  const metadata: JsonObject = {};
  for (const { key, value } of found.value.entries.values()) {
    const json = jsonOf(value);
    if (key.type === 'text' && json !== undefined) putMember(metadata, key.value, json);
  }
  return metadata;
}

/** What `schema` declares; its definition is made after those of the arguments, as DEEPaaS does. */
function responseOf(
  reader: Reader,
  writer: Writer,
  scope: Scope,
): { name: string; args: { name: string; at: PlacedSpan }[]; define?: () => string } {
  const schema = scope.names.get('schema');
  if (schema === undefined || schema.type === 'none' || schema.type === 'outside') {
    if (schema?.type === 'outside' && schema.path.endsWith('.schema')) reader.remark(reader.placeOf('schema', scope), words.unknownSchema);
    return { name: UNDECLARED, args: [] };
  }
  const made: Value =
    schema.type === 'dict'
      ? {
          type: 'class',
          name: 'ModelPredictionResponse',
          bases: [{ type: 'outside', path: 'marshmallow.Schema' }],
          attributes: new Map(
            [...schema.entries.values()].flatMap(({ key, value }) => (key.type === 'text' ? [[key.value, value] as const] : [])),
          ),
        }
      : schema;
  if (made.type !== 'class' || !isSchema(made)) {
    reader.remark(unknownIn(schema) ?? { start: 0, end: 0, module: MAIN }, words.unknownSchema);
    return { name: UNDECLARED, args: [] };
  }
  if (schema.type === 'dict') {
    for (const entry of schema.entries.values()) {
      if (entry.value.type !== 'field') reader.remark(entry.at, entry.key.type === 'text' ? words.notAField : words.unknownEntries);
      if (entry.value.type !== 'field' && entry.key.type === 'text') made.attributes.set(entry.key.value, fieldIn(reader, entry));
    }
  }
  const args = [...schemaFields(made)].map(([key, field]) => ({ name: writer.nameOf(field, key), at: field.at }));
  return { name: UNDECLARED, args, define: () => writer.define(made) };
}

/** A model's name as it stands in an address. */
function idOf(name: string): string {
  return name.trim().replaceAll(/[^\p{L}\p{N}_.-]+/gu, '-') || 'model';
}

/** Lines and columns of sources. */
class Places {
  private readonly starts = new Map<string, number[]>();
  private readonly sources: ReadonlyMap<string, string>;

  constructor(sources: ReadonlyMap<string, string>) {
    this.sources = sources;
    for (const [module, source] of sources) this.starts.set(module, [0, ...Array.from(source.matchAll(/\n/g), ({ index }) => index + 1)]);
  }

  of({ module, start, end }: PlacedSpan): SourcePlace {
    const begin = this.at(module, start);
    const last = this.at(module, end);
    return { line: begin.line, column: begin.column, endLine: last.line, endColumn: last.column, module };
  }

  /** The first line of what stands there. */
  lineOf({ module, start, end }: PlacedSpan): string {
    const [line = ''] = (this.sources.get(module) ?? '').slice(start, end).split('\n');
    return line.length > 200 ? `${line.slice(0, 199)}…` : line.trim();
  }

  private at(module: string, offset: number): { line: number; column: number } {
    const starts = this.starts.get(module) ?? [0];
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}
