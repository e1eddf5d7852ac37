import type { Json } from '../../../spec/model.ts';
import { same } from '../../../spec/value.ts';
import { cellText, type Grid } from '../../../answers/shapes/grid.ts';

/** A row that isn't the same in both. Row numbers count from 0; undefined where a table has no such row. */
export interface RowDifference {
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** Of the columns of `TableDifferences`, by their place. */
  readonly changed: ReadonlySet<number>;
}

/** A column by its place in either table; undefined where that has none of this name. */
interface PairedColumn {
  readonly name: string;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

export interface TableDifferences {
  readonly columns: readonly PairedColumn[];
  readonly rows: readonly RowDifference[];
  readonly counts: { readonly changed: number; readonly added: number; readonly removed: number; readonly same: number };
  /** The column by whose cells the rows were told apart; undefined when only their order does. */
  readonly key: number | undefined;
}

/** Larger tables would stop the page. */
const MOST_CELLS = 2_000_000;

/**
 * What differs between two tables. Rows that are the same at the beginning and at the end belong together; those between
 * them are paired by a column that names them, or else by their order.
 */
export function tableDifferences(left: Grid, right: Grid): TableDifferences | undefined {
  if (left.rowCount * left.columns.length + right.rowCount * right.columns.length > MOST_CELLS) return undefined;
  const columns = pairColumns(left, right);
  const common = columns.flatMap((column, place) => (column.left === undefined || column.right === undefined ? [] : [place]));
  const cellsAt = (row: number, other: number, place: number): readonly [Json | undefined, Json | undefined] => {
    const { left: a, right: b } = columns[place] ?? {};
    return [a === undefined ? undefined : left.cell(row, a), b === undefined ? undefined : right.cell(other, b)];
  };
  const changesIn = (row: number, other: number) =>
    common.filter((place) => {
      const [a, b] = cellsAt(row, other, place);
      return !same(a, b);
    });
  const isSame = (row: number, other: number) => changesIn(row, other).length === 0;

  const shorter = Math.min(left.rowCount, right.rowCount);
  let start = 0;
  while (start < shorter && isSame(start, start)) start++;
  let end = 0;
  while (end < shorter - start && isSame(left.rowCount - 1 - end, right.rowCount - 1 - end)) end++;
  const rowsOf = (count: number) => Array.from({ length: count - start - end }, (_, row) => row + start);
  const [leftRows, rightRows] = [rowsOf(left.rowCount), rowsOf(right.rowCount)];

  const words = (grid: Grid, rows: readonly number[], column: number) => rows.map((row) => cellText(grid.cell(row, column), MAX_KEY));
  const key = common.find((place) => {
    const { left: a = 0, right: b = 0 } = columns[place] ?? {};
    return tellsApart(words(left, leftRows, a), words(right, rightRows, b));
  });
  const pairs =
    key === undefined
      ? pairByOrder(leftRows, rightRows)
      : pairByWords(
          new Map(words(left, leftRows, columns[key]?.left ?? 0).map((word, at) => [word, leftRows[at] ?? 0])),
          new Map(words(right, rightRows, columns[key]?.right ?? 0).map((word, at) => [word, rightRows[at] ?? 0])),
        );

  let unchanged = start + end;
  const rows = pairs.flatMap(([a, b]): RowDifference[] => {
    const changed = a === undefined || b === undefined ? [] : changesIn(a, b);
    if (a !== undefined && b !== undefined && changed.length === 0) {
      unchanged++;
      return [];
    }
    return [{ left: a, right: b, changed: new Set(changed) }];
  });
  const added = rows.filter((row) => row.left === undefined).length;
  const removed = rows.filter((row) => row.right === undefined).length;
  return { columns, rows, counts: { added, removed, changed: rows.length - added - removed, same: unchanged }, key };
}

/** The left table’s, then what only the right one has. */
function pairColumns(left: Grid, right: Grid): PairedColumn[] {
  const places = new Map(right.columns.map(({ name }, place) => [name, place]));
  const names = new Set(left.columns.map(({ name }) => name));
  return [
    ...left.columns.map(({ name }, place) => ({ name, left: place, right: places.get(name) })),
    ...right.columns.flatMap(({ name }, place) => (names.has(name) ? [] : [{ name, left: undefined, right: place }])),
  ];
}

const MAX_KEY = 200;

/** Whether a column names its rows: no cell is empty or there twice, and half of the names are in both tables. */
function tellsApart(left: readonly string[], right: readonly string[]): boolean {
  const [a, b] = [new Set(left), new Set(right)];
  if (a.size !== left.length || b.size !== right.length || a.has('') || b.has('') || a.size === 0 || b.size === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared * 2 >= Math.min(a.size, b.size);
}

type RowPair = readonly [left: number | undefined, right: number | undefined];

function pairByOrder(left: readonly number[], right: readonly number[]): RowPair[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [left[at], right[at]] as const);
}

function pairByWords(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): RowPair[] {
  return [
    ...[...left].map(([word, row]): RowPair => [row, right.get(word)]),
    ...[...right].flatMap(([word, row]): RowPair[] => (left.has(word) ? [] : [[undefined, row]])),
  ];
}
