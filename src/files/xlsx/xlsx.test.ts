import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellAt } from '../delimited/columnsOfText.ts';
import { isPercent, momentOfFormat, momentText, type Moment } from './dates.ts';
import { parseXlsx } from './parseXlsx.ts';
import type { Sheet } from '../delimited/sheets.ts';
import expected from './testdata/expected.json' with { type: 'json' };

const fileOf = async (name: string) => new Blob([await readFile(path.join(import.meta.dirname, 'testdata', `${name}.xlsx`))]);

/** All cells as text, the names of columns as the first line. */
function rowsOf({ table }: Sheet): string[][] {
  const names = table.columns.map(({ name }) => name);
  return [names, ...Array.from({ length: table.rowCount }, (_, row) => table.columns.map((column) => cellAt(column, row)))];
}

type Cell = string | number | boolean | null;

/** What openpyxl reads, as it is shown here: its dates have a time of day always, and a length is told in seconds. */
const shown = (cell: Cell) => (cell === null ? '' : String(cell).replace(' 00:00:00', ''));

describe('cells are those that openpyxl reads', () => {
  test.each<[book: keyof typeof expected, sheet: string, head: boolean]>([
    ['litter', 'Counts', true],
    ['litter', 'Merged', false],
    ['litter', 'Hidden', false],
    ['mac', 'Sheet', true],
  ])('%s, %s', async (book, name, hasHead) => {
    const sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> = expected[book];
    const { sheets: read } = await parseXlsx(await fileOf(book));
    const found = read.find((sheet) => sheet.name === name);
    const cells = (found && rowsOf(found))?.slice(hasHead ? 0 : 1);
    const theirs = sheets[name] ?? [];
    expect(cells?.map((row) => row.length)).toEqual(theirs.map((row) => row.length));
    // Numbers by their value, since each program spells them in its way; all else by the letter.
    const same = cells?.map((row, at) =>
      row.map((cell, column) => {
        const other = theirs[at]?.[column] ?? null;
        return typeof other === 'number' ? Number(cell) === other : cell === shown(other);
      }),
    );
    expect(same?.flat().filter((is) => !is)).toEqual([]);
  });

  test('as Excel writes', async () => {
    const { sheets } = await parseXlsx(await fileOf('excel'));
    expect(sheets.map(({ name }) => name)).toEqual(['Année 1', 'Chart']);
    expect(sheets.map(rowsOf)[0]).toEqual([
      ['name', 'name', 'line\nbreak', 'blank'],
      ['rich text', '1234.5', '2023-03-01', '36:00:00'],
      ['007', '2469', 'rich text!', 'true'],
    ]);
    expect(sheets[1]?.table.remarks).toEqual(['This sheet is a chart: it has no cells.']);
    const theirs: readonly (readonly Cell[])[] = expected.excel['Année 1'];
    expect(theirs[1]).toEqual(['rich text', 1234.5, '2023-03-01 00:00:00', 129600]);
  });

  test('numbers keep the digits that stand in the file, and are numbers to sort and plot by', async () => {
    const { sheets } = await parseXlsx(await fileOf('litter'));
    const column = (name: string) => sheets[0]?.table.columns.find((one) => one.name === name);
    const share = column('share');
    expect(share && [0, 1, 2, 3].map((row) => cellAt(share, row))).toEqual(['0.3', '1e-07', '0.3333333333333333', '#DIV/0!']);
    const merged = sheets[1]?.table.columns[3];
    expect([...(merged?.numbers ?? [])]).toEqual([NaN, NaN, NaN, 7]);
  });

  test('what a sheet doesn’t show by itself is said', async () => {
    const { sheets } = await parseXlsx(await fileOf('litter'));
    expect(sheets.map(({ name, table }) => [name, table.remarks])).toEqual([
      ['Counts', ['One formula’s result isn’t in the file: the formula is shown.']],
      ['Merged', ['Merged in the sheet, with the value in the first cell: A1:B1.']],
      ['Nothing', []],
      ['Hidden', ['The workbook hides this sheet.']],
    ]);
  });
});

