import { describe, expect, test } from 'vitest';
import { applied, conventionsOf, growsNorth, momentReader, unitIn, valueText } from './conventions.ts';
import type { Attribute, Variable } from './variables.ts';

const number = (name: string, value: number | readonly number[], type = 'float64'): Attribute => ({
  name,
  text: String(value),
  numbers: typeof value === 'number' ? [value] : value,
  type,
});
const text = (name: string, value: string): Attribute => ({ name, text: value });
const variable = (type: string, attributes: readonly Attribute[]): Variable => ({
  index: 0,
  path: 'v',
  type,
  shape: [4],
  dimensions: ['x'],
  attributes,
  storage: [],
});

describe('stored numbers stand for others', () => {
  test.each<[string, string, Attribute[], number[], (number | string)[]]>([
    [
      'packed in short numbers',
      'int16',
      [number('scale_factor', 0.5), number('add_offset', 10)],
      [0, 1, -2, 100],
      ['10', '10.5', '9', '60'],
    ],
    ['a scale alone', 'uint8', [number('scale_factor', 2)], [0, 1, 2, 255], ['0', '2', '4', '510']],
    [
      'as single as the scale',
      'int16',
      [number('scale_factor', Math.fround(0.01), 'float32')],
      [1, 2, 3, -7],
      ['0.01', '0.02', '0.03', '-0.07'],
    ],
    ['as double as the scale', 'int16', [number('scale_factor', 0.01)], [1, 3, 7, 0], ['0.01', '0.03', '0.07', '0']],
    [
      'a fill value, compared as stored',
      'int16',
      [number('scale_factor', 2), number('_FillValue', -1, 'int16')],
      [-1, 0, -2, 4],
      ['NaN', '0', '-4', '8'],
    ],
    [
      'more values for nothing than files have',
      'int16',
      [number('missing_value', [1, 3, 5, 7, 9])],
      [1, 2, 3, 9],
      ['NaN', '2', 'NaN', 'NaN'],
    ],
    ['two values for nothing', 'float32', [number('missing_value', [1, 2])], [1, 2, 3, 4], ['NaN', 'NaN', '3', '4']],
    ['a valid range, as stored', 'int8', [number('valid_range', [0, 10])], [-1, 0, 10, 11], ['NaN', '0', '10', 'NaN']],
    ['a valid end', 'int8', [number('valid_max', 3)], [-100, 3, 4, 0], ['-100', '3', 'NaN', '0']],
  ])('%s', (_, type, attributes, stored, expected) => {
    const conventions = conventionsOf(variable(type, attributes));
    const numbers = conventions && applied(Float64Array.from(stored), conventions);
    expect(stored.map((__, index) => valueText({ ...(numbers && { numbers }) }, index))).toEqual(expected);
  });

  test.each<[string, string, Attribute[]]>([
    ['nothing said', 'int16', [text('units', 'm')]],
    ['a scale in words', 'int16', [text('scale_factor', 'two')]],
    ['texts', 'text', [number('_FillValue', 0)]],
    ['no number for what is missing, as xarray writes', 'float32', [number('_FillValue', NaN)]],
  ])('%s: they are what they are', (_, type, attributes) => {
    expect(conventionsOf(variable(type, attributes))).toBeUndefined();
  });
});

describe('times', () => {
  test.each<[string, string | undefined, number, string | undefined]>([
    ['hours since 2024-02-28 12:00:00', undefined, 36, '2024-03-01 00:00:00'],
    ['days since 1970-01-01', 'standard', 19_782, '2024-02-29'],
    ['days since 1970-01-01', 'standard', 0.25, '1970-01-01 06:00:00'],
    ['seconds since 2000-01-01T00:00:00Z', 'gregorian', 1.5, '2000-01-01 00:00:01.5'],
    ['minutes since 2000-1-1 0:0', undefined, 90, '2000-01-01 01:30:00'],
    ['days since 2000-01-01', 'noleap', 1, undefined],
    ['months since 2000-01-01', undefined, 1, undefined],
    ['days since 0001-01-01', undefined, 1, undefined],
    ['hours since 2000-01-01 00:00:00 +02:00', undefined, 1, undefined],
    ['metres', undefined, 1, undefined],
  ])('%s in %s: %d is %s', (units, calendar, value, expected) => {
    const attributes = [text('units', units), ...(calendar === undefined ? [] : [text('calendar', calendar)])];
    expect(momentReader(attributes)?.(value)).toBe(expected);
  });
});

test.each<[string, Attribute[], boolean]>([
  ['lat', [], true],
  ['y', [text('standard_name', 'projection_y_coordinate')], true],
  ['inner/latitude', [], true],
  ['y', [text('units', 'degrees_north')], true],
  ['y', [text('standard_name', 'latitude')], true],
  ['flat', [], false],
  ['lon', [text('units', 'degrees_east')], false],
])('%s with %j grows to the north: %s', (path, attributes, is) => {
  expect(growsNorth({ path, attributes })).toBe(is);
});

test.each<[string, string | undefined]>([
  ['degrees_north', '°N'],
  ['degree_east', '°E'],
  ['degrees', 'degrees'],
  ['m s-1', 'm s-1'],
  ['1', undefined],
  ['', undefined],
  ['days since 2000-01-01', undefined],
  ['months since 2000-01-01', 'months since 2000-01-01'],
])('numbers in %j are written with %s', (units, unit) => {
  expect(unitIn([text('units', units)])).toBe(unit);
});
