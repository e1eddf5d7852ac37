// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Draft } from '../../spec/value.ts';
import { renderField } from '../testField.tsx';

test.each([
  ['integer', '0', 0],
  ['integer', '-3', -3],
  ['integer', '1e3', 1000],
  ['integer', '123456789012345678901', 123456789012345678901n],
  ['integer', '1.5', new Draft('1.5', 'Enter a whole number.')],
  ['number', '1e-5', 1e-5],
  ['number', '0,25', 0.25],
  ['number', '.5', 0.5],
  ['number', '12345678901234567890', 12345678901234567890n],
  ['number', '-', new Draft('-', 'Enter a number.')],
  ['number', 'NaN', new Draft('NaN', 'Enter a number.')],
] as const)('%s: "%s" typed', async (kind, typed, value) => {
  const { user, control, last } = await renderField({ kind });
  await user.type(control(), typed);
  expect(last()).toEqual(value);
  expect(control().value).toBe(typed);
});

test('emptied it is not set, and says what the server does then', async () => {
  const { user, control, last } = await renderField({ kind: 'integer', default: 1 }, { value: 1 });
  await user.clear(control());
  expect(last()).toBeUndefined();
  expect(screen.getByText('not set: the server uses its default 1')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Back to the default/ }));
  expect(last()).toBe(1);
  expect(control().value).toBe('1');
});

test.each([
  ['by one', { kind: 'integer' }, 5, '{ArrowUp}', 6],
  ['by ten with Shift', { kind: 'integer' }, 5, '{Shift>}{ArrowDown}{/Shift}', -5],
  ['by the step of the document', { kind: 'integer', multipleOf: 32 }, 64, '{ArrowUp}', 96],
  ['up to the bound', { kind: 'integer', maximum: 5 }, 5, '{ArrowUp}', 5],
  ['not onto an exclusive bound', { kind: 'integer', exclusiveMinimum: 0 }, 1, '{ArrowDown}', 1],
  ['without the noise of fractions', { kind: 'number' }, 0.2, '{ArrowUp}', 0.3],
  ['in the magnitude of the default', { kind: 'number', default: 0.001 }, 0.001, '{ArrowUp}', 0.0011],
  ['beyond 2^53', { kind: 'integer' }, 2n ** 60n, '{ArrowUp}', 2n ** 60n + 1n],
  ['from the lower bound when nothing is set', { kind: 'integer', minimum: 3 }, undefined, '{ArrowUp}', 3],
] as const)('arrow keys step %s', async (_, given, value, keys, next) => {
  const { user, control, last } = await renderField(given, { value });
  await user.click(control());
  await user.keyboard(keys);
  expect(last()).toBe(next);
});

test('what was typed stays as it was typed until another value comes from outside', async () => {
  const { user, control, put } = await renderField({ kind: 'number' });
  await user.type(control(), '5.0');
  expect(control().value).toBe('5.0');
  act(() => put(5));
  expect(control().value).toBe('5.0');
  act(() => put(6));
  expect(control().value).toBe('6');
});

test('what was understood is written into the box when it is left', async () => {
  const { user, control, last } = await renderField({ kind: 'number' });
  await user.type(control(), '1.500');
  expect(control().value).toBe('1.500');
  await user.tab();
  expect([last(), control().value]).toEqual([1.5, '1.5']);
});

test('an optional number without a default can be unset', async () => {
  const { user, last } = await renderField({ kind: 'number' }, { value: 0 });
  await user.click(screen.getByRole('button', { name: /^Unset/ }));
  expect(last()).toBeUndefined();
});
