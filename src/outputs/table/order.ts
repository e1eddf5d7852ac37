import type { SortKey } from '../../answers/shapes/grid.ts';

/** Row numbers in the order of their keys. Numbers before words; what is missing or NaN comes last either way. */
export function orderOf(keys: readonly SortKey[], descending: boolean): Uint32Array {
  const collator = new Intl.Collator('en', { numeric: true });
  const sign = descending ? -1 : 1;
  return allRows(keys.length).toSorted((a, b) => {
    const left = keys[a];
    const right = keys[b];
    // Rows that are alike keep their order.
    if (left === right) return a - b;
    if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
    if (typeof left !== 'string' && typeof right !== 'string') return left < right ? -sign : left > right ? sign : a - b;
    if (typeof left !== 'string' || typeof right !== 'string') return typeof left === 'string' ? 1 : -1;
    return sign * collator.compare(left, right) || a - b;
  });
}

export function allRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}
