import type { Json } from '../../spec/model.ts';
import { cellText, type Grid } from './grid.ts';
import { allRows } from './order.ts';

/** For a spreadsheet's clipboard: a line for each of these rows. */
export function toTsv(grid: Grid, rows: Uint32Array = allRows(grid.rowCount)): string {
  return toLines(grid, rows, '\t', (text) => text.replace(/[\t\r\n]+/g, ' '));
}

/** RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function toCsv(grid: Grid, rows: Uint32Array = allRows(grid.rowCount)): string {
  return toLines(grid, rows, ',', (text, value) => {
    const harmless =
      typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.]+(?:[eE][+-]?\d+)?$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  });
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
