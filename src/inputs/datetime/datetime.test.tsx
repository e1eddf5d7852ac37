// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

test.each([
  ['2026-11-22T10:00', '2026-11-22T10:00:00'],
  ['2026-11-22T10:00:05', '2026-11-22T10:00:05'],
])('picking %s gives %s: with seconds, without a zone', async (picked, value) => {
  const { control, last } = await renderField({ format: 'date-time' });
  expect(control().type).toBe('datetime-local');
  fireEvent.change(control(), { target: { value: picked } });
  expect(last()).toBe(value);
});

test.each(['2026-11-22T10:00:00+00:00', '2026-11-22 06:47:38.562519'])('%s, which no picker can show, stays as it is', async (value) => {
  const { control, onChange } = await renderField({ format: 'date-time', default: value }, { value });
  expect([control().type, control().value]).toEqual(['text', value]);
  expect(onChange).not.toHaveBeenCalled();
});

test.each([
  ['2021-08-21T03:43:00', '2021-08-21T03:43', '2021-08-21T03:43:00'],
  ['2021-08-21 03:43', '2021-08-21T03:43', '2021-08-21T03:43:00'],
  ['2021-08-21T25:00:00', '2021-08-21T25:00:00', '2021-08-21T25:00:00'],
])('pasting %s fills it', async (pasted, shown, value) => {
  const { user, control, last } = await renderField({ format: 'date-time' });
  await user.click(control());
  await user.paste(pasted);
  expect([control().value, last()]).toEqual([shown, value]);
});

test('any text can be typed', async () => {
  const { user, control, last } = await renderField({ format: 'date-time' });
  await user.click(screen.getByRole('button', { name: /^Type it as text/ }));
  await user.type(control(), '2026-11-22T10:00Z');
  expect(last()).toBe('2026-11-22T10:00Z');
});
