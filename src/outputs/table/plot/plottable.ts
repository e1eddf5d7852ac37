import type { Grid } from '../../../answers/shapes/grid.ts';

/** Fewer points are quicker to read than to plot. */
const FEWEST = 8;
const MOST_SERIES_COLUMNS = 6;

/** Numbers enough to draw a line. */
export function isPlottable({ columns, rowCount }: Grid): boolean {
  return rowCount >= FEWEST && columns.some(({ numeric }) => numeric);
}

/** Nothing but a few columns of numbers is a series, and its line says more than its rows. */
export function isSeries({ columns }: Grid): boolean {
  return columns.length <= MOST_SERIES_COLUMNS && columns.every(({ numeric }) => numeric);
}
