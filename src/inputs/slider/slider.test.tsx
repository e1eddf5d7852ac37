// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

const thumb = () => screen.getByRole<HTMLInputElement>('slider');

test('slider and box show one value, and both change it', async () => {
  const { user, control, last } = await renderField({ kind: 'integer', minimum: 1, maximum: 100, default: 1 }, { value: 1 });
  fireEvent.change(thumb(), { target: { value: 42 } });
  expect(last()).toBe(42);
  expect(control().value).toBe('42');
  await user.clear(control());
  await user.type(control(), '7');
  expect(last()).toBe(7);
  expect(thumb().value).toBe('7');
});

test('the box takes what the steps of the slider leave out, and what the server may refuse', async () => {
  const { user, control, last } = await renderField({ kind: 'number', minimum: 0, maximum: 1 });
  await user.type(control(), '0.12345');
  expect(last()).toBe(0.12345);
  await user.clear(control());
  await user.type(control(), '2');
  expect(last()).toBe(2);
  expect(thumb().value).toBe('1');
});

test('without a value it says so, and zero is a value', async () => {
  const { control, last } = await renderField({ kind: 'integer', minimum: -5, maximum: 5 });
  expect(thumb().getAttribute('aria-valuetext')).toBe('not set');
  expect(control().placeholder).toBe('not set');
  fireEvent.change(thumb(), { target: { value: 0 } });
  expect(last()).toBe(0);
  expect(thumb().getAttribute('aria-valuetext')).toBe('0');
});

test('exclusive bounds are left out', async () => {
  await renderField({ kind: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 10 });
  expect([thumb().min, thumb().max]).toEqual(['1', '9']);
});

test('bounds that leave one value leave only the box', async () => {
  const { control } = await renderField({ kind: 'integer', minimum: 3, maximum: 3 });
  expect(screen.queryByRole('slider')).toBeNull();
  expect(control()).toBeTruthy();
});
