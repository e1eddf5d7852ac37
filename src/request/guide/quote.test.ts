import { describe, expect, test } from 'vitest';
import { nameSpan, quoteBlock, shortQuote, valueSpan } from './quote.ts';

describe('a block of foreign words', () => {
  test.each([
    ['plain', 'One\nline', '```text\nOne\nline\n```'],
    ['a fence inside', 'a\n```\n# b', '````text\na\n```\n# b\n````'],
    ['line ends of other systems', 'a\r\nb\rc\u2028d\u0085e', '```text\na\nb\nc\nd\ne\n```'],
    ['what nobody sees', 'a\u202eb\u200bc\u{e0041}d\u0007e\ufe0ff\u00ad', '```text\nabcdef\n```'],
    ['many empty lines', 'a\n\n\n\n\nb', '```text\na\n\nb\n```'],
    ['nothing', ' \n\u200b', ''],
  ])('%s', (_, text, block) => expect(quoteBlock(text)).toBe(block));

  test('a long one is cut, and says so', () => {
    expect(quoteBlock('x'.repeat(30), 10)).toBe('```text\nxxxxxxxxxx…\n```\n\n(Only the first 10 characters.)');
  });

  test('one that holds almost only what nobody sees is no work', () => {
    expect(quoteBlock('\u200b'.repeat(1_000_000) + 'hidden', 10)).toBe('');
  });
});

describe('a name is written as it must be sent', () => {
  test.each([
    ['plain', 'demo_image', '`demo_image`'],
    ['with brackets', 'text (x, y)', '`text (x, y)`'],
    ['with a backtick', 'a`b', '``a`b``'],
    ['that begins with one', '`', '`` ` ``'],
    ['with a line break', 'a\n# b', '`"a\\n# b"`'],
    ['with a mark of direction', 'a\u202eb', '`"a\\u202eb"`'],
    ['with blanks around', ' a ', '`" a "`'],
    ['of nothing', '', '`""`'],
    ['half of a pair', 'a\ud800', '`"a\\ud800"`'],
  ])('%s', (_, name, span) => expect(nameSpan(name)).toBe(span));

  test('a long one says how long it is', () => {
    expect(nameSpan('n'.repeat(300))).toBe(`\`${'n'.repeat(200)}…\` (cut off; 300 characters in all)`);
  });
});

test.each([
  ['a whole number with all digits', 12345678901234567890n, '`12345678901234567890`'],
  ['text', 'a"b', '`"a\\"b"`'],
  ['a list', [1, 'a\tb'], '`[1,"a\\tb"]`'],
  ['what nobody sees', { 'a\u200b': null }, '`{"a\\u200b":null}`'],
])('a value: %s', (_, value, span) => expect(valueSpan(value)).toBe(span));

test.each([
  ['a line', 'An image', '`An image`'],
  ['two lines', 'a\nb', undefined],
  ['nothing', ' ', undefined],
])('in one line: %s', (_, text, span) => expect(shortQuote(text)).toBe(span));
