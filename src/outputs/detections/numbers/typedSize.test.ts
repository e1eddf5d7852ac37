import { expect, test } from 'vitest';
import { parseTypedSize, sizeOfText } from './typedSize.ts';

test.each<[string, number | undefined]>([
  ['0.65', 0.65],
  [' 2 ', 2],
  ['.5', 0.5],
  ['0,65', 0.65],
  ['1e-3', 0.001],
  ['', undefined],
  ['0', undefined],
  ['0.', undefined],
  ['1e', undefined],
  ['-2', undefined],
  ['1,2,3', undefined],
  ['two', undefined],
  ['Infinity', undefined],
])('%j', (text, size) => {
  expect(sizeOfText(text)).toBe(size);
});

test.each<[unknown, boolean]>([
  [{ size: 0.65, unit: 'µm' }, true],
  [{ size: 0, unit: 'µm' }, false],
  [{ size: '0.65', unit: 'µm' }, false],
  [{ size: 1, unit: ' ' }, false],
  [{ size: 1 }, false],
  [[1, 'mm'], false],
  ['0.65', false],
  [null, false],
])('remembered: %j', (value, isSize) => {
  expect(parseTypedSize(value) !== undefined).toBe(isSize);
});
