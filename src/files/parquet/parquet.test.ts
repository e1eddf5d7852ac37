import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt } from '../delimited/columnsOfText.ts';
import type { Sheets } from '../delimited/sheets.ts';
import { GrowingColumn, rowsThatFit } from './growingColumn.ts';
import { parseParquet } from './parseParquet.ts';
import expected from './testdata/expected.json' with { type: 'json' };

const bytesOf = async (name: string) => new Uint8Array(await readFile(path.join(import.meta.dirname, 'testdata', `${name}.parquet`)));
const read = async (name: string) => parseParquet(new Blob([await bytesOf(name)]));

function columnsOf({ sheets }: Sheets): Record<string, string[]> {
  const table = sheets[0]?.table;
  return Object.fromEntries(
    (table?.columns ?? []).map((column) => [column.name, Array.from({ length: table?.rowCount ?? 0 }, (_, row) => cellAt(column, row))]),
  );
}

/** How pyarrow's values are written here. */
function written(name: string, value: unknown): string {
  if (value === null) return '';
  if (name === 'single') return String(Number(Math.fround(Number(value)).toPrecision(8)));
  if (name === 'double') return String(Number(String(value).replace('inf', 'Infinity')));
  if (name === 'exact')
    return { 1: '1970-01-01 00:00:00.000000001', '-1': '1969-12-31 23:59:59.999999999' }[String(value)] ?? '2023-11-14 22:13:20.123456789';
  if (name === 'raw') return { '00ff': '0x00ff', '': '' }[String(value)] ?? 'text';
  return typeof value === 'object' ? JSON.stringify(value).replaceAll(',', ', ').replaceAll(':', ': ') : String(value);
}

describe('cells are those that pyarrow reads, with every digit', () => {
  test.each(Object.entries(expected.species))('%s', async (name, values) => {
    const spaceless = (texts: readonly string[] | undefined) =>
      texts?.map((text) => (/^[[{]/.test(text) ? text.replaceAll(' ', '') : text));
    expect(spaceless(columnsOf(await read('species'))[name])).toEqual(spaceless(values.map((value: unknown) => written(name, value))));
  });

  test('packed with gzip, in pages of version 2', async () => {
    const found = columnsOf(await read('gzip'));
    expect(found.species).toEqual(expected.species.species.map((value) => value ?? ''));
    expect(found.count).toEqual(expected.species.count.map((value) => value ?? ''));
    expect(found.day).toEqual(expected.species.day.map((value) => value ?? ''));
  });

  test.each(['zstd', 'lz4'])('packed with %s', async (name) => {
    const { harbour, metres } = columnsOf(await read(name));
    expect(harbour).toEqual(expected.tides.harbour);
    expect(metres?.map(Number)).toEqual(expected.tides.metres.map(Number));
  });

  test.each<[string, string[]]>([
    ['zoned', ['2024-05-17 13:45:30.000005', '']],
    ['local', ['2024-05-17 13:45:30', '']],
    ['category', ['cod', '']],
    ['boxes', ['[{"x": 1, "label": "a"}, {"x": null, "label": "b"}]', '[]']],
    ['grid', ['[[1, 2], [], null]', '']],
    ['large', ['[9007199254740993, -9223372036854775808]', '[null]']],
    ['counts', ['{"a": 4611686018427387904, "b": 0}', '']],
    ['byte', ['-128', '127']],
    ['word', ['4294967295', '0']],
    ['half', ['0.0999755859375', '-65504']],
    ['wide', ['11111111111111111111111111111111111111.2222222222', '-0.0000000001']],
    ['millis', ['06:30:00.25', '']],
    ['id', ['0x000102ff', '']],
    ['nothing', ['', '']],
  ])('of another kind: %s', async (name, cells) => {
    expect(columnsOf(await read('kinds'))[name]).toEqual(cells);
  });

  test('moments of a zone are told to be in UTC', async () => {
    expect((await read('kinds')).sheets[0]?.table.remarks).toEqual(['Times are in UTC: zoned.']);
  });

  test('groups of rows, one after the other', async () => {
    const { sheets, facts } = await read('groups');
    expect([...(sheets[0]?.table.columns[0]?.numbers ?? [])]).toEqual(Array.from({ length: 25 }, (_, row) => row));
    expect(facts.slice(0, 2)).toEqual(['25 rows × 1 column', 'not compressed']);
  });
});

describe('what isn’t read is said', () => {
  test.each<[string, () => Promise<Blob>, RegExp]>([
    ['another compression', async () => new Blob([await bytesOf('brotli')]), /compressed with BROTLI.*snappy/],
    ['no Parquet', () => Promise.resolve(new Blob(['PAR1 and more of a text that is none of it PAR1'])), /damaged/],
    ['nothing', () => Promise.resolve(new Blob([])), /damaged/],
    ['half of it', async () => new Blob([(await bytesOf('species')).slice(0, 2000)]), /damaged/],
  ])('%s', async (_, blob, message) => {
    await expect(parseParquet(await blob())).rejects.toThrow(message);
  });

  test.each(['gzip', 'zstd', 'lz4'])('%s, cut and changed at any place, is read or refused with a reason', async (file) => {
    const whole = await bytesOf(file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 5 }),
        async (cut, changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const outcome = await parseParquet(new Blob([bytes.subarray(Math.min(cut, 8) === 8 ? 0 : cut)])).then(
            () => 'read',
            (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
          );
          expect(['read', 'ParquetError']).toContain(outcome);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test.each<[string, string[][], number, number, number, number]>([
  [
    'all of them',
    [
      ['ab', 'c'],
      ['', 'd'],
    ],
    0,
    2,
    4,
    2,
  ],
  [
    'as many as fit in all columns',
    [
      ['ab', 'c', 'd'],
      ['xx', 'y', 'z'],
    ],
    0,
    3,
    6,
    2,
  ],
  ['none', [['abc']], 0, 1, 2, 0],
  ['at least those before', [['abc', 'd']], 1, 2, 2, 1],
  ['a column that isn’t read yet has none', [['ab', 'c'], []], 0, 2, 3, 2],
])('rows that fit into so much text: %s', (_, cells, from, to, most, rows) => {
  const columns = cells.map((own, index) => {
    const column = new GrowingColumn(String(index), 10);
    column.add(own);
    return column;
  });
  expect(rowsThatFit(columns, from, to, most)).toBe(rows);
  expect(columns.map((column) => column.read(rows).text)).toEqual(cells.map((own) => own.slice(0, rows).join('')));
});
