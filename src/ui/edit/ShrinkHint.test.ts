import { expect, test } from 'vitest';
import { isLarge, sizeShrunk } from './ShrinkHint.tsx';

test.each([
  ['a telephone’s photo', 'image/jpeg', 4_000_000, 4032, 3024, false],
  ['a camera’s photo', 'image/jpeg', 8_000_000, 6000, 4000, true],
  ['an upright one', 'image/jpeg', 8_000_000, 4000, 6000, true],
  ['a photo by another name of its type', 'image/jpg', 8_000_000, 6000, 4000, true],
  ['few pixels in many bytes', 'image/png', 12_000_000, 2100, 2000, true],
  ['already as small as it would become', 'image/bmp', 12_000_000, 2048, 2000, false],
  ['what may move', 'image/gif', 12_000_000, 6000, 4000, false],
] as const)('%s', (_, type, size, width, height, large) => {
  expect(isLarge({ type, size }, { width, height })).toBe(large);
});

test('the size that it will have about', () => {
  expect(sizeShrunk({ size: 4_000_000 }, { width: 4096, height: 100 })).toBe(1_000_000);
});
