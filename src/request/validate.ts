import { exactJson, isPythonJson } from '../spec/exactJson.ts';
import { formatOf } from '../spec/formats.ts';
import { insideOf } from '../spec/jsonText/inside.ts';
import type { Arg, ExactJson, Json, Scalar, Shape } from '../spec/model.ts';
import type { Fault } from '../spec/fault.ts';
import type { OwnProblem } from '../spec/problem.ts';
import { Draft, same, type ArgValue } from '../spec/value.ts';
import { problemAt } from './faults.ts';
import { waysToMatch } from './waysToMatch.ts';
import * as say from './words.ts';

/**
 * What the server will refuse, said early, in its own order of checks. It must never refuse what the server accepts:
 * a choice that is only metadata isn't enforced there, an empty text satisfies `required`, and a default is never checked.
 * One text is refused for the module behind it: broken JSON where it decodes JSON.
 */
export function validate(arg: Arg, value: ArgValue): OwnProblem[] {
  if (value === undefined) return arg.required ? [problemAt(arg.name, { code: 'required' })] : [];
  const inside = insideOf(arg, value);
  // The value inside tells more than its text, and `null` is a value of the text.
  const within = inside?.value === undefined ? [] : validate(inside.arg, inside.value);
  if (within.length > 0) return within;
  if (value instanceof Draft) return [unfinished(arg.name, value)];
  if (isDefault(arg, value) && !arg.required) return [];
  if (arg.kind === 'array' && Array.isArray(value)) return checkList(arg, value);
  if (isBrokenJson(arg, value)) return [problemAt(arg.name, { code: 'no-json' })];
  return checkOne(arg, value).map((fault) => problemAt(arg.name, fault));
}

/** Text that the module fails to decode. Where only its siblings show that it does, nobody can be sure. */
function isBrokenJson({ holdsJson, jsonMark }: Arg, value: ArgValue): boolean {
  return holdsJson === true && jsonMark !== 'sibling' && typeof value === 'string' && !isPythonJson(value);
}

/**
 * What the server may refuse and may as well accept, since the document doesn't say which: choices and formats are enforced
 * by DEEPaaS's validators and field classes, but are mere words when a module states them as metadata.
 */
export function doubt(arg: Arg, value: ArgValue): string | undefined {
  if (value === undefined || isDefault(arg, value)) return undefined;
  const inside = insideOf(arg, value);
  if (inside !== undefined) return isQuoted(inside.value) ? say.quotesSent : doubt(inside.arg, inside.value);
  if (arg.inner !== undefined) return typeof value === 'string' && isPythonJson(value) ? say.strangeType(arg.inner.kind) : undefined;
  const stated = statedChoices(arg);
  const scalars: readonly unknown[] = Array.isArray(value) ? value : [value];
  const strange = scalars.filter(isScalar).find((item) => !stated.some((choice) => String(choice) === String(item)));
  if (stated.length > 0 && strange !== undefined) return say.strangeChoice(exactJson(strange));
  const check = arg.kind === 'string' ? formatOf(arg)?.check : undefined;
  if (check === undefined || typeof value !== 'string' || value === '' || check.fits(value)) return undefined;
  return say.strangeFormat(check.name);
}

/** Who knows that the module reads JSON may write the quotes as well. */
function isQuoted(value: ArgValue): boolean {
  return typeof value === 'string' && /^\s*"[^]*"\s*$/.test(value);
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

function checkList(arg: Arg, list: ListValue): OwnProblem[] {
  const problems: OwnProblem[] = [];
  if (arg.minItems !== undefined && list.length < arg.minItems) {
    problems.push(problemAt(arg.name, { code: 'entries-at-least', limit: arg.minItems }));
  }
  if (arg.maxItems !== undefined && list.length > arg.maxItems) {
    problems.push(problemAt(arg.name, { code: 'entries-at-most', limit: arg.maxItems }));
  }
  list.forEach((item, index) => {
    if (item instanceof Draft) problems.push({ ...unfinished(arg.name, item), index });
    else if (arg.items !== undefined) problems.push(...checkOne(arg.items, item).map((fault) => problemAt(arg.name, fault, index)));
  });
  return problems;
}

/** What was typed tells best why it is no value. */
function unfinished(name: string, { problem }: Draft): OwnProblem {
  return { name, message: problem, fault: { code: 'unfinished' } };
}

function checkOne(shape: Shape, value: ArgValue): Fault[] {
  if (typeof value === 'number' || typeof value === 'bigint') return checkNumber(shape, value);
  return typeof value === 'string' ? checkText(shape, value) : [];
}

function checkNumber(shape: Shape, value: number | bigint): Fault[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = shape;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return [{ code: 'more-than', limit: exclusiveMinimum }];
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return [{ code: 'less-than', limit: exclusiveMaximum }];
  if (minimum !== undefined && value < minimum) return [{ code: 'or-more', limit: minimum }];
  if (maximum !== undefined && value > maximum) return [{ code: 'or-less', limit: maximum }];
  return [];
}

function checkText(shape: Shape, text: string): Fault[] {
  // marshmallow counts code points, as Python does.
  const length = [...text].length;
  if (shape.minLength !== undefined && length < shape.minLength) return [{ code: 'characters-at-least', limit: shape.minLength }];
  if (shape.maxLength !== undefined && length > shape.maxLength) return [{ code: 'characters-at-most', limit: shape.maxLength }];
  if (shape.pattern !== undefined && isShared(shape.pattern, text.length) && !new RegExp(`^(?:${shape.pattern})`, 'u').test(text))
    return [{ code: 'must-match', pattern: shape.pattern }];
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
