import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExact } from '../exactJson.ts';
import type { ExactJson } from '../model.ts';
import { floatsIn } from './floats.ts';
import { pythonJson } from './pythonJson.ts';

// What `json.dumps` of Python 3.12 wrote.
test.each<[ExactJson, string, boolean?]>([
  [[1, 2], '[1, 2]'],
  [{ a: 0.5, b: [true, null] }, '{"a": 0.5, "b": [true, null]}'],
  [[], '[]'],
  [{}, '{}'],
  ['é\n"\\/\u007f\u2028😀', '"\\u00e9\\n\\"\\\\/\u007f\\u2028\\ud83d\\ude00"'],
  ['\u0001\b\f', '"\\u0001\\b\\f"'],
  ['\ud800', '"\\ud800"'],
  [12345678901234567890n, '12345678901234567890'],
  [3, '3'],
  [3, '3.0', true],
  [0, '0.0', true],
  [-0, '-0.0'],
  [0.1, '0.1'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1.5e-7, '1.5e-07'],
  [1e15, '1000000000000000.0', true],
  [1e16, '1e+16', true],
  [123456789012345680, '1.2345678901234568e+17', true],
  [1e22, '1e+22'],
  [1.5e300, '1.5e+300'],
  [5e-324, '5e-324'],
  [1234.5678, '1234.5678'],
])('%o is %s', (value, text, float = false) => {
  expect(pythonJson(value, () => float)).toBe(text);
});

test.each([
  ['1.0', ['']],
  ['1', []],
  ['[0.7, 1.0]', ['[]']],
  ['[1, 2.0]', []],
  ['{"a": 0.0, "b": 1, "c": {"a": 1e5}, "[]": [1.0]}', ['."a"', '."c"."a"', '."[]"[]']],
  ['{"a": {}, "b": [], "c": [{"d": 1.0}, {"d": 2.0}], "e": "1.0", "f": 1.0}', ['."c"[]."d"', '."f"']],
  ['[[0.0, 1.0], [2.0]]', ['[][]']],
  ['{"a": {"b": 1}, "c": 2.0}', ['."c"']],
  ['not JSON', []],
])('floats in %s', (text, expected) => {
  const isFloat = floatsIn(text);
  const paths = ['', '[]', '[][]', '."a"', '."b"', '."c"', '."c"."a"', '."[]"[]', '."c"[]."d"', '."e"', '."f"', '."a"."b"'];
  expect(paths.filter(isFloat)).toEqual(paths.filter((path) => expected.includes(path)));
});

test('what is written is read as it was, and written again as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.boolean(), (value, float) => {
      const text = pythonJson(value as ExactJson, () => float);
      expect(parseExact(text)).toEqual(value);
      expect(/^[ -\u007f]*$/.test(text)).toBe(true);
      expect(pythonJson(parseExact(text), floatsIn(text))).toBe(text);
    }),
  );
});
