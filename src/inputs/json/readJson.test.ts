import { expect, test } from 'vitest';
import { Draft } from '../../spec/value.ts';
import { testArg } from '../testArg.ts';
import { readJson } from './readJson.ts';

const anObject = testArg({ kind: 'object' });
const aList = testArg({ kind: 'array' });

test.each([
  ['{"a": [1, null]}', anObject, { a: [1, null] }],
  [' [] ', aList, []],
  ['{"id": 9007199254740993}', anObject, { id: 9007199254740993n }],
  ['[1e400]', aList, 'A number is too large: the largest are about 1.8e308.'],
  ['null', testArg({ kind: 'object', nullable: true }), null],
  ['null', anObject, 'Enter a JSON object, in curly brackets: { … }'],
  ['[1]', anObject, 'Enter a JSON object, in curly brackets: { … }'],
  ['{"a": 1}', aList, 'Enter a JSON list, in square brackets: [ … ]'],
  ['{', anObject, 'Line 1, column 2: the text ends where a key in double quotes or } should follow.'],
  ['{"a": 1,\n "b" 2}', anObject, 'Line 2, column 6: expected a colon, found 2.'],
  ['[1, 2', aList, 'Line 1, column 6: the text ends where , or ] should follow.'],
  ['[1, ]', aList, 'Line 1, column 5: expected a value, found ].'],
  ['[1] x', aList, 'Line 1, column 5: expected the end, found x.'],
  ["{'a': 1}", anObject, "Line 1, column 2: expected a key in double quotes or }, found '. JSON texts need double quotes."],
  ['[None]', aList, 'Line 1, column 2: expected a value or ], found None. In JSON that is null.'],
  ['{"a": True}', anObject, 'Line 1, column 7: expected a value, found True. In JSON that is true.'],
  ['[NaN]', aList, 'Line 1, column 2: expected a value or ], found NaN. JSON knows finite numbers only.'],
  ['["🙂", x]', aList, 'Line 1, column 7: expected a value, found x.'],
  ['[01]', aList, 'Line 1, column 2: expected a value or ], found 0.'],
])('%s', (text, shape, expected) => {
  expect(readJson(text, shape)).toEqual(typeof expected === 'string' ? new Draft(text, expected) : expected);
});

test('nesting has an end that is said', () => {
  const text = '['.repeat(70) + ']'.repeat(70);
  expect(readJson(text, aList)).toEqual(new Draft(text, 'Nested more than 64 levels deep.'));
});

test('endless nesting neither overflows nor hangs', () => {
  expect(readJson('['.repeat(200_000), aList)).toBeInstanceOf(Draft);
});
