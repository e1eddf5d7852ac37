import type { Arg } from '../spec/model.ts';
import { textFor } from '../spec/jsonText/inside.ts';
import { Draft, fromText, type ArgValue } from '../spec/value.ts';

/** Numbers as they stand in a value: one, a list, lists of lists. */
export type Nested = number | readonly Nested[];

/** More levels than this are no coordinates. */
const DEEPEST = 8;

/** Brackets of Python's tuples and of nothing at all are understood like those of JSON; names and words are not. */
const NUMBERS_ONLY = /^[\s\d.,;eE+\-[\]()]*$/;

/**
 * The numbers of a value, as a list or as a text: `[1, 2]`, `(1, 2)`, `1, 2` and `1 2`.
 * @returns undefined for nothing, for `null`, and for what isn't made of numbers only
 */
export function numbersIn(value: ArgValue): Nested | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string') return numbersInText(value);
  return Array.isArray(value) ? nested(value, 0) : undefined;
}

function numbersInText(text: string): Nested | undefined {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed) && !/^[[(][\s[\](),]*[\])]$/.test(trimmed)) return undefined;
  if (!NUMBERS_ONLY.test(trimmed)) return undefined;
  const bracketed = /[[(]/.test(trimmed);
  const inner = trimmed
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replace(/,\s*\]/g, ']');
  const candidates = bracketed ? [inner] : [inner, `[${inner.replaceAll(';', ',')}]`, `[${inner.split(/[\s,;]+/).join(',')}]`];
  for (const candidate of candidates) {
    try {
      return nested(JSON.parse(candidate) as unknown, 0);
    } catch {
      // The next spelling may be the one; half a list is none of them.
    }
  }
  return undefined;
}

function nested(value: unknown, depth: number): Nested | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'bigint') return Number(value);
  if (!Array.isArray(value) || depth > DEEPEST) return undefined;
  const items = value.map((item) => nested(item, depth + 1));
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** How deep a value is nested: 0 for a number, 1 for a list of numbers; undefined where its branches differ or end empty. */
export function depthOf(value: Nested): number | undefined {
  if (typeof value === 'number') return 0;
  const depths = new Set(value.map(depthOf));
  const [depth] = depths;
  return depths.size === 1 && depth !== undefined ? depth + 1 : undefined;
}

/**
 * The value that typing these numbers would have put into the argument's field. Texts are spelled like the argument's
 * default: with its brackets, or without any; those of JSON as they are typed inside, floats with their point.
 */
export function valueOfNumbers(arg: Arg, numbers: Nested): ArgValue {
  if (arg.kind === 'array') return typeof numbers === 'number' ? [numbers] : [...(numbers as readonly number[])];
  if (arg.inner !== undefined) return textFor(arg, numbers as ArgValue);
  if (typeof numbers === 'number') return fromText(String(numbers), arg.kind);
  const text = spelled(numbers);
  const example = typeof arg.default === 'string' ? arg.default.trim() : '';
  const bare = /^[-+\d.]/.test(example) && depthOf(numbers) === 1;
  return bare ? text.slice(1, -1) : text;
}

/** As Python writes a list, in text and in JSON alike. */
function spelled(numbers: Nested): string {
  return typeof numbers === 'number' ? String(numbers) : `[${numbers.map(spelled).join(', ')}]`;
}

/** Whether the argument takes whole numbers only: by its items, or by what its default holds. */
export function takesWhole(arg: Arg): boolean {
  if (arg.kind === 'integer') return true;
  if (arg.kind === 'array') return arg.items?.kind === 'integer';
  if (arg.kind !== 'string') return false;
  return typeof arg.default === 'string' && /\d/.test(arg.default) && !/[.eE]/.test(arg.default);
}

/** Whether there is anything in a field, be it no number. */
export function isBlank(value: ArgValue): boolean {
  if (value instanceof Draft) return value.text.trim() === '';
  return value === undefined || value === null || (typeof value === 'string' && /^(?:|null|none)$/i.test(value.trim()));
}
