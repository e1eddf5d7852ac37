import fc from 'fast-check';
import { expect, test } from 'vitest';
import { waysToMatch } from './waysToMatch.ts';

test.each<[string, number]>([
  ['abc', 1],
  ['a|b|c', 3],
  ['[a-z|)(*+]', 1],
  [String.raw`\(\)\*\|\u{1f600}\x41\p{L}`, 1],
  ['a?', 2],
  ['a{3}', 1],
  ['a{2,5}', 4],
  ['a*', 11],
  ['a+', 11],
  ['a{2,}', 11],
  ['[^@]+@[^@]+[.][^@]+', 1331],
  ['(?:ab)*', 11],
  ['(?:a|b){3}', 16],
  ['(?=a|b)(?<=c)(?<name>d)', 2],
])('%s at ten letters', (pattern, ways) => {
  expect(waysToMatch(pattern, 10)).toBe(ways);
});

test.each([
  '(a|a)*$',
  '(a*)*$',
  '(a+)+$',
  '([a-z]+)*$',
  '(a|aa)+$',
  '(?:a?){40}$',
  '(x+x+)+y',
  String.raw`(a)\1*`,
  '(.*a){12}',
  'a*a*a*a*a*a*a*b',
])('%s is too much for a text of forty letters', (pattern) => {
  expect(waysToMatch(pattern, 40)).toBeGreaterThan(1_000_000);
});

test('what has few ways takes no time', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '.',
    '[ab]',
    'a*',
    'a+',
    '.*',
    'a?',
    '(a|a)',
    '(a|a)*',
    '(a*)*',
    '(?:a|ab)+',
    '(a+)+',
    'a{1,9}',
    '|',
    '$',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(40), (pieces, length) => {
      const pattern = pieces.join('');
      if (waysToMatch(pattern, length + 1) > 1_000_000) return;
      const begun = performance.now();
      new RegExp(`^(?:${pattern})`, 'u').test(`${'a'.repeat(length)}!`);
      expect(performance.now() - begun).toBeLessThan(2000);
    }),
    { numRuns: 500 },
  );
});
