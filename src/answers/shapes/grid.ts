import type { Json } from '../../spec/model.ts';
import { formatJson } from '../../files/json/formatJson.ts';

interface Column {
  readonly name: string;
  readonly numeric: boolean;
}

/** Rows and columns of any tabular answer; cells are read one at a time, since a table may have a million of them. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** Columns that the data has beyond those shown. */
  readonly hiddenColumns: number;
  /** Their names, where `cell` knows them too: they follow those that are shown. */
  readonly hiddenNames?: readonly string[];
  /** As it came. Undefined where a row has no such cell. */
  cell(row: number, column: number): Json | undefined;
  /** The cell of a numeric column, as well as a plot needs it; NaN where it holds none. */
  number(row: number, column: number): number;
}

export function cellText(value: Json | undefined, limit = Infinity): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.length > limit ? `${value.slice(0, limit)}…` : value;
  // Most cells are numbers, and a table measures very many of them.
  if (typeof value === 'number') {
    const text = String(value);
    if (text.length <= limit) return text;
  }
  return formatJson(value, { indent: 0, limit });
}

export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** What is missing sorts as undefined. */
export type SortKey = number | bigint | string | undefined;

const LONGEST_KEY = 200;

export function sortKeys(grid: Grid, column: number): SortKey[] {
  const numeric = grid.columns[column]?.numeric === true;
  return Array.from({ length: grid.rowCount }, (_, row) => {
    const value = grid.cell(row, column);
    // Neighbours beyond 2^53 are one number only where they are rounded.
    return typeof value !== 'bigint' && numeric ? known(grid.number(row, column)) : sortKey(value);
  });
}

function sortKey(value: Json | undefined): SortKey {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return known(value);
  return value === undefined || value === null || value === '' ? undefined : cellText(value, LONGEST_KEY);
}

function known(value: number): SortKey {
  return Number.isNaN(value) ? undefined : value;
}
