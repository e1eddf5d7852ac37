// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

test('a password is hidden until asked for, and never filled in by the browser', async () => {
  const { user, control, last } = await renderField({ format: 'password' });
  expect([control().type, control().autocomplete]).toEqual(['password', 'new-password']);
  await user.type(control(), ' s3cret ');
  expect(last()).toBe(' s3cret ');
  await user.click(screen.getByRole('button', { name: /^Show/ }));
  expect(control().type).toBe('text');
  await user.click(screen.getByRole('button', { name: /^Hide/ }));
  expect(control().type).toBe('password');
});

test('its default is not told', async () => {
  const { root } = await renderField({ format: 'password', default: 's3cret' });
  expect(root.textContent).not.toContain('s3cret');
});
