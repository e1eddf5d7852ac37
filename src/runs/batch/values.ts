import { innerArg, textFor } from '../../spec/jsonText/inside.ts';
import { toText, Draft, fromText } from '../../spec/value.ts';
import { validate } from '../../request/validate.ts';
import { isSecret } from '../../spec/secret.ts';
import type { Arg, Json, Scalar } from '../../spec/model.ts';
import * as words from './words.ts';

export interface SweepValue {
  readonly text: string;
  readonly value: Json;
}

/** More runs than these are no comparison any more. */
export const MAX_VALUES = 100;

export type SweepKind = 'choices' | 'numbers';

/** How an argument can be varied: by ticking its choices, by listing or spacing numbers; undefined when it can't. */
export function sweepKind(given: Arg): SweepKind | undefined {
  if (isSecret(given)) return undefined;
  const arg = plainArg(given);
  if (arg.kind === 'boolean' || (arg.choices.length > 1 && ['string', 'integer', 'number'].includes(arg.kind))) return 'choices';
  return arg.kind === 'integer' || arg.kind === 'number' ? 'numbers' : undefined;
}

/** What is varied: where a text of JSON holds a value, that. */
export function plainArg(arg: Arg): Arg {
  return innerArg(arg) ?? arg;
}

export function choicesToSweep(arg: Arg): readonly SweepValue[] {
  const { kind, choices } = plainArg(arg);
  const values: readonly Scalar[] = kind === 'boolean' ? [false, true] : choices;
  return values.map((value) => ({ text: String(value), value: sent(arg, value) }));
}

/** A value as the settings of a run have it; a whole number that is too large for JSON as its text. */
function sent(arg: Arg, value: Scalar): Json {
  const held = textFor(arg, value);
  return typeof held === 'bigint' ? held.toString() : (held as Json);
}

/** What was read, and what is wrong with it. Nothing runs before there is no problem. */
export interface ReadValues {
  readonly values: readonly SweepValue[];
  readonly problem: string | undefined;
}

/**
 * Numbers typed by hand, between semicolons, blanks or commas. A comma between digits separates numbers too, unless
 * semicolons do: then it is a decimal one.
 */
export function readList(arg: Arg, text: string): ReadValues {
  const entries = text.split(text.includes(';') ? /[;\n]/ : /[\s,]+/).map((entry) => entry.trim());
  return check(
    arg,
    entries.filter((entry) => entry !== ''),
  );
}

/** `steps` numbers from `from` to `to`, both included; whole ones for a whole argument, each once. */
export function readRange(arg: Arg, from: string, to: string, steps: string): ReadValues {
  const [first, last, count] = [
    [from, 'number'],
    [to, 'number'],
    [steps, 'integer'],
  ].map(([text, kind]) => fromText(text ?? '', kind === 'integer' ? 'integer' : 'number'));
  if (typeof first !== 'number' || typeof last !== 'number') return { values: [], problem: words.notNumbers };
  if (typeof count !== 'number' || count < 2) return { values: [], problem: words.tooFewSteps };
  if (count > MAX_VALUES) return { values: [], problem: words.tooManyValues(MAX_VALUES) };
  const numbers = Array.from({ length: count }, (_, step) => tidy(first + ((last - first) * step) / (count - 1)));
  return check(arg, [...new Set(plainArg(arg).kind === 'integer' ? numbers.map(Math.round) : numbers)].map(String));
}

/** 0.1 + 0.2 is 0.3 to whoever asked for it. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
}

function check(arg: Arg, entries: readonly string[]): ReadValues {
  const inner = plainArg(arg);
  const values = new Map<string, SweepValue>();
  for (const entry of entries) {
    const value = fromText(entry, inner.kind);
    const wrong = value instanceof Draft ? value.problem : validate(inner, value)[0]?.message;
    if (wrong !== undefined) return { values: [...values.values()], problem: words.wrongValue(entry.slice(0, 40), wrong) };
    const text = toText(value);
    values.set(text, { text, value: sent(arg, value as Scalar) });
  }
  if (values.size > MAX_VALUES) return { values: [...values.values()], problem: words.tooManyValues(MAX_VALUES) };
  return { values: [...values.values()], problem: values.size < 2 ? words.tooFewValues : undefined };
}
