/** Leading zeros make an identifier, which must stay as it is: `007` is no 7. */
const POINT = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const COMMA = /^[+-]?(?:0|[1-9]\d*)(?:,\d+)?$/;
const NOT_FINITE: Readonly<Record<string, number>> = {
  nan: NaN,
  inf: Infinity,
  '+inf': Infinity,
  '-inf': -Infinity,
  infinity: Infinity,
  '-infinity': -Infinity,
};

/** What stands where a measurement is missing: of pandas, R, Excel and people. */
const MISSING: ReadonlySet<string> = new Set(['', 'na', 'n/a', '#n/a', '<na>', 'nan', 'null', 'none', 'nil', '-', '--', '?']);

/** Whether a cell says that there is no value: a column of numbers is one in spite of it. */
export function isMissing(cell: string): boolean {
  return cell.length < 8 && MISSING.has(cell.trim().toLowerCase());
}

/** Thousands, which stand between commas only where those are no decimal signs: in quotes, among cells that commas part. */
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:,\d{3})*(?:\.\d*)?$/;

/** A column of text as numbers, with decimal points or with decimal commas; undefined when one of its cells is neither. */
export function toNumbers(count: number, cellOf: (row: number) => string, delimiter: string): Float64Array | undefined {
  const readAs = (pattern: RegExp, read: (text: string) => number) => readAll(count, cellOf, pattern, read);
  const grouped = () => (delimiter === ',' ? readAs(GROUPED, (text) => Number(text.replaceAll(',', ''))) : undefined);
  return readAs(POINT, Number) ?? grouped() ?? readAs(COMMA, (text) => Number(text.replace(',', '.')));
}

function readAll(
  count: number,
  cellOf: (row: number) => string,
  pattern: RegExp,
  read: (text: string) => number,
): Float64Array | undefined {
  const numbers = new Float64Array(count);
  let found = 0;
  for (let index = 0; index < count; index++) {
    const text = cellOf(index).trim();
    if (pattern.test(text)) {
      numbers[index] = read(text);
      found++;
      continue;
    }
    const known = text.toLowerCase();
    if (!Object.hasOwn(NOT_FINITE, known) && !isMissing(text)) return undefined;
    numbers[index] = NOT_FINITE[known] ?? NaN;
  }
  return found === 0 ? undefined : numbers;
}
