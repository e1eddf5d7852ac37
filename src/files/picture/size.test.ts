import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureSizeOf, readPictureSize, tooLarge } from './size.ts';

const DATA = path.resolve(import.meta.dirname, '../testdata');
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(DATA, name)));

test.each(['png', 'jpg', 'gif', 'bmp', 'webp'])('the size of a %s', (extension) => {
  expect(readPictureSize(bytesOf(`gradient.${extension}`))).toEqual({ width: 6, height: 4 });
});

const chunk = (kind: string, ...body: number[]) => Uint8Array.from([...Buffer.from(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0`, 'latin1'), ...body]);

test.each([
  ['extended', chunk('VP8X', 0, 0, 0, 0, 0x0f, 0x27, 0, 0x1f, 0x4e, 0), { width: 10_000, height: 20_000 }],
  ['lossless', chunk('VP8L', 0x2f, 0xe7, 0xc3, 0xf9, 0), { width: 1000, height: 1000 }],
  ['lossy', chunk('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 0xe8, 3, 0xf4, 1), { width: 1000, height: 500 }],
])('%s WebP', (_, bytes, size) => {
  expect(readPictureSize(bytes)).toEqual(size);
});

test('a JPEG that begins with its camera’s notes', () => {
  const photo = bytesOf('gradient.jpg');
  const notes = Uint8Array.from([0xff, 0xe1, 0xff, 0xff, ...new Uint8Array(65_533).fill(0xc0)]);
  expect(readPictureSize(Uint8Array.from([...photo.subarray(0, 2), ...notes, ...photo.subarray(2)]))).toEqual({ width: 6, height: 4 });
});

test.each(['', 'nonsense', '\x89PNG', '\xff\xd8', '\xff\xd8\xff\xe0\xff\xff', 'RIFF\0\0\0\0WEBPnone'])('%j has none', async (text) => {
  expect(await pictureSizeOf(new Blob([Buffer.from(text, 'latin1')]))).toBeUndefined();
});

test('no bytes make it throw or hang', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readPictureSize(Uint8Array.from([0xff, 0xd8, ...bytes]))));
});

test.each([
  [{ width: 10_000, height: 10_000 }, false],
  [{ width: 10_001, height: 10_000 }, true],
  [{ width: 16_385, height: 1 }, true],
])('%j is too large: %j', (size, expected) => {
  expect(tooLarge(size)).toBe(expected);
});
