import { expect, test } from 'vitest';
import type { Kind } from '../../spec/model.ts';
import { Draft } from '../../spec/value.ts';
import { entriesOf, movedTo, needRows, readEdited, readPasted, readTyped, type Entry } from './entries.ts';

const thousands = (text: string, one: string, other: string) =>
  new Draft(text, `${text} can be read in two ways: write ${one} or ${other}.`);
const pair = thousands;
const notANumber = (text: string) => new Draft(text, 'Enter a number.');

test.each<[string, Kind, string, Entry[] | undefined]>([
  ['numbers with commas', 'number', '1, 2.5, 3', [1, 2.5, 3]],
  ['a JSON list of numbers', 'number', '[1, 2, 3]', [1, 2, 3]],
  ['a Python tuple', 'integer', '(1, 2)', [1, 2]],
  ['a list of one', 'number', '[0]', [0]],
  ['an empty list', 'number', '[]', []],
  ['a column of a spreadsheet', 'number', '1\r\n2\r\n3\r\n', [1, 2, 3]],
  ['a row of a spreadsheet', 'number', '1\t2\t3', [1, 2, 3]],
  ['a column with decimal commas', 'number', '0,5\r\n1,25\r\n-3\r\n', [0.5, 1.25, -3]],
  ['a row with decimal commas', 'number', '0,5\t1,25', [0.5, 1.25]],
  ['numbers with semicolons and decimal commas', 'number', '0,5; 1,25', [0.5, 1.25]],
  ['a table with commas', 'number', '1, 2\n3, 4', [1, 2, 3, 4]],
  ['a table of whole numbers', 'integer', '1,2\n3,4', [1, 2, 3, 4]],
  ['numbers with a wrong one', 'number', '1, x, 3', [1, notANumber('x'), 3]],
  ['numbers in quotes', 'integer', '["1", "2"]', [1, 2]],
  ['integers beyond 2^53', 'integer', '[9007199254740993]', [9007199254740993n]],
  ['booleans in Python', 'boolean', '[True, False]', [true, false]],
  ['a single number', 'number', '5', undefined],
  ['a number with thousands', 'number', '1,000', undefined],
  [
    'numbers with thousands',
    'integer',
    '1,000 12,050',
    [thousands('1,000', '1000', '1'), new Draft('12,050', 'Write 12,050 without a separator: 12050.')],
  ],
  ['a size', 'integer', '640,480', [640, 480]],
  ['a list with zeros', 'integer', '[1,000]', [1, 0]],
  ['numbers with a minus of papers', 'integer', '\u22125, 3', [-5, 3]],
  ['texts in a JSON list', 'string', '["a, b", " c ", "", 1]', ['a, b', ' c ', '', '1']],
  ['texts in a Python list', 'string', "['a', 'b']", ['a', 'b']],
  ['texts on lines', 'string', 'a, b\nc\n', ['a, b', 'c']],
  ['a row of texts', 'string', 'a\tb\t\r\n', ['a', 'b']],
  ['cells with line breaks and quotes', 'string', '"one\ntwo ""2"""\tb\r\n"c"', ['one\ntwo "2"', 'b', 'c']],
  ['a quote in the middle', 'string', 'a "b\nc" d', ['a "b', 'c" d']],
  ['one cell with line breaks', 'string', '"one\ntwo"', undefined],
  ['texts in a Python tuple', 'string', "('a', 'it\\'s')", ['a', "it's"]],
  ['texts with paths', 'string', String.raw`['C:\\a', "b\nc"]`, ['C:\\a', 'b\nc']],
  ['numbers as texts, digit by digit', 'string', '[1.50, 007, 12345678901234567890]', ['1.50', '007', '12345678901234567890']],
  ['words of both languages', 'string', '[True, null]', ['True', 'null']],
  ['lists in a list', 'string', '[[1, 2], "a"]', ['[1,2]', 'a']],
  ['a remark in parentheses', 'string', '("a")', undefined],
  ['words that are in no quotes', 'string', '[a, b]', undefined],
  ['a text with commas', 'string', 'a, b', undefined],
  ['one number or two', 'number', '0,5 1,25', [pair('0,5', '0.5', '0 5'), pair('1,25', '1.25', '1 25')]],
  ['one number with thousands and a blank', 'integer', '1 000', undefined],
  [
    'numbers with blanks that hold together',
    'integer',
    '1\u202f234\n5',
    [new Draft('1\u202f234', 'Write 1\u202f234 without separators: 1234.'), 5],
  ],
  ['a text that only starts like a list', 'string', '[a', undefined],
])('pasting %s', (_, kind, text, entries) => {
  expect(readPasted(text, kind)).toEqual(entries);
});

