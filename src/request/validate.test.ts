import { describe, expect, test } from 'vitest';
import type { Arg } from '../spec/model.ts';
import { makeArg } from '../spec/testing.ts';
import { Draft, type ArgValue } from '../spec/value.ts';
import { doubt, isDefault, keepsOwnRules, validate } from './validate.ts';

const messages = (arg: Partial<Arg>, value: ArgValue) =>
  validate(makeArg(arg), value).map(({ index, message }) => (index === undefined ? message : `${index}: ${message}`));

describe('what the server refuses is said early', () => {
  test.each<[string, Partial<Arg>, ArgValue, string[]]>([
    ['nothing set', {}, undefined, []],
    ['nothing set, but required', { required: true }, undefined, ['Required.']],
    ['half a number', { kind: 'number' }, new Draft('-', 'Enter a number.'), ['Enter a number.']],
    ['below the minimum', { kind: 'integer', minimum: 1 }, 0, ['Must be 1 or more.']],
    ['above the maximum', { kind: 'number', maximum: 1 }, 1.1, ['Must be 1 or less.']],
    ['a huge whole number', { kind: 'integer', maximum: 10 }, 10n ** 30n, ['Must be 10 or less.']],
    ['on an exclusive bound', { kind: 'number', exclusiveMinimum: 0 }, 0, ['Must be more than 0.']],
    ['too short', { minLength: 2 }, 'a', ['Needs at least 2 characters.']],
    ['too long', { maxLength: 1 }, 'ab', ['Takes at most 1 character.']],
    ['not as the pattern', { pattern: '[a-z]+-[0-9]+' }, '7-a', ['Must match the pattern [a-z]+-[0-9]+']],
    ['too few entries', { kind: 'array', minItems: 4 }, [1, 2], ['Needs at least 4 entries.']],
    ['too many entries', { kind: 'array', maxItems: 1 }, [1, 2], ['Takes at most 1 entry.']],
    ['an entry out of bounds', { kind: 'array', items: makeArg({ kind: 'integer', minimum: 0 }) }, [1, -1], ['1: Must be 0 or more.']],
    ['an entry that is no number', { kind: 'array' }, [1, new Draft('x', 'Enter a number.')], ['1: Enter a number.']],
  ])('%s', (_, arg, value, expected) => {
    expect(messages(arg, value)).toEqual(expected);
  });
});

describe('what the server accepts is never refused', () => {
  test.each<[string, Partial<Arg>, ArgValue]>([
    ['an empty text satisfies required', { required: true }, ''],
    ['zero satisfies required', { kind: 'integer', required: true }, 0],
    ['false satisfies required', { kind: 'boolean', required: true }, false],
    ['a choice that is only metadata', { choices: ['a'] }, 'zzz'],
    ["the pattern is anchored at its start only, like Python's re.match", { pattern: '[a-z]+' }, 'abc 123'],
    ['letters are more to Python than to JavaScript', { pattern: '^\\w+$' }, 'Zürich'],
    ['a pattern that could take forever is left to the server', { pattern: '(a+)+$' }, `${'a'.repeat(60)}!`],
    ['characters are counted, not UTF-16 units', { maxLength: 1 }, '🐟'],
    ['a default that breaks the rules', { kind: 'integer', default: 0, minimum: 1 }, 0],
    ['multiples are not checked by DEEPaaS', { kind: 'integer', multipleOf: 5 }, 7],
  ])('%s', (_, arg, value) => {
    expect(messages(arg, value)).toEqual([]);
  });
});

describe('what the server may refuse or not is said without holding the run back', () => {
  const texts = makeArg({ choices: ['x', 'y'] });
  test.each<[string, Partial<Arg>, ArgValue, string | undefined]>([
    ['one of the choices', { choices: ['a', 'b'] }, 'b', undefined],
    ['none of the choices', { choices: ['a'] }, 'zzz', '"zzz" is none of the choices. The server may refuse it.'],
    ['an untouched default outside the choices', { choices: ['a'], default: 'zzz' }, 'zzz', undefined],
    ['a number that reads like a choice', { kind: 'integer', choices: [1, 2] }, 2, undefined],
    [
      'an entry that is none of the choices',
      { kind: 'array', items: texts },
      ['x', 'z'],
      '"z" is none of the choices. The server may refuse it.',
    ],
    ['an address', { format: 'url' }, 'https://example.org/?a', undefined],
    ['words for an address', { format: 'url' }, 'example', 'This isn’t a web address. The server may refuse it.'],
    ['an e-mail address', { format: 'email' }, 'a@b.org', undefined],
    ['words for an e-mail address', { format: 'email' }, 'nobody', 'This isn’t an e-mail address. The server may refuse it.'],
    ['a UUID without dashes', { format: 'uuid' }, '12345678123456781234567812345678', undefined],
    ['words for a date', { format: 'date' }, 'tomorrow', 'This isn’t a date such as 2026-11-22. The server may refuse it.'],
    ['an empty text', { format: 'url' }, '', undefined],
    ['a format that nobody knows', { format: 'byte' }, 'x', undefined],
    ['half a number', { kind: 'number', choices: [1] }, new Draft('-', 'Enter a number.'), undefined],
  ])('%s', (_, arg, value, expected) => {
    expect(doubt(makeArg(arg), value)).toBe(expected);
  });
});

test.each<[string, Partial<Arg>, ArgValue, boolean]>([
  ['untouched', { default: 'x' }, 'x', true],
  ['changed', { default: 'x' }, '', false],
  ['nothing and no default', {}, undefined, true],
  ['cleared', { default: 1, kind: 'integer' }, undefined, false],
  ['the same list', { default: [1, 2], kind: 'array' }, [1, 2], true],
  ['another order', { default: [1, 2], kind: 'array' }, [2, 1], false],
  ['false is not nothing', { kind: 'boolean' }, false, false],
])('isDefault: %s', (_, arg, value, expected) => {
  expect(isDefault(makeArg(arg), value)).toBe(expected);
});

test.each<[string, Partial<Arg>, boolean]>([
  ['inside its bounds', { kind: 'integer', default: 5, maximum: 9 }, true],
  ['outside its bounds', { kind: 'integer', default: 0, minimum: 1 }, false],
  ['not among its choices', { default: 'c', choices: ['a', 'b'] }, false],
  ['a list that is too short', { kind: 'array', default: [], minItems: 1 }, false],
])('a default %s', (_, arg, expected) => {
  expect(keepsOwnRules(makeArg(arg))).toBe(expected);
});