test('percentages, hidden rows and columns, faults, first days, names and texts that mean harm', async () => {
  const { sheets } = await parseXlsx(await fileOf('shares'));
  expect(sheets.map(({ name }) => name)).toEqual(['<img src=x onerror=1>']);
  expect(sheets.map(rowsOf)[0]).toEqual([
    ['beach', 'share', 'day', 'fault'],
    ['north', '0.1234567', '0', '#N/A'],
    ['0012', '0.3333333333333333', '1900-02-28', '#REF!'],
    ['1e5', '1', '60', ''],
    ['=HYPERLINK(1)', '0.5', '1900-03-01', ''],
  ]);
  expect(sheets[0]?.table.columns[0]?.numbers).toBeUndefined();
  expect(sheets[0]?.table.remarks).toEqual([
    '2 numbers have the format of a date and are no days of the calendar: they are shown as they are.',
    '4 numbers are percentages in the workbook and are shown as they are stored: 0.5 is 50 %.',
    'The sheet hides 2 rows and 1 column, shown here.',
  ]);
});

test.each<[id: number, code: string | undefined, is: boolean]>([
  [9, undefined, true],
  [10, undefined, true],
  [2, undefined, false],
  [164, '0.0%', true],
  [164, '0%;[Red]-0%', true],
  [164, '0.0"%"', false],
  [164, String.raw`0\%`, false],
  [164, '0;0%', false],
])('format %d %j is a percentage: %s', (id, code, is) => {
  expect(isPercent(id, code)).toBe(is);
});

