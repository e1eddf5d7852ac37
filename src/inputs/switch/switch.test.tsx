// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

const pressed = () => screen.getAllByRole('button', { pressed: true }).map((button) => button.textContent);

test('with a default it has two states', async () => {
  const { user, control, last } = await renderField({ kind: 'boolean', default: true }, { value: true });
  expect(control().checked).toBe(true);
  await user.click(control());
  expect(last()).toBe(false);
  expect(control().checked).toBe(false);
});

test('without a default it has three, and goes back to not set', async () => {
  const { user, last } = await renderField({ kind: 'boolean' });
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['not set', 'on', 'off']);
  expect(pressed()).toEqual(['not set']);
  await user.click(screen.getByRole('button', { name: 'off' }));
  expect(last()).toBe(false);
  expect(pressed()).toEqual(['off']);
  await user.click(screen.getByRole('button', { name: 'on' }));
  expect(last()).toBe(true);
  await user.click(screen.getByRole('button', { name: 'not set' }));
  expect(last()).toBeUndefined();
  expect(pressed()).toEqual(['not set']);
});

test('pressing the state that is set keeps it', async () => {
  const { user, onChange } = await renderField({ kind: 'boolean' }, { value: true });
  await user.click(screen.getByRole('button', { name: 'on' }));
  expect(onChange).not.toHaveBeenCalled();
});

test('choices make no difference', async () => {
  const { control } = await renderField({ kind: 'boolean', choices: [false, true], default: false }, { value: false });
  expect(control().checked).toBe(false);
});
