import type { Json, JsonObject } from '../../spec/model.ts';
import { isMissing } from '../../files/delimited/numbers.ts';
import { cellAt } from '../../files/delimited/columnsOfText.ts';
import type { Delimited } from '../../files/delimited/parse.ts';
import { isNumber, isObject, isScalar } from '../isObject.ts';
import type { Grid } from './grid.ts';

/** Rows looked at to find the columns and their kind. */
const SAMPLE = 500;
/** A wider table can't be read; the columns beyond are said, and are in the file. */
const MAX_COLUMNS = 50;
/** A matrix of numbers is looked at as a whole. */
const MAX_OF_MATRIX = 64;
/** Wider rows are no rows of a table unless a schema says so: an image, or embeddings. */
export const WIDEST_ROWS = 128;

/** Array of objects with common keys, matrix of scalars, or an object of columns; undefined for anything else. */
export function readGrid(value: Json | undefined, { declared = false } = {}): Grid | undefined {
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    return gridOfObjects(value, declared) ?? gridOfRows(value) ?? (declared ? gridOfLists(value) : undefined);
  }
  if (!isObject(value)) return undefined;
  return gridOfSplit(value) ?? gridOfTableSchema(value) ?? gridOfColumns(value, declared) ?? gridOfMembers(value) ?? gridOfScalars(value);
}

/** `declared`: the schema says that it is a table, so that rows need nothing in common. */
function gridOfObjects(rows: readonly Json[], declared = false): Grid | undefined {
  // Where an input gave nothing, its row says null.
  if (!rows.every((row) => row === null || isObject(row)) || !rows.some(isObject)) return undefined;
  const counts = new Map<string, number>();
  const sample = rows.filter(isObject).slice(0, SAMPLE);
  for (const row of sample) for (const name of Object.keys(row)) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Rows may disagree, but something has to be common to most of them.
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  if (most === 0 || (!declared && most * 2 <= sample.length)) return undefined;
  // A column that comes late is one too.
  const known = new Set(counts.keys());
  for (const row of rows.slice(SAMPLE)) if (isObject(row)) for (const name of Object.keys(row)) known.add(name);
  const names = [...known];
  return toGrid(names, rows.length, (row, column) => {
    const object = rows[row];
    const name = names[column];
    if (object === null) return null;
    return isObject(object) && name !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
  });
}

function gridOfRows(rows: readonly Json[], names?: readonly string[], labels?: readonly Json[]): Grid | undefined {
  const first = rows[0];
  if (!Array.isArray(first) || first.length === 0 || (names === undefined && first.length > WIDEST_ROWS)) return undefined;
  const width = first.length;
  if (names !== undefined && names.length !== width) return undefined;
  if (!rows.every((row) => Array.isArray(row) && row.length === width && row.every(isScalar))) return undefined;
  const cell = (row: number, column: number) => {
    const list = rows[row];
    return Array.isArray(list) ? list[column] : undefined;
  };
  const most = first.length <= MAX_OF_MATRIX ? MAX_OF_MATRIX : MAX_COLUMNS;
  return labelled(names ?? first.map((_, index) => String(index)), rows.length, cell, labels, most);
}

/** Lists of any length and with anything in them; the schema says that they are rows. */
function gridOfLists(rows: readonly Json[]): Grid | undefined {
  if (!rows.every(Array.isArray)) return undefined;
  const widest = rows.reduce<number>((most, row) => Math.max(most, Array.isArray(row) ? row.length : 0), 0);
  if (widest === 0) return undefined;
  const names = Array.from({ length: widest }, (_, index) => String(index));
  return toGrid(names, rows.length, (row, column) => {
    const list = rows[row];
    return Array.isArray(list) ? list[column] : undefined;
  });
}

const SPLIT: ReadonlySet<string> = new Set(['columns', 'data', 'index', 'index_names', 'column_names']);

/** `{columns: […], data: [[…]]}`, as pandas writes with `orient="split"` or `"tight"`. */
function gridOfSplit(object: JsonObject): Grid | undefined {
  const { columns, data, index } = object;
  if (!Array.isArray(columns) || !Array.isArray(data) || data.length === 0) return undefined;
  if (!Object.keys(object).every((name) => SPLIT.has(name))) return undefined;
  if (index !== undefined && (!Array.isArray(index) || index.length !== data.length || !index.every(isScalar))) return undefined;
  return columns.every(isScalar) ? gridOfRows(data, columns.map(String), Array.isArray(index) ? index : undefined) : undefined;
}

