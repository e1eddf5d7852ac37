import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeJsonLines, parseDocument, type BrokenLines } from './parseDocument.ts';
import { JsonError } from './parseJson.ts';
import { MIME } from '../kinds.ts';

describe('a value on each line', () => {
  test.each<[string, string, unknown, BrokenLines?]>([
    ['objects', '{"a": 1}\n{"a": 2}\n', [{ a: 1 }, { a: 2 }]],
    ['lines of Windows, empty ones, a byte order mark', '\ufeff{"a": 1}\r\n\r\n[2]', [{ a: 1 }, [2]]],
    ['values that aren’t finite', '{"a": NaN}\n{"a": Infinity}', [{ a: NaN }, { a: Infinity }]],
    ['sequences with separators', '\u001e{"a": 1}\n\u001e{"a": 2}\n', [{ a: 1 }, { a: 2 }]],
    ['numbers, where the type says so', '1\n2', [1, 2]],
    ['a last line that breaks off', '{"a": 1}\n{"a": ', [{ a: 1 }], { count: 1, first: 2, isEnd: true }],
    ['a line of something else', '{"a": 1}\nwarning\n{"a": 2}', [{ a: 1 }, { a: 2 }], { count: 1, first: 2, isEnd: false }],
    ['several of them', '1\n2\nx\ny\n3', [1, 2, 3], { count: 2, first: 3, isEnd: false }],
    ['nothing', '\n', []],
  ])('%s', (_, text, value, broken) => {
    expect(parseDocument(text, MIME.jsonLines)).toEqual({ value, broken });
  });

  test('what is mostly something else is no such document', () => {
    expect(() => parseDocument('one\n{"a": 1}\nthree', MIME.jsonLines)).toThrow(JsonError);
  });

  test('other types are one value', () => {
    expect(parseDocument('[1,\n2]', 'application/json')).toEqual({ value: [1, 2], broken: undefined });
  });
});

describe('is told from its beginning', () => {
  test.each<[string, string, boolean, boolean]>([
    ['two objects', '{"a": 1}\n{"a": 2}', true, true],
    ['two lists', '[1]\n[2]\n', true, true],
    ['the beginning of many', '{"a": 1}\n{"a": 2}\n{"a', false, true],
    ['one long line and the beginning of the next', '{"a": 1}\n{"a', false, true],
    ['many that break off', '{"a": 1}\n{"a": 2}\n{"a', true, true],
    ['one object', '{"a": 1}\n', true, false],
    ['one object over several lines', '{\n"a": 1\n}', true, false],
    ['a list with a line for each entry', '[\n{"a": 1},\n{"a": 2}\n]', true, false],
    ['numbers', '1\n2\n3', true, false],
    ['words in quotation marks', '"a"\n"b"', true, false],
    ['a log', '[INFO] one\n[INFO] two', true, false],
    ['objects with words between them', '{"a": 1}\nhello\n{"a": 2}', true, false],
    ['one object and its beginning again', '{"a": 1}\n{"a', true, false],
    ['nothing', '', true, false],
  ])('%s', (_, text, whole, expected) => {
    expect(looksLikeJsonLines(text, whole)).toBe(expected);
  });
});

test('lists of anything survive', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), { minLength: 2 }), (values) => {
      const text = values.map((value) => JSON.stringify(value)).join('\n');
      expect(looksLikeJsonLines(text, true)).toBe(true);
      expect(JSON.stringify(parseDocument(text, MIME.jsonLines).value)).toBe(JSON.stringify(values));
    }),
    { numRuns: 100 },
  );
});
