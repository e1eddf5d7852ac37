import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAll, piecesOf } from './find.ts';
import { layOut, rowAt } from './layout.ts';

const rows = (text: string, columns?: number) => {
  const { starts, ends, lines } = layOut(text, columns);
  return Array.from(starts, (start, row) => [(lines[row] ?? 0) + 1, text.slice(start, ends[row])]);
};

describe('a text is broken', () => {
  test.each<[string, string, number | undefined, (number | string)[][]]>([
    [
      'at its line breaks',
      'a\nb\r\n\nc\n',
      undefined,
      [
        [1, 'a'],
        [2, 'b'],
        [3, ''],
        [4, 'c'],
      ],
    ],
    [
      'where the screen ends',
      'abcdefghijk\nx',
      8,
      [
        [1, 'abcdefgh'],
        [1, 'ijk'],
        [2, 'x'],
      ],
    ],
    [
      'never inside of a character',
      'abcdefg😀h',
      8,
      [
        [1, 'abcdefg'],
        [1, '😀h'],
      ],
    ],
    ['not at all when it is empty', '', 8, [[1, '']]],
  ])('%s', (_, text, columns, expected) => {
    expect(rows(text, columns)).toEqual(expected);
  });

  test('and nothing of any text is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀', ' ') }), fc.integer({ min: 1, max: 12 }), (text, columns) => {
        expect(
          rows(text, columns)
            .map(([, part]) => part)
            .join(''),
        ).toBe(text.replaceAll(/\r?\n/g, ''));
      }),
    );
  });
});

test('a place is found on its line of the screen', () => {
  const layout = layOut('abcdefghijk\nx', 8);
  expect([0, 7, 8, 12].map((place) => rowAt(layout, place))).toEqual([0, 0, 1, 2]);
});

test.each<[string, string, string, number[]]>([
  ['every place', 'aXa xa', 'xa', [1, 4]],
  ['capitals or not', 'Straße STRASSE', 'straße', [0]],
  ['as written where small letters are longer', 'İİ ab AB', 'ab', [3]],
  ['nothing for nothing', 'abc', '', []],
])('search finds %s', (_, text, query, hits) => {
  expect(findAll(text, query)).toEqual(hits);
});

test('a line is taken apart at the hits in it, also those that come from the line before', () => {
  const text = 'xxabab';
  const hits = findAll(text, 'ab');
  expect(piecesOf(text, 0, 3, hits, 2)).toEqual([
    { text: 'xx', hit: undefined },
    { text: 'a', hit: 0 },
  ]);
  expect(piecesOf(text, 3, 6, hits, 2)).toEqual([
    { text: 'b', hit: 0 },
    { text: 'ab', hit: 1 },
  ]);
});

test('pieces are the line again, whatever is searched', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b') }),
      fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 }),
      fc.nat(9),
      (text, query, start) => {
        const from = Math.min(start, text.length);
        expect(
          piecesOf(text, from, text.length, findAll(text, query), query.length)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text.slice(from));
      },
    ),
  );
});
