import { cellText, type Grid } from '../../answers/shapes/grid.ts';

const SAMPLE = 300;
const NARROWEST = 5;
const WIDEST = 44;
/** Cells of numbers that are all measured: some hundredths of a second. Of more, every n-th is. */
const MOST_MEASURED = 200_000;
/** Room for any number that is rounded to a digit: `≈-1e-300`. */
const ROUNDED = 8;

/** Width of each column in characters. Only a part of a long table is in the page, so its widths can't come from its cells. */
export function columnWidths(grid: Grid): number[] {
  const { columns, rowCount } = grid;
  const numeric = columns.filter((column) => column.numeric).length;
  const sparse = Math.max(1, Math.floor(rowCount / SAMPLE));
  const dense = Math.max(1, Math.ceil((rowCount * numeric) / MOST_MEASURED));
  return columns.map(({ name, numeric: isNumeric }, column) => {
    let most = name.length + 2;
    const step = isNumeric ? Math.min(dense, sparse) : sparse;
    for (let row = 0; row < rowCount; row += step) most = Math.max(most, cellText(grid.cell(row, column), WIDEST).length);
    return Math.min(Math.max(most, isNumeric && step > 1 ? ROUNDED : NARROWEST), WIDEST);
  });
}

/** A number in so few characters, with a mark that it is rounded: digits that are cut off would make another number of it. */
export function roundedTo(value: number, room: number): string {
  const inDigits = (digits: number) => [`≈${Number(value.toPrecision(digits))}`, `≈${value.toExponential(digits - 1).replace('e+', 'e')}`];
  for (let digits = Math.min(room, 17); digits > 1; digits--) {
    const text = inDigits(digits).find(({ length }) => length <= room);
    if (text !== undefined) return text;
  }
  return inDigits(1).find(({ length }) => length <= room) ?? `≈${value.toExponential(0).replace('e+', 'e')}`;
}
