import type { Kind } from '../../spec/model.ts';
import { Draft, fromText, type ArgValue } from '../../spec/value.ts';
import { readQuotedTexts, readTexts } from './texts.ts';
import * as say from '../words.ts';
import * as own from './words.ts';

export type Entry = string | number | boolean | bigint | Draft;

/** Commas and blanks end an entry, except in texts, which may contain them. */
export function splits(kind: Kind): boolean {
  return kind !== 'string';
}

/** One entry as typed. Texts are kept verbatim. */
function readEntry(text: string, kind: Kind): Entry {
  const entry = fromText(text, kind);
  return typeof entry === 'object' && !(entry instanceof Draft) ? String(entry) : entry;
}

/**
 * Everything that was typed into the box, when it is done. Line breaks alone are no text; several texts in quotes and brackets
 * are the list that the help of many a model asks for.
 */
export function readTyped(text: string, kind: Kind): Entry[] {
  if (!splits(kind)) return /^[\r\n]*$/.test(text) ? [] : (readQuotedTexts(text) ?? [text]);
  return readWords(text, kind);
}

/** One entry that was edited; a text stays what it is, even one that looks like a list. */
export function readEdited(text: string, kind: Kind): Entry[] {
  return splits(kind) || text === '' ? readTyped(text, kind) : [text];
}

/** Whether a bracket was opened that isn't closed yet: a comma after it ends no entry. */
export function isOpen(text: string): boolean {
  const count = (brackets: RegExp) => text.match(brackets)?.length ?? 0;
  return count(/[[({]/g) > count(/[\])}]/g);
}

/** Whether the box holds a list without entries, which is meant to be one. */
export function isEmptyList(text: string): boolean {
  return /^\s*(?:\[\s*\]|\(\s*\))\s*$/.test(text);
}

/** Lists as JSON and Python write them, also half of one: the brackets around it are no part of its entries. */
function unbracketed(text: string): string {
  return text.trim().replace(/^[[({\s]+|[\])}\s]+$/g, '');
}

/** `[1,2]`: between brackets a comma is nothing but a separator. */
const BRACKETED = /^\s*[[(]([^[\](){}]*)[\])]\s*$/;

function readWords(text: string, kind: Kind): Entry[] {
  const inside = BRACKETED.exec(text)?.[1];
  const cells = inside === undefined && kind === 'number' ? cellsWithCommas(text.trim()) : undefined;
  const words = inside?.split(/[\s,;]+/).filter((word) => word !== '') ?? cells ?? wordsOf(unbracketed(text), kind);
  return words.map((word) => (cells === undefined ? readWord(word, kind) : readEntry(word, kind)));
}

function readWord(word: string, kind: Kind): Entry {
  const [, whole, part] = /^([^,]+),([^,]+)$/.exec(word) ?? [];
  const entry = readEntry(word.replace(/^(['"])(.*)\1$/, '$2'), kind);
  if (whole === undefined || part === undefined || entry instanceof Draft) return entry;
  return new Draft(word, own.twoNumbers(word, whole, part));
}

const SIGN = '[+\u2010-\u2013\u2212-]?';
/** `1,000`: three digits that begin with a zero belong to those before them. A blank that doesn't break lines always joins. */
const THOUSANDS = `${SIGN}[1-9]\\d{0,2}(?:,\\d{3})*,0\\d\\d(?:,\\d{3})*|${SIGN}[1-9]\\d{0,2}(?: \\d{3})* 0\\d\\d(?: \\d{3})*|${SIGN}[1-9]\\d{0,2}(?:[\u00a0\u2009\u202f'’]\\d{3})+`;
/** `0,5` alone between blanks is one number to some and two to others. In a longer row, `0,5,1`, commas only separate. */
const PAIR = `(?<![^\\s])${SIGN}\\d+,\\d+(?![^\\s])`;
const WORDS: Readonly<Record<'number' | 'other', RegExp>> = {
  number: new RegExp(`(?<![^\\s,;])(?:${THOUSANDS})(?![^\\s,;])|${PAIR}|[^\\s,;]+`, 'g'),
  other: new RegExp(`(?<![^\\s,;])(?:${THOUSANDS})(?![^\\s,;])|[^\\s,;]+`, 'g'),
};

/** Words between blanks, commas and semicolons. What could be meant in two ways stays one word, which is refused in words. */
function wordsOf(text: string, kind: Kind): string[] {
  return [...text.matchAll(WORDS[kind === 'number' ? 'number' : 'other'])].map(([word]) => word);
}

/**
 * Several entries pasted at once: a JSON or Python list, a column or row of a spreadsheet, numbers with commas.
 * Undefined when it is just a piece of text.
 */
export function readPasted(text: string, kind: Kind): Entry[] | undefined {
  if (splits(kind)) {
    const entries = readWords(text, kind);
    return entries.length < 2 && !BRACKETED.test(text) ? undefined : entries;
  }
  if (/^\s*[[(]/.test(text)) return readTexts(text);
  const cells = [...text.matchAll(CELL)].map(([cell, quoted]) => (quoted === undefined ? cell : quoted.replaceAll('""', '"')));
  return cells.length > 1 ? cells : undefined;
}

/** A spreadsheet puts a cell into quotes when it has line breaks, and doubles its quotes then. */
const CELL = /(?<=^|[\t\n\r])"((?:[^"]|"")*)"(?=[\t\n\r]|$)|[^\t\n\r]+/g;

/** Cells of a spreadsheet in a country that writes 0,5: there the comma belongs to the number. */
function cellsWithCommas(text: string): string[] | undefined {
  const cells = text.split(/[\r\n\t;]+/).flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]));
  const numbers =
    (cells.length > 1 || /^;|;$/.test(text)) && cells.every((cell) => /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/.test(cell));
  return numbers && cells.some((cell) => cell.includes(',')) ? cells : undefined;
}

/** More entries from this place on. */
export function insertedAt<T>(entries: readonly T[], at: number, added: readonly T[]): T[] {
  return [...entries.slice(0, at), ...added, ...entries.slice(at)];
}

/** One entry taken to another place; the others close up. */
export function movedTo<T>(entries: readonly T[], from: number, to: number): T[] {
  const entry = entries[from];
  if (entry === undefined || to < 0 || to >= entries.length) return [...entries];
  return insertedAt(
    entries.filter((_, at) => at !== from),
    to,
    [entry],
  );
}

/** A text of this many characters fills a line of its own. */
const LONG = 36;

/** Whether entries are better read one below the other: long texts, several lines, JSON inside a text. */
export function needRows(entries: readonly Entry[]): boolean {
  return entries.some((entry) => {
    const text = entryText(entry);
    return text.length > LONG || /[\n\r]|^\s*[[{]/.test(text);
  });
}

/** The entries of a value; a wrong value from outside becomes entries that can be seen and corrected. */
export function entriesOf(value: ArgValue): Entry[] {
  if (value === undefined || value === null || value instanceof File) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) =>
    typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' || typeof item === 'bigint' || item instanceof Draft
      ? item
      : new Draft(item instanceof Blob ? say.kindNames.file : JSON.stringify(item), own.notSingle),
  );
}

export function entryText(entry: Entry): string {
  return entry instanceof Draft ? entry.text : String(entry);
}
