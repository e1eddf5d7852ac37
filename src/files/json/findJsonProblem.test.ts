import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonProblem } from './findJsonProblem.ts';

test.each([
  ['{"a": nope}', 6, 'a value'],
  ['{"a" 1}', 5, 'a colon'],
  ['["a\n"]', 3, 'the end of the text in double quotes'],
  ['["a", NaN]', 6, 'a value'],
])('%s', (text, at, expected) => {
  expect(findJsonProblem(text)).toEqual({ at, expected, truncated: false });
});

test('numbers that only Python writes are JSON where they may be', () => {
  expect(findJsonProblem('[NaN, -Infinity]', { python: true })).toEqual({ at: 16, expected: 'the end', truncated: false });
});

test('the problem is found at or before the place where the text was cut', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, cut) => {
      const piece = text.slice(0, cut % text.length);
      fc.pre(!isJson(piece));
      expect(findJsonProblem(piece).at).toBeLessThanOrEqual(piece.length);
    }),
  );
});

test('whole JSON is read to its end', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(findJsonProblem(text)).toEqual({ at: text.length, expected: 'the end', truncated: false });
    }),
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
