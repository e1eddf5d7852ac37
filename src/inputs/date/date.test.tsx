// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Draft } from '../../spec/value.ts';
import { renderField } from '../testField.tsx';

test('a picked day is the value; emptied it is not set', async () => {
  const { control, last } = await renderField({ format: 'date' });
  expect(control().type).toBe('date');
  fireEvent.change(control(), { target: { value: '2026-11-22' } });
  expect(last()).toBe('2026-11-22');
  fireEvent.change(control(), { target: { value: '' } });
  expect(last()).toBeUndefined();
});

test('half a date holds the run back, in words; cleared, nothing is set', async () => {
  const { control, last } = await renderField({ format: 'date' });
  const half = (bad: boolean) => Object.defineProperty(control(), 'validity', { configurable: true, value: { badInput: bad } });
  half(true);
  fireEvent.keyUp(control());
  expect(last()).toEqual(new Draft('', 'This isn’t complete yet. Fill in the rest, or clear it.'));
  half(false);
  fireEvent.blur(control());
  expect(last()).toBeUndefined();
});

test.each([
  ['2021-08-21', 'date'],
  [' 2021-08-21 ', 'date'],
  ['21 August', 'text'],
  ['2024-13-45', 'text'],
])('%s can be pasted, and is shown in a control of type %s', async (pasted, type) => {
  const { user, control, last } = await renderField({ format: 'date' });
  await user.click(control());
  await user.paste(pasted);
  expect([last(), control().type]).toEqual([pasted.trim(), type]);
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
