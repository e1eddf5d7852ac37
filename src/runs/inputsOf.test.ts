import { expect, test } from 'vitest';
import { makeArg } from '../spec/testing.ts';
import { inputsOf } from './inputsOf.ts';

const file = new File(['a'], 'a.png');
const other = new File(['b'], 'b.png');
const args = {
  n: makeArg({ name: 'n', kind: 'integer', default: 1 }),
  words: makeArg({ name: 'words', default: 'x' }),
  token: makeArg({ name: 'token', format: 'password', default: 'public' }),
  image: makeArg({ name: 'image', kind: 'file', in: 'formData' }),
  images: makeArg({ name: 'images', kind: 'file', in: 'formData', multiple: true }),
};
const operation = {
  args: Object.values(args),
  accept: { in: 'header' as const, default: undefined, formats: ['application/json', 'text/plain'] },
};

test('named values, defaults, files by their argument, and secrets of now', () => {
  const settings = { format: 'text/plain', values: { n: 7, gone: 1 }, unset: ['words'] };
  const files = [
    { name: 'image', file },
    { name: 'images', file },
    { name: 'images', file: other },
  ];
  const made = inputsOf(operation, { settings, files }, () => 's3cret');
  expect(operation.args.map(made.valueOf)).toEqual([7, undefined, 's3cret', file, [file, other]]);
  expect([made.format, made.problems]).toEqual(['text/plain', [{ name: 'gone', message: '“gone” is no argument of this model.' }]]);
});

test('what nobody named is at its default, and what nobody chose isn’t set', () => {
  const made = inputsOf(operation, { settings: { values: {}, unset: [] }, files: [] }, (arg) => arg.default);
  expect(operation.args.map(made.valueOf)).toEqual([1, 'x', 'public', undefined, undefined]);
  expect([made.format, made.problems]).toEqual([undefined, []]);
});
