import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMark, parseMarks } from './keptMarks.ts';

test.each<[string, unknown, unknown]>([
  ['a judgement', { verdict: 'right' }, { verdict: 'right' }],
  ['a note alone', { note: 'a shadow' }, { note: 'a shadow' }],
  ['a name alone says nothing', { name: 'a.jpg' }, undefined],
  ['with the name of the input', { verdict: 'right', name: 'a.jpg' }, { verdict: 'right', name: 'a.jpg' }],
  ['both', { verdict: 'wrong', note: 'x' }, { verdict: 'wrong', note: 'x' }],
  ['a judgement that nobody knows', { verdict: 'perhaps', note: 'x' }, { note: 'x' }],
  ['nothing', { verdict: undefined, note: '' }, undefined],
  ['a text', 'right', undefined],
])('%s', (_, input, expected) => {
  expect(parseMark(input)).toEqual(expected);
});

test('of many those that say something stay', () => {
  expect(parseMarks({ a: { verdict: 'right' }, b: {}, c: { note: 'x'.repeat(5000) } })).toEqual({
    a: { verdict: 'right' },
    c: { note: 'x'.repeat(2000) },
  });
  expect([parseMarks({}), parseMarks(null), parseMarks([])]).toEqual([undefined, undefined, undefined]);
});

test('anything at all gives marks or none, and what was read is read again as itself', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      const marks = parseMarks(input);
      expect(parseMarks(marks)).toEqual(marks);
    }),
  );
});
