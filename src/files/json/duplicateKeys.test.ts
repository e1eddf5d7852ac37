import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDuplicateKeys, type DuplicateKey } from './duplicateKeys.ts';

describe('keys that are there twice', () => {
  test.each<[string, string, DuplicateKey[], boolean?]>([
    ['at the top', '{"a": 1, "a": 2}', [{ key: 'a', path: '$' }]],
    [
      'three times',
      '{"a": 1, "a": 2, "a": 3}',
      [
        { key: 'a', path: '$' },
        { key: 'a', path: '$' },
      ],
    ],
    ['inside', '{"p": [{"a": 1}, {"b": {"c": 1, "c": [2]}}]}', [{ key: 'c', path: '$.p[1].b' }]],
    ['behind nested values', '{"a": {"b": [1, 2]}, "c": [{"a": 1}], "a": 2}', [{ key: 'a', path: '$' }]],
    ['written in two ways', '{"a": 1, "\\u0061": 2}', [{ key: 'a', path: '$' }]],
    ['with quotation marks and backslashes', '{"\\"\\\\": 1, "x": "\\\\", "\\"\\\\": 2}', [{ key: '"\\', path: '$' }]],
    ['the empty key', '{"": 1, "": 2}', [{ key: '', path: '$' }]],
    ['names of the language', '{"__proto__": 1, "constructor": 2, "__proto__": 3}', [{ key: '__proto__', path: '$' }]],
    [
      'in a wide object',
      `{${Array.from({ length: 40 }, (_, n) => `"k${n}": 1`).join()}, "k3": 1, "k39": 1}`,
      [
        { key: 'k3', path: '$' },
        { key: 'k39', path: '$' },
      ],
    ],
    ['on a line of its own', '{"a": 1}\n{"a": 1, "a": 2}', [{ key: 'a', path: '$[1]' }], true],
    ['the same in several objects', '[{"a": 1}, {"a": 1}, {"b": {"a": 1}, "a": 2}]', []],
    ['the same on several lines', '{"a": 1}\n{"a": 2}', [], true],
    ['words in lists and values', '{"a": ["x", "x", "a", "a"], "b": "a", "c": "{\\"a\\": 1, \\"a\\": 2}"}', []],
    ['numbers that aren’t finite', '{"a": NaN, "b": -Infinity}', []],
    ['nothing', '', []],
    ['a string alone', '"a"', []],
  ])('%s', (_, text, first, lines) => {
    expect(findDuplicateKeys(text, lines)).toEqual({ first, total: first.length });
  });

  test('many are counted, and the first of them told', () => {
    const found = findDuplicateKeys(`[${'{"a": 1, "a": 2},'.repeat(99)}{}]`);
    expect([found.total, found.first.map(({ path }) => path)]).toEqual([99, ['$[0]', '$[1]', '$[2]', '$[3]', '$[4]']]);
  });

  test('10,000 levels', () => {
    const { first } = findDuplicateKeys(`${'{"a": '.repeat(10_000)}{"b": 1, "b": 2}${'}'.repeat(10_000)}`);
    expect(first).toEqual([{ key: 'b', path: `$ … ${'.a'.repeat(20)}` }]);
  });
});

test('what JSON.stringify writes has none, however it is indented', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
      expect(findDuplicateKeys(JSON.stringify(value, null, indent)).total).toBe(0);
    }),
  );
});

test('any text is survived', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', 'a', '\n') }), fc.boolean(), (text, lines) => {
      expect(findDuplicateKeys(text, lines).total).toBeGreaterThanOrEqual(0);
    }),
  );
});
