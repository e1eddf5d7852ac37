import { expect, test } from 'vitest';
import { writeCsv, writeTsv } from '../../files/delimited/write.ts';
import { gridCells } from './gridCells.ts';
import { readGrid } from '../../answers/shapes/readGrid.ts';

const wide = (columns: number) => Object.fromEntries(Array.from({ length: columns }, (_, column) => [`c${column}`, column]));

test.each<[string, number]>([
  ['as many as are shown', 50],
  ['ten more than are shown', 60],
  ['very many', 5000],
])('a file gets every column: %s', (_, columns) => {
  const grid = readGrid([wide(columns), wide(columns)]);
  if (grid === undefined) throw new Error('no table');
  expect(grid.columns.length).toBe(50);
  const [head, first] = writeCsv(gridCells(grid)).split('\r\n');
  expect(head?.split(',').length).toBe(columns);
  expect(first?.split(',').at(-1)).toBe(String(columns - 1));
  expect(writeTsv(gridCells(grid)).split('\r\n')[1]?.split('\t').length).toBe(columns);
});