/** `{schema: {fields: […]}, data: [{…}]}`, as pandas writes with `orient="table"`. */
function gridOfTableSchema(object: JsonObject): Grid | undefined {
  const { schema, data } = object;
  if (!isObject(schema) || !Array.isArray(schema.fields) || !Array.isArray(data) || data.length === 0) return undefined;
  return Object.keys(object).length > 2 ? undefined : gridOfObjects(data);
}

/** Rows that have names of their own get them as their first column; `0, 1, 2 …` is what the table counts anyway. */
function labelled(
  names: readonly string[],
  rowCount: number,
  cell: Grid['cell'],
  labels: readonly Json[] | undefined,
  most = MAX_COLUMNS,
): Grid {
  if (labels === undefined || labels.every((label, row) => String(label) === String(row))) return toGrid(names, rowCount, cell, most);
  return toGrid(['index', ...names], rowCount, (row, column) => (column === 0 ? labels[row] : cell(row, column - 1)), most);
}

/** Parallel lists, each a column: `{frame: […], x: […], y: […]}`. */
function gridOfColumns(object: JsonObject, declared: boolean): Grid | undefined {
  const names = Object.keys(object);
  const first = object[names[0] ?? ''];
  if (names.length < 2 || !Array.isArray(first) || first.length < (declared ? 1 : 2)) return undefined;
  const lists = names.map((name) => object[name]);
  if (!lists.every((list) => Array.isArray(list) && list.length === first.length && list.every(isScalar))) return undefined;
  return toGrid(names, first.length, (row, column) => {
    const list = lists[column];
    return Array.isArray(list) ? list[row] : undefined;
  });
}

/**
 * An object of objects that all have the same members, none of them nested. As pandas writes by default the outer names are
 * the columns, and the inner ones count or date the rows; else, as with `orient="index"` and in reports by class, the outer
 * names are those of the rows.
 */
function gridOfMembers(object: JsonObject): Grid | undefined {
  const outer = Object.keys(object);
  const first = object[outer[0] ?? ''];
  if (!isObject(first)) return undefined;
  const inner = Object.keys(first);
  const isAlike = (member: Json | undefined) => {
    if (!isObject(member)) return false;
    const names = Object.keys(member);
    return names.length === inner.length && names.every((name, at) => name === inner[at] && isScalar(member[name]));
  };
  if (inner.length === 0 || !outer.every((name) => isAlike(object[name]))) return undefined;
  const byColumn = inner.every(isRowName) || inner.length > MAX_COLUMNS;
  // A single object, or objects with a single member each, are as well read as JSON.
  if (!byColumn && (outer.length < 2 || inner.length < 2)) return undefined;
  const [rows, columns] = byColumn ? [inner, outer] : [outer, inner];
  const cell = (row: number, column: number) => {
    const [of, at] = byColumn ? [columns[column], rows[row]] : [rows[row], columns[column]];
    const member = of === undefined ? undefined : object[of];
    return isObject(member) && at !== undefined ? member[at] : undefined;
  };
  // Numbers are sorted as numbers.
  const labels = rows.every((name) => /^-?\d{1,15}$/.test(name)) ? rows.map(Number) : rows;
  return labelled(columns, rows.length, cell, labels);
}

/** An object of single values: a row for each, with its name. */
function gridOfScalars(object: JsonObject): Grid | undefined {
  const names = Object.keys(object);
  if (names.length < 2 || !names.every((name) => isScalar(object[name]))) return undefined;
  return toGrid(['name', 'value'], names.length, (row, column) => {
    const name = names[row];
    return column === 0 || name === undefined ? name : object[name];
  });
}

/** A count or a date. */
function isRowName(name: string): boolean {
  return /^\d{1,15}$|^\d{4}-\d\d-\d\d/.test(name);
}

/** The first columns are shown; files get all of them. */
function toGrid(names: readonly string[], rowCount: number, cell: Grid['cell'], most = MAX_COLUMNS): Grid {
  const sampled = Math.min(rowCount, SAMPLE);
  const shown = names.slice(0, most);
  const columns = shown.map((name, column) => {
    let numbers = 0;
    let others = 0;
    for (let row = 0; row < sampled; row++) {
      const value = cell(row, column);
      if (isNumber(value)) numbers++;
      else if (value !== undefined && value !== null && !(typeof value === 'string' && isMissing(value))) others++;
    }
    return { name, numeric: numbers > 0 && others === 0 };
  });
  const number = (row: number, column: number) => {
    const value = cell(row, column);
    return isNumber(value) ? Number(value) : NaN;
  };
  return { columns, rowCount, hiddenColumns: names.length - shown.length, hiddenNames: names.slice(most), cell, number };
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
