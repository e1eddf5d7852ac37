import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import type { Part } from '../../answers/part.ts';
import { fileType } from '../../files/sniff.ts';
import { pairParts, sameness, type Pair } from './pairParts.ts';
import { sameBytes } from './useSame.ts';

const json = (key: string, value: Json): Part => ({ from: 'json', key, value, shape: undefined });
const bytes = (mime: string, text: string, fileName: string) =>
  ({ from: 'bytes', key: 'body', blob: new Blob([text]), type: fileType(mime), fileName, shape: undefined }) as const satisfies Part;
const png = bytes('image/png', 'x', 'a.png');
const csv = bytes('text/csv', 'a,b', 'a.csv');
const boxes = [{ label: 'cat', score: 0.5, box: { x1: 1, y1: 1, x2: 5, y2: 5 } }];
const grid = (rows: number, columns: number) => Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (__, x) => x * y));
const lines = [0, 5].map((top) => [0, 1, 2, 3].map((x) => [x, top + x * x]));

/** The renderer that compares the two. */
const comparedAs = ({ compared }: Pair) => compared?.rule.id ?? 'blocks';

describe('pairs', () => {
  test.each<[string, Part, Part, string]>([
    ['two pictures', png, png, 'image'],
    ['two lists of boxes', json('b', boxes), json('b', boxes), 'detections'],
    ['two tables', json('t', [{ a: 1 }]), json('t', [{ a: 2 }]), 'table'],
    ['two CSV files', csv, csv, 'table'],
    ['a large table, of which only the beginning is known', { ...json('t', [{ a: 1 }]), large: {} } as Part, json('t', [{ a: 2 }]), 'json'],
    ['two small grids, which are drawn as tables', json('g', grid(30, 40)), json('g', grid(30, 40)), 'table'],
    ['two grids that are called masks', json('mask', grid(30, 40)), json('mask', grid(30, 40)), 'image'],
    ['two large grids', json('g', grid(80, 80)), json('g', grid(80, 80)), 'image'],
    ['lines that may be anything', json('l', lines), json('l', lines), 'json'],
    ['two numbers', json('n', 0), json('n', 1), 'number'],
    ['two classifications', json('c', [{ label: 'cat', score: 1 }]), json('c', [{ label: 'dog', score: 1 }]), 'classification'],
    ['other values', json('t', 'a'), json('t', 'b'), 'json'],
    ['a picture and a value', png, json('body', 1), 'blocks'],
  ])('%s', (_, left, right, as) => {
    expect(pairParts([left], [right]).map(comparedAs)).toEqual([as]);
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
