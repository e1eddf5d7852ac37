import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { formatJson } from './formatJson.ts';
import { JsonError, parseJson } from './parseJson.ts';

describe('reads what Python writes', () => {
  test.each<[string, string, unknown]>([
    ['bare NaN and Infinity', '{"x": NaN, "y": Infinity, "z": -Infinity}', { x: NaN, y: Infinity, z: -Infinity }],
    ['NaN alone', ' NaN ', NaN],
    ['minus infinity alone', '-Infinity', -Infinity],
    [
      'the same words inside strings and keys',
      '{"NaN": "NaN, Infinity", "a": [NaN, "\\"NaN"]}',
      { NaN: 'NaN, Infinity', a: [NaN, '"NaN'] },
    ],
    ['backslashes before a quote', '["\\\\", NaN, "\\\\\\"NaN"]', ['\\', NaN, '\\"NaN']],
    ['a byte order mark', '\ufeff[1]', [1]],
    ['a plain document', '{"a": [1, 2.5e3, null, true]}', { a: [1, 2500, null, true] }],
  ])('%s', (_, text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  test('a key called __proto__ stays a key', () => {
    const value = parseJson('{"__proto__": NaN, "a": NaN}');
    expect(Object.entries(value as object)).toEqual([
      ['__proto__', NaN],
      ['a', NaN],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('10,000 levels', () => {
    const text = `${'['.repeat(10_000)}NaN${']'.repeat(10_000)}`;
    expect(formatJson(parseJson(text), { indent: 0 })).toBe(text);
    expect(formatJson(parseJson(text)).length).toBeLessThan(2_000_000);
  });

  test('megabytes of base64 beside a NaN', () => {
    const value = parseJson(`{"image": "${'iVBO'.repeat(3_000_000)}", "x": NaN}`) as { image: string; x: number };
    expect([value.image.length, value.x]).toEqual([12_000_000, NaN]);
  });
});

describe('says where the text stops being JSON', () => {
  test.each<[string, string, Partial<JsonError>]>([
    ['nothing at all', '', { position: 0, truncated: false }],
    ['a wrong word', '{"a": nope}', { position: 6, line: 1, column: 7, truncated: false }],
    ['a Python dict', "{'a': 0}", { position: 1, truncated: false }],
    ['a trailing comma', '[1,\n2,]', { position: 6, line: 2, column: 3, truncated: false }],
    ['two documents', '{} {}', { position: 3, truncated: false }],
    ['NaN as a key', '{NaN: 1}', { position: 1, truncated: false }],
    ['a number run into Infinity', '[1Infinity]', { position: 2, truncated: false }],
    ['a list that breaks off', '{"a": [1, 2', { position: 11, truncated: true }],
    ['a string that breaks off', '{"a": "iVBO', { truncated: true }],
    ['a word that breaks off', '[tru', { truncated: true }],
    ['a page', '<html>', { position: 0, truncated: false }],
  ])('%s', (_, text, error) => {
    expect(() => parseJson(text)).toThrow(JsonError);
    try {
      parseJson(text);
    } catch (thrown) {
      expect(thrown).toMatchObject(error);
    }
  });

  test('every cut of a document counts as truncated or is a document', () => {
    const text = '{"status": "OK", "predictions": [{"x": -1.5e3, "ok": true}, "a\\u00e9\\"b", NaN]}';
    for (let end = 1; end < text.length; end++) {
      try {
        parseJson(text.slice(0, end));
      } catch (error) {
        expect([end, (error as JsonError).truncated]).toEqual([end, true]);
      }
    }
  });
});

describe('writes values for display', () => {
  test.each<[string, Json, string]>([
    ['numbers that aren’t finite', { a: NaN, b: [Infinity, -Infinity] }, '{\n  "a": NaN,\n  "b": [\n    Infinity,\n    -Infinity\n  ]\n}'],
    ['empty containers', [{}, []], '[\n  {},\n  []\n]'],
    ['a scalar', 'x"y', '"x\\"y"'],
  ])('%s', (_, value, text) => {
    expect(formatJson(value)).toBe(text);
  });

  test('up to a limit', () => {
    expect(formatJson(['a'.repeat(1_000_000)], { indent: 0, limit: 10 })).toBe('["aaaaaaaa…');
  });
});

test('any JSON survives writing and reading', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      expect(parseJson(formatJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('any text is read or refused with a position inside it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.json().map((text) => text.slice(0, -1)),
      ),
      (text) => {
        try {
          parseJson(text);
        } catch (error) {
          expect(error).toBeInstanceOf(JsonError);
          expect((error as JsonError).position).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});
