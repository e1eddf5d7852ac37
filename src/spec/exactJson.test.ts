import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactJson, parseExact, parsePython, unusedMark } from './exactJson.ts';

test.each([
  '{"id":9007199254740993}',
  '[-123456789012345678901234567890,1]',
  '{"a":[{"b":18446744073709551615}],"text":"9007199254740993 and \\"9007199254740993\\""}',
  '9007199254740993',
  '[9007199254740991,0.1234567890123456,1.5,"x",null,true]',
  '{"__proto__":9007199254740993}',
])('%s keeps its digits', (text) => {
  expect(exactJson(parseExact(text))).toBe(text);
});

test('only what would be rounded becomes BigInt', () => {
  expect(parseExact('[1234567890123456, 12345678901234567890, 1e20, 12345678901234567890.5, 1e0000000000000000001]')).toEqual([
    1234567890123456,
    12345678901234567890n,
    1e20,
    12345678901234567000,
    10,
  ]);
});

test('all other JSON is as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseExact(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('bare words of Python are numbers', () => {
  expect(parsePython('{"a": NaN, "b": -Infinity, "c": [Infinity, 9223372036854775807], "d": "NaN"}')).toEqual({
    a: NaN,
    b: -Infinity,
    c: [Infinity, 9223372036854775807n],
    d: 'NaN',
  });
  expect(() => parsePython('[NaN, nan]')).toThrow(SyntaxError);
});

test.each(['[01]', '{', '[NaN]', '"'])('%s is no JSON', (text) => {
  expect(() => parseExact(text)).toThrow(SyntaxError);
});

test.each([
  ['nothing of the kind', '{"a":1}', '\ue000'],
  ['the character itself', '["\ue000"]', '\ue000\ue000'],
  ['escaped, in either case', '["\\uE000\\ue000"]', '\ue000\ue000\ue000\ue000'],
])('a mark that the text has not: %s', (_, text, mark) => {
  expect(unusedMark(text)).toBe(mark);
});

test('a string that looks like a mark stays a string', () => {
  expect(parseExact('["\ue00012345678901234567890", 12345678901234567890]')).toEqual(['\ue00012345678901234567890', 12345678901234567890n]);
});
