import { canBeEmpty } from '../spec/empty.ts';
import { exactJson, holdsBig, parseExact } from '../spec/exactJson.ts';
import { asArray, asObject, asString } from '../spec/loose.ts';
import type { Accept, Arg, ExactJson, Json, JsonObject, Kind } from '../spec/model.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { isSecret } from '../spec/secret.ts';
import { Draft, fromText, same, type ArgValue } from '../spec/value.ts';
import * as say from './words.ts';

/**
 * What a visitor has set, as plain JSON: for links, the history and records. Files and secrets are never in it, nor is
 * text that isn't a value yet.
 */
export interface Settings {
  /** The result format; missing when it is the one that the model begins with. */
  readonly format?: string;
  /** By the argument's name. Whole numbers above 2^53 are written as text, which their argument's kind turns back, and so is JSON with one inside. */
  readonly values: JsonObject;
  /** Arguments that have a default and were emptied all the same. */
  readonly unset: readonly string[];
}

interface Operation {
  readonly args: readonly Arg[];
  readonly accept?: Accept | undefined;
}

interface FormState {
  readonly valueOf: (arg: Arg) => ArgValue;
  readonly format?: string | undefined;
}

export interface Restored {
  /** Only what the settings name; `undefined` is "not set". Everything else is at its default. */
  readonly values: ReadonlyMap<Arg, ArgValue>;
  readonly format: string | undefined;
  /** What was in the settings and couldn't be taken over, in whole sentences. The name may be anything. */
  readonly problems: readonly ArgProblem[];
}

/** Deeper values would overflow the stack of whatever walks them next. */
const MAX_DEPTH = 64;

/** @param which `changed` is what differs from the defaults; `all` is everything that is set, for a record that outlives them */
export function toSettings(operation: Operation, form: FormState, which: 'changed' | 'all' = 'changed'): Settings {
  const values: [string, Json][] = [];
  const unset: string[] = [];
  for (const [key, arg] of byKey(operation.args)) {
    const value = form.valueOf(arg);
    if (isUnshared(arg) || (which === 'changed' && same(value, arg.default))) continue;
    if (value === undefined) {
      if (arg.default !== undefined) unset.push(key);
      continue;
    }
    const json = toJson(value, arg);
    if (json !== undefined) values.push([key, json]);
  }
  const { format } = form;
  const states = format !== undefined && (which === 'all' || format !== firstFormat(operation.accept));
  return { ...(states && { format }), values: Object.fromEntries(values), unset };
}

/** Reads settings that anybody may have written. What can't be taken over is named and loses nothing else. */
export function fromSettings(operation: Operation, settings: unknown): Restored {
  const args = byKey(operation.args);
  const values = new Map<Arg, ArgValue>();
  const problems: ArgProblem[] = [];
  const found = asObject(settings);
  const take = (key: string, read: (arg: Arg) => ArgValue | Problem) => {
    const arg = args.get(key);
    const value = arg === undefined ? new Problem(say.noArgument) : (refusal(arg) ?? read(arg));
    if (value instanceof Problem) problems.push({ name: key, message: say.notTakenOver(shortened(key), value.text) });
    else if (arg !== undefined) values.set(arg, value);
  };
  for (const [key, value] of Object.entries(asObject(found?.values) ?? {})) take(key, (arg) => readValue(arg, value));
  for (const key of new Set(asArray(found?.unset).filter((name) => typeof name === 'string'))) take(key, () => undefined);

  const format = asString(found?.format);
  const offered = format === undefined || operation.accept?.formats.includes(format) === true;
  if (!offered) problems.push({ name: 'accept', message: say.formatNotOffered(shortened(format)) });
  return { values, format: offered ? format : undefined, problems };
}

/** The result format that a model begins with. */
export function firstFormat(accept: Accept | undefined): string | undefined {
  const formats = accept?.formats ?? [];
  return formats.find((format) => format === accept?.default) ?? formats[0];
}

/** Arguments by the name that stands for them; where two places share a name, the second one is told by its place. */
export function byKey(args: readonly Arg[]): ReadonlyMap<string, Arg> {
  const keyed = new Map<string, Arg>();
  for (const arg of args) keyed.set(keyed.has(arg.name) ? `${arg.in} ${arg.name}` : arg.name, arg);
  return keyed;
}

