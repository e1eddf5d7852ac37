import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { readGrid, sortRows, toCsv, toTsv, type Grid } from './grid.ts';

const grid = (value: Json): Grid => {
  const found = readGrid(value);
  if (found === undefined) throw new Error('no table');
  return found;
};

describe('knows a table', () => {
  test.each<[string, Json, object | undefined]>([
    [
      'objects with common keys',
      [{ a: 1, b: 'x' }, { a: 2 }],
      {
        columns: [
          { name: 'a', numeric: true },
          { name: 'b', numeric: false },
        ],
        rowCount: 2,
      },
    ],
    [
      'a matrix',
      [
        [1, 'a'],
        [2, 'b'],
      ],
      {
        columns: [
          { name: '0', numeric: true },
          { name: '1', numeric: false },
        ],
        rowCount: 2,
      },
    ],
    ['objects with nothing in common', [{ a: 1 }, { b: 1 }], undefined],
    ['rows of different lengths', [[1], [1, 2]], undefined],
    ['scalars', [1, 2], undefined],
    ['nothing', [], undefined],
    ['empty objects', [{}, {}], undefined],
    ['a picture', [Array.from({ length: 640 }, () => 0)], undefined],
  ])('%s', (_, value, expected) => {
    const found = readGrid(value);
    expect(found && { columns: found.columns, rowCount: found.rowCount }).toEqual(expected);
  });

  test('shows 50 columns of many', () => {
    const wide = grid([Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`c${index}`, index]))]);
    expect([wide.columns.length, wide.hiddenColumns]).toEqual([50, 10]);
  });

  test('rows with hundreds of thousands of distinct keys have nothing in common', () => {
    const rows = Array.from({ length: 500 }, (_, row) =>
      Object.fromEntries(Array.from({ length: 600 }, (__, key) => [`${row}.${key}`, 0])),
    );
    expect(readGrid(rows)).toBeUndefined();
  });

  test('a key called __proto__ or constructor is a column like any other', () => {
    const odd = grid(JSON.parse('[{"__proto__": 1, "constructor": 2}, {"constructor": 3}]') as Json);
    expect([odd.cell(0, 0), odd.cell(1, 0), odd.cell(1, 1)]).toEqual([1, undefined, 3]);
  });
});

test.each<[string, Json[], boolean, Json[]]>([
  ['numbers by size', [10, 9, NaN, 100], false, [9, 10, 100, NaN]],
  ['numbers, largest first', [10, 9, null, 100], true, [100, 10, 9, null]],
  ['words by language and number', ['b10', 'b9', 'a'], false, ['a', 'b9', 'b10']],
  ['infinities', [1, Infinity, -Infinity], false, [-Infinity, 1, Infinity]],
])('sorts %s', (_, values, descending, sorted) => {
  const rows = grid(values.map((v) => ({ v })));
  expect(sortRows(rows, { column: 0, descending }).map((row) => rows.cell(row, 0))).toEqual(sorted);
});

test('CSV quotes what needs it and disarms formulas', () => {
  const text = toCsv(grid([{ a: 'x,"y"', b: '=1+1', c: -5, d: { e: [1] } }]));
  expect(text).toBe('a,b,c,d\r\n"x,""y""",\'=1+1,-5,"{""e"": [1]}"\r\n');
});

test('TSV keeps a row on a line', () => {
  expect(toTsv(grid([{ a: 'x\ty\nz', b: 1 }]))).toBe('a\tb\r\nx y z\t1\r\n');
});
