import { exactJson } from '../spec/exactJson.ts';
import { formatOf } from '../spec/formats.ts';
import type { Arg, ExactJson, Json, Scalar, Shape } from '../spec/model.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { Draft, same, type ArgValue } from '../spec/value.ts';
import { waysToMatch } from './waysToMatch.ts';
import * as say from './words.ts';

/**
 * What the server will refuse, said early, in its own order of checks. It must never refuse what the server accepts:
 * a choice that is only metadata isn't enforced there, an empty text satisfies `required`, and a default is never checked.
 */
export function validate(arg: Arg, value: ArgValue): ArgProblem[] {
  if (value === undefined) return arg.required ? [{ name: arg.name, message: say.required }] : [];
  if (value instanceof Draft) return [{ name: arg.name, message: value.problem }];
  if (isDefault(arg, value) && !arg.required) return [];
  if (arg.kind === 'array' && Array.isArray(value)) return checkList(arg, value);
  return checkOne(arg, value).map((message) => ({ name: arg.name, message }));
}

/**
 * What the server may refuse and may as well accept, since the document doesn't say which: choices and formats are enforced
 * by DEEPaaS's validators and field classes, but are mere words when a module states them as metadata.
 */
export function doubt(arg: Arg, value: ArgValue): string | undefined {
  if (value === undefined || isDefault(arg, value)) return undefined;
  const stated = statedChoices(arg);
  const scalars: readonly unknown[] = Array.isArray(value) ? value : [value];
  const strange = scalars.filter(isScalar).find((item) => !stated.some((choice) => String(choice) === String(item)));
  if (stated.length > 0 && strange !== undefined) return say.strangeChoice(exactJson(strange));
  const check = arg.kind === 'string' ? formatOf(arg)?.check : undefined;
  if (check === undefined || typeof value !== 'string' || value === '' || check.fits(value)) return undefined;
  return say.strangeFormat(check.name);
}

function statedChoices(arg: Arg): readonly Scalar[] {
  return arg.choices.length > 0 ? arg.choices : arg.kind === 'array' ? (arg.items?.choices ?? []) : [];
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}

/** Untouched, or set back to what the document names as the default. */
export function isDefault(arg: Arg, value: ArgValue): boolean {
  return same(value, arg.default);
}

/** False for a default that the server itself would refuse: it must then stay away from the request. */
export function keepsOwnRules(arg: Arg): boolean {
  if (arg.default === undefined) return true;
  return arg.kind === 'array' && Array.isArray(arg.default)
    ? checkList(arg, arg.default).length === 0
    : checkOne(arg, arg.default).length === 0 && isAmong(arg.choices, arg.default);
}

type ListValue = readonly (ExactJson | File | Draft)[];

function checkList(arg: Arg, list: ListValue): ArgProblem[] {
  const problems: ArgProblem[] = [];
  if (arg.minItems !== undefined && list.length < arg.minItems) {
    problems.push({ name: arg.name, message: say.entriesAtLeast(arg.minItems) });
  }
  if (arg.maxItems !== undefined && list.length > arg.maxItems) {
    problems.push({ name: arg.name, message: say.entriesAtMost(arg.maxItems) });
  }
  list.forEach((item, index) => {
    const messages = item instanceof Draft ? [item.problem] : arg.items === undefined ? [] : checkOne(arg.items, item);
    problems.push(...messages.map((message) => ({ name: arg.name, index, message })));
  });
  return problems;
}

function checkOne(shape: Shape, value: ArgValue): string[] {
  if (typeof value === 'number' || typeof value === 'bigint') return checkNumber(shape, value);
  return typeof value === 'string' ? checkText(shape, value) : [];
}

function checkNumber(shape: Shape, value: number | bigint): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = shape;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return [say.moreThan(exclusiveMinimum)];
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return [say.lessThan(exclusiveMaximum)];
  if (minimum !== undefined && value < minimum) return [say.orMore(minimum)];
  if (maximum !== undefined && value > maximum) return [say.orLess(maximum)];
  return [];
}

function checkText(shape: Shape, text: string): string[] {
  // marshmallow counts code points, as Python does.
  const length = [...text].length;
  if (shape.minLength !== undefined && length < shape.minLength) return [say.charactersAtLeast(shape.minLength)];
  if (shape.maxLength !== undefined && length > shape.maxLength) return [say.charactersAtMost(shape.maxLength)];
  if (shape.pattern !== undefined && isShared(shape.pattern, text.length) && !new RegExp(`^(?:${shape.pattern})`, 'u').test(text))
    return [say.mustMatch(shape.pattern)];
  return [];
}

/** So many take some milliseconds. */
const MOST_WAYS = 1_000_000;

/**
 * Patterns that mean the same to Python and to JavaScript; `re.match` is anchored at the start only, as here. To Python a
 * letter with an accent is a `\w`. And what could take a browser hours is left to the server.
 */
function isShared(pattern: string, length: number): boolean {
  return !/\\[wWdDsSbB]|\(\?[^:=!]/.test(pattern) && waysToMatch(pattern, length) <= MOST_WAYS;
}

function isAmong(choices: readonly Scalar[], value: Json): boolean {
  return choices.length === 0 || choices.some((choice) => choice === value);
}
