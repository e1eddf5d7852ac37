import { expect, test } from 'vitest';
import { gatherErrors, readItemErrors } from './fieldErrors.ts';

test('complaints come together at their argument, and entries keep their own', () => {
  const errors = gatherErrors([
    { name: 'a', message: 'Not a valid integer.' },
    { name: 'b', index: 0, message: 'Not a valid number.' },
    { name: 'b', index: 2, message: 'Too large.' },
    { name: 'a', message: 'Too small.' },
  ]);
  expect(Object.fromEntries(errors)).toEqual({
    a: { type: 'server', message: 'Not a valid integer. Too small.', types: {} },
    b: {
      type: 'server',
      message: 'Entry 1: Not a valid number. Entry 3: Too large.',
      types: { 0: 'Not a valid number.', 2: 'Too large.' },
    },
  });
  expect(readItemErrors('b', errors.get('b')?.types)).toEqual([
    { name: 'b', index: 0, message: 'Not a valid number.' },
    { name: 'b', index: 2, message: 'Too large.' },
  ]);
  expect([readItemErrors('a', errors.get('a')?.types), readItemErrors('a', undefined), readItemErrors('a', { required: true })]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
