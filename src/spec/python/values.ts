import type { JsonObject, Json } from '../model.ts';
import type { SourceSpan } from './tokens.ts';
import type { Expression, Parameter, PythonStatement } from './tree.ts';

/** What a source says a value is, as far as that is known without running it. */
export type Value =
  | { readonly type: 'none' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number | bigint; readonly float: boolean }
  | { readonly type: 'list'; readonly as: 'list' | 'tuple' | 'set'; readonly items: Value[] }
  | { readonly type: 'dict'; readonly entries: Map<string, DictItem> }
  /** Of another module, by its dotted path: `webargs.fields.Str`. */
  | {
      readonly type: 'outside';
      readonly path: string;
      /** The file of the same package in which it stands, as far as is known, and which isn't here. */
      readonly from?: string;
    }
  | FunctionValue
  /** A function with some of what it takes, such as `functools.partial` makes. */
  | { readonly type: 'partial'; readonly of: Value; readonly given: Given }
  | ClassValue
  | {
      readonly type: 'instance';
      readonly of: ClassValue;
      readonly options: ReadonlyMap<string, Value>;
      readonly attributes: Map<string, Value>;
    }
  | { readonly type: 'module'; readonly scope: Scope }
  | FieldValue
  | ValidatorValue
  | { readonly type: 'bound'; readonly of: Value; readonly name: string }
  | Unknown;

export interface FunctionValue {
  readonly type: 'function';
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly PythonStatement[];
  readonly scope: Scope;
  readonly at: PlacedSpan;
  /** Of a method: how it is called, which its decorator says. */
  readonly how?: 'staticmethod' | 'classmethod' | 'property';
  /** Without its decorators: these may do what isn't known. */
  readonly plain?: FunctionValue;
  readonly decorators?: readonly Expression[];
}

/** What a call was given. */
export interface Given {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** Where each named one stands. */
  readonly places: ReadonlyMap<string, PlacedSpan>;
  readonly at: PlacedSpan;
}

export interface Unknown {
  readonly type: 'unknown';
  readonly at: PlacedSpan;
}

/** A place in one of the sources. */
export interface PlacedSpan extends SourceSpan {
  readonly module: string;
}

export interface DictItem {
  readonly key: Value;
  readonly value: Value;
  readonly at: PlacedSpan;
}

export interface ClassValue {
  readonly type: 'class';
  readonly name: string;
  readonly bases: readonly Value[];
  readonly attributes: Map<string, Value>;
}

export interface FieldValue {
  readonly type: 'field';
  /** Of marshmallow: `Str`. */
  readonly name: string;
  readonly positional: readonly Value[];
  readonly options: ReadonlyMap<string, Value>;
  /** Where each of its options stands. */
  readonly places: ReadonlyMap<string, PlacedSpan>;
  readonly at: PlacedSpan;
}

export interface ValidatorValue {
  readonly type: 'validator';
  readonly name: string;
  readonly positional: readonly Value[];
  readonly options: ReadonlyMap<string, Value>;
}

export interface Scope {
  readonly names: Map<string, Value>;
  readonly outer: Scope | undefined;
  readonly module: string;
}

export const NONE: Value = { type: 'none' };
export const textValue = (value: string): Value => ({ type: 'text', value });
export const list = (items: Value[], as: 'list' | 'tuple' | 'set' = 'list'): Value => ({ type: 'list', as, items });
export const truth = (value: boolean): Value => ({ type: 'boolean', value });
export const number = (value: number | bigint, float = false): Value => ({ type: 'number', value, float });
export const unknownAt = (at: PlacedSpan): Unknown => ({ type: 'unknown', at });

/** By what Python finds a value in a dict or a set: 1, 1.0 and True are the same. Undefined of what can't be one. */
export function keyOf(value: Value, budget: Budget = { left: MOST }): string | undefined {
  if (spent(budget, value)) return undefined;
  if (value.type === 'text') return `"${value.value}`;
  if (value.type === 'none') return 'None';
  if (value.type === 'boolean') return value.value ? '1' : '0';
  if (value.type === 'number') return String(value.value);
  if (value.type === 'list' && value.as === 'tuple') {
    const keys = value.items.map((item) => keyOf(item, budget));
    return keys.includes(undefined) ? undefined : `(${JSON.stringify(keys)})`;
  }
  return undefined;
}

const CLASSES = new Set('dict list tuple set str int float bool object'.split(' '));

/** Whether Python takes it for true; undefined where that isn't known. */
export function isTrue(value: Value): boolean | undefined {
  switch (value.type) {
    case 'none':
      return false;
    case 'boolean':
    case 'text':
      return Boolean(value.value);
    case 'number':
      return Number(value.value) !== 0;
    case 'list':
      return value.items.length > 0;
    case 'dict':
      return value.entries.size > 0;
    case 'outside':
      return CLASSES.has(value.path) ? true : undefined;
    case 'unknown':
    case 'bound':
    case 'instance':
      return undefined;
    default:
      return true;
  }
}

