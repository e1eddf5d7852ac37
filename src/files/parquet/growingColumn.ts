import { toNumbers } from '../delimited/numbers.ts';
import { cellAt, type TextColumn } from '../delimited/columnsOfText.ts';

/** A column of text that grows by many cells at a time. */
export class GrowingColumn {
  rows = 0;
  private readonly pieces: string[] = [];
  private readonly ends: Uint32Array<ArrayBuffer>;
  private length = 0;

  constructor(
    readonly name: string,
    mostRows: number,
  ) {
    this.ends = new Uint32Array(mostRows);
  }

  add(cells: readonly string[]): void {
    for (const cell of cells) this.ends[this.rows++] = this.length += cell.length;
    this.pieces.push(cells.join(''));
  }

  /** Characters of the first rows, or of all that there are. */
  lengthOf(rows: number): number {
    return this.ends[Math.min(rows, this.rows) - 1] ?? 0;
  }

  /** The first rows of it. */
  read(rows: number): TextColumn {
    const column = { text: this.pieces.join('').slice(0, this.lengthOf(rows)), ends: this.ends.slice(0, rows) };
    return { name: this.name.trim(), ...column, numbers: toNumbers(rows, (row) => cellAt(column, row), '\t') };
  }
}

/** How many of these rows may be kept so that all columns together have no more than so many characters; a column that isn't read yet has none. */
export function rowsThatFit(columns: readonly GrowingColumn[], from: number, to: number, mostText: number): number {
  const fits = (rows: number) => columns.reduce((sum, column) => sum + column.lengthOf(rows), 0) <= mostText;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
