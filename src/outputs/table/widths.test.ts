import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { cellText } from '../../answers/shapes/grid.ts';
import { readGrid } from '../../answers/shapes/readGrid.ts';
import { columnWidths, roundedTo } from './widths.ts';

const gridOf = (rows: Json) => {
  const grid = readGrid(rows);
  if (grid === undefined) throw new Error('no table');
  return grid;
};

test.each([2, 3, 7, 10, 13, 64])('a column of numbers is as wide as its widest, wherever that stands: every %s-th is long', (step) => {
  const grid = gridOf(Array.from({ length: 2000 }, (_, id) => ({ id, p: id % step === step - 1 ? 0.7953474380828236 : 0 })));
  const [, width = 0] = columnWidths(grid);
  for (let row = 0; row < grid.rowCount; row++) expect(cellText(grid.cell(row, 1)).length).toBeLessThanOrEqual(width);
});

test('of very many numbers some are measured, and any fits when it is rounded', () => {
  const grid = gridOf(Array.from({ length: 300_000 }, (_, id) => ({ id, p: id === 299_999 ? -1.234567890123e-300 : 0 })));
  const [, width = 0] = columnWidths(grid);
  expect(roundedTo(grid.number(299_999, 1), width).length).toBeLessThanOrEqual(width);
});

test.each<[number, number, string]>([
  [0.7953474380828236, 8, '≈0.79535'],
  [2 ** 60, 9, '≈1.153e18'],
  [-1.234567890123e-300, 8, '≈-1e-300'],
  [123456.789, 9, '≈123456.8'],
])('%s in %s characters', (value, room, text) => {
  expect(roundedTo(value, room)).toBe(text);
});

test('any number fits into eight characters, near its value', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e307, max: 1e307 }), fc.integer({ min: 8, max: 30 }), (value, room) => {
      const text = roundedTo(value, room);
      expect(text.length).toBeLessThanOrEqual(room);
      expect(Math.abs(Number(text.slice(1)) - value)).toBeLessThanOrEqual(Math.abs(value) * 0.51);
    }),
  );
});
