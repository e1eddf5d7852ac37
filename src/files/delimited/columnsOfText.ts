import { toNumbers } from './numbers.ts';

/** A column as one long string and where each cell ends in it: a million cells cross to the page as one copy. */
export interface TextColumn {
  readonly name: string;
  readonly text: string;
  readonly ends: Uint32Array;
  /** The cells as numbers, NaN where there is none; only of columns that hold nothing but numbers. */
  readonly numbers: Float64Array | undefined;
}

export function cellAt({ text, ends }: Pick<TextColumn, 'text' | 'ends'>, row: number): string {
  return text.slice(row === 0 ? 0 : ends[row - 1], ends[row]);
}

interface Growing {
  readonly pieces: string[];
  ends: Uint32Array;
  length: number;
}

/** Columns that grow by some rows at a time, of which nothing else is kept. */
export class ColumnsOfText {
  private readonly columns: Growing[] = [];
  private names: readonly string[] | undefined;
  private expected: number | undefined;
  /** Of the widest row. */
  width = 0;
  /** Rows, those that were too many to be kept among them. */
  total = 0;
  /** Rows with more or fewer cells than the first line. */
  odd = { count: 0, first: 0 };

  constructor(
    private readonly mostColumns: number,
    private readonly mostRows: number,
  ) {}

  begin(names: readonly string[] | undefined): void {
    this.names = names;
    this.expected = names?.length;
    this.width = names?.length ?? 0;
  }

  add(rows: readonly (readonly string[])[]): void {
    for (const [index, { length }] of rows.entries()) {
      this.width = Math.max(this.width, length);
      this.expected ??= length;
      if (length !== this.expected && this.odd.count++ === 0) this.odd.first = this.total + index;
    }
    const before = Math.min(this.total, this.mostRows);
    const kept = rows.slice(0, this.mostRows - before);
    this.total += rows.length;
    for (let index = 0; index < Math.min(this.width, this.mostColumns); index++) {
      // Rows before its first cell have an empty one.
      const column = (this.columns[index] ??= { pieces: [], ends: new Uint32Array(before + kept.length), length: 0 });
      append(column, before, kept, index);
    }
  }

  read(delimiter: string): TextColumn[] {
    const rowCount = Math.min(this.total, this.mostRows);
    return Array.from({ length: Math.min(this.width, this.mostColumns) }, (_, index) => {
      const { pieces, ends: room } = this.columns[index] ?? { pieces: [], ends: new Uint32Array(rowCount) };
      const column = { text: pieces.join(''), ends: room.slice(0, rowCount) };
      const numbers = toNumbers(rowCount, (row) => cellAt(column, row), delimiter);
      return { name: this.names?.[index]?.trim() ?? '', ...column, numbers };
    });
  }
}

function append(column: Growing, before: number, rows: readonly (readonly string[])[], index: number): void {
  const cells = rows.map((row) => row[index] ?? '');
  const end = before + cells.length;
  if (column.ends.length < end) {
    const larger = new Uint32Array(Math.max(end, 2 * column.ends.length));
    larger.set(column.ends);
    column.ends = larger;
  }
  for (const [offset, { length }] of cells.entries()) column.ends[before + offset] = column.length += length;
  column.pieces.push(cells.join(''));
}
