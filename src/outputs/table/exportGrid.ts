import type { Json } from '../../spec/model.ts';
import { csvCell } from '../../files/csvCell.ts';
import { cellText, type Grid } from '../../answers/shapes/grid.ts';
import { allRows } from './order.ts';

/** For a spreadsheet's clipboard: a line for each of these rows. */
export function toTsv(grid: Grid, rows: Uint32Array = allRows(grid.rowCount)): string {
  return toLines(grid, rows, '\t', (text) => text.replace(/[\t\r\n]+/g, ' '));
}

export function toCsv(grid: Grid, rows: Uint32Array = allRows(grid.rowCount)): string {
  return toLines(grid, rows, ',', (text, value) => csvCell(typeof value === 'string' ? value : text));
}

function toLines(grid: Grid, rows: Uint32Array, separator: string, write: (text: string, value: Json | undefined) => string): string {
  // More columns than can be read on a screen are no more than a file can hold.
  const names = [...grid.columns.map(({ name }) => name), ...(grid.hiddenNames ?? [])];
  const lines = [names.map((name) => write(name, name)).join(separator)];
  for (const row of rows) {
    const cells = names.map((_, column) => {
      const value = grid.cell(row, column);
      return write(cellText(value), value);
    });
    lines.push(cells.join(separator));
  }
  return `${lines.join('\r\n')}\r\n`;
}
