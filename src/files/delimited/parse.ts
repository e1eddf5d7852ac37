import Papa from 'papaparse';
import { decodeText } from '../text.ts';
import { ColumnsOfText, type TextColumn } from './columnsOfText.ts';
import { isMissing } from './numbers.ts';
import { readPreamble, type Preamble } from './preamble.ts';
import * as say from './words.ts';

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

/** Pieces of text that are split at once, and how few of them: the rows of one are gone before the next, but an open quote is read again with each. */
const SMALLEST_PIECE = 1_000_000;
const MOST_PIECES = 16;

/** Text with separators → columns. Finds out encoding, separator and header; never throws for what the text holds. */
export async function parseDelimited(blob: Blob): Promise<Delimited> {
  const { text, remark } = decodeText(new Uint8Array(await blob.slice(0, MOST_BYTES).arrayBuffer()), blob.type);
  const preamble = readPreamble(text);
  const columns = new ColumnsOfText(MOST_COLUMNS, MOST_ROWS);
  let head: Head | undefined;
  let first: string[][] = [];
  let hasOpenQuote = false;
  let delimiter = '';
  const beginWith = (rows: readonly string[][]) => {
    head = headOf(rows, preamble.comments, delimiter);
    columns.begin(head.names);
    columns.add(head.names === undefined || head.isNote ? rows : rows.slice(1));
  };
  Papa.parse<string[]>(preamble.rest, {
    ...settingsFor(preamble),
    chunkSize: Math.max(SMALLEST_PIECE, Math.ceil(preamble.rest.length / MOST_PIECES)),
    chunk({ data, errors, meta }: Papa.ParseResult<string[]>) {
      delimiter = meta.delimiter;
      if (errors.some(({ type }) => type === 'Quotes')) hasOpenQuote = true;
      if (head !== undefined) return columns.add(data);
      first = [...first, ...data];
      if (first.length >= SAMPLE) beginWith(first);
    },
    complete() {
      if (head === undefined) beginWith(first);
    },
  });
  const { odd, total } = columns;
  const shown = columns.read(delimiter);
  return {
    columns: shown.map(({ name, ...column }, index) => ({ name: name || say.nthColumn(index + 1), ...column })),
    rowCount: Math.min(total, MOST_ROWS),
    hiddenColumns: columns.width - shown.length,
    remarks: [
      remark,
      noteOf(head?.notes ?? []),
      blob.size > MOST_BYTES ? say.firstBytesOnly : undefined,
      total > MOST_ROWS ? say.firstRowsOnly(MOST_ROWS) : undefined,
      odd.count > 0 ? say.oddRows(odd.count, odd.first) : undefined,
      hasOpenQuote ? say.openQuote : undefined,
    ].filter((sentence) => sentence !== undefined),
  };
}

/** The first lines of a table, the names of its columns among them: what a preview shows. `label` is its type. */
export function firstRows(bytes: Uint8Array, label: string, most: number): readonly (readonly string[])[] {
  const preamble = readPreamble(decodeText(bytes, label).text);
  const { data, meta } = Papa.parse<string[]>(preamble.rest, { ...settingsFor(preamble), preview: most });
  const { names, isNote } = headOf(data, preamble.comments, meta.delimiter);
  return (names !== undefined && isNote ? [names, ...data] : data).slice(0, most);
}

function settingsFor({ rest, separator }: Preamble): { skipEmptyLines: true; delimiter?: string } {
  const told = separator ?? (isTabbed(rest) ? '\t' : undefined);
  return { skipEmptyLines: true, ...(told !== undefined && { delimiter: told }) };
}

interface Head {
  /** Undefined where the columns have none. */
  readonly names: readonly string[] | undefined;
  /** They stood in the last note, and not in the first row. */
  readonly isNote: boolean;
  readonly notes: readonly string[];
}

/** What the first rows, and the notes above them, say of the columns. */
function headOf(rows: readonly (readonly string[])[], comments: readonly string[], delimiter: string): Head {
  if (hasHeader(rows)) return { names: rows[0], isNote: false, notes: comments };
  const names = namesInComment(comments.at(-1), rows, delimiter);
  return { names, isNote: names !== undefined, notes: names === undefined ? comments : comments.slice(0, -1) };
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
