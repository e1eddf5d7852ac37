import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orientationOf, readOrientation } from '../../../files/picture/orientation.ts';
import { storedSize, turnPoints } from './turn.ts';

const bytes = (...parts: (string | readonly number[])[]) => {
  const list = parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part));
  return new DataView(Uint8Array.from(list).buffer);
};
const littleTiff = (orientation: number) => [
  0x49,
  0x49,
  42,
  0,
  8,
  0,
  0,
  0,
  1,
  0,
  0x12,
  1,
  3,
  0,
  1,
  0,
  0,
  0,
  orientation,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
];
const bigTiff = (orientation: number) => [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
const jpeg = (tiff: readonly number[]) =>
  bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xe1, 0, tiff.length + 8], 'Exif', [0, 0], tiff, [0xff, 0xda]);

const webp = (tiff: readonly number[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', 'EXIF', [26, 0, 0, 0], tiff);
const png = (tiff: readonly number[]) => bytes([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, tiff.length], 'eXIf', tiff, [0, 0, 0, 0]);

test.each<[string, DataView, number]>([
  ['a JPEG of a camera', jpeg(littleTiff(6)), 6],
  ['the other byte order', jpeg(bigTiff(3)), 3],
  ['a number that means nothing', jpeg(littleTiff(9)), 1],
  ['WebP', webp(littleTiff(8)), 8],
  ['PNG', png(bigTiff(5)), 5],
  ['a JPEG without EXIF', bytes([0xff, 0xd8, 0xff, 0xda, 0, 0, 0, 0, 0, 0, 0, 0]), 1],
  ['anything else', bytes('GIF89a and more of it'), 1],
  ['nothing', bytes(''), 1],
])('%s', (_, file, orientation) => {
  expect(readOrientation(file)).toBe(orientation);
});

test.each<[string, DataView, string[], number]>([
  ['a JPEG, which every browser turns', jpeg(littleTiff(6)), [], 6],
  ['a WebP that this one turns', webp(littleTiff(6)), ['webp'], 6],
  ['a WebP that this one leaves', webp(littleTiff(6)), ['png'], 1],
  ['a PNG that this one turns', png(bigTiff(6)), ['png'], 6],
  ['a PNG that this one leaves', png(bigTiff(6)), [], 1],
])('as shown: %s', async (_, file, turned, orientation) => {
  const isTurned = (kind: string) => Promise.resolve(turned.includes(kind));
  expect(await orientationOf(new Blob([new Uint8Array(file.buffer as ArrayBuffer)]), isTurned)).toBe(orientation);
});

test('cut and broken files are upright', () => {
  const whole = new Uint8Array(jpeg(littleTiff(6)).buffer);
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), (length, at, value) => {
      const broken = whole.slice();
      broken[at] = value;
      const orientation = readOrientation(new DataView(broken.buffer, 0, length));
      expect(orientation >= 1 && orientation <= 8).toBe(true);
    }),
  );
});

/** Of a point at the top left of a picture of 400 × 300. */
test.each<[number, number[]]>([
  [1, [10, 20]],
  [2, [390, 20]],
  [3, [390, 280]],
  [4, [10, 280]],
  [5, [20, 10]],
  [6, [280, 10]],
  [7, [280, 390]],
  [8, [20, 390]],
])('orientation %i', (orientation, expected) => {
  const stored = { width: 400, height: 300 };
  expect(turnPoints([10, 20], orientation, stored)).toEqual(expected);
  expect(storedSize(storedSize(stored, orientation), orientation)).toEqual(stored);
});