/** How much may be written: a list may hold itself, and the same long text many times. */
export interface Budget {
  left: number;
}

const MOST = 100_000;

function spent(budget: Budget, value: Value): boolean {
  budget.left -= value.type === 'text' ? value.value.length + 1 : 1;
  return budget.left < 0;
}

/** As DEEPaaS would write it into its description; undefined where a part of it isn't known. */
export function jsonOf(value: Value, budget: Budget = { left: MOST }, depth = 0): Json | undefined {
  if (depth > DEEPEST || spent(budget, value)) return undefined;
  switch (value.type) {
    case 'none':
      return null;
    case 'boolean':
    case 'text':
    case 'number':
      return value.value;
    case 'list': {
      const items = value.items.map((item) => jsonOf(item, budget, depth + 1));
      return items.every((item) => item !== undefined) && value.as !== 'set' ? items : undefined;
    }
    case 'dict': {
      const pairs = [...value.entries.values()].map(({ key, value: inner }) => [nameOf(key), jsonOf(inner, budget, depth + 1)] as const);
      if (pairs.some(([key, inner]) => key === undefined || inner === undefined)) return undefined;
      return Object.fromEntries(pairs) as JsonObject;
    }
    default:
      return undefined;
  }
}

const DEEPEST = 40;

/** A key as JSON has it, which knows texts only. */
function nameOf(key: Value): string | undefined {
  if (key.type === 'text') return key.value;
  if (key.type === 'none') return 'null';
  if (key.type === 'boolean') return String(key.value);
  if (key.type === 'number') return numberText(key);
  return undefined;
}

type NumberValue = Extract<Value, { type: 'number' }>;

/** Digits as Python writes them: `1.0`, `1e-05`, `1e+16`. */
function numberText({ value, float }: Pick<NumberValue, 'value' | 'float'>): string {
  if (!float || typeof value === 'bigint') return String(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [digits = '', power = ''] = value.toExponential().split('e');
    return `${digits}e${power.slice(0, 1)}${power.slice(1).padStart(2, '0')}`;
  }
  const written = String(value);
  return /[.e]/.test(written) ? written : `${written}.0`;
}

/** `str(value)`; undefined where that isn't known. */
export function strOf(value: Value): string | undefined {
  return value.type === 'text' ? value.value : reprOf(value);
}

/** `repr(value)`. */
export function reprOf(value: Value, budget: Budget = { left: MOST }, depth = 0): string | undefined {
  if (depth > DEEPEST || spent(budget, value)) return undefined;
  switch (value.type) {
    case 'none':
      return 'None';
    case 'boolean':
      return value.value ? 'True' : 'False';
    case 'text':
      return quoted(value.value);
    case 'number':
      return numberText(value);
    case 'list': {
      const items = value.items.map((item) => reprOf(item, budget, depth + 1));
      if (items.includes(undefined)) return undefined;
      if (value.as === 'tuple') return `(${items.join(', ')}${items.length === 1 ? ',' : ''})`;
      if (value.as === 'set') return undefined;
      return `[${items.join(', ')}]`;
    }
    case 'dict': {
      const pairs = [...value.entries.values()].map(({ key, value: inner }) => [
        reprOf(key, budget, depth + 1),
        reprOf(inner, budget, depth + 1),
      ]);
      return pairs.flat().includes(undefined) ? undefined : `{${pairs.map((pair) => pair.join(': ')).join(', ')}}`;
    }
    default:
      return undefined;
  }
}

function quoted(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const inner = value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll(/[\u0000-\u001f\u007f]/g, (char) => `\\x${(char.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`);
  return quote + (quote === "'" ? inner.replaceAll("'", "\\'") : inner) + quote;
}

/** `json.dumps(value)`, with its blanks and escapes. */
export function dumpsOf(value: Value, ascii = true, budget: Budget = { left: MOST }, depth = 0): string | undefined {
  if (depth > DEEPEST || spent(budget, value)) return undefined;
  switch (value.type) {
    case 'none':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'text': {
      const written = JSON.stringify(value.value);
      return ascii ? written.replaceAll(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`) : written;
    }
    case 'number':
      if (typeof value.value === 'number' && !Number.isFinite(value.value)) return undefined;
      return numberText(value);
    case 'list': {
      const items = value.items.map((item) => dumpsOf(item, ascii, budget, depth + 1));
      return items.includes(undefined) || value.as === 'set' ? undefined : `[${items.join(', ')}]`;
    }
    case 'dict': {
      const pairs = [...value.entries.values()].map(({ key, value: inner }) => {
        const name = nameOf(key);
        const written = dumpsOf(inner, ascii, budget, depth + 1);
        return name === undefined || written === undefined ? undefined : `${dumpsOf(textValue(name), ascii) ?? ''}: ${written}`;
      });
      return pairs.includes(undefined) ? undefined : `{${pairs.join(', ')}}`;
    }
    default:
      return undefined;
  }
}
