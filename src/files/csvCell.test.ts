import { expect, test } from 'vitest';
import { csvCell } from './csvCell.ts';

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
  expect(csvCell(value)).toBe(expected);
});
