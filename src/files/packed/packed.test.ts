import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackLz4 } from './lz4.ts';
import { unpackLzf } from './lzf.ts';
import { unpackZstd } from './zstd.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const letters = (word: string) => [...word].map((letter) => letter.charCodeAt(0));

describe('LZ4', () => {
  test.each<[string, number[], string]>([
    ['nothing', [], ''],
    ['literals alone', [0x30, ...letters('abc')], 'abc'],
    ['a copy that reaches into itself', [0x21, ...letters('ab'), 2, 0, 0x10, ...letters('!')], 'abababa!'],
    ['long lengths', [0xf0, 5, ...letters('x'.repeat(20))], 'x'.repeat(20)],
    ['a long copy', [0x1f, ...letters('x'), 1, 0, 255, 1, 0x10, ...letters('!')], `${'x'.repeat(1 + 4 + 15 + 256)}!`],
  ])('%s', (_, packed, expected) => {
    expect(text(unpackLz4(Uint8Array.from(packed), expected.length))).toBe(expected);
  });
});

describe('LZF', () => {
  test.each<[string, number[], string]>([
    ['nothing', [], ''],
    ['literals alone', [2, ...letters('abc')], 'abc'],
    ['a copy that reaches into itself', [1, ...letters('ab'), 0x60, 1], 'abababa'],
    ['a long copy', [0, ...letters('x'), 0xe0, 20, 0], 'x'.repeat(1 + 29)],
  ])('%s', (_, packed, expected) => {
    expect(text(unpackLzf(Uint8Array.from(packed), expected.length))).toBe(expected);
  });
});

test('Zstandard: a run of one byte', () => {
  const frame = Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 200, 0x43, 0x06, 0, 120]);
  expect(text(unpackZstd(frame, 200))).toBe('x'.repeat(200));
});

// Each is in its own test: the output is as large as it was told, and never more.
test.each([
  ['LZ4', unpackLz4],
  ['LZF', unpackLzf],
  ['Zstandard', (packed: Uint8Array, size: number) => unpackZstd(Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, ...packed]), size)],
] as const)('%s: any bytes are unpacked to the size that was told, or refused', (_, unpack) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(2000), (packed, size) => {
      let length = size;
      try {
        length = unpack(packed, size).length;
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
      expect(length).toBe(size);
    }),
    { numRuns: 300 },
  );
});
