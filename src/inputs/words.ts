import { isPassword } from '../spec/secret.ts';
import { formatOf } from '../spec/formats.ts';
import type { Arg, Shape } from '../spec/model.ts';
import type { ArgValue } from '../spec/value.ts';
import { choicesOf } from './choices.ts';
import { boundsOf, isNumeric } from './numbers.ts';
import { asText } from './asText.ts';

const PLURALS: Partial<Record<Shape['kind'], string>> = {
  boolean: 'booleans',
  integer: 'integers',
  number: 'numbers',
  string: 'texts',
  array: 'lists',
  object: 'objects',
};

/** `list of numbers`; one whose items have no type is written as JSON, so that `0` and `"0"` stay two things. */
export function listWords(shape: Shape): string {
  const items = shape.items === undefined ? undefined : PLURALS[shape.items.kind];
  return items === undefined ? 'JSON list' : `list of ${items}`;
}

/** Type and limits in a few quiet words, e.g. `integer · 1–100`. */
export function hintOf(arg: Arg): string {
  return [kindWords(arg), ...limitWords(arg)].join(' · ');
}

function kindWords(arg: Arg): string {
  if (arg.kind === 'file') return arg.multiple ? 'files' : 'file';
  if (arg.kind === 'array') return choicesOf(arg).length > 0 ? `any of ${plural(choicesOf(arg).length, 'choice')}` : listWords(arg);
  if (arg.kind === 'string') return formatOf(arg)?.words ?? 'text';
  return arg.kind === 'any' ? 'any type' : arg.kind;
}

function limitWords(arg: Arg): string[] {
  const words: string[] = [];
  if (arg.kind !== 'array' && arg.kind !== 'boolean' && arg.choices.length > 0) words.push(plural(arg.choices.length, 'choice'));
  else if (isNumeric(arg)) words.push(boundsWords(arg));
  else if (arg.kind === 'array' && arg.items !== undefined && choicesOf(arg).length === 0 && boundsWords(arg.items) !== '')
    words.push(`each ${boundsWords(arg.items)}`);
  else if (arg.kind === 'string') words.push(rangeWords(arg.minLength, arg.maxLength, 'character'));
  if (arg.kind === 'array') words.push(rangeWords(arg.minItems, arg.maxItems, 'item'));
  if (isNumeric(arg) && arg.multipleOf !== undefined && arg.multipleOf !== 1) words.push(`in steps of ${arg.multipleOf}`);
  return words.filter((word) => word !== '');
}

function boundsWords(shape: Shape): string {
  const { low, high, lowOpen, highOpen } = boundsOf(shape);
  if (low !== undefined && high !== undefined && !lowOpen && !highOpen) return low < 0 ? `${low} to ${high}` : `${low}–${high}`;
  const from = low === undefined ? '' : `${lowOpen ? 'above' : 'at least'} ${low}`;
  const to = high === undefined ? '' : `${highOpen ? 'below' : 'at most'} ${high}`;
  return [from, to].filter((word) => word !== '').join(', ');
}

function rangeWords(from: number | undefined, to: number | undefined, unit: string): string {
  if (from !== undefined && from > 0 && to !== undefined) return from === to ? plural(to, unit) : `${from}–${plural(to, unit)}`;
  if (to !== undefined) return `at most ${plural(to, unit)}`;
  return from === undefined || from <= 0 ? '' : `at least ${plural(from, unit)}`;
}

/** How full a list is, when it has limits: `2 of at most 4`. */
export function fillOf({ minItems, maxItems }: Shape, count: number): { text: string; fits: boolean } | undefined {
  const least = minItems !== undefined && minItems > 0 ? minItems : undefined;
  if (least === undefined && maxItems === undefined) return undefined;
  const most = maxItems !== undefined && count >= (least ?? 0) ? `at most ${maxItems}` : undefined;
  const wanted = least === maxItems ? least : (most ?? `at least ${least}`);
  return { text: `${count} of ${wanted}`, fits: count >= (least ?? 0) && count <= (maxItems ?? Infinity) };
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What will happen with a value that looks like nothing; undefined when there is nothing to explain. */
export function statusOf(arg: Arg, value: ArgValue): string | undefined {
  if (value === undefined) {
    return arg.default === undefined || arg.required ? undefined : `not set: the server uses its default ${shortDefault(arg)}`;
  }
  if (typeof value === 'string' && looksEmpty(value) && arg.kind !== 'array' && arg.default !== value)
    return value === '' ? 'empty text will be sent' : `${blankWords(value)} will be sent`;
  return Array.isArray(value) && value.length === 0 ? 'empty list' : undefined;
}

/** Whether a text can't be seen. */
export function looksEmpty(text: string): boolean {
  return text.trim() === '';
}

/** Words for a text that can't be seen. */
export function blankWords(text: string): string {
  return text === '' ? 'empty' : /^ +$/.test(text) ? plural(text.length, 'blank') : 'only blanks and line breaks';
}

/** An optional argument says that leaving it alone is fine. */
export function placeholderOf(arg: Arg, value: ArgValue): string {
  if (value === '') return 'empty';
  return value === undefined && !arg.required ? 'not set' : '';
}

function shortDefault(arg: Arg): string {
  if (isPassword(arg)) return 'password';
  const text = typeof arg.default === 'string' ? `“${arg.default}”` : asText(arg.default);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