/** What no settings may hold. */
export function isUnshared(arg: Arg): boolean {
  return arg.kind === 'file' || isSecret(arg);
}

/** The rest of a sentence that begins with the argument's name. */
class Problem {
  constructor(readonly text: string) {}
}

function refusal(arg: Arg): Problem | undefined {
  if (arg.kind === 'file') return new Problem(say.isFile);
  return isUnshared(arg) ? new Problem(say.isSecret) : undefined;
}

function toJson(value: ArgValue, arg?: Arg): Json | undefined {
  if (value === undefined || value instanceof File || value instanceof Draft) return undefined;
  if (typeof value === 'bigint') return value.toString();
  if (readsJson(arg) && holdsBig(value)) return exactJson(value as ExactJson);
  if (!Array.isArray(value)) return value as Json;
  const entries = (value as readonly ArgValue[]).map((entry) => toJson(entry)).filter((entry) => entry !== undefined);
  return entries.length === 0 && value.length > 0 ? undefined : entries;
}

function readValue(arg: Arg, given: unknown): ArgValue | Problem {
  const value = typeof given === 'string' && readsJson(arg) ? parsed(given) : given;
  if (!isJson(value, MAX_DEPTH)) return new Problem(say.tooDeep);
  if (value === '' && arg.kind === 'string' && !canBeEmpty(arg)) return undefined;
  if (value === null) return arg.nullable || arg.kind === 'any' ? value : new Problem(say.isNull(arg.kind));
  switch (arg.kind) {
    case 'any':
      return value;
    case 'object':
      return asObject(value) === undefined ? mismatch(arg.kind, value) : value;
    case 'array':
      return Array.isArray(value) ? readList(arg, value) : mismatch(arg.kind, value);
    default:
      return readScalar(arg.kind, value) ?? mismatch(arg.kind, value);
  }
}

function parsed(text: string): ExactJson {
  try {
    return parseExact(text);
  } catch {
    // Not JSON: it was a text.
    return text;
  }
}

/** Whether an argument takes JSON text rather than words. */
export function readsJson(arg: Arg | undefined): boolean {
  return arg?.kind === 'object' || (arg?.kind === 'array' && !isScalarKind(arg.items?.kind ?? 'any'));
}

function readList(arg: Arg, list: readonly ExactJson[]): ArgValue | Problem {
  const kind = arg.items?.kind ?? 'any';
  if (!isScalarKind(kind)) return list;
  const read = list.map((entry) => readScalar(kind, entry));
  const wrong = read.indexOf(undefined);
  if (wrong !== -1) return new Problem(say.entryIsOther(wrong + 1, kind, shown(list[wrong])));
  return read.filter((entry) => entry !== undefined);
}

type ScalarKind = 'boolean' | 'integer' | 'number' | 'string';

function isScalarKind(kind: Kind): kind is ScalarKind {
  return kind === 'boolean' || kind === 'integer' || kind === 'number' || kind === 'string';
}

/** Texts stand for numbers and booleans too, as in a link. Limits and choices are the form's business: it shows what breaks them. */
function readScalar(kind: Kind, value: ExactJson): Json | bigint | undefined {
  if (typeof value === 'string') {
    const read = fromText(value, kind);
    return read instanceof Draft ? undefined : read;
  }
  if (typeof value === 'boolean') return kind === 'boolean' ? value : undefined;
  if (typeof value !== 'number' || kind === 'boolean') return undefined;
  if (kind === 'string') return String(value);
  return kind === 'integer' && !Number.isInteger(value) ? undefined : value;
}

function mismatch(kind: Kind, value: ExactJson): Problem {
  return new Problem(say.isOther(kind, shown(value)));
}

function isJson(value: unknown, depth: number): value is ExactJson {
  if (typeof value !== 'object' || value === null)
    return ['string', 'boolean', 'bigint'].includes(typeof value) || Number.isFinite(value) || value === null;
  return depth > 0 && Object.values(value).every((child) => isJson(child, depth - 1));
}

function shown(value: ExactJson | undefined): string {
  return shortened(exactJson(value ?? null));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
