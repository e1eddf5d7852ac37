// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

test('a picked day is the value; emptied it is not set', async () => {
  const { control, last } = await renderField({ format: 'date' });
  expect(control().type).toBe('date');
  fireEvent.change(control(), { target: { value: '2026-11-22' } });
  expect(last()).toBe('2026-11-22');
  fireEvent.change(control(), { target: { value: '' } });
  expect(last()).toBeUndefined();
});

test('a default that no picker can show is shown as text', async () => {
  const { control } = await renderField({ format: 'date', default: 'today' }, { value: 'today' });
  expect([control().type, control().value]).toEqual(['text', 'today']);
});

test('any text can be typed', async () => {
  const { user, control, last } = await renderField({ format: 'date' });
  await user.click(screen.getByRole('button', { name: /^Type it as text/ }));
  await user.type(control(), '22/11');
  expect(last()).toBe('22/11');
});
