import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueNames } from './valueNames.ts';

test.each<[string, [number, string][] | undefined]>([
  [
    'Mask of classes: 0: background, 1: water, 2: forest',
    [
      [0, 'background'],
      [1, 'water'],
      [2, 'forest'],
    ],
  ],
  [
    '0 = background, 1 = sea grass; 255 = void',
    [
      [0, 'background'],
      [1, 'sea grass'],
      [255, 'void'],
    ],
  ],
  [
    'Values (0 - land, 1 - sea)',
    [
      [0, 'land'],
      [1, 'sea'],
    ],
  ],
  [
    '1 is cloud and 2 is shadow.',
    [
      [1, 'cloud'],
      [2, 'shadow'],
    ],
  ],
  [
    "0='clear' 1='cloud'",
    [
      [0, 'clear'],
      [1, 'cloud'],
    ],
  ],
  [
    '0 → Boden, 1 → Fläche/Weg',
    [
      [0, 'Boden'],
      [1, 'Fläche/Weg'],
    ],
  ],
  [
    '{0: "sky", 1: "tree"}',
    [
      [0, 'sky'],
      [1, 'tree'],
    ],
  ],
  ['A mask of 0 and 1', undefined],
  ['Values from 0 - 255', undefined],
  ['Only 3: see below', undefined],
  ['1: one, 1: two', undefined],
  ['', undefined],
])('%s', (text, names) => {
  expect(valueNames(text)).toEqual(names);
});

test('whatever a text says, names are no longer than a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('0', '1', ' ', ':', '=', 'a', '-', ',', '\n', '"') }), (text) => {
      for (const [value, name] of valueNames(text) ?? [])
        expect([Number.isInteger(value), name.length > 0 && name.length <= 61]).toEqual([true, true]);
    }),
  );
  expect(valueNames('0: a '.repeat(100_000))).toBeUndefined();
});
