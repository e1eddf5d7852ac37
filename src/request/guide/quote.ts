import { exactJson } from '../../spec/exactJson.ts';
import type { ExactJson } from '../../spec/model.ts';
import { grouped } from '../../files/amounts.ts';
import { fenced, inTicks } from '../markdownCode.ts';
import * as say from './words.ts';

/**
 * What others wrote, in a text that is read as instructions by whoever gets it: it stands in fences and in code spans only, where
 * nothing of it means anything, without characters that nobody sees, and no longer than it is worth.
 */

/** Controls, marks of direction, joiners, tags, variation selectors, private and unpaired ones: they steer what is seen, or hide. */
const UNSEEN = /(?!\n)(?:\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\p{Cn}|\p{Variation_Selector}|[\u115f\u1160\u2800\u3164\uffa0])/gu;

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** The text as it is seen: visible characters, blanks and line breaks. */
export function seenText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(UNSEEN, '');
}

/** Longer pieces are no names. */
const LONGEST_SPAN = 200;
const LONGEST_QUOTE = 2000;

/** A block of a module's own words; empty for none. */
export function quoteBlock(text: string, longest = LONGEST_QUOTE): string {
  // Nobody writes so much that is unseen; what does isn't worth the time.
  const seen = seenText(text.slice(0, 4 * longest))
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (seen === '') return '';
  const whole = text.length <= 4 * longest && seen.length <= longest;
  const kept = whole ? seen : `${cut(seen, longest)}…`;
  return `${fenced(kept, 'text')}${whole ? '' : `\n\n${say.shortened(grouped(longest))}`}`;
}

/** A module's own words as one line; undefined for none, and for more than a line. */
export function shortQuote(text: string): string | undefined {
  const line = text.length > LONGEST_SPAN ? '' : seenText(text).trim();
  return line === '' || line.includes('\n') ? undefined : span(line);
}

/** The same without marks, for places that are plain text: one line of what is seen. */
export function quoteLine(text: string, longest: number): string {
  const line = seenText(text.slice(0, 4 * longest))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${cut(line, longest)}…` : line;
}

/** A name, as it has to be sent: one that holds what can't be seen is written with escapes. */
export function nameSpan(name: string): string {
  const plain = name !== '' && name.trim() === name && !name.includes('\n') && seenText(name) === name;
  return plain ? span(name) : valueSpan(name);
}

/** A value as JSON, with every digit, and with escapes for what can't be seen. */
export function valueSpan(value: ExactJson): string {
  const json = exactJson(value).replace(LINE_ENDS, escaped).replaceAll('\t', escaped).replace(UNSEEN, escaped);
  return span(json);
}

function escaped(mark: string): string {
  return Array.from({ length: mark.length }, (_, at) => `\\u${mark.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}

function span(text: string): string {
  const kept = text.length > LONGEST_SPAN ? `${cut(text, LONGEST_SPAN)}…` : text;
  return `${inTicks(kept)}${kept === text ? '' : ` ${say.cutOff(grouped(text.length))}`}`;
}

/** Never half of a pair. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** Names and values in a line, the first of many. */
export function listed(spans: readonly string[], most: number): string {
  const shown = spans.slice(0, most).join(', ');
  return spans.length > most ? `${shown} ${say.andMore(grouped(spans.length - most))}` : shown;
}
