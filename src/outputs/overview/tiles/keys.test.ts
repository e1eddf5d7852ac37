import { expect, test } from 'vitest';
import { moveBy } from './keys.ts';

/** Eleven in rows of four. */
const GRID = { count: 11, columns: 4, page: 2 };

test.each<[string, number, number | undefined]>([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 10, undefined],
  ['ArrowLeft', 4, 3],
  ['ArrowLeft', 0, undefined],
  ['ArrowDown', 1, 5],
  ['ArrowDown', 7, 10],
  ['ArrowDown', 9, undefined],
  ['ArrowUp', 5, 1],
  ['ArrowUp', 2, undefined],
  ['PageDown', 0, 8],
  ['PageDown', 5, 10],
  ['PageUp', 9, 1],
  ['PageUp', 2, 0],
  ['Home', 7, 0],
  ['End', 7, 10],
  ['a', 7, undefined],
])('%s from %i', (key, at, to) => {
  expect(moveBy(key, at, GRID)).toBe(to);
});
