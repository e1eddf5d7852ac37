import { expect, test } from 'vitest';
import { canBeEmpty, emptied } from './empty.ts';
import type { Arg } from './model.ts';
import { makeArg } from './testing.ts';

test.each<[string, Partial<Arg>, unknown, boolean]>([
  ['a text', {}, undefined, true],
  ['a required text', { required: true }, undefined, true],
  ['a text with a default', { default: 'x' }, '', true],
  ['a text that is empty by default', { default: '' }, '', true],
  ['an untyped one with a default', { kind: 'any', default: 'x' }, '', true],
  ['a password', { format: 'password' }, undefined, true],
  ['an address', { format: 'url' }, undefined, false],
  ['an address with a default', { format: 'url', default: 'https://a.example' }, undefined, false],
  ['a day with a default', { format: 'date', default: '2024-01-01' }, undefined, false],
  ['a time of day', { format: 'time', default: '10:00' }, undefined, false],
  ['a text that needs a character', { minLength: 1, default: 'x' }, undefined, false],
  ['a choice', { choices: ['a', 'b'], default: 'a' }, undefined, false],
  ['a choice with an empty one', { choices: ['a', ''], default: 'a' }, '', true],
  ['a number', { kind: 'number', default: 1 }, undefined, false],
  ['a list', { kind: 'array' }, undefined, true],
  ['a list with a default', { kind: 'array', default: [1] }, [], true],
  ['a list that needs an entry', { kind: 'array', default: [1], minItems: 1 }, undefined, false],
])('%s', (_, given, value, possible) => {
  const arg = makeArg({ name: 'x', ...given });
  expect(emptied(arg)).toEqual(value);
  expect(canBeEmpty(arg)).toBe(possible);
});
