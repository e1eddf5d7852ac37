import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../place.ts';
import { matchDetections } from './matchDetections.ts';

const item = (label: string, box?: readonly [number, number, number, number], index = 0, score: number | undefined = 0.5): Item => ({
  index,
  label,
  score,
  shapes: box === undefined ? [] : [{ kind: 'box', xy: box }],
  bounds: box && { left: box[0], top: box[1], right: box[2], bottom: box[3] },
});
const changes = (left: readonly Item[], right: readonly Item[]) =>
  matchDetections(left, right)?.map(({ change, left: a, right: b }) => [change, a?.label, b?.label]);

describe('what was found in two runs', () => {
  test.each<[string, Item[], Item[], [string, string | undefined, string | undefined][]]>([
    ['nothing', [], [], []],
    ['the same place, another score', [item('cat', [0, 0, 9, 9])], [item('cat', [0, 0, 9, 9], 0, 0.9)], [['kept', 'cat', 'cat']]],
    ['rounded', [item('cat', [0, 0, 100, 100])], [item('cat', [0.4, 0, 100, 100])], [['kept', 'cat', 'cat']]],
    ['moved by a third', [item('cat', [0, 0, 9, 9])], [item('cat', [3, 0, 12, 9])], [['moved', 'cat', 'cat']]],
    [
      'moved away',
      [item('cat', [0, 0, 9, 9])],
      [item('cat', [50, 50, 59, 59])],
      [
        ['added', undefined, 'cat'],
        ['removed', 'cat', undefined],
      ],
    ],
    ['another name', [item('cat', [0, 0, 9, 9])], [item('dog', [0, 0, 9, 9])], [['renamed', 'cat', 'dog']]],
    [
      'the own class goes first, though another overlaps more',
      [item('cat', [0, 0, 10, 10])],
      [item('dog', [0, 0, 10, 10]), item('cat', [2, 0, 12, 10], 1)],
      [
        ['added', undefined, 'dog'],
        ['moved', 'cat', 'cat'],
      ],
    ],
    [
      'two neighbours, each with its nearest',
      [item('a', [0, 0, 10, 10]), item('a', [4, 0, 14, 10], 1)],
      [item('a', [4, 0, 14, 10]), item('a', [0, 0, 10, 10], 1)],
      [
        ['kept', 'a', 'a'],
        ['kept', 'a', 'a'],
      ],
    ],
    ['points', [item('p', [3, 3, 3, 3])], [item('p', [3, 3, 3, 3])], [['kept', 'p', 'p']]],
    ['without coordinates, by its place in the list', [item('p')], [item('p')], [['kept', 'p', 'p']]],
  ])('%s', (_, left, right, expected) => {
    expect(changes(left, right)).toEqual(expected);
  });

  test('nothing is lost or there twice', () => {
    const items = fc
      .array(fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), { maxLength: 12 })
      .map((found) => found.map(([label, x, y], index) => item(label, [x, y, x + 6, y + 6], index)));
    fc.assert(
      fc.property(items, items, (left, right) => {
        const matches = matchDetections(left, right) ?? [];
        const used = (side: 'left' | 'right') => matches.flatMap((match) => match[side] ?? []).toSorted((a, b) => a.index - b.index);
        expect(used('left')).toEqual(left);
        expect(used('right')).toEqual(right);
        expect(matchDetections(left, left)?.every(({ change }) => change === 'kept')).toBe(true);
      }),
    );
  });

  test('too many to compare each with each', () => {
    const many = Array.from({ length: 2500 }, (_, index) => item('a', [0, 0, 1, 1], index));
    expect(matchDetections(many, many)).toBeUndefined();
  });
});
