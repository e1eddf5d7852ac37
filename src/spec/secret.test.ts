import { expect, test } from 'vitest';
import type { Property, Shape } from './model.ts';
import { isPassword, isSecret, passwordsIn, secretsIn } from './secret.ts';
import { makeArg } from './testing.ts';

const password = makeArg({ name: 'password', format: 'password' });
const member = (name: string, shape: Shape): Property => ({ ...shape, name, required: false });
const login = makeArg({ kind: 'object', properties: [member('user', makeArg({})), member('password', password)] });
const logins = makeArg({ kind: 'array', items: login });
const tokens = makeArg({ kind: 'array', items: password });

test.each<[string, Shape, unknown, string[]]>([
  ['a password', password, 's3cret', ['s3cret']],
  ['an empty one', password, '', []],
  ['none', password, undefined, []],
  ['a list of tokens', tokens, ['one', 'two', ''], ['one', 'two']],
  ['a member', login, { user: 'me', password: 's3cret' }, ['s3cret']],
  ['members of a list', logins, [{ password: 'a' }, { user: 'b' }, { password: 'c' }], ['a', 'c']],
  ['more than a text', password, { a: ['x', { b: 'y' }] }, ['x', 'y']],
  ['something else than was declared', login, 'text', []],
])('the passwords of %s', (_, shape, value, passwords) => {
  expect(isSecret(shape)).toBe(true);
  expect(passwordsIn(shape, value)).toEqual(passwords);
});

test('what declares none has none', () => {
  expect(isSecret(makeArg({ kind: 'array', items: makeArg({ format: 'url' }) }))).toBe(false);
  expect(passwordsIn(makeArg({}), 's3cret')).toEqual([]);
});

test('only a password itself is one; a list of them is a secret all the same', () => {
  expect([password, tokens, login, undefined].map(isPassword)).toEqual([true, false, false, false]);
  expect([password, tokens, login, undefined].map(isSecret)).toEqual([true, true, true, false]);
});

test.each<[string, string | undefined, string | undefined, string[]]>([
  ['what was typed', undefined, 's3cret', ['s3cret']],
  ['what was typed instead of a default', 'public', 's3cret', ['s3cret']],
  ['a default, which everybody knows', 'public', 'public', []],
  ['nothing', 'public', undefined, []],
])('a secret is %s', (_, byDefault, value, expected) => {
  expect(secretsIn(makeArg({ format: 'password', ...(byDefault !== undefined && { default: byDefault }) }), value)).toEqual(expected);
});
