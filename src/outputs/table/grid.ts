import type { Json } from '../../spec/model.ts';
import { isObject, isScalar } from '../isObject.ts';
import { formatJson } from '../../ui/json/formatJson.ts';

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
  cell(row: number, column: number): Json | undefined;
}

/** Rows looked at to find the columns and their kind. */
const SAMPLE = 500;
/** A wider table can't be read, and a matrix that wide is an image or an embedding. */
const MAX_COLUMNS = 50;

/** Array of objects with common keys, or matrix of scalars; undefined for anything else. */
export function readGrid(value: Json | undefined): Grid | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return gridOfObjects(value) ?? gridOfRows(value);
}

function gridOfObjects(rows: readonly Json[]): Grid | undefined {
  if (!rows.every(isObject)) return undefined;
  const counts = new Map<string, number>();
  const sample = rows.slice(0, SAMPLE);
  for (const row of sample) for (const name of Object.keys(row)) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Rows may disagree, but something has to be common to most of them.
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  if (most * 2 <= sample.length) return undefined;
  const names = [...counts.keys()];
  const shown = names.slice(0, MAX_COLUMNS);
  const cell = (row: number, column: number) => {
    const object = rows[row];
    const name = shown[column];
    return isObject(object) && name !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
  };
  return toGrid(shown, rows.length, names.length - shown.length, cell);
}

function gridOfRows(rows: readonly Json[]): Grid | undefined {
  const first = rows[0];
  if (!Array.isArray(first) || first.length === 0 || first.length > MAX_COLUMNS) return undefined;
  const width = first.length;
  if (!rows.every((row) => Array.isArray(row) && row.length === width && row.every(isScalar))) return undefined;
  return toGrid(
    first.map((_, index) => String(index)),
    rows.length,
    0,
    (row, column) => {
      const list = rows[row];
      return Array.isArray(list) ? list[column] : undefined;
    },
  );
}

function toGrid(names: readonly string[], rowCount: number, hiddenColumns: number, cell: Grid['cell']): Grid {
  const sampled = Math.min(rowCount, SAMPLE);
  const columns = names.map((name, column) => {
    let numbers = 0;
    let others = 0;
    for (let row = 0; row < sampled; row++) {
      const value = cell(row, column);
      if (typeof value === 'number') numbers++;
      else if (value !== undefined && value !== null) others++;
    }
    return { name, numeric: numbers > 0 && others === 0 };
  });
  return { columns, rowCount, hiddenColumns, cell };
}

export function cellText(value: Json | undefined, limit = Infinity): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.length > limit ? `${value.slice(0, limit)}…` : value;
  return formatJson(value, { indent: 0, limit });
}

export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** Row numbers in the order of a column. Numbers before words; what is missing or NaN comes last either way. */
export function sortRows(grid: Grid, sorting: Sorting | undefined): number[] {
  const order = Array.from({ length: grid.rowCount }, (_, row) => row);
  if (sorting === undefined) return order;
  const keys = order.map((row) => sortKey(grid.cell(row, sorting.column)));
  const collator = new Intl.Collator(undefined, { numeric: true });
  const sign = sorting.descending ? -1 : 1;
  return order.toSorted((a, b) => {
    const left = keys[a];
    const right = keys[b];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left === right ? 0 : left < right ? -1 : 1);
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
    return sign * collator.compare(String(left), String(right));
  });
}

function sortKey(value: Json | undefined): number | string | undefined {
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value;
  return value === undefined || value === null ? undefined : cellText(value, 200);
}

export function toTsv(grid: Grid): string {
  return toLines(grid, '\t', (text) => text.replace(/[\t\r\n]+/g, ' '));
}

/** RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function toCsv(grid: Grid): string {
  return toLines(grid, ',', (text, value) => {
    const harmless =
      typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.]+(?:[eE][+-]?\d+)?$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  });
}

function toLines(grid: Grid, separator: string, write: (text: string, value: Json | undefined) => string): string {
  const lines = [grid.columns.map(({ name }) => write(name, name)).join(separator)];
  for (let row = 0; row < grid.rowCount; row++) {
    const cells = grid.columns.map((_, column) => {
      const value = grid.cell(row, column);
      return write(cellText(value), value);
    });
    lines.push(cells.join(separator));
  }
  return `${lines.join('\r\n')}\r\n`;
}
