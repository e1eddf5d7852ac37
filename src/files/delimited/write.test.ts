import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { csvFile, csvFileInTurns, writeCsv, writeTsv } from './write.ts';

test.each<[string | number | boolean | bigint, string]>([
  ['cod', 'cod'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  [-1.5, '-1.5'],
  [1253261109769874438n, '1253261109769874438'],
  [false, 'false'],
  // Measured, and missing.
  ['-1.5', '-1.5'],
  ['-1,5', '"-1,5"'],
  ['-1e-7', '-1e-7'],
  ['+34 600 123', '+34 600 123'],
  ['-3.2 43.1 ; -3.1 43.2', '-3.2 43.1 ; -3.1 43.2'],
  ['-', '-'],
  ['--', '--'],
  ['-inf', '-inf'],
  ['-Infinity', '-Infinity'],
  ['+nan', '+nan'],
  // Formulas.
  ['=1+2', "'=1+2"],
  ['=cmd|x', "'=cmd|x"],
  ['+SUM(A1)', "'+SUM(A1)"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ['@x', "'@x"],
  ['\tx', "'\tx"],
])('%s is written as %s', (value, expected) => {
  expect(writeCsv([[value]])).toBe(`${expected}\r\n`);
});

test('a line for each row', () => {
  const rows = [
    ['name', 'n'],
    ['a\tb\r\nc', 1],
    ['=x', ''],
  ];
  expect(writeCsv(rows)).toBe('name,n\r\n"a\tb\r\nc",1\r\n\'=x,\r\n');
  expect(writeTsv(rows)).toBe("name\tn\r\na b c\t1\r\n'=x\t\r\n");
  expect([writeCsv([]), writeTsv([])]).toEqual(['', '']);
});

test('as a file it says that it is UTF-8', async () => {
  const file = csvFile([['é']]);
  expect([file.type, ...new Uint8Array(await file.arrayBuffer())]).toEqual(['text/csv', 0xef, 0xbb, 0xbf, 0xc3, 0xa9, 13, 10]);
});

test('any text reads back as it was, an apostrophe in front of formulas aside', () => {
  const row = fc.array(fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '\t', '"', '\n', '\r', '=', "'", ' ', 'é', '-') }), {
    minLength: 2,
    maxLength: 2,
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const { data } = Papa.parse<string[]>(writeCsv(rows), { delimiter: ',', newline: '\r\n' });
      const back = data
        .slice(0, -1)
        .map((cells, at) => cells.map((cell, column) => (cell === `'${rows[at]?.[column]}` ? cell.slice(1) : cell)));
      expect(back).toEqual(rows);
    }),
  );
});

/** Doubling quotation marks, and joining cells by what parts them, is done here alone. */
const BY_HAND = [
  /replaceAll\(\s*(['"])"\1,\s*(['"])""\2/,
  /\.join\((['"`])(?:,|;|\\t)\1\)[^\n]*\\r\\n/,
  /\.join\((['"`])\\t\1\)/,
  /\[\s*`\\ufeff/,
];

test('nobody else writes CSV', () => {
  const src = path.join(import.meta.dirname, '../..');
  const others = ts.sys
    .readDirectory(src, ['.ts', '.tsx'])
    .filter((file) => !/\.test\.tsx?$/.test(file) && file !== path.join(import.meta.dirname, 'write.ts'))
    // A text of MATLAB doubles them, too.
    .filter((file) => file !== path.join(src, 'request/snippets/matlab.ts'))
    .filter((file) => BY_HAND.some((sign) => sign.test(readFileSync(file, 'utf8'))));
  expect(others).toEqual([]);
});

test.each([0, 1, 99, 100, 101, 250])('a file of %i rows that is written in turns is the same', async (count) => {
  const rows = Array.from({ length: count }, (_, at) => [at, `a,${at}`]);
  expect(await (await csvFileInTurns(rows)).text()).toBe(await csvFile(rows).text());
});
