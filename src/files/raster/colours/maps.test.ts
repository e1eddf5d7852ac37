import { expect, test } from 'vitest';
import { COLOUR_MAPS, coloursOf, cssColoursOf } from './maps.ts';

/** Of matplotlib 3.10. */
test.each([
  ['viridis', [68, 1, 84], [70, 51, 127], [33, 145, 140], [112, 207, 87], [253, 231, 37]],
  ['magma', [0, 0, 4], [36, 18, 83], [183, 55, 121], [253, 152, 105], [252, 253, 191]],
  ['grey', [0, 0, 0], [37, 37, 37], [128, 128, 128], [200, 200, 200], [255, 255, 255]],
] as const)('%s has the colours of its name, to two of 255', (map, ...expected) => {
  const colours = coloursOf(map);
  for (const [place, level] of [0, 37, 128, 200, 255].entries()) {
    for (let part = 0; part < 3; part++)
      expect(Math.abs((colours[level]?.[part] ?? NaN) - Number(expected[place]?.[part]))).toBeLessThanOrEqual(2);
  }
});

test.each(COLOUR_MAPS)('%s grows lighter with each level', (map) => {
  const lightness = coloursOf(map).map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue);
  expect(lightness.every((value, level) => level < 4 || value > (lightness[level - 4] ?? 0))).toBe(true);
});

test('a legend has the colours from end to end', () => {
  expect(cssColoursOf('grey')).toHaveLength(52);
  expect([cssColoursOf('viridis')[0], cssColoursOf('viridis').at(-1)]).toEqual(['rgb(68 1 84)', 'rgb(253 231 37)']);
});
