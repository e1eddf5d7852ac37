/** A number to be read beside others: whole ones with every digit, others with seven that count. The file has all of them. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value).replace('-', '−');
  return Number.isFinite(value) ? String(Number(value.toPrecision(7))).replace('-', '−') : '–';
}
