import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt } from './columnsOfText.ts';
import { parseDelimited, type Delimited } from './parse.ts';
import { readDelimited } from './read.ts';

const read = (content: string | Uint8Array) => readDelimited(new Blob([typeof content === 'string' ? content : new Uint8Array(content)]));

/** Names, with `#` behind those of numbers, then the rows. */
function seen({ columns, rowCount }: Delimited): string[][] {
  const head = columns.map(({ name, numbers }) => (numbers === undefined ? name : `${name}#`));
  return [head, ...Array.from({ length: rowCount }, (_, row) => columns.map((column) => cellAt(column, row)))];
}

const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);

describe('finds columns', () => {
  test.each<[string, string | Uint8Array, string[][]]>([
    [
      'with commas',
      'a,b\n1,x\n2,y\n',
      [
        ['a#', 'b'],
        ['1', 'x'],
        ['2', 'y'],
      ],
    ],
    [
      'with semicolons and decimal commas',
      'a;b\r\n1,5;x\r\n2,5;y\r\n',
      [
        ['a#', 'b'],
        ['1,5', 'x'],
        ['2,5', 'y'],
      ],
    ],
    [
      'with tabs, commas inside',
      'a\tb\n1\tx,y\n2\tz,w\n',
      [
        ['a#', 'b'],
        ['1', 'x,y'],
        ['2', 'z,w'],
      ],
    ],
    [
      'with bars',
      'a|b\n1|2\n3|4\n',
      [
        ['a#', 'b#'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'quoted, with a line break',
      'a,b\n1,"x, ""y""\nz"\n',
      [
        ['a#', 'b'],
        ['1', 'x, "y"\nz'],
      ],
    ],
    [
      'without a header',
      '1,2\n3,4\n',
      [
        ['column 1#', 'column 2#'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'with the empty name of an index',
      ',a\n0,x\n',
      [
        ['column 1#', 'a'],
        ['0', 'x'],
      ],
    ],
    [
      'with a byte order mark',
      '\ufeffa,b\n1,2\n',
      [
        ['a#', 'b#'],
        ['1', '2'],
      ],
    ],
    [
      'in UTF-16',
      utf16('a,ü\n1,ö\n'),
      [
        ['a#', 'ü'],
        ['1', 'ö'],
      ],
    ],
    [
      'in Windows-1252',
      Uint8Array.from([0x61, 0x2c, 0xfc, 0x0a, 0x31, 0x2c, 0xf6, 0x0a]),
      [
        ['a#', 'ü'],
        ['1', 'ö'],
      ],
    ],
    ['with identifiers', 'id\n007\n008\n', [['id'], ['007'], ['008']]],
    [
      'with gaps and NaN',
      'a,b\n1,\nnan,\n-inf,\n',
      [
        ['a#', 'b'],
        ['1', ''],
        ['nan', ''],
        ['-inf', ''],
      ],
    ],
    [
      'with rows that disagree',
      'a,b\n1\n2,3,4\n',
      [
        ['a#', 'b#', 'column 3#'],
        ['1', '', ''],
        ['2', '3', '4'],
      ],
    ],
    [
      'below notes',
      '# made by x\n# depth in m\nsite,depth\nN,12.5\nS,33\n',
      [
        ['site', 'depth#'],
        ['N', '12.5'],
        ['S', '33'],
      ],
    ],
    [
      'named in a note, as NumPy writes it',
      '# x, y\n1,2\n3,4\n',
      [
        ['x#', 'y#'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'with a # further down',
      'colour,n\n#ff0000,1\n#00ff00,2\n',
      [
        ['colour', 'n#'],
        ['#ff0000', '1'],
        ['#00ff00', '2'],
      ],
    ],
    [
      'whose separator is told',
      'sep=;\r\na;b\r\nx,1;2\r\n',
      [
        ['a', 'b#'],
        ['x,1', '2'],
      ],
    ],
    [
      'with equal and empty names',
      'a,a,,b\n1,2,3,4\n',
      [
        ['a#', 'a#', 'column 3#', 'b#'],
        ['1', '2', '3', '4'],
      ],
    ],
    [
      'without names, with gaps',
      'x,,y\nz,1,w\n',
      [
        ['column 1', 'column 2#', 'column 3'],
        ['x', '', 'y'],
        ['z', '1', 'w'],
      ],
    ],
    [
      'below notes of MATLAB',
      '% made by x\n% y\na,b\n1,2\n',
      [
        ['a#', 'b#'],
        ['1', '2'],
      ],
    ],
    [
      'below notes like those of a program',
      '// made by x\r\na;b\r\n1,5;2\r\n',
      [
        ['a#', 'b#'],
        ['1,5', '2'],
      ],
    ],
    [
      'whose separator is told to be a tab',
      'sep=\t\r\na\tb,c\r\n1\t2\r\n',
      [
        ['a#', 'b,c#'],
        ['1', '2'],
      ],
    ],
    [
      'with numbers as names, as pandas writes them',
      ',0,1\n0,5.5,6\n1,7,8\n',
      [
        ['column 1#', '0#', '1#'],
        ['0', '5.5', '6'],
        ['1', '7', '8'],
      ],
    ],
    [
      'with years as names',
      'site,2023,2024\nN,1.5,2\nS,3,4\n',
      [
        ['site', '2023#', '2024#'],
        ['N', '1.5', '2'],
        ['S', '3', '4'],
      ],
    ],
    [
      'with years in its rows',
      'N,2023,2024\nS,2022,2023\n',
      [
        ['column 1', 'column 2#', 'column 3#'],
        ['N', '2023', '2024'],
        ['S', '2022', '2023'],
      ],
    ],
    ['of nothing but names', 'site,depth\n', [['site', 'depth']]],
    [
      'with missing values in words',
      'a,b,c\n1,x,NA\nNA,NA,2.5\n<NA>,,nan\nnull,-,N/A\n',
      [
        ['a#', 'b', 'c#'],
        ['1', 'x', 'NA'],
        ['NA', 'NA', '2.5'],
        ['<NA>', '', 'nan'],
        ['null', '-', 'N/A'],
      ],
    ],
    ['of one cell', 'hello', [['column 1'], ['hello']]],
    ['of nothing', '', [[]]],
  ])('%s', async (_, content, expected) => {
    expect(seen(await read(content))).toEqual(expected);
  });
});

test.each<[string, string | Uint8Array, string[]]>([
  ['notes above it', '# made by x\n#\n# in m\na,b\n1,2\n', ['Above the table stands: made by x / in m']],
  ['a clean table', 'a,b\n1,2\n', []],
  ['rows that disagree', 'a,b\n1,2\n1\n1,2,3\n', ['2 rows have more or fewer cells than the first line, the first of them is row 1.']],
  ['one row that disagrees', 'a,b\n1\n', ['One row has more or fewer cells than the first line: row 0.']],
  [
    'an open quote',
    'a,b\n"1,2\n',
    ['One row has more or fewer cells than the first line: row 0.', 'A quotation mark isn’t closed properly, so some cells may be wrong.'],
  ],
  ['another encoding', Uint8Array.from([0x61, 0x0a, 0xfc, 0x0a]), ['It isn’t UTF-8, so it was read as Windows-1252.']],
])('says what is odd about %s', async (_, content, remarks) => {
  expect((await read(content)).remarks).toEqual(remarks);
});

test.each([
  ['ISO-8859-2', 'text/csv;charset=iso-8859-2', 'Łódź'],
  ['Windows-1251', 'text/csv; charset="windows-1251"', 'Јуdј'],
])('is read in %s when its label says so', async (_, type, city) => {
  const blob = new Blob([Uint8Array.from([0x61, 0x0a, 0xa3, 0xf3, 0x64, 0xbc, 0x0a])], { type });
  const { columns, remarks } = await readDelimited(blob);
  expect([columns[0] && cellAt(columns[0], 0), remarks]).toEqual([city, []]);
});

test('shows a hundred columns of many', async () => {
  const line = Array.from({ length: 130 }, (_, index) => `c${index}`).join(',');
  const { columns, hiddenColumns } = await read(`${line}\n${line}\n`);
  expect([columns.length, hiddenColumns]).toEqual([100, 30]);
});

test('any text becomes a table, and every number of a numeric column is one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({
        unit: fc.constantFrom('a', '1', ',', ';', '\t', '"', '\n', '\r', ' ', 'é', '0', '.', '-', 'e'),
      }),
      async (text) => {
        const { columns, rowCount } = await read(text);
        for (const { ends, numbers, text: all } of columns) {
          expect(ends.length).toBe(rowCount);
          expect(ends.at(-1) ?? 0).toBe(all.length);
          expect(numbers === undefined || numbers.length === rowCount).toBe(true);
        }
      },
    ),
  );
});

test.each<[string, string, number[] | undefined]>([
  ['thousands in quotes', 'n,m\n"1,234",x\n"12,345.5",y\n7,z\n', [1234, 12_345.5, 7]],
  ['decimal commas in quotes', 'n,m\n"1,5",x\n"12,25",y\n', [1.5, 12.25]],
  ['a share in quotes', 'n,m\n"0,123",x\n"1,234",y\n', [0.123, 1.234]],
  ['decimal commas between semicolons', 'n;m\n1,234;x\n12,345;y\n', [1.234, 12.345]],
  ['shares with signs', 'n,m\n-1.5,x\n+2e3,y\n.5,z\n', [-1.5, 2000, 0.5]],
  ['words', 'n,m\n"1,234 m",x\n', undefined],
])('numbers of %s', async (_, content, expected) => {
  const { columns } = await read(content);
  expect(columns[0]?.numbers && [...columns[0].numbers]).toEqual(expected);
});

describe('a table in many pieces', () => {
  /** Quoted cells with line breaks wherever a piece may end. */
  const row = (index: number) => [String(index), `a "word", and\na line ${index}`, String(index / 4)];
  const written = (cells: readonly string[]) =>
    cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
  const COUNT = 60_000;
  const lines = ['n,words,share', ...Array.from({ length: COUNT }, (_, index) => written(row(index)))];

  test('has the rows of the whole', async () => {
    const { columns, rowCount, remarks } = await parseDelimited(new Blob([lines.join('\n')]));
    expect([rowCount, columns.map(({ name }) => name), remarks]).toEqual([COUNT, ['n', 'words', 'share'], []]);
    const wrong = Array.from({ length: COUNT }, (_, index) => index).filter((index) =>
      columns.some((column, place) => cellAt(column, index) !== row(index)[place]),
    );
    expect(wrong).toEqual([]);
    expect(columns.map(({ numbers }) => numbers?.[COUNT - 1])).toEqual([COUNT - 1, undefined, (COUNT - 1) / 4]);
  });

  test('may get a column in the last of them', async () => {
    const { columns, remarks, rowCount } = await parseDelimited(new Blob([[...lines, '1,x,2,new'].join('\n')]));
    expect(columns.map(({ name }) => name)).toEqual(['n', 'words', 'share', 'column 4']);
    const last = columns[3];
    expect(last && [cellAt(last, 0), cellAt(last, COUNT - 1), cellAt(last, COUNT), last.ends.length]).toEqual(['', '', 'new', rowCount]);
    expect(remarks).toEqual([`One row has more or fewer cells than the first line: row 60,000.`]);
  });

  test('stops at the most rows, and says so', async () => {
    const { rowCount, remarks, columns } = await parseDelimited(new Blob(['a,b\n', '1,2\n'.repeat(1_000_002)]));
    expect([rowCount, columns[1]?.ends.length, columns[1]?.numbers?.at(-1), remarks.length]).toEqual([1_000_000, 1_000_000, 2, 1]);
  });
});