test.each<[Kind, string, Entry[]]>([
  ['number', '1 2, 3', [1, 2, 3]],
  ['number', '1,2,3', [1, 2, 3]],
  ['number', '0,5', [pair('0,5', '0.5', '0 5')]],
  ['number', ',5', [5]],
  ['number', '0,5; 0,7', [0.5, 0.7]],
  ['number', '[0,5]', [0, 5]],
  ['number', '\u20130.5 1e\u22123', [-0.5, 0.001]],
  ['integer', '0,5', [0, 5]],
  ['integer', '1 000', [new Draft('1 000', 'Write 1 000 without separators: 1000.')]],
  ['integer', '1 234', [1, 234]],
  ['integer', '１２', [12]],
  ['integer', "['0', '1']", [0, 1]],
  ['string', '[\'a\', "b"]', ['a', 'b']],
  ['string', "('a', 'b')", ['a', 'b']],
  ['string', '["a", 1]', ['["a", 1]']],
  ['string', ' ', [' ']],
  ['number', ' ', []],
  ['number', '[0,2,3]', [0, 2, 3]],
  ['integer', '(640, 480)', [640, 480]],
  ['integer', '[0', [0]],
  ['integer', '2]', [2]],
  ['integer', '[]', []],
  ['integer', '1,000', [thousands('1,000', '1000', '1')]],
  ['integer', '1.000', [thousands('1.000', '1000', '1')]],
  ['integer', '100,200', [100, 200]],
  ['string', '\n', []],
  ['string', '\r\n\n', []],
  ['string', '[a, b]', ['[a, b]']],
  ['string', ' a, b ', [' a, b ']],
  ['string', '', []],
])('typing %s "%s"', (kind, text, entries) => {
  expect(readTyped(text, kind)).toEqual(entries);
});

test('a text that is edited stays one, even if it is a list itself', () => {
  expect(readEdited('["a", "b"]', 'string')).toEqual(['["a", "b"]']);
  expect(readEdited('1, 2', 'integer')).toEqual([1, 2]);
  expect(readEdited('', 'string')).toEqual([]);
});

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
  [0, 3, 'abc'],
  [0, -1, 'abc'],
  [3, 0, 'abc'],
])('moved from %i to %i', (from, to, result) => {
  expect(movedTo(['a', 'b', 'c'], from, to).join('')).toBe(result);
});

test.each<[string, Entry[], boolean]>([
  ['words', ['a', 'b c'], false],
  ['a sentence among words', ['a', 'A sentence of more than thirty-six characters'], true],
  ['several lines', ['a\nb'], true],
  ['JSON', ['{"a": 1}', '{}'], true],
  ['numbers', [1, -2.5, 2n ** 70n], false],
  ['nothing', [], false],
])('%s', (_, entries, rows) => {
  expect(needRows(entries)).toBe(rows);
});

test('a wrong value becomes entries that can be seen', () => {
  expect(entriesOf([1, { a: 1 }])).toEqual([1, new Draft('{"a":1}', 'Not a single value.')]);
  expect(entriesOf('x')).toEqual(['x']);
  expect(entriesOf(null)).toEqual([]);
});
