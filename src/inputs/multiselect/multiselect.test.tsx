// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { testItems } from '../testArg.ts';
import { renderField } from '../testField.tsx';

const numbers = { kind: 'array', items: testItems({ kind: 'integer' }), choices: [0, 1, 2] } as const;

test('choices are added in the order they are picked, as themselves', async () => {
  const { user, control, last } = await renderField(numbers);
  expect(control().placeholder).toBe('not set');
  await user.click(control());
  await user.click(screen.getByRole('option', { name: '2' }));
  await user.click(screen.getByRole('option', { name: '0' }));
  expect(last()).toEqual([2, 0]);
});

test('removing the last one leaves nothing set where there is no default, and an empty list is a click away', async () => {
  const { user, control, last } = await renderField(numbers, { value: [0] });
  await user.click(control());
  await user.keyboard('{Backspace}');
  expect(last()).toBeUndefined();
  await user.click(screen.getByRole('button', { name: /^send an empty list/ }));
  expect(last()).toEqual([]);
  expect(screen.getByText('empty list')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Unset/ }));
  expect(last()).toBeUndefined();
});

test('choices inside the items, and defaults outside them, are offered', async () => {
  const items = testItems({ choices: ['x', 'y'] });
  const { user, control } = await renderField({ kind: 'array', items, default: ['x', 'old'] }, { value: ['x', 'old'] });
  await user.click(control());
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['x', 'y', 'old']);
});

test('a choice that the server refused is marked', async () => {
  const { root } = await renderField(numbers, {
    value: [0, 7],
    error: 'Wrong.',
    itemErrors: [{ name: 'a', index: 1, message: 'No such choice.' }],
  });
  expect([...root.querySelectorAll('[data-entry]')].map((chip) => chip.textContent)).toEqual(['0', '7 (No such choice.)']);
});

test('choices are moved with the keyboard, and a screen reader hears where to', async () => {
  const { user, control, last } = await renderField({ ...numbers, maxItems: 3 }, { value: [0, 1, 2] });
  expect(screen.getByText('3 of at most 3')).toBeTruthy();
  await user.click(control());
  await user.keyboard('{Escape}{ArrowLeft}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
  expect(last()).toEqual([2, 0, 1]);
  expect(screen.getByText('2 is now number 1 of 3.').getAttribute('role')).toBe('status');
  expect(document.activeElement?.textContent).toBe('2');
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(last()).toEqual([0, 2, 1]);
});
