import { describe, expect, test } from 'vitest';
import { maskSecrets, quotesSecret } from './secrets.ts';

describe('secrets in a text', () => {
  test.each<[string, string, readonly string[], string]>([
    ['as it is', 'no token hunter2!', ['hunter2'], 'no token •••!'],
    ['in JSON', String.raw`{"got": "a\"b\\c"}`, ['a"b\\c'], '{"got": "•••"}'],
    ['in the JSON of Python', String.raw`{"got": "geheim\u00e9\ud83d\ude42"}`, ['geheimé🙂'], '{"got": "•••"}'],
    ['in a text of Python in JSON', String.raw`{"got": "'a\"b\\\\c'"}`, ['a"b\\c'], `{"got": "'•••'"}`],
    ['in JSON in JSON', String.raw`{"got": "{\"is\": \"a\\\"b\\\\c\"}"}`, ['a"b\\c'], String.raw`{"got": "{\"is\": \"•••\"}"}`],
    ['in an address', '/predict?key=a%20b%26c&x=1', ['a b&c'], '/predict?key=•••&x=1'],
    ['as quote_plus writes it', '/predict?key=a+b%26%2Fc%21&x=1', ['a b&/c!'], '/predict?key=•••&x=1'],
    ['as quote writes it', '/predict/a%20b%26/c%21', ['a b&/c!'], '/predict/•••'],
    ['with small percent codes', 'key=geheim%c3%a9%2f&x', ['geheimé/'], 'key=•••&x'],
    ['with every letter as a percent code', 'key=%61%62%63%64', ['abcd'], 'key=•••'],
    ['in HTML', '<b>a&lt;b&amp;&#x27;c&quot;</b>', ['a<b&\'c"'], '<b>•••</b>'],
    ['in HTML of another library', '<b>a&lt;b&amp;&#39;c&#34;</b>', ["a<b&'c"], '<b>•••&#34;</b>'],
    ['in HTML of ASCII', '<b>geheim&#233;</b>', ['geheimé'], '<b>•••</b>'],
    ['in HTML by numbers', '&#97;&#98;&#99;&#100; &#x61;&#x62;&#x63;&#x64;', ['abcd'], '••• •••'],
    ['in base64', '{"got": "aHVudGVyMg=="}', ['hunter2'], '{"got": "•••"}'],
    ['in base64 without its end', '"aHVudGVyMg"', ['hunter2'], '"•••g"'],
    ['in base64 for addresses', '"Pz8_Pz8-Pz8_"', ['???\u003f?>???'], '"•••"'],
    ['in base64 of more', 'Basic dXNlcjpodW50ZXIyMw==', ['hunter23'], 'Basic dXNlcjp•••w==\u0000'.replace('\u0000', '')],
    ['in hexadecimal digits', '68756e74657232 68:75:6E:74:65:72:32', ['hunter2'], '••• •••'],
    ['as Python prints bytes', String.raw`b'geheim\xc3\xa9'`, ['geheimé'], "b'•••'"],
    ['too short for base64 to be told from a picture', 'xxYWJjyy', ['abc'], 'xxYWJjyy'],
    ['more than once, and one within another', 'abcd abcdef abcd', ['abcd', 'abcdef'], '••• ••• •••'],
    ['half a character of one', 'nothing', ['abc\ud800'], 'nothing'],
    ['too short to be told from words', 'a cat', ['cat', '', 'a'], 'a cat'],
    ['short, as a whole value', '{"got": "cat", "cat": \'cat\', "n": "cats"}', ['cat'], '{"got": "•••", "•••": \'•••\', "n": "cats"}'],
    ['short, and nothing else', 'cat', ['cat'], '•••'],
    ['short, in JSON in JSON', String.raw`["{\"got\": \"é\"}"]`, ['é'], String.raw`["{\"got\": \"•••\"}"]`],
    ['an empty one', '{"got": ""}', [''], '{"got": ""}'],
    ['none', 'a cat', [], 'a cat'],
  ])('%s', async (_, text, secrets, expected) => {
    expect(maskSecrets(text, secrets)).toBe(expected);
    expect(await quotesSecret(new Blob([text]), secrets)).toBe(text !== expected);
  });

  test('in the middle of much, across the pieces in which it is read', async () => {
    const piece = (text: string) => new TextEncoder().encode(text);
    const read = (...texts: (string | Uint8Array<ArrayBuffer>)[]) =>
      quotesSecret(
        {
          stream: () =>
            new ReadableStream({
              start: (controller) => {
                for (const text of texts) controller.enqueue(typeof text === 'string' ? piece(text) : text);
                controller.close();
              },
            }),
        } as Blob,
        ['hunter2é', 'ab'],
      );
    const filler = 'x'.repeat(100_000);
    expect(await read(filler, 'hun', 'te', 'r2', piece('é').subarray(0, 1), piece('é').subarray(1), filler)).toBe(true);
    expect(await read(filler, '"a', 'b"')).toBe(true);
    expect(await read(filler, 'hunter2', filler, 'é ab')).toBe(false);
    expect(await read('a', 'b')).toBe(true);
    expect(await read('')).toBe(false);
  });
});
