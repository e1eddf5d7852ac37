import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNames, parseShare, parseValues, withName } from './choices.ts';

describe('what is remembered is looked at again', () => {
  test.each<[unknown, unknown]>([
    [
      { '0': 'sea', '-1': 'void' },
      { '0': 'sea', '-1': 'void' },
    ],
    [{ '1.5': 'half', x: 'y', '2': 3, '4': 'a'.repeat(81) }, {}],
    [['sea'], undefined],
    [null, undefined],
    ['sea', undefined],
  ])('names: %j', (value, expected) => {
    expect(parseNames(value)).toEqual(expected);
  });

  test.each<[unknown, unknown]>([
    [
      [0, -1],
      [0, -1],
    ],
    [[], []],
    [[0.5], undefined],
    [['0'], undefined],
    [Array.from({ length: 201 }, () => 0), undefined],
    [0, undefined],
  ])('background: %j', (value, expected) => {
    expect(parseValues(value)).toEqual(expected);
  });

  test.each<[unknown, unknown]>([
    [0, 0],
    [1, 1],
    [1.1, undefined],
    [NaN, undefined],
    ['1', undefined],
  ])('opacity: %j', (value, expected) => {
    expect(parseShare(value)).toEqual(expected);
  });

  test('whatever was left there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Object.values(parseNames(value) ?? {}).every((name) => typeof name === 'string')).toBe(true);
        expect((parseValues(value) ?? []).every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });
});

test.each<[string, string | undefined, Record<string, string>]>([
  ['kelp', undefined, { '0': 'sea', '1': 'kelp' }],
  ['kelp', 'kelp', { '0': 'sea' }],
  [' ', 'kelp', { '0': 'sea' }],
  ['a'.repeat(90), undefined, { '0': 'sea', '1': 'a'.repeat(80) }],
])('the name %s where %s is given', (name, given, expected) => {
  expect(withName({ '0': 'sea', '1': 'sand' }, 1, name, given)).toEqual(expected);
});
