import { expect, test } from 'vitest';
import { fixed, formatted } from './format.ts';
import { number, NONE, textValue, type Value } from './values.ts';

// What CPython 3.11 writes.
test.each<[Value, string, string, string | undefined]>([
  [number(0.125, true), '', '.2f', '0.12'],
  [number(0.375, true), '', '.2f', '0.38'],
  [number(2.675, true), '', '.2f', '2.67'],
  [number(-0.5, true), '', '.0f', '-0'],
  [number(1.5, true), '', '.0f', '2'],
  [number(2.5, true), '', '.0f', '2'],
  [number(9.5, true), '', '.0f', '10'],
  [number(0.125, true), '', '.1%', '12.5%'],
  [number(1_234_567), '', ',', '1,234,567'],
  [number(-1_234_567), '', '_', '-1_234_567'],
  [number(1234.5, true), '', ',.2f', '1,234.50'],
  [number(7), '', '03d', '007'],
  [number(-7), '', '04d', '-007'],
  [number(7), '', '+d', '+7'],
  [number(7), '', '*^5', '**7**'],
  [textValue('a'), '', '>3', '  a'],
  [textValue('a'), '', '3', 'a  '],
  [textValue('abc'), '', '.2', 'ab'],
  [textValue('a'), 'r', '', "'a'"],
  [NONE, '', '', 'None'],
  [NONE, 's', '>6', '  None'],
  [number(0.1, true), '', 'd', undefined],
  [textValue('a'), '', 'd', undefined],
  [number(1), '', 'x', undefined],
  [number(1.5, true), '', '.3', undefined],
])('%j, conversion %j, format %j is %j', (value, conversion, format, expected) => {
  expect(formatted(value, conversion, format)).toBe(expected);
});

test('no column is wider than a description', () => {
  expect(formatted(textValue('a'), '', '>9999')).toHaveLength(1000);
  expect(fixed(1e22, 2)).toBeUndefined();
});
