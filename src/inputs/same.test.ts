import { expect, test } from 'vitest';
import { Draft } from '../spec/value.ts';
import { asText, jsonText, same } from './same.ts';

const file = new File(['a'], 'a');

test.each([
  [1, 1, true],
  [0, -0, false],
  [1, '1', false],
  [1n, 1n, true],
  [NaN, NaN, true],
  [undefined, null, false],
  [[1, [2]], [1, [2]], true],
  [[1], [1, 2], false],
  [[], {}, false],
  [{ a: 1 }, { a: 1 }, true],
  [{ a: undefined }, { b: undefined }, false],
  [new Draft('-', 'x'), new Draft('-', 'x'), true],
  [new Draft('-', 'x'), { text: '-', problem: 'x' }, false],
  [file, file, true],
  [file, new File(['a'], 'a'), false],
  [[file], [file], true],
])('%o and %o', (a, b, expected) => {
  expect(same(a, b)).toBe(expected);
});

test('anything can be written as text', () => {
  expect(jsonText({ a: [1n, new Draft('-', 'x'), file] })).toBe('{"a":["1","-",null]}');
  expect(asText([1, 2])).toBe('[1,2]');
  expect(asText(null)).toBe('');
});
