// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { withJsonTexts } from '../../spec/jsonText/family.ts';
import type { Arg } from '../../spec/model.ts';
import { Draft } from '../../spec/value.ts';
import { testArg } from '../testArg.ts';
import { renderField } from '../testField.tsx';

/** An argument as a module of the family declares it. */
function decoded(text: string, type: string, more: Partial<Arg> = {}): Arg {
  const description = `Help.\n\n<font> Group name: **g**\nType: ${type}</font>`;
  return withJsonTexts([testArg({ default: text, description, ...more })])[0] as Arg;
}

test('a number is typed as one, and half of one is kept and told', async () => {
  const { control, root, last } = await renderField(decoded('30', 'int'), { value: '30' });
  expect([control().value, root.textContent]).toEqual(['30', expect.stringContaining('integer')]);
  expect(root.textContent).not.toContain('Group name');
  fireEvent.change(control(), { target: { value: '1e' } });
  expect(last()).toBeInstanceOf(Draft);
  expect(control().value).toBe('1e');
  fireEvent.change(control(), { target: { value: '31' } });
  expect(last()).toBe('31');
  fireEvent.change(control(), { target: { value: '30' } });
  expect(last()).toBe('30');
});

test('a choice has no quotes', async () => {
  const choices = ['"fast"', '"slow"'];
  const { user, root, last } = await renderField(decoded('"fast"', 'str', { choices }), { value: '"fast"' });
  expect(root.textContent).toContain('fast');
  expect(root.textContent).not.toContain('"');
  await user.click(screen.getByRole('combobox'));
  await user.click(screen.getByRole('option', { name: 'slow' }));
  expect(last()).toBe('"slow"');
});

test('null is “not set”, and there is a way back to it and to the default', async () => {
  const { control, user, root, last } = await renderField(decoded('5', 'int or None'), { value: '5' });
  await user.click(screen.getByRole('button', { name: /^Unset/ }));
  expect(last()).toBe('null');
  expect(control().placeholder).toBe('not set');
  expect(root.textContent).toContain('null will be sent');
  await user.click(screen.getByRole('button', { name: /^use default/ }));
  expect(last()).toBe('5');
});

test('where null is the default, an emptied field is that again', async () => {
  const { control, last } = await renderField(decoded('null', 'str'), { value: 'null' });
  expect([control().value, control().placeholder]).toEqual(['', 'not set']);
  fireEvent.change(control(), { target: { value: 'é' } });
  expect(last()).toBe('"\\u00e9"');
  fireEvent.change(control(), { target: { value: '' } });
  expect(last()).toBe('null');
});

test('a list with half an entry is kept and isn’t sent', async () => {
  const { control, user, root, last } = await renderField(decoded('[0.5]', 'list'), { value: '[0.5]' });
  await user.type(control(), 'x{Enter}');
  expect(last()).toBeInstanceOf(Draft);
  expect(root.textContent).toContain('x');
  await user.keyboard('{Backspace}{Delete}1{Enter}');
  expect(last()).toBe('[0.5, 1.0]');
});

test('a text from outside shows up, and one of another type as the text that it is', async () => {
  const { control, root, put } = await renderField(decoded('[2000, 2000]', 'list'), { value: '[2000, 2000]' });
  act(() => put('[1, 2, 3, 4]'));
  expect(root.querySelectorAll('li')).toHaveLength(4);
  act(() => put('{"a": 1}'));
  await waitFor(() => expect(control().value).toBe('{"a": 1}'));
});

test('text is typed as text until the field is left', async () => {
  const { control, user, root, last } = await renderField(decoded('5', 'int'), { value: 'many' });
  const box = control();
  expect(box.value).toBe('many');
  await user.clear(box);
  expect(last()).toBeUndefined();
  await user.type(box, '7');
  expect(last()).toBe('7');
  expect(document.activeElement).toBe(box);
  await user.tab();
  expect(root.contains(box)).toBe(false);
  expect(control().value).toBe('7');
});

test('keys like numbers keep their order, and what isn’t touched stays as it was', async () => {
  const text = '{"10": 1.0, "2": 0.5, "a": [1, 2.0]}';
  const { control, last } = await renderField(decoded(text, 'dict'), { value: text });
  expect(control().value).toBe('{\n  "10": 1.0,\n  "2": 0.5,\n  "a": [1, 2.0]\n}');
  fireEvent.change(control(), { target: { value: control().value.replace('0.5', '0.') } });
  expect(last()).toBeInstanceOf(Draft);
  fireEvent.change(control(), { target: { value: control().value.replace('0.', '0.25') } });
  expect(last()).toBe('{"10": 1.0, "2": 0.25, "a": [1, 2.0]}');
});