describe('moments', () => {
  test.each<[id: number, code: string | undefined, Moment | undefined]>([
    [0, undefined, undefined],
    [2, undefined, undefined],
    [14, undefined, 'date'],
    [22, undefined, 'datetime'],
    [46, undefined, 'duration'],
    [164, 'General', undefined],
    [164, '0.00 "days"', undefined],
    [164, '#,##0 [$€-407];[Red]-#,##0', undefined],
    [164, '0.00E+00', undefined],
    [164, 'yyyy-mm-dd', 'date'],
    [164, 'mmmm', 'date'],
    [164, '[$-F800]dddd, mmmm dd, yyyy', 'date'],
    [164, 'd/m/yy h:mm AM/PM', 'datetime'],
    [164, 'hh:mm:ss.000', 'time'],
    [164, '[mm]:ss', 'duration'],
    [164, String.raw`yyyy\-mm\-dd;@`, 'date'],
    [164, '@', undefined],
    [164, '', undefined],
  ])('format %d %j is %s', (id, code, moment) => {
    expect(momentOfFormat(id, code)).toBe(moment);
  });

  test.each<[number, Moment, from1904: boolean, string | undefined]>([
    [45429.57326388889, 'datetime', false, '2024-05-17 13:45:30'],
    [45429, 'date', false, '2024-05-17'],
    [45429.5, 'date', false, '2024-05-17 12:00:00'],
    [45429, 'datetime', false, '2024-05-17 00:00:00'],
    [1, 'date', false, '1900-01-01'],
    [59, 'date', false, '1900-02-28'],
    // A day that never was.
    [60, 'date', false, undefined],
    [61, 'date', false, '1900-03-01'],
    [0, 'date', true, '1904-01-01'],
    [0.2708333333333333, 'time', false, '06:30:00'],
    [0.123456789, 'time', false, '02:57:46.667'],
    [1.5, 'time', false, '1900-01-01 12:00:00'],
    [36.5, 'duration', false, '876:00:00'],
    [-1, 'date', false, undefined],
    [1e9, 'date', false, undefined],
    [NaN, 'date', false, undefined],
  ])('%d as %s', (serial, moment, from1904, text) => {
    expect(momentText(serial, moment, from1904)).toBe(text);
  });
});

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with one sheet, whose XML is this. */
function bookOf(sheet: string, more: Readonly<Record<string, string>> = {}): Blob {
  const files = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="/xl/book.xml"/></Relationships>`,
    'xl/book.xml': `<x:workbook xmlns:r="${RELATIONS}"><x:sheets><x:sheet name="S" sheetId="9" r:id="b"/></x:sheets></x:workbook>`,
    'xl/_rels/book.xml.rels': `<Relationships><Relationship Id="b" Type="${RELATIONS}/worksheet" Target="s/one.xml"/><Relationship Id="c" Type="${RELATIONS}/sharedStrings" Target="../shared.xml"/></Relationships>`,
    'xl/s/one.xml': sheet,
    ...more,
  };
  return new Blob([new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))]);
}

const read = async (sheet: string, more?: Readonly<Record<string, string>>) => (await parseXlsx(bookOf(sheet, more))).sheets[0];

describe('foreign workbooks', () => {
  test('prefixes, paths from the root, cells without addresses, Japanese readings', async () => {
    const found = await read(
      '<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      {
        'shared.xml': '<sst><si><t>東京</t><rPh><t>とうきょう</t></rPh></si></sst>',
      },
    );
    expect(found && rowsOf(found)).toEqual([
      ['A', 'B'],
      ['東京', '5'],
    ]);
  });

  test('a cell in the last corner makes no table of seventeen thousand million', async () => {
    const found = await read(
      '<worksheet><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></worksheet>',
    );
    expect([found?.table.columns.length, found?.table.rowCount, found?.table.hiddenColumns]).toEqual([100, 40_000, 16_284]);
    expect(found?.table.remarks).toEqual(['Only the first 40,000 rows are shown.']);
  });

  test('a shared text that a million cells repeat', async () => {
    const cells = Array.from({ length: 60 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join('');
    const found = await read(`<worksheet>${cells}</worksheet>`, { 'shared.xml': `<sst><si><t>${'x'.repeat(1_000_000)}</t></si></sst>` });
    expect(found?.table.rowCount).toBe(49);
    expect(found?.table.remarks).toEqual(['Only the first cells are shown: there is too much text in this sheet.']);
  });

  test('entities of its own are text, and grow into nothing', async () => {
    const found = await read(
      '<!DOCTYPE a [<!ENTITY a "aaaa">]><worksheet><row><c t="inlineStr"><is><t>&a;&a;</t></is></c></row></worksheet>',
    );
    expect(found && rowsOf(found)).toEqual([['A'], ['&a;&a;']]);
  });

  test.each<[string, Blob, RegExp]>([
    ['the beginning of an old one', new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])]), /Excel 97/],
    ['Excel’s binary format', new Blob([new Uint8Array(zipSync({ 'xl/workbook.bin': strToU8('a') }))]), /xlsb/],
    ['no archive', new Blob(['text']), /archive|ZIP/i],
    ['another archive', new Blob([new Uint8Array(zipSync({ 'a.txt': strToU8('a') }))]), /isn’t a workbook/],
    ['a zip bomb', bookOf(`<worksheet>${' '.repeat(250_000_000)}</worksheet>`), /unpack/],
  ])('%s', async (_, blob, message) => {
    const said = await parseXlsx(blob).then(
      ({ sheets }) => sheets.flatMap(({ table }) => table.remarks).join(),
      (error: unknown) => String(error),
    );
    expect(said).toMatch(message);
  });

  test.each([
    ['old.xls', /Excel 97/],
    ['locked.xlsx', /protected by a password/],
    ['open.ods', /OpenDocument/],
  ])('%s, as its program writes it', async (name, message) => {
    await expect(parseXlsx(new Blob([await readFile(path.join(import.meta.dirname, 'testdata', name))]))).rejects.toThrow(message);
  });

  test('cut and changed at any place, it is read or refused with a reason', async () => {
    const whole = new Uint8Array(await (await fileOf('excel')).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }),
        async (end, changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const outcome = await parseXlsx(new Blob([bytes.subarray(0, end)])).then(
            () => 'read',
            (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
          );
          expect(['read', 'XlsxError', 'ArchiveError']).toContain(outcome);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('any XML as a sheet', async () => {
    const piece = fc.constantFrom(
      '<row>',
      '</row>',
      '<row r="3"/>',
      '<c r="B2">',
      '<c t="s" s="7">',
      '</c>',
      '<v>',
      '</v>',
      '1e999',
      '-1',
      '<f>A1</f>',
      '&#x1;',
      '<mergeCell ref="A1:B2"/>',
      '<is><t>a</t></is>',
      '<',
      ']]>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const found = await read(`<worksheet>${pieces.join('')}</worksheet>`);
        expect(found?.name).toBe('S');
      }),
      { numRuns: 100 },
    );
  });
});
