import { grouped } from '../../files/amounts.ts';
import { asFinite, asObject, asString } from '../../spec/loose.ts';

/** What this page says of an answer by itself; `count` is how many of them there are. */
interface Coded {
  readonly of: keyof typeof WORDS;
  readonly count: number;
}

/**
 * An answer in a line, as it is kept: texts are the answer's own names and values, everything else is a code with a count.
 * Words are made of it where it is shown.
 */
export type AnswerLine = readonly (string | Coded)[];

const WORDS = {
  found: (count: number) => (count === 1 ? 'one detection' : `${grouped(count)} detections`),
  inputs: (count: number) => `${grouped(count)} inputs`,
  rows: (count: number) => (count === 1 ? 'one row' : `${grouped(count)} rows`),
  entries: (count: number) => (count === 0 ? 'no entries' : count === 1 ? 'one entry' : `${grouped(count)} entries`),
  nothing: () => 'nothing was found',
  error: () => 'The model reports an error',
} as const satisfies Readonly<Record<string, (count: number) => string>>;

/** Longer texts say no more in one line of a list. */
const MAX_LENGTH = 80;

export function lineInWords(line: AnswerLine): string {
  const words = line.map((piece) => (typeof piece === 'string' ? piece : WORDS[piece.of](piece.count))).join('');
  const short = words.replace(/\s+/g, ' ').trim();
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
    return Object.hasOwn(WORDS, of) ? [{ of: of as Coded['of'], count }] : [];
  });
}

/** Lines of older pages, of which these beginnings and ends were their own words. */
const LINES: readonly (readonly [line: RegExp, of: Coded['of']])[] = [
  [/^()(nothing was found)()$/, 'nothing'],
  [/^()(one detection|[\d,]+ detections)(|: .*)$/s, 'found'],
  [/^()([\d,]+ inputs)(: .*)$/s, 'inputs'],
  [/^()(one row|[\d,]+ rows)(: .*)$/s, 'rows'],
  [/^(|[^:]+: )(no entries|one entry|[\d,]+ entries)()$/s, 'entries'],
];

function parseOldLine(line: string): AnswerLine {
  for (const [pattern, of] of LINES) {
    const [, before = '', said = '', after = ''] = pattern.exec(line) ?? [];
    if (said === '') continue;
    const digits = said.replaceAll(',', '').match(/\d+/)?.[0];
    const count = digits === undefined ? (said.startsWith('one') ? 1 : 0) : Number(digits);
    return [before, { of, count }, after].filter((piece) => piece !== '');
  }
  return line === '' ? [] : [line];
}
