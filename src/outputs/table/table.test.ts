import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { readShape, resolver } from '../../spec/shape.ts';
import type { JsonPart } from '../../answers/part.ts';
import { writeCsv, writeTsv } from '../../files/delimited/write.ts';
import { gridCells } from './gridCells.ts';
import { sortKeys, type Grid } from '../../answers/shapes/grid.ts';
import { orderOf } from './order.ts';
import { firstChoice, plotData } from './plot/plotData.ts';
import { readGrid } from '../../answers/shapes/readGrid.ts';
import { tableIn } from './index.ts';
import { matcher, searchRows } from './search.ts';

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

  test('a column that comes late is one', () => {
    const late = grid(Array.from({ length: 900 }, (_, row) => (row < 800 ? { a: row } : { a: row, b: 'x' })));
    expect([late.columns.map(({ name }) => name), late.cell(799, 1), late.cell(800, 1)]).toEqual([['a', 'b'], undefined, 'x']);
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

/** The names of the columns, and all cells. */
const cellsIn = (value: Json) => {
  const found = readGrid(value);
  return (
    found && [
      found.columns.map(({ name }) => name),
      ...Array.from({ length: found.rowCount }, (_, row) => found.columns.map((__, column) => found.cell(row, column))),
    ]
  );
};

describe('tables as pandas writes them', () => {
  test.each<[string, Json, Json[][]]>([
    [
      'by default',
      { a: { 0: 1, 1: 2 }, b: { 0: 'x', 1: null } },
      [
        ['a', 'b'],
        [1, 'x'],
        [2, null],
      ],
    ],
    ['by default, one column', { a: { 0: 1, 1: 2 } }, [['a'], [1], [2]]],
    [
      'by default, filtered',
      { a: { 3: 1, 7: 2 } },
      [
        ['index', 'a'],
        [3, 1],
        [7, 2],
      ],
    ],
    [
      'by default, dated',
      { t: { '2026-01-01': 1, '2026-01-02': 2 }, h: { '2026-01-01': 3, '2026-01-02': 4 } },
      [
        ['index', 't', 'h'],
        ['2026-01-01', 1, 3],
        ['2026-01-02', 2, 4],
      ],
    ],
    [
      'by default, with numbers for columns',
      { 0: { 0: 1, 1: 2 }, 1: { 0: 3, 1: 4 } },
      [
        ['0', '1'],
        [1, 3],
        [2, 4],
      ],
    ],
    [
      'orient="index"',
      { 0: { a: 1, b: 2 }, 1: { a: 3, b: 4 } },
      [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'orient="index", with names',
      { cod: { n: 1, mean: 2 }, crab: { n: 3, mean: 4 } },
      [
        ['index', 'n', 'mean'],
        ['cod', 1, 2],
        ['crab', 3, 4],
      ],
    ],
    [
      'orient="records"',
      [{ a: 1, b: 2 }],
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    [
      'orient="split"',
      {
        columns: ['a', 'b'],
        index: [0, 1],
        data: [
          [1, 2],
          [3, 4],
        ],
      },
      [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'orient="split", with names',
      { columns: ['a'], index: ['x', 'y'], data: [[1], [3]] },
      [
        ['index', 'a'],
        ['x', 1],
        ['y', 3],
      ],
    ],
    ['orient="tight"', { index: [0], columns: ['a'], data: [[1]], index_names: [null], column_names: [null] }, [['a'], [1]]],
    ['orient="table"', { schema: { fields: [{ name: 'a' }] }, data: [{ a: 1 }, { a: 2 }] }, [['a'], [1], [2]]],
    [
      'orient="values"',
      [
        [1, 2],
        [3, 4],
      ],
      [
        ['0', '1'],
        [1, 2],
        [3, 4],
      ],
    ],
  ])('%s', (_, value, cells) => {
    expect(cellsIn(value)).toEqual(cells);
  });

  test('an object of single values is a row for each', () => {
    const found = readGrid({ accuracy: 0.97, model: 'x' });
    expect([found?.rowCount, found?.cell(0, 0), found?.cell(0, 1), found?.cell(1, 1)]).toEqual([2, 'accuracy', 0.97, 'x']);
  });

  test.each<[string, Json]>([
    ['an object of one number', { a: 1 }],
    ['one object in another', { box: { width: 1, height: 2 } }],
    ['objects with one member each', { a: { n: 1 }, b: { n: 2 } }],
    ['objects that differ', { a: { x: 1, y: 2 }, b: { x: 1, z: 2 } }],
    ['objects and a number, as in a report with totals', { cod: { n: 1, mean: 2 }, crab: { n: 1, mean: 2 }, total: 2 }],
    ['objects with lists', { a: { x: [1], y: 2 }, b: { x: [1], y: 2 } }],
    ['empty objects', { a: {}, b: {} }],
    ['a table with members beside it', { columns: ['a'], data: [[1]], model: 'x' }],
    ['a table whose index is of another length', { columns: ['a'], data: [[1]], index: [0, 1] }],
  ])('leaves %s alone', (_, value) => {
    expect(readGrid(value)).toBeUndefined();
  });
});

test.each<[string, Json[], boolean, Json[]]>([
  ['numbers by size', [10, 9, NaN, 100], false, [9, 10, 100, NaN]],
  ['numbers, largest first', [10, 9, null, 100], true, [100, 10, 9, null]],
  ['words by language and number', ['b10', 'b9', 'a'], false, ['a', 'b9', 'b10']],
  ['infinities', [1, Infinity, -Infinity], false, [-Infinity, 1, Infinity]],
])('sorts %s', (_, values, descending, sorted) => {
  const rows = grid(values.map((v) => ({ v })));
  expect(Array.from(orderOf(sortKeys(rows, 0), descending), (row) => rows.cell(row, 0))).toEqual(sorted);
});

test('CSV quotes what needs it and disarms formulas', () => {
  const text = writeCsv(gridCells(grid([{ a: 'x,"y"', b: '=1+1', c: -5, d: { e: [1] } }])));
  expect(text).toBe('a,b,c,d\r\n"x,""y""",\'=1+1,-5,"{""e"": [1]}"\r\n');
});

test('TSV keeps a row on a line', () => {
  expect(writeTsv(gridCells(grid([{ a: 'x\ty\nz', b: 1 }])))).toBe('a\tb\r\nx y z\t1\r\n');
});

describe('tables that don’t look like one', () => {
  const rowsOf = ({ columns, rowCount, cell }: Pick<Grid, 'columns' | 'rowCount'> & { cell: (row: number, column: number) => unknown }) => [
    columns.map(({ name }) => name),
    ...Array.from({ length: rowCount }, (_, row) => columns.map((__, column) => cell(row, column))),
  ];
  test.each<[string, Json, Json[][] | undefined]>([
    [
      'columns',
      { a: [1, 2], b: ['x', null] },
      [
        ['a', 'b'],
        [1, 'x'],
        [2, null],
      ],
    ],
    [
      'pandas with orient="split"',
      { columns: ['a', 'b'], index: [0], data: [[1, 'x']] },
      [
        ['a', 'b'],
        [1, 'x'],
      ],
    ],
    ['columns of different lengths', { a: [1, 2], b: [1] }, undefined],
    ['one list', { a: [1, 2] }, undefined],
    ['lists of one', { a: [1], b: [2] }, undefined],
    ['lists of lists', { a: [[1], [2]], b: [[1], [2]] }, undefined],
    ['split with names that don’t fit', { columns: ['a'], data: [[1, 2]] }, undefined],
  ])('%s', (_, value, expected) => {
    const found = readGrid(value);
    expect(found && rowsOf(found)).toEqual(expected);
  });

  test('any JSON is a table or none, and every cell of it can be read', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const found = readGrid(value as Json);
        for (const row of found ? rowsOf(found).slice(1) : []) expect(row.length).toBe(found?.columns.length);
      }),
    );
  });
});

describe('search', () => {
  const fish = grid([
    { name: 'Cod', at: 10 },
    { name: 'Crab', at: 20 },
  ]);
  test.each<[string, number[]]>([
    ['c', [0, 1]],
    ['20 crab', [1]],
    ['cod 20', []],
    ['  ', [0, 1]],
  ])('“%s”', async (query, expected) => {
    const rows = Uint32Array.of(0, 1);
    expect(rows.filter(matcher(fish, query))).toEqual(Uint32Array.from(expected));
    expect(await searchRows(fish, rows, query, new AbortController().signal)).toEqual(Uint32Array.from(expected));
  });
});

describe('plots', () => {
  const wave = grid(
    Array.from({ length: 5000 }, (_, index) => ({ t: index, big: index === 1234 ? 99 : Math.sin(index), odd: index % 3 ? 1 : null })),
  );

  test('begin with what grows as x and what is about as large as the first other as y', () => {
    expect(firstChoice(wave)).toEqual({ x: 0, y: [1, 2] });
    expect(firstChoice(grid([{ a: 2 }, { a: 1 }]))).toEqual({ x: 'row', y: [0] });
  });

  test('keep the peaks of a long series and gaps where there is no number', () => {
    const { x, series, line } = plotData(wave, 0, [1, 2]);
    expect([line, x.length < 2000, series[0]?.values.includes(99), series[1]?.values.includes(null)]).toEqual([true, true, true, true]);
    expect(series[0]?.summary).toMatchObject({ count: 5000, max: 99 });
  });

  test('an x that goes back makes points, not a line', () => {
    expect(plotData(wave, 1, [0]).line).toBe(false);
  });
});

const textPart = (value: string): JsonPart => ({ from: 'json', key: 'predictions', value, shape: undefined });

test.each<[string, JsonPart, boolean]>([
  ['a table in a text', textPart('site,depth\nN,12.5\nS,33.1\n'), true],
  [
    'a table in a text that the schema calls text',
    { ...textPart('site,depth\nN,12.5\n'), shape: readShape({ type: 'string' }, resolver({})) },
    false,
  ],
  ['a sentence on each line', textPart('The cod, 3 of them\nThe crab, 4 of them'), false],
  ['one line', textPart('site,depth'), false],
])('%s', (_, part, expected) => {
  const source = tableIn(part);
  expect(source !== undefined && 'blob' in source).toBe(expected);
  // Drawn again, it is the same file, which isn't read twice.
  expect(tableIn(part)).toBe(source);
});
