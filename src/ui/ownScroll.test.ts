import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, ownScroll } from './ownScroll.ts';

test.each<[number, unknown]>([
  [0, { xs: 'none', md: 480 }],
  [100, { xs: 'none', md: 480 }],
  [101, 480],
])('%i rows', (rows, maxHeight) => {
  expect(ownScroll(480, rows)).toEqual({ overflow: 'auto', maxHeight });
});

test.each<[string, number]>([
  ['', 1],
  ['one', 1],
  ['one\ntwo\n', 3],
  ['x'.repeat(45), 2],
  [`${'x'.repeat(88)}\n\n`, 4],
])('lines of %j', (text, lines) => {
  expect(linesOf(text)).toBe(lines);
});

test('a text of any length is counted as far as it matters', () => {
  fc.assert(fc.property(fc.string(), (text) => linesOf(text) >= text.split('\n').length));
  expect(linesOf('\n'.repeat(10_000_000))).toBe(101);
});
