import { isPassword } from '../../spec/secret.ts';
import { formatOf } from '../../spec/formats.ts';
import type { Arg, Shape } from '../../spec/model.ts';
import type { ArgValue } from '../../spec/value.ts';
import { choicesOf } from '../choices.ts';
import { boundsOf, isNumeric } from '../numbers.ts';
import { asText } from '../asText.ts';
import * as say from '../words.ts';

/** `list of numbers`; one whose items have no type is written as JSON, so that `0` and `"0"` stay two things. */
export function listWords(shape: Shape): string {
  const items = shape.items === undefined ? undefined : say.kindPlurals[shape.items.kind];
  return items === undefined ? say.jsonList : say.listOf(items);
}

/** Type and limits in a few quiet words, e.g. `integer · 1–100`. */
export function hintOf(arg: Arg): string {
  return [kindWords(arg), ...limitWords(arg)].join(' · ');
}

function kindWords(arg: Arg): string {
  if (arg.kind === 'file') return arg.multiple ? say.files : say.kindNames.file;
  if (arg.kind === 'array') return choicesOf(arg).length > 0 ? say.anyOf(choicesOf(arg).length) : listWords(arg);
  return (arg.kind === 'string' ? formatOf(arg)?.words : undefined) ?? say.kindNames[arg.kind];
}

function limitWords(arg: Arg): string[] {
  const words: string[] = [];
  if (arg.kind !== 'array' && arg.kind !== 'boolean' && arg.choices.length > 0) words.push(say.choices(arg.choices.length));
  else if (isNumeric(arg)) words.push(boundsWords(arg));
  else if (arg.kind === 'array' && arg.items !== undefined && choicesOf(arg).length === 0 && boundsWords(arg.items) !== '')
    words.push(say.each(boundsWords(arg.items)));
  else if (arg.kind === 'string') words.push(rangeWords(arg.minLength, arg.maxLength, say.characters));
  if (arg.kind === 'array') words.push(rangeWords(arg.minItems, arg.maxItems, say.items));
  if (isNumeric(arg) && arg.multipleOf !== undefined && arg.multipleOf !== 1) words.push(say.inSteps(arg.multipleOf));
  return words.filter((word) => word !== '');
}

function boundsWords(shape: Shape): string {
  const { low, high, lowOpen, highOpen } = boundsOf(shape);
  if (low !== undefined && high !== undefined && !lowOpen && !highOpen) return say.between(low, high);
  const from = low === undefined ? '' : (lowOpen ? say.above : say.atLeast)(low);
  const to = high === undefined ? '' : (highOpen ? say.below : say.atMost)(high);
  return [from, to].filter((word) => word !== '').join(', ');
}

function rangeWords(from: number | undefined, to: number | undefined, count: (n: number) => string): string {
  if (from !== undefined && from > 0 && to !== undefined) return from === to ? count(to) : `${from}–${count(to)}`;
  if (to !== undefined) return say.atMost(count(to));
  return from === undefined || from <= 0 ? '' : say.atLeast(count(from));
}

/** How full a list is, when it has limits: `2 of at most 4`. */
export function fillOf({ minItems, maxItems }: Shape, count: number): { text: string; fits: boolean } | undefined {
  const least = minItems !== undefined && minItems > 0 ? minItems : undefined;
  if (least === undefined && maxItems === undefined) return undefined;
  const most = maxItems !== undefined && count >= (least ?? 0) ? say.atMost(maxItems) : undefined;
  const wanted = least === maxItems ? String(least) : (most ?? say.atLeast(least ?? 0));
  return { text: say.filled(count, wanted), fits: count >= (least ?? 0) && count <= (maxItems ?? Infinity) };
}

/** What will happen with a value that looks like nothing; undefined when there is nothing to explain. */
export function statusOf(arg: Arg, value: ArgValue): string | undefined {
  if (value === undefined) {
    return arg.default === undefined || arg.required ? undefined : say.serverDefault(shortDefault(arg));
  }
  if (typeof value === 'string' && looksEmpty(value) && arg.kind !== 'array' && arg.default !== value)
    return value === '' ? say.emptyTextSent : say.blanksSent(blankWords(value));
  return Array.isArray(value) && value.length === 0 ? say.emptyList : undefined;
}

/** Whether a text can't be seen. */
export function looksEmpty(text: string): boolean {
  return text.trim() === '';
}

/** Words for a text that can't be seen. */
export function blankWords(text: string): string {
  return text === '' ? say.empty : /^ +$/.test(text) ? say.blanks(text.length) : say.onlyBlanks;
}

/** An optional argument says that leaving it alone is fine. */
export function placeholderOf(arg: Arg, value: ArgValue): string {
  if (value === '') return say.empty;
  return value === undefined && !arg.required ? say.notSet : '';
}

function shortDefault(arg: Arg): string {
  if (isPassword(arg)) return say.password;
  const text = typeof arg.default === 'string' ? `“${arg.default}”` : asText(arg.default);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
