import type { Kind } from '../../spec/model.ts';
import { Draft, fromText, type ArgValue } from '../../spec/value.ts';

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

/** Everything that was typed into the box, when it is done. Line breaks alone are no text. */
export function readTyped(text: string, kind: Kind): Entry[] {
  if (!splits(kind)) return /^[\r\n]*$/.test(text) ? [] : [readEntry(text, kind)];
  return wordsOf(unbracketed(text)).map((word) => readEntry(word, kind));
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

/**
 * Words between blanks, commas and semicolons. A comma before three digits that begin with a zero separates thousands:
 * `1,000` stays one word, which is refused in words, while `640,480` are two numbers.
 */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/(?<![^\s,;])[+\u2212-]?[1-9]\d{0,2}(?:,\d{3})*,0\d\d(?:,\d{3})*(?![^\s,;])|[^\s,;]+/g)].map(([word]) => word);
}

/**
 * Several entries pasted at once: a JSON or Python list, a column or row of a spreadsheet, numbers with commas.
 * Undefined when it is just a piece of text.
 */
export function readPasted(text: string, kind: Kind): Entry[] | undefined {
  const trimmed = text.trim();
  const bracketed = /^[[(]([\s\S]*)[\])]$/.exec(trimmed)?.[1];
  if (splits(kind)) {
    const cells = bracketed === undefined && kind === 'number' ? cellsWithCommas(trimmed) : undefined;
    const words = cells ?? (bracketed === undefined ? wordsOf(trimmed) : bracketed.split(/[\s,;]+/).filter((word) => word !== ''));
    if (bracketed === undefined && words.length < 2) return undefined;
    return words.map((word) => readEntry(word.replace(/^(['"])(.*)\1$/, '$2'), kind));
  }
  if (trimmed.startsWith('[')) return readTexts(trimmed);
  const cells = [...text.matchAll(CELL)].map(([cell, quoted]) => (quoted === undefined ? cell : quoted.replaceAll('""', '"')));
  return cells.length > 1 ? cells : undefined;
}

/** A spreadsheet puts a cell into quotes when it has line breaks, and doubles its quotes then. */
const CELL = /(?<=^|[\t\n\r])"((?:[^"]|"")*)"(?=[\t\n\r]|$)|[^\t\n\r]+/g;

/** Cells of a spreadsheet in a country that writes 0,5: there the comma belongs to the number. */
function cellsWithCommas(text: string): string[] | undefined {
  const cells = text.split(/[\r\n\t;]+/).map((cell) => cell.trim());
  const numbers = cells.length > 1 && cells.every((cell) => /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/.test(cell));
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

/** A list of texts in JSON, or as Python prints it. */
function readTexts(list: string): Entry[] | undefined {
  for (const candidate of [list, pythonToJson(list)]) {
    try {
      const parsed: unknown = JSON.parse(candidate);
      if (Array.isArray(parsed)) return parsed.map((item: unknown) => (typeof item === 'string' ? item : JSON.stringify(item)));
    } catch {
      // Not a JSON list; the next reading is tried.
      continue;
    }
  }
  return undefined;
}

function pythonToJson(list: string): string {
  return list.includes('"') ? list : list.replaceAll('\\', '\\\\').replaceAll("'", '"');
}

/** The entries of a value; a wrong value from outside becomes entries that can be seen and corrected. */
export function entriesOf(value: ArgValue): Entry[] {
  if (value === undefined || value === null || value instanceof File) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) =>
    typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' || typeof item === 'bigint' || item instanceof Draft
      ? item
      : new Draft(item instanceof Blob ? 'file' : JSON.stringify(item), 'Not a single value.'),
  );
}

export function entryText(entry: Entry): string {
  return entry instanceof Draft ? entry.text : String(entry);
}
