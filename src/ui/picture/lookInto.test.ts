import { expect, test } from 'vitest';
import { isDark, valuesOf } from './lookInto.ts';

const pixels = (...colours: number[][]) => Uint8ClampedArray.from(colours.flat());

test.each<[string, Uint8ClampedArray, boolean]>([
  ['a mask', pixels([0, 0, 0, 255], [2, 2, 2, 255]), true],
  ['one bright spot', pixels([0, 0, 0, 255], [0, 200, 0, 255]), false],
  ['classes and white where there is none', pixels([0, 0, 0, 255], [2, 2, 2, 255], [255, 255, 255, 255]), true],
  ['black and white', pixels([0, 0, 0, 255], [255, 255, 255, 255]), false],
  ['a red line on dark ground', pixels([2, 2, 2, 255], [255, 0, 0, 255]), false],
  ['clear as glass', pixels([0, 0, 0, 0]), true],
])('is %s dark?', (_, rgba, expected) => {
  expect(isDark(rgba)).toBe(expected);
});

test.each<[string, Uint8ClampedArray, number, number[]]>([
  ['one number a pixel where the colours are alike', pixels([0, 0, 0, 255], [2, 2, 2, 255]), 1, [0, 2]],
  ['three where they differ', pixels([0, 0, 1, 255], [2, 2, 2, 255]), 3, [0, 0, 1, 2, 2, 2]],
])('%s', (_, rgba, bands, values) => {
  const source = valuesOf(rgba, { width: 2, height: 1 });
  expect(source.from === 'values' && [source.shape.bands, [...source.values]]).toEqual([bands, values]);
});
