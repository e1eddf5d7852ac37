import { ColumnsOfText } from '../delimited/columnsOfText.ts';
import type { Delimited } from '../delimited/parse.ts';
import { momentText, type Moment } from './dates.ts';
import { walkXml } from './xml.ts';
import * as say from './words.ts';

/** What cells refer to. */
export interface Shared {
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly (Moment | 'percent' | undefined)[];
  readonly from1904: boolean;
}

const MOST_ROWS = 1_000_000;
/** A wider table can’t be read by anybody. */
const MOST_COLUMNS = 100;
/** Cells, the empty ones among them: a sheet with one cell in its last corner has seventeen thousand million. */
const MOST_CELLS = 4_000_000;
/** Characters of all cells: each of many cells may repeat the longest of the shared texts. */
const MOST_TEXT = 50_000_000;
/** Rows that are put into columns at once. */
const PIECE = 2000;
/** As far as sheets go. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The cells of a sheet as columns of text. Never throws for what stands in cells. */
export function readSheet(xml: string, shared: Shared): Delimited {
  const taken = new Rows();
  const cells = new CellReader(shared);
  const merged: string[] = [];
  const hidden = { rows: 0, columns: 0 };
  let row = 0;
  let column = 0;
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        row = numberIn(attribute('r'), LAST_ROW) ?? row + 1;
        column = 0;
        if (isTrue(attribute('hidden'))) hidden.rows++;
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        cells.begin(attribute('t') ?? 'n', numberIn(attribute('s'), shared.formats.length) ?? 0);
      } else if (name === 'mergeCell') merged.push(attribute('ref') ?? '');
      else if (name === 'col' && isTrue(attribute('hidden'))) {
        const [from, to] = [numberIn(attribute('min'), LAST_COLUMN) ?? 0, numberIn(attribute('max'), LAST_COLUMN) ?? -1];
        hidden.columns += Math.max(0, to - from + 1);
      }
    },
    close(name, text) {
      if (name === 'c') taken.add(row, column, cells.text());
      else cells.take(name, text);
    },
  });
  // Programs hide all that lies behind the last column in one go; of that nothing was to be seen.
  const remark = say.hiddenInside(hidden.rows, Math.min(hidden.columns, taken.width));
  return tableOf(taken, [
    ...cells.remarks(),
    ...(remark === undefined ? [] : [remark]),
    ...(merged.length > 0 ? [say.merged(merged)] : []),
  ]);
}

/** Columns from A, as a sheet calls them. */
function tableOf({ lines, width, lastRow, cut }: Rows, remarks: readonly string[]): Delimited {
  const mostRows = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / Math.max(1, Math.min(width, MOST_COLUMNS)))));
  const first = lines.get(1);
  const names = first !== undefined && isHead(first, width, lastRow) ? first : undefined;
  const columns = new ColumnsOfText(MOST_COLUMNS, mostRows);
  columns.begin(names);
  // As wide as the widest row, whatever the first one is.
  columns.width = width;
  const start = names === undefined ? 1 : 2;
  const end = Math.min(lastRow, start + mostRows - 1);
  for (let from = start; from <= end; from += PIECE) {
    const count = Math.min(PIECE, end - from + 1);
    columns.add(Array.from({ length: count }, (_, at) => lines.get(from + at) ?? []));
  }
  const shown = columns.read('\t');
  return {
    columns: shown.map(({ name, ...column }, index) => ({ name: name || letters(index), ...column })),
    rowCount: Math.max(0, end - start + 1),
    hiddenColumns: Math.max(0, width - shown.length),
    remarks: [...(cut ? [say.tooMuchText] : []), ...(lastRow > end ? [say.firstRows(Math.max(0, end - start + 1))] : []), ...remarks],
  };
}

/** Names for all columns but perhaps the first, which pandas leaves without one, and something below them. */
function isHead(first: readonly string[], width: number, lastRow: number): boolean {
  const names = Array.from({ length: width }, (_, index) => first[index] ?? '');
  return lastRow > 1 && names.every((name, index) => (name === '' ? index === 0 && width > 1 : !/^[-+.\d]/.test(name)));
}

class Rows {
  readonly lines = new Map<number, string[]>();
  width = 0;
  lastRow = 0;
  /** The rest wasn’t kept. */
  cut = false;
  private characters = 0;
  private cells = 0;

  add(row: number, column: number, text: string): void {
    if (text === '' || row < 1) return;
    if (this.characters + text.length > MOST_TEXT || this.cells >= MOST_CELLS) {
      this.cut = true;
      return;
    }
    this.width = Math.max(this.width, column);
    this.lastRow = Math.max(this.lastRow, row);
    // Of the others only the count is told.
    if (column > MOST_COLUMNS) return;
    this.characters += text.length;
    this.cells++;
    const line = this.lines.get(row) ?? [];
    if (line.length === 0) this.lines.set(row, line);
    while (line.length < column - 1) line.push('');
    line[column - 1] = text;
  }
}

/** One cell after the other: kind, style, and what stands in it. */
class CellReader {
  private kind = 'n';
  private style = 0;
  private value = '';
  private formula = '';
  private inline = '';
  private unknownFormulas = 0;
  private unknownDays = 0;
  private percentages = 0;

  constructor(private readonly shared: Shared) {}

  begin(kind: string, style: number): void {
    this.kind = kind;
    this.style = style;
    this.value = '';
    this.formula = '';
    this.inline = '';
  }

  take(name: string, text: string): void {
    if (name === 'v') this.value = text;
    else if (name === 'f') this.formula = text;
    // A text in pieces of several styles is one.
    else if (name === 't') this.inline += unescaped(text);
  }

  text(): string {
    if (this.kind === 'inlineStr') return this.inline;
    if (this.value === '') {
      if (this.formula === '') return '';
      this.unknownFormulas++;
      return `=${this.formula}`;
    }
    switch (this.kind) {
      case 's':
        return this.shared.strings[Number(this.value)] ?? '';
      case 'b':
        return this.value === '1' || this.value === 'true' ? 'true' : 'false';
      case 'n':
        return this.number();
      // Results of formulas, errors, and dates as text.
      default:
        return unescaped(this.value);
    }
  }

  remarks(): string[] {
    return [
      ...(this.unknownFormulas > 0 ? [say.formulas(this.unknownFormulas)] : []),
      ...(this.unknownDays > 0 ? [say.noDays(this.unknownDays)] : []),
      ...(this.percentages > 0 ? [say.percentages(this.percentages)] : []),
    ];
  }

  private number(): string {
    const format = this.shared.formats[this.style];
    if (format === 'percent') this.percentages++;
    if (format === undefined || format === 'percent') return this.value;
    const text = momentText(Number(this.value), format, this.shared.from1904);
    if (text === undefined) this.unknownDays++;
    return text ?? this.value;
  }
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

/** `_x000D_` is a line break that XML would have lost. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** `AB12` → 28; undefined where it says nothing. */
function columnOf(reference: string | undefined): number | undefined {
  const name = /^([A-Za-z]{1,3})\d/.exec(reference ?? '')?.[1];
  if (name === undefined) return undefined;
  const column = [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return column <= LAST_COLUMN ? column : undefined;
}

/** 0 → A, 27 → AB */
function letters(index: number): string {
  const own = String.fromCharCode(65 + (index % 26));
  return index < 26 ? own : letters(Math.floor(index / 26) - 1) + own;
}

function numberIn(text: string | undefined, most: number): number | undefined {
  const number = /^\d{1,9}$/.test(text ?? '') ? Number(text) : NaN;
  return number <= most ? number : undefined;
}
