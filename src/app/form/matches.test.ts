import { expect, test } from 'vitest';
import { makeArg } from '../../spec/testing.ts';
import { matches } from './matches.ts';

const arg = makeArg({ name: 'learning_rate', description: 'Step size of the **optimiser**' });

test.each<[string, boolean]>([
  ['', true],
  ['  ', true],
  ['rate', true],
  ['LEARNING', true],
  ['learning_rate', true],
  ['learning-rate', true],
  ['rate step', true],
  ['optimiser', true],
  ['rate momentum', false],
  ['.*', false],
])('%j finds it: %s', (filter, found) => {
  expect(matches(arg, filter)).toBe(found);
});
