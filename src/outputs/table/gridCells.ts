import { cellText, type Grid } from '../../answers/shapes/grid.ts';
import { allRows } from './order.ts';

/** What a file or the clipboard gets of a table: the names, and one line for each of these rows. */
export function* gridCells(grid: Grid, rows: Uint32Array = allRows(grid.rowCount)): Generator<string[]> {
  // More columns than can be read on a screen are no more than a file can hold.
  const names = [...grid.columns.map(({ name }) => name), ...(grid.hiddenNames ?? [])];
  yield names;
  for (const row of rows) yield names.map((_, column) => cellText(grid.cell(row, column)));
}
