import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { differencesOf } from './differences.ts';

describe('differences', () => {
  test.each<[string, Json, Json, [string, Json | undefined, Json | undefined][]]>([
    ['none', { a: [1] }, { a: [1] }, []],
    ['scalars', 1, 'x', [['', 1, 'x']]],
    ['false and null', false, null, [['', false, null]]],
    ['NaN is NaN', [NaN], [NaN], []],
    [
      'members',
      { a: 1, b: 2 },
      { a: 1, c: 0 },
      [
        ['b', 2, undefined],
        ['c', undefined, 0],
      ],
    ],
    [
      'entries of lists',
      { boxes: [{ x: 1 }] },
      { boxes: [{ x: 2 }, { x: 3 }] },
      [
        ['boxes.0.x', 1, 2],
        ['boxes.1', undefined, { x: 3 }],
      ],
    ],
    ['a list and an object', [], {}, [['', [], {}]]],
  ])('%s', (_, left, right, expected) => {
    expect(differencesOf(left, right)?.listed.map((entry) => [entry.path, entry.left, entry.right])).toEqual(expected);
  });

  test('any value equals its copy, and differs from any other', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [left, right] = [a, b] as [Json, Json];
        expect(differencesOf(left, structuredClone(left))?.count).toBe(0);
        if (JSON.stringify(left) !== JSON.stringify(right) && !/-0|\{/.test(JSON.stringify([left, right])))
          expect(differencesOf(left, right)?.count).toBeGreaterThan(0);
      }),
    );
  });
});
