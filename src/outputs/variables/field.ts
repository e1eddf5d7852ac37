import type { Grid } from '../../answers/shapes/grid.ts';
import type { Samples } from '../../files/raster/raster.ts';
import { valueText } from '../../files/variables/conventions.ts';
import type { SliceValues } from '../../files/variables/variables.ts';
import * as words from './words.ts';

interface FieldAxis {
  readonly name: string;
  /** A place along it in words; undefined where nothing measures it. */
  readonly text: ((index: number) => string) | undefined;
  readonly unit?: string | undefined;
}

/** A part of a variable as rows and columns. */
export interface VariableField {
  readonly values: SliceValues;
  readonly width: number;
  readonly height: number;
  /** The columns were read one after the other. */
  readonly isTransposed: boolean;
  /** The last row is drawn first. */
  readonly isFlipped: boolean;
  /** Undefined for a single row of values. */
  readonly row: FieldAxis | undefined;
  /** Undefined for a single value. */
  readonly column: FieldAxis | undefined;
  readonly columnNumbers: Samples | undefined;
  /** Of the values. */
  readonly unit?: string | undefined;
}

/** Where a value stands in what was read. */
export function placeIn({ width, height, isTransposed }: VariableField, row: number, column: number): number {
  return isTransposed ? column * height + row : row * width + column;
}

/** The row that is drawn at this height, counted from the top. */
export function rowDrawn({ height, isFlipped }: VariableField, y: number): number {
  return isFlipped ? height - 1 - y : y;
}

/** As it is drawn, from the top row on. */
export function drawnNumbers(field: VariableField): Samples | undefined {
  const { numbers } = field.values;
  if (numbers === undefined || (!field.isFlipped && !field.isTransposed)) return numbers;
  const { width, height, isTransposed } = field;
  const Type = numbers.constructor as new (count: number) => Samples;
  const drawn = new Type(width * height);
  for (let y = 0; y < height; y++) {
    const row = rowDrawn(field, y);
    // A row as it was read is copied as one.
    if (!isTransposed) drawn.set(numbers.subarray(row * width, (row + 1) * width), y * width);
    else for (let column = 0; column < width; column++) drawn[y * width + column] = numbers[column * height + row] ?? 0;
  }
  return drawn;
}

/** Columns beyond are in the file that is written of it. */
const MOST_COLUMNS = 50;

/** Two axes are rows and columns; one is a row for each value, with what measures it beside. */
export function gridOfSlice(field: VariableField): Grid {
  return field.row === undefined ? series(field) : matrix(field, field.row);
}

function series({ values, width, column, columnNumbers }: VariableField): Grid {
  const { text } = column ?? {};
  const isNumber = values.numbers !== undefined;
  const measured = text === undefined ? [] : [{ name: column?.name ?? '', numeric: isNumeric(text, width) }];
  const first = measured.length;
  return {
    columns: [...measured, { name: words.value, numeric: isNumber }],
    rowCount: width,
    hiddenColumns: 0,
    cell: (row, at) => (at < first ? text?.(row) : written(values, row)),
    number: (row, at) => (at < first ? (columnNumbers?.[row] ?? NaN) : (values.numbers?.[row] ?? NaN)),
  };
}

function matrix(field: VariableField, row: FieldAxis): Grid {
  const { values, width, height, column } = field;
  const nameOf = (index: number) => column?.text?.(index) ?? String(index);
  const shown = Math.min(width, MOST_COLUMNS);
  const numeric = values.numbers !== undefined;
  return {
    columns: [{ name: row.name, numeric: false }, ...Array.from({ length: shown }, (_, index) => ({ name: nameOf(index), numeric }))],
    rowCount: height,
    hiddenColumns: width - shown,
    hiddenNames: Array.from({ length: width - shown }, (_, index) => nameOf(shown + index)),
    cell: (line, at) => (at === 0 ? (row.text?.(line) ?? String(line)) : written(values, placeIn(field, line, at - 1))),
    number: (line, at) => values.numbers?.[placeIn(field, line, at - 1)] ?? NaN,
  };
}

/** What is missing is no value. */
function written(values: SliceValues, index: number): string | undefined {
  const isMissing = values.exact === undefined && values.numbers !== undefined && Number.isNaN(values.numbers[index]);
  return isMissing ? undefined : valueText(values, index);
}

/** Moments are no numbers to plot by. */
function isNumeric(text: (index: number) => string, count: number): boolean {
  return count > 0 && Number.isFinite(Number(text(0)));
}
