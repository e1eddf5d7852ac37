import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import type { Part } from '../../answers/part.ts';
import { fileType } from '../../files/sniff.ts';
import { pairParts, sameness, type Pair } from './pairParts.ts';
import { outputs } from '../registry.ts';
import { COMPARE_LEADS } from './testLeads.ts';
import { sameBytes } from './sameBytes.ts';

const json = (key: string, value: Json): Part => ({ from: 'json', key, value, shape: undefined });
const bytes = (mime: string, text: string, fileName: string) =>
  ({ from: 'bytes', key: 'body', blob: new Blob([text]), type: fileType(mime), fileName, shape: undefined }) as const satisfies Part;
const png = bytes('image/png', 'x', 'a.png');
/** The renderer that compares the two. */
const comparedAs = ({ compared }: Pair) => compared?.rule.id ?? 'blocks';

describe('pairs', () => {
  test.each(COMPARE_LEADS)('$what', ({ left, right, renderer }) => {
    expect(pairParts([left], right === undefined ? [] : [right]).map(comparedAs)).toEqual([renderer]);
  });

  test('a large table, of which only the beginning is known, is compared as JSON', () => {
    const large = { ...json('t', [{ a: 1 }]), large: {} } as Part;
    expect(pairParts([large], [json('t', [{ a: 2 }])]).map(comparedAs)).toEqual(['json']);
  });

  test('every renderer that compares has such a place', () => {
    const led = new Set(COMPARE_LEADS.map(({ renderer }) => renderer));
    expect(outputs.filter(({ id, compare }) => compare !== undefined && !led.has(id))).toEqual([]);
  });

  test.each<[string, Part, Part, boolean]>([
    ['equal numbers', json('n', 0), json('n', 0), true],
    ['other numbers', json('n', 0), json('n', 1), false],
    ['zero and a text', json('n', 0), json('n', '0'), false],
    ['equal members', json('o', { a: [1, null] }), json('o', { a: [1, null] }), true],
    ['equal classes', json('c', [{ label: 'cat', score: 1 }]), json('c', [{ label: 'cat', score: 1 }]), true],
    [
      'a class more',
      json('c', [{ label: 'cat', score: 1 }]),
      json('c', [
        { label: 'cat', score: 1 },
        { label: 'dog', score: 0 },
      ]),
      false,
    ],
  ])('whether they say the same: %s', (_, left, right, expected) => {
    expect(pairParts([left], [right]).map(sameness)).toEqual([expected]);
  });

  test('bytes are compared as such', async () => {
    expect(pairParts([png], [png]).map(sameness)).toEqual([[png.blob, png.blob]]);
    expect(pairParts([png], [{ ...png, blob: new Blob(['xy']) }]).map(sameness)).toEqual([false]);
    const long = (end: string) => new Blob(['x'.repeat(2_500_000), end]);
    expect(await sameBytes(long('a'), long('a'))).toBe(true);
    expect(await sameBytes(long('a'), long('b'))).toBe(false);
  });

  test('what only one answer has stays, in the order of the left one', () => {
    const pairs = pairParts([json('a', 1), json('b', 1)], [json('c', 1), json('b', 1)]);
    expect(pairs.map((pair) => [pair.key, comparedAs(pair)])).toEqual([
      ['a', 'blocks'],
      ['b', 'number'],
      ['c', 'blocks'],
    ]);
  });
});
