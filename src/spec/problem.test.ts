import { expect, test } from 'vitest';
import { messageAtArg } from './problem.ts';

test('a place that shows no entries counts them from one', () => {
  expect([messageAtArg({ name: 'n', message: 'Required.' }), messageAtArg({ name: 'n', index: 0, message: 'No.' })]).toEqual([
    'Required.',
    'Entry 1: No.',
  ]);
});
