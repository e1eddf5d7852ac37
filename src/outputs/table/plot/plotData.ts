import { summarize, type Summary } from '../../list/series.ts';
import type { Grid } from '../../../answers/shapes/grid.ts';

/** A column, or the row's number. */
export type Axis = number | 'row';

export interface PlotData {
  readonly x: readonly number[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[]; readonly summary: Summary | undefined }[];
  /** Whether x never goes back, so that a line through the points means something. */
  readonly line: boolean;
}

/** As many as a plot has pixels; two points of each are enough to see every peak. */
const BUCKETS = 400;
export const MOST_SERIES = 6;

export function plotData(grid: Grid, xAxis: Axis, yAxes: readonly number[]): PlotData {
  const rows = Array.from({ length: grid.rowCount }, (_, row) => row);
  const x = xAxis === 'row' ? rows : rows.map((row) => grid.number(row, xAxis));
  const all = yAxes.map((column) => rows.map((row) => grid.number(row, column)));
  const shown = pickRows(all, x);
  return {
    x: shown.map((row) => x[row] ?? NaN),
    series: all.map((values, index) => ({
      name: grid.columns[yAxes[index] ?? 0]?.name ?? '',
      values: shown.map((row) => finite(values[row])),
      summary: summarize(values),
    })),
    line: isAscending(x),
  };
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** Rows with the lowest and highest value of each series in each bucket; rows without a place on x are left out. */
function pickRows(all: readonly (readonly number[])[], x: readonly number[]): number[] {
  const size = Math.max(1, Math.ceil(x.length / BUCKETS));
  const picked = new Set<number>();
  for (let start = 0; start < x.length; start += size) {
    for (const values of all) {
      let low = -1;
      let high = -1;
      for (let row = start; row < Math.min(start + size, x.length); row++) {
        const value = values[row] ?? NaN;
        if (low === -1 || value < (values[low] ?? NaN) || Number.isNaN(values[low])) low = row;
        if (high === -1 || value > (values[high] ?? NaN) || Number.isNaN(values[high])) high = row;
      }
      picked.add(low).add(high);
    }
  }
  return [...picked].filter((row) => Number.isFinite(x[row])).toSorted((a, b) => a - b);
}

function isAscending(x: readonly number[]): boolean {
  let last = -Infinity;
  for (const value of x) {
    if (Number.isNaN(value)) continue;
    if (value < last) return false;
    last = value;
  }
  return true;
}

/** What to plot before anybody chooses: a column that only grows is x, and what has about the size of the first other is y. */
export function firstChoice(grid: Grid): { x: Axis; y: readonly number[] } {
  const numeric = grid.columns.flatMap(({ numeric: is }, index) => (is ? [index] : []));
  const grows = numeric.length > 1 ? numeric.find((column) => isClimbing(grid, column)) : undefined;
  const others = numeric.filter((column) => column !== grows);
  const sizes = others.map((column) => sizeOf(grid, column));
  const first = sizes[0] ?? 0;
  const alike = others.filter((_, index) => index === 0 || isAlike(first, sizes[index] ?? 0));
  return { x: grows ?? 'row', y: alike.slice(0, 3) };
}

const SAMPLE = 1000;

function isClimbing(grid: Grid, column: number): boolean {
  for (let row = 1; row < Math.min(grid.rowCount, SAMPLE); row++) {
    if (!(grid.number(row, column) > grid.number(row - 1, column))) return false;
  }
  return true;
}

function sizeOf(grid: Grid, column: number): number {
  let most = 0;
  for (let row = 0; row < Math.min(grid.rowCount, SAMPLE); row++) {
    const value = Math.abs(grid.number(row, column));
    if (Number.isFinite(value) && value > most) most = value;
  }
  return most;
}

function isAlike(a: number, b: number): boolean {
  return a > 0 && b > 0 && Math.max(a / b, b / a) < 5;
}
