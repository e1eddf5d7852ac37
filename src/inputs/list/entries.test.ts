import { expect, test } from 'vitest';
import type { Kind } from '../../spec/model.ts';
import { Draft } from '../../spec/value.ts';
import { entriesOf, readPasted, readTyped, type Entry } from './entries.ts';

const notANumber = (text: string) => new Draft(text, 'Enter a number.');

test.each<[string, Kind, string, Entry[] | undefined]>([
  ['numbers with commas', 'number', '1, 2.5, 3', [1, 2.5, 3]],
  ['a JSON list of numbers', 'number', '[1, 2, 3]', [1, 2, 3]],
  ['a Python tuple', 'integer', '(1, 2)', [1, 2]],
  ['a list of one', 'number', '[0]', [0]],
  ['an empty list', 'number', '[]', []],
  ['a column of a spreadsheet', 'number', '1\r\n2\r\n3\r\n', [1, 2, 3]],
  ['a row of a spreadsheet', 'number', '1\t2\t3', [1, 2, 3]],
  ['numbers with a wrong one', 'number', '1, x, 3', [1, notANumber('x'), 3]],
  ['numbers in quotes', 'integer', '["1", "2"]', [1, 2]],
  ['integers beyond 2^53', 'integer', '[9007199254740993]', [9007199254740993n]],
  ['booleans in Python', 'boolean', '[True, False]', [true, false]],
  ['a single number', 'number', '5', undefined],
  ['texts in a JSON list', 'string', '["a, b", " c ", "", 1]', ['a, b', ' c ', '', '1']],
  ['texts in a Python list', 'string', "['a', 'b']", ['a', 'b']],
  ['texts on lines', 'string', 'a, b\nc\n', ['a, b', 'c']],
  ['a text with commas', 'string', 'a, b', undefined],
  ['a text that only starts like a list', 'string', '[a', undefined],
])('pasting %s', (_, kind, text, entries) => {
  expect(readPasted(text, kind)).toEqual(entries);
});

test.each<[Kind, string, Entry[]]>([
  ['number', '1 2,3', [1, 2, 3]],
  ['number', ' ', []],
  ['string', ' a, b ', [' a, b ']],
  ['string', '', []],
])('typing %s "%s"', (kind, text, entries) => {
  expect(readTyped(text, kind)).toEqual(entries);
});

test('a wrong value becomes entries that can be seen', () => {
  expect(entriesOf([1, { a: 1 }])).toEqual([1, new Draft('{"a":1}', 'Not a single value.')]);
  expect(entriesOf('x')).toEqual(['x']);
  expect(entriesOf(null)).toEqual([]);
});
