/** Numbers with any separators, lists of them, lone signs, and what isn’t finite: no spreadsheet runs anything for these. */
const HARMLESS = /^[+-]?(?:[\d.,;: e+-]*|inf(?:inity)?|nan)$/i;

/**
 * A cell of a CSV file, as RFC 4180 has it. Text that a spreadsheet would run as a formula gets an apostrophe in front, since
 * names and answers are foreign; whatever else begins with a sign is written as it is.
 */
export function csvCell(value: string | number | boolean | bigint): string {
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) && !HARMLESS.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
