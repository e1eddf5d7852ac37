import type { Json, JsonObject } from '../../spec/model.ts';
import { cellAt, type Delimited } from '../../ui/delimited/parse.ts';
import { isObject, isScalar } from '../isObject.ts';
import type { Grid } from './grid.ts';

/** Rows looked at to find the columns and their kind. */
const SAMPLE = 500;
/** A wider table can't be read, and a matrix that wide is an image or an embedding. */
const MAX_COLUMNS = 50;

/** Array of objects with common keys, matrix of scalars, or an object of columns; undefined for anything else. */
export function readGrid(value: Json | undefined): Grid | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : (gridOfObjects(value) ?? gridOfRows(value));
  return isObject(value) ? (gridOfSplit(value) ?? gridOfColumns(value)) : undefined;
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
  return toGrid(shown, rows.length, names.length - shown.length, (row, column) => {
    const object = rows[row];
    const name = shown[column];
    return isObject(object) && name !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
  });
}

function gridOfRows(rows: readonly Json[], names?: readonly string[]): Grid | undefined {
  const first = rows[0];
  if (!Array.isArray(first) || first.length === 0 || first.length > MAX_COLUMNS) return undefined;
  const width = first.length;
  if (names !== undefined && names.length !== width) return undefined;
  if (!rows.every((row) => Array.isArray(row) && row.length === width && row.every(isScalar))) return undefined;
  return toGrid(names ?? first.map((_, index) => String(index)), rows.length, 0, (row, column) => {
    const list = rows[row];
    return Array.isArray(list) ? list[column] : undefined;
  });
}

/** `{columns: […], data: [[…]]}`, as pandas writes with `orient="split"`. */
function gridOfSplit({ columns, data, index, ...others }: JsonObject): Grid | undefined {
  if (!Array.isArray(columns) || !Array.isArray(data) || data.length === 0 || Object.keys(others).length > 0) return undefined;
  if (index !== undefined && (!Array.isArray(index) || index.length !== data.length)) return undefined;
  return columns.every(isScalar) ? gridOfRows(data, columns.map(String)) : undefined;
}

/** Parallel lists, each a column: `{frame: […], x: […], y: […]}`. */
function gridOfColumns(object: JsonObject): Grid | undefined {
  const names = Object.keys(object);
  const first = object[names[0] ?? ''];
  if (names.length < 2 || !Array.isArray(first) || first.length < 2) return undefined;
  const lists = names.map((name) => object[name]);
  if (!lists.every((list) => Array.isArray(list) && list.length === first.length && list.every(isScalar))) return undefined;
  const shown = names.slice(0, MAX_COLUMNS);
  return toGrid(shown, first.length, names.length - shown.length, (row, column) => {
    const list = lists[column];
    return Array.isArray(list) ? list[row] : undefined;
  });
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
  const number = (row: number, column: number) => {
    const value = cell(row, column);
    return typeof value === 'number' ? value : NaN;
  };
  return { columns, rowCount, hiddenColumns, cell, number };
}

/** The same for text with separators, whose cells stay as they are written. */
export function gridOfText({ columns, rowCount, hiddenColumns }: Delimited): Grid {
  return {
    columns: columns.map(({ name, numbers }) => ({ name, numeric: numbers !== undefined })),
    rowCount,
    hiddenColumns,
    cell(row, column) {
      const found = columns[column];
      return found && row < rowCount ? cellAt(found, row) : undefined;
    },
    number: (row, column) => columns[column]?.numbers?.[row] ?? NaN,
  };
}
