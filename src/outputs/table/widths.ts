import { cellText, type Grid } from './grid.ts';

const SAMPLE = 300;
const NARROWEST = 5;
const WIDEST = 44;

/** Width of each column in characters. Only a part of a long table is in the page, so its widths can't come from its cells. */
export function columnWidths(grid: Grid): number[] {
  const { columns, rowCount } = grid;
  const step = Math.max(1, Math.floor(rowCount / SAMPLE));
  return columns.map(({ name }, column) => {
    let most = name.length + 2;
    for (let row = 0; row < rowCount; row += step) most = Math.max(most, cellText(grid.cell(row, column), WIDEST).length);
    return Math.min(Math.max(most, NARROWEST), WIDEST);
  });
}
