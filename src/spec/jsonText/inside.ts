import type { Arg, ExactJson } from '../model.ts';
import { Draft, same, type ArgValue } from '../value.ts';
import { floatsIn } from './floats.ts';
import { FLOAT, isOfKind } from './innerShape.ts';
import { ENTRY, pythonJson, type IsFloat } from './pythonJson.ts';
import { parseWritten } from './written.ts';

/** A value inside a text that isn't whole yet: it keeps what was typed into each of its parts. */
class InnerDraft extends Draft {
  constructor(
    readonly inner: ArgValue,
    text: string,
    problem: string,
  ) {
    super(text, problem);
  }
}

/** What a text of JSON holds: an argument and its value, as if the module had declared it so. */
export interface HeldInside {
  readonly arg: Arg;
  readonly value: ArgValue;
}

const known = new WeakMap<Arg, Arg>();

/** The argument inside a text of JSON; undefined where none is known. `null` is what it is when it isn't set. */
export function innerArg(arg: Arg): Arg | undefined {
  const { inner, name, required, description, hints, notes, title } = arg;
  if (inner === undefined) return undefined;
  const before = known.get(arg);
  if (before !== undefined) return before;
  const made: Arg = {
    ...inner,
    name,
    in: arg.in,
    required,
    description,
    hints,
    notes,
    default: undefined,
    ...(title !== undefined && { title }),
  };
  const value = read(made, arg.default);
  const whole: Arg = value === undefined || value === null ? made : { ...made, default: value };
  known.set(arg, whole);
  return whole;
}

/**
 * What a value of the form holds inside.
 * @returns undefined when it is no JSON, or JSON of another type: then only its text can be shown
 */
export function insideOf(arg: Arg, value: ArgValue): HeldInside | undefined {
  const inner = innerArg(arg);
  if (inner === undefined) return undefined;
  if (value instanceof InnerDraft) return { arg: inner, value: value.inner };
  if (value === undefined || value instanceof Draft) return { arg: inner, value };
  const found = read(inner, value);
  return found === undefined ? undefined : { arg: inner, value: found ?? undefined };
}

/** The value of such a text; `null` where that may be given, undefined where it is none of this argument's. */
function read(inner: Arg, text: ArgValue): ExactJson | undefined {
  if (typeof text !== 'string') return undefined;
  let value: ExactJson;
  try {
    value = parseWritten(text);
  } catch {
    // Shown as the text that it is.
    return undefined;
  }
  if (value === null) return inner.nullable ? null : undefined;
  if (!isOfKind(value, inner.kind) || !allFinite(value)) return undefined;
  const { items } = inner;
  return items === undefined || !Array.isArray(value) || value.every((entry) => isOfKind(entry, items.kind)) ? value : undefined;
}

/** A number beyond the largest is none that could be written again. */
function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(allFinite);
}

/** What the form holds for a value inside: the text that Python would write, and for the default's own value the default itself. */
export function textFor(arg: Arg, value: ArgValue): ArgValue {
  const inner = innerArg(arg);
  if (inner === undefined) return value;
  if (same(value, inner.default) && (value !== undefined || isNull(arg.default))) return arg.default;
  if (value === undefined) return inner.nullable && arg.default !== undefined ? 'null' : undefined;
  if (value instanceof Draft) return value;
  const draft = firstDraft(value);
  if (draft !== undefined) return new InnerDraft(value, partsOf(value), draft.problem);
  // Python's whole numbers have no zero below zero.
  return pythonJson(inner.kind === 'integer' && value === 0 ? 0 : (value as ExactJson), isFloatIn(arg, inner));
}

/** A value of an argument as people know it: what a text of JSON holds, with `null` where that is "not set". */
export function plainValue<T>(arg: Arg | undefined, value: T): T | ExactJson {
  const inside = arg === undefined || typeof value !== 'string' ? undefined : insideOf(arg, value);
  return inside === undefined ? value : ((inside.value as ExactJson | undefined) ?? null);
}

/** Whether a text of the form says `null`. */
export function isNull(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === 'null';
}

function isFloatIn(arg: Arg, inner: Arg): IsFloat {
  const asDefault = typeof arg.default === 'string' ? floatsIn(arg.default) : () => false;
  return (path) => (path === '' && inner.format === FLOAT) || (path === ENTRY && inner.items?.format === FLOAT) || asDefault(path);
}

function firstDraft(value: ArgValue): Draft | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]).find((entry) => entry instanceof Draft) : undefined;
}

/** What was typed, for those who compare drafts. */
function partsOf(value: ArgValue): string {
  const parts = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return JSON.stringify(parts.map((part) => (part instanceof Draft ? { draft: part.text } : String(part))));
}
