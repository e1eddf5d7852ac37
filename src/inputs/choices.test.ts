import { expect, test } from 'vitest';
import { findChoice, menuOf } from './choices.ts';
import { testArg } from './testArg.ts';

test.each([
  ['texts as they are', ['a', '🙂 smile'], [], ['a', '🙂 smile']],
  ['an empty text in words', ['', 'a'], [], ['(empty text)', 'a']],
  ['blanks at the ends in quotes', [' a'], [], ['" a"']],
  ['choices that read alike told apart', [1, '1'], [], ['1', '"1"']],
  ['a default outside the choices at the end', ['a'], ['b'], ['a', 'b']],
  ['a default of another type that reads alike not twice', ['3', '5'], [3], ['3', '5']],
  ['nothing for values that are no choices', ['a'], [undefined, null, [], {}], ['a']],
])('a menu shows %s', (_, choices, given, texts) => {
  expect(menuOf(testArg({ choices }), given).map((choice) => choice.text)).toEqual(texts);
});

test('a choice is found by value first, then by how it reads', () => {
  const menu = menuOf(testArg({ choices: [1, '1', 'True'] }), []);
  expect(findChoice(menu, '1')?.value).toBe('1');
  expect(findChoice(menu, 1)?.value).toBe(1);
  expect(findChoice(menu, true)).toBeUndefined();
  expect(findChoice(menu, undefined)).toBeUndefined();
});
