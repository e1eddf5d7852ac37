import { describe, expect, test } from 'vitest';
import { maskSecrets, quotesSecret } from './secrets.ts';

describe('secrets in a text', () => {
  test.each<[string, string, readonly string[], string]>([
    ['as it is', 'no token hunter2!', ['hunter2'], 'no token •••!'],
    ['in JSON', String.raw`{"got": "a\"b\\c"}`, ['a"b\\c'], '{"got": "•••"}'],
    ['in an address', '/predict?key=a%20b%26c&x=1', ['a b&c'], '/predict?key=•••&x=1'],
    ['more than once, and one within another', 'abcd abcdef abcd', ['abcd', 'abcdef'], '••• ••• •••'],
    ['half a character of one', 'nothing', ['abc\ud800'], 'nothing'],
    ['too short to be told from words', 'a cat', ['cat', '', 'a'], 'a cat'],
    ['none', 'a cat', [], 'a cat'],
  ])('%s', (_, text, secrets, expected) => {
    expect(maskSecrets(text, secrets)).toBe(expected);
    expect(quotesSecret(text, secrets)).toBe(text !== expected);
  });
});
