import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bomOf, decodeText, textOf } from './text.ts';

const LITTLE = [0xff, 0xfe, 0xe4, 0, 0x62, 0];
const BIG = [0xfe, 0xff, 0, 0xe4, 0, 0x62];

test.each<[string, number[], string | undefined, string]>([
  ['UTF-16 from the little end', LITTLE, 'utf-16le', 'äb'],
  ['UTF-16 from the big end', BIG, 'utf-16be', 'äb'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa4, 0x62], undefined, 'äb'],
  ['UTF-8', [0xc3, 0xa4, 0x62], undefined, 'äb'],
  ['Latin-1', [0xe4, 0x62], undefined, 'äb'],
  ['half a mark', [0xff], undefined, 'ÿ'],
  ['nothing', [], undefined, ''],
])('%s', async (name, bytes, marked, text) => {
  const given = Uint8Array.from(bytes);
  expect([bomOf(given), decodeText(given).text]).toEqual([marked, text]);
  // Where nobody asks for a remark, what isn't marked is UTF-8.
  if (!['Latin-1', 'half a mark'].includes(name)) expect(await textOf(new Blob([given]))).toBe(text);
});

test('whatever the bytes, there is a text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(typeof decodeText(bytes).text).toBe('string');
    }),
  );
});
