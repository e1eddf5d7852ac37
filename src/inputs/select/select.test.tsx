// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Arg } from '../../spec/model.ts';
import { renderField } from '../testField.tsx';

const many = Array.from({ length: 89 }, (_, index) => index);
const options = () => screen.getAllByRole('option').map((option) => option.textContent);

test.each<[string, Partial<Arg>, string, unknown]>([
  ['a number', { kind: 'integer', choices: [0, 1, 3] }, '0', 0],
  ['an empty text', { choices: ['a', ''] }, '(empty text)', ''],
  ['JSON text, verbatim', { choices: ['null', '"audioset"'] }, '"audioset"', '"audioset"'],
  ['one of many numbers', { kind: 'integer', choices: many }, '42', 42],
])('the value is the choice itself: %s', async (_, given, text, value) => {
  const { user, control, last } = await renderField(given);
  await user.click(control());
  await user.click(screen.getByRole('option', { name: text }));
  expect(last()).toBe(value);
});

test('an optional choice without a default can be left, and unset again', async () => {
  const { user, control, last } = await renderField({ choices: ['a', 'b'] }, { value: 'a' });
  await user.click(control());
  expect(options()).toEqual(['not set', 'a', 'b']);
  await user.click(screen.getByRole('option', { name: 'not set' }));
  expect(last()).toBeUndefined();
  expect(screen.getByRole('combobox', { hidden: true }).textContent).toContain('not set');
});

test('with a default, or required, "not set" is no choice', async () => {
  const { user, control } = await renderField({ choices: ['a', 'b'], default: 'b' }, { value: 'b' });
  await user.click(control());
  expect(options()).toEqual(['a', 'b']);
});

test('a default outside the choices is one more choice', async () => {
  const { user, control } = await renderField({ choices: ['a'], default: 'zzz' }, { value: 'zzz' });
  expect(control().textContent).toContain('zzz');
  await user.click(control());
  expect(options()).toEqual(['a', 'zzz']);
});

test('from twelve choices on they can be searched', async () => {
  const { user, control, last } = await renderField({ kind: 'integer', choices: many, default: 3 }, { value: 3 });
  expect(control().value).toBe('3');
  await user.clear(control());
  await user.type(control(), '77');
  expect(options()).toEqual(['77']);
  await user.keyboard('{Enter}');
  expect(last()).toBe(77);
});

test('many choices have a way back to not set', async () => {
  const { user, control, last } = await renderField({ kind: 'integer', choices: many }, { value: 0 });
  await user.click(control());
  await user.click(screen.getByRole('option', { name: 'not set' }));
  expect(last()).toBeUndefined();
  expect(control().value).toBe('');
});

test.each([
  ['a short menu', ['a', 'b']],
  ['a long one', many.map(String)],
])('%s is named by its label, which has no `for` and hands over the focus', async (_, choices) => {
  const { root, user } = await renderField({ choices, required: true }, { error: 'It is wrong.' });
  const label = root.querySelector('label') as HTMLLabelElement;
  const menu = within(root).getByRole('combobox', { name: new RegExp(label.textContent ?? '') });
  expect([label.htmlFor, menu.getAttribute('aria-invalid'), menu.getAttribute('aria-required')]).toEqual(['', 'true', 'true']);
  await user.click(label);
  expect(document.activeElement).toBe(menu);
});
