import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import type { Part } from '../part.ts';
import { fileType } from '../sniff.ts';
import { differencesOf } from './differences.ts';
import { isSame, pairParts } from './pairParts.ts';

const json = (key: string, value: Json): Part => ({ from: 'json', key, value, shape: undefined });
const png: Part = { from: 'bytes', key: 'body', blob: new Blob(['x']), type: fileType('image/png'), fileName: 'a.png', shape: undefined };

describe('pairs', () => {
  test.each<[string, Part, Part, string]>([
    ['two pictures', png, png, 'images'],
    ['two numbers', json('n', 0), json('n', 1), 'numbers'],
    ['two classifications', json('c', [{ label: 'cat', score: 1 }]), json('c', [{ label: 'dog', score: 1 }]), 'classes'],
    ['other values', json('t', 'a'), json('t', 'b'), 'json'],
    ['a picture and a value', png, json('body', 1), 'blocks'],
  ])('%s', (_, left, right, as) => {
    expect(pairParts([left], [right]).map((pair) => pair.as)).toEqual([as]);
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
    ['two pictures, whose bytes nobody has read', png, png, false],
  ])('whether they say the same: %s', (_, left, right, expected) => {
    expect(pairParts([left], [right]).map(isSame)).toEqual([expected]);
  });

  test('what only one answer has stays, in the order of the left one', () => {
    const pairs = pairParts([json('a', 1), json('b', 1)], [json('c', 1), json('b', 1)]);
    expect(pairs.map(({ key, as }) => [key, as])).toEqual([
      ['a', 'blocks'],
      ['b', 'numbers'],
      ['c', 'blocks'],
    ]);
  });

  test('classes of both, the best score first', () => {
    const classes = (entries: Record<string, number>) =>
      json(
        'c',
        Object.entries(entries).map(([label, score]) => ({ label, score })),
      );
    expect(pairParts([classes({ cat: 0.7, dog: 0 })], [classes({ dog: 0.9 })])).toEqual([
      {
        as: 'classes',
        key: 'c',
        rows: [
          { label: 'dog', left: 0, right: 0.9 },
          { label: 'cat', left: 0.7, right: undefined },
        ],
      },
    ]);
  });
});

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
