import { expect, test } from 'vitest';
import type { Arg, Json, Predict } from '../spec/model.ts';
import { makeArg } from '../spec/testing.ts';
import { changedWords } from './changedWords.ts';

const decoded: Partial<Arg> = { default: '"x"', holdsJson: true, inner: makeArg({ nullable: true }) };

test.each<[string, Partial<Arg>, Json, string]>([
  ['a text', { default: 'x' }, 'y', 'a = "y"'],
  ['its default', { default: 'x' }, 'x', ''],
  ['a text of JSON', decoded, '"\\u00e9"', 'a = "é"'],
  ['one without a value', decoded, 'null', 'a = not set'],
  ['one that is no JSON', decoded, 'many', 'a = "many"'],
])('%s', (_, arg, value, expected) => {
  const predict: Predict = { path: '/', produces: [], args: [makeArg(arg)], accept: undefined, response: undefined };
  expect(changedWords(predict, { values: { a: value }, unset: [] })).toBe(expected);
});
