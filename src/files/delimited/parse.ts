import Papa from 'papaparse';
import { decodeText } from '../text.ts';
import { isMissing, toNumbers } from './numbers.ts';
import { readPreamble } from './preamble.ts';
import * as say from './words.ts';

/** A column as one long string and where each cell ends in it: a million cells cross to the page as one copy. */
export interface TextColumn {
  readonly name: string;
  readonly text: string;
  readonly ends: Uint32Array;
  /** The cells as numbers, NaN where there is none; only of columns that hold nothing but numbers. */
  readonly numbers: Float64Array | undefined;
}

export interface Delimited {
  readonly columns: readonly TextColumn[];
  readonly rowCount: number;
  readonly hiddenColumns: number;
  /** What to know before trusting the table, in sentences. */
  readonly remarks: readonly string[];
}

/** More text than this isn’t read. */
const MOST_BYTES = 100_000_000;
const MOST_ROWS = 1_000_000;
/** A wider table can’t be read by anybody. */
const MOST_COLUMNS = 100;

/** Text with separators → columns. Finds out encoding, separator and header; never throws for what the text holds. */
export async function parseDelimited(blob: Blob): Promise<Delimited> {
  const { text, remark } = decodeText(new Uint8Array(await blob.slice(0, MOST_BYTES).arrayBuffer()), blob.type);
  const { data, header, notes, delimiter, errors } = splitText(text);
  const rows = (header ? data.slice(1) : data).slice(0, MOST_ROWS);
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  const shown = Math.min(width, MOST_COLUMNS);
  const names = Array.from({ length: shown }, (_, index) => (header ? data[0]?.[index]?.trim() : undefined) || say.nthColumn(index + 1));
  const total = data.length - (header ? 1 : 0);
  return {
    columns: names.map((name, index) => readColumn(name, rows, index, delimiter)),
    rowCount: rows.length,
    hiddenColumns: width - shown,
    remarks: [
      remark,
      noteOf(notes),
      blob.size > MOST_BYTES ? say.firstBytesOnly : undefined,
      total > rows.length ? say.firstRowsOnly(MOST_ROWS) : undefined,
      disagreement(data, header),
      errors.some(({ type }) => type === 'Quotes') ? say.openQuote : undefined,
    ].filter((sentence) => sentence !== undefined),
  };
}

/** The first lines of a table, the names of its columns among them: what a preview shows. `label` is its type. */
export function firstRows(bytes: Uint8Array, label: string, most: number): readonly (readonly string[])[] {
  return splitText(decodeText(bytes, label).text, most).data.slice(0, most);
}

interface Split {
  /** The names of the columns in front, where there are any. */
  readonly data: readonly (readonly string[])[];
  readonly header: boolean;
  readonly notes: readonly string[];
  readonly delimiter: string;
  readonly errors: readonly Papa.ParseError[];
}

/** @param preview lines to read; 0 for all of them */
function splitText(text: string, preview = 0): Split {
  const { rest, separator, comments } = readPreamble(text);
  const told = separator ?? (isTabbed(rest) ? '\t' : undefined);
  const { data, errors, meta } = Papa.parse<string[]>(rest, {
    skipEmptyLines: true,
    preview,
    ...(told !== undefined && { delimiter: told }),
  });
  const { delimiter } = meta;
  const header = hasHeader(data);
  const named = header ? undefined : namesInComment(comments.at(-1), data, delimiter);
  return named === undefined
    ? { data, header, notes: comments, delimiter, errors }
    : { data: [named, ...data], header: true, notes: comments.slice(0, -1), delimiter, errors };
}

/** Tabs hardly ever stand inside of cells, while commas do. */
function isTabbed(text: string): boolean {
  const lines = text
    .slice(0, 10_000)
    .split(/\r?\n/, 5)
    .filter((line) => line !== '');
  return lines.length > 0 && lines.slice(0, 4).every((line) => line.includes('\t'));
}

const NUMBER = /^\s*[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?\s*$/i;

/** Rows that are looked at to tell names from values. */
const SAMPLE = 100;

/**
 * Names and no numbers on the first line. pandas leaves the name of the index empty; further names may be missing when
 * numbers below a word say that it is one. A single line of words is a table in which nothing was found.
 */
function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...others] = rows.slice(0, SAMPLE);
  if (first === undefined) return false;
  if (first.some((cell) => NUMBER.test(cell))) return isNumberedHeader(first, others);
  const isNamed = (index: number) => (first[index] ?? '').trim() !== '';
  if (others.length === 0) return first.length > 1 && first.every((_, index) => isNamed(index));
  if (first.every((_, index) => index === 0 || isNamed(index))) return true;
  const below = (index: number) => others.map((row) => row[index] ?? '').filter((cell) => !isMissing(cell));
  return first.some((_, index) => isNamed(index) && below(index).length > 0 && below(index).every((cell) => NUMBER.test(cell)));
}

const YEAR = /^\s*(?:1[6-9]|20|21)\d\d\s*$/;

/**
 * Numbers that are names: behind the empty name of an index, `,0,1,2` as pandas writes columns without names, or years behind
 * a word, `site,2023,2024`.
 */
function isNumberedHeader(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const [corner = '', ...names] = first.map((cell) => cell.trim());
  if (others.length === 0 || new Set(names).size < names.length || names.includes('')) return false;
  if (corner === '') return others.every(([index = '']) => index.trim() !== '');
  const isYears = (cells: readonly string[]) => cells.some((cell) => YEAR.test(cell)) && cells.every((cell) => YEAR.test(cell));
  return !NUMBER.test(corner) && isYears(names) && !others.some(([, ...cells]) => isYears(cells));
}

/** NumPy and others write the names as a note: as many as there are cells in each line of numbers. */
function namesInComment(comment: string | undefined, rows: readonly (readonly string[])[], delimiter: string): string[] | undefined {
  const names = comment?.split(delimiter).map((name) => name.trim());
  const isHeader = names !== undefined && names.length === rows[0]?.length && names.every((name) => name !== '' && !NUMBER.test(name));
  return isHeader && names.length > 1 ? names : undefined;
}

const LONGEST_NOTE = 500;

function noteOf(comments: readonly string[]): string | undefined {
  const text = comments.filter((line) => line.trim() !== '').join(' / ');
  if (text === '') return undefined;
  return say.aboveTable(text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text);
}

function readColumn(name: string, rows: readonly (readonly string[])[], index: number, delimiter: string): TextColumn {
  const cells = rows.map((row) => row[index] ?? '');
  const ends = new Uint32Array(cells.length);
  let length = 0;
  for (const [row, cell] of cells.entries()) {
    length += cell.length;
    ends[row] = length;
  }
  return { name, text: cells.join(''), ends, numbers: toNumbers(cells, delimiter) };
}

function disagreement(data: readonly (readonly string[])[], header: boolean): string | undefined {
  const width = data[0]?.length;
  const odd = data.filter((row) => row.length !== width).length;
  if (odd === 0) return undefined;
  const first = data.findIndex((row) => row.length !== width) - (header ? 1 : 0);
  return say.oddRows(odd, first);
}

export function cellAt({ text, ends }: TextColumn, row: number): string {
  return text.slice(row === 0 ? 0 : ends[row - 1], ends[row]);
}
