import { exactJson } from './exactJson.ts';
import type { ExactJson, Json, Kind } from './model.ts';
import { separatorProblem } from './separators.ts';
import * as say from './words.ts';

/**
 * Text that isn't a value of the argument's kind yet, such as `-` in a number field or half a JSON document.
 * It keeps what was typed, and says at the field what is wrong, until it is one.
 */
export class Draft {
  constructor(
    readonly text: string,
    readonly problem: string,
  ) {}
}

/** What the form holds for an argument: `undefined` is "not set" and isn't sent, while `0`, `false` and `""` are values. */
export type ArgValue = undefined | ExactJson | File | Draft | readonly (ExactJson | File | Draft)[];

const NO_FILES: readonly File[] = [];

/** The files of a value, of one or of a list. What is a list of files already is given back itself, so that it stays the same one. */
export function filesIn(value: ArgValue): readonly File[] {
  if (value instanceof File) return [value];
  if (!Array.isArray(value)) return NO_FILES;
  const items: readonly unknown[] = value;
  return items.every((item) => item instanceof File) ? items : items.filter((item) => item instanceof File);
}

/** Whether two form values mean the same: by content, since forms clone what they store. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Draft || b instanceof Draft) {
    return a instanceof Draft && b instanceof Draft && a.text === b.text && a.problem === b.problem;
  }
  if (a instanceof Blob || b instanceof Blob || Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = b as Record<string, unknown>;
  return left.length === Object.keys(b).length && left.every(([key, value]) => Object.hasOwn(right, key) && same(value, right[key]));
}

/** Reads what was typed for a scalar kind. Numbers understand a decimal comma, whole numbers may exceed 2^53. */
export function fromText(text: string, kind: Kind): Json | bigint | Draft {
  if (kind === 'integer') return toInteger(text);
  if (kind === 'number') return toNumber(text);
  if (kind === 'boolean') return toBoolean(text);
  return text;
}

/** How a value is written in a field and in a query string. */
export function toText(value: Exclude<ArgValue, undefined | File>): string {
  if (value instanceof Draft) return value.text;
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) return exactJson(value as ExactJson);
  return String(value);
}

/**
 * Python takes underscores between digits, and so do those who write for it. Papers and word processors print a minus that is
 * no hyphen, and East Asian keyboards have digits as wide as their letters.
 */
function plainDigits(text: string): string {
  return text
    .trim()
    .replace(/[\uff0b-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)_(?=\d)/g, '')
    .replace(/(?<=^|[eE])[\u2010-\u2013\u2212\ufe63]/g, '-');
}

function toInteger(text: string): number | bigint | Draft {
  const trimmed = plainDigits(text);
  const problem = separatorProblem(trimmed, 'integer');
  if (problem !== undefined) return new Draft(text, problem);
  if (/^[+-]?\d+$/.test(trimmed)) {
    const number = Number(trimmed);
    // Beyond 2^53 most lose digits as numbers; one that is written with the same digits doesn't.
    return Number.isSafeInteger(number) || String(number) === trimmed ? number : BigInt(trimmed);
  }
  const number = Number(trimmed);
  if (trimmed !== '' && Number.isSafeInteger(number)) return number;
  return new Draft(text, say.enterWhole);
}

/** A whole number of many digits keeps them: Python's decimals are exact. */
function toNumber(text: string): number | bigint | Draft {
  const whole = toInteger(text);
  if (typeof whole === 'bigint') return whole;
  const problem = separatorProblem(plainDigits(text), 'number');
  if (problem !== undefined) return new Draft(text, problem);
  const trimmed = plainDigits(text).replace(/^([^,.]*),([^,.]*)$/, '$1.$2');
  const number = Number(trimmed);
  if (trimmed !== '' && /\d/.test(trimmed) && Number.isFinite(number)) return number;
  return new Draft(text, say.enterNumber);
}

function toBoolean(text: string): boolean | Draft {
  const word = text.trim().toLowerCase();
  if (['true', 'yes', 'on', '1'].includes(word)) return true;
  if (['false', 'no', 'off', '0'].includes(word)) return false;
  return new Draft(text, say.enterBoolean);
}
