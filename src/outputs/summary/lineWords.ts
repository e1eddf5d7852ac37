import { asFinite, asObject, asString } from '../../spec/loose.ts';
import * as words from './words.ts';

/** What this page says of an answer by itself; `count` is how many of them there are. */
interface Coded {
  readonly of: keyof typeof words.pieces;
  readonly count: number;
}

/**
 * An answer in a line, as it is kept: texts are the answer's own names and values, everything else is a code with a count.
 * Words are made of it where it is shown.
 */
export type AnswerLine = readonly (string | Coded)[];

/** Longer texts say no more in one line of a list. */
const MAX_LENGTH = 80;

export function lineInWords(line: AnswerLine): string {
  const said = line.map((piece) => (typeof piece === 'string' ? piece : words.pieces[piece.of](piece.count))).join('');
  const short = said.replace(/\s+/g, ' ').trim();
  return short.length > MAX_LENGTH ? `${short.slice(0, MAX_LENGTH - 1)}…` : short;
}

/** For the cell of a table: `found 3: cod, crab`. */
export function lineInCodes(line: AnswerLine): string {
  return line.map((piece) => (typeof piece === 'string' ? piece : `${piece.of} ${piece.count}`)).join('');
}

const MAX_TEXT = 2000;
const MAX_PIECES = 20;

/** Reads what was stored or imported; a line in words from before there were codes, too. */
export function parseAnswerLine(input: unknown): AnswerLine {
  if (typeof input === 'string') return parseOldLine(input.slice(0, MAX_TEXT));
  if (!Array.isArray(input)) return [];
  return input.slice(0, MAX_PIECES).flatMap((piece: unknown): AnswerLine => {
    if (typeof piece === 'string') return [piece.slice(0, MAX_TEXT)];
    const of = asString(asObject(piece)?.of) ?? '';
    const count = asFinite(asObject(piece)?.count) ?? 0;
    return Object.hasOwn(words.pieces, of) ? [{ of: of as Coded['of'], count }] : [];
  });
}

/** Lines of older pages, of which these beginnings and ends were their own words. */
const LINES: readonly (readonly [line: RegExp, of: Coded['of']])[] = [
  [/^()(nothing was found)()$/, 'nothing'],
  [/^()(one detection|[\d,]+ detections)(|: .*)$/s, 'found'],
  [/^()([\d,]+ inputs)(: .*)$/s, 'inputs'],
  [/^()(one row|[\d,]+ rows)(: .*)$/s, 'rows'],
  [/^([A-Z\d.]{1,12}, )([\d.]+ (?:B|kB|MB|GB|TB))()$/, 'bytes'],
  [/^(|[^:]+: )(no entries|one entry|[\d,]+ entries)()$/s, 'entries'],
];

function parseOldLine(line: string): AnswerLine {
  for (const [pattern, of] of LINES) {
    const [, before = '', said = '', after = ''] = pattern.exec(line) ?? [];
    if (said === '') continue;
    return [before, { of, count: amountIn(said) }, after].filter((piece) => piece !== '');
  }
  return line === '' ? [] : [line];
}

/** A thousand to the power of these places. */
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

function amountIn(said: string): number {
  const [digits = said.startsWith('one') ? '1' : '0'] = said.replaceAll(',', '').match(/[\d.]+/) ?? [];
  const power = Math.max(0, UNITS.indexOf(said.split(' ').at(-1) ?? ''));
  return Math.round(Number(digits) * 1000 ** power);
}
