// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Draft } from '../../spec/value.ts';
import { inputs } from '../registry.ts';
import { testItems } from '../testArg.ts';
import { renderField } from '../testField.tsx';
import { text } from './index.ts';

test('text is kept as it was typed, blanks and quotes included', async () => {
  const { user, control, last } = await renderField({});
  await user.type(control(), '  "audioset" ');
  expect(last()).toBe('  "audioset" ');
});

test('a text without a default is not set again when it is deleted; an empty one is sent when it is asked for', async () => {
  const { user, control, last } = await renderField({});
  expect(control().placeholder).toBe('not set');
  await user.type(control(), 'a{Backspace}');
  expect(last()).toBeUndefined();
  await user.click(screen.getByRole('button', { name: /^send empty text/ }));
  expect(last()).toBe('');
  expect(screen.getByText('empty text will be sent')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^send nothing/ }));
  expect(last()).toBeUndefined();
  expect(control().placeholder).toBe('not set');
});

test('a text with a default can be emptied', async () => {
  const { user, control, last } = await renderField({ default: 'a' }, { value: 'a' });
  await user.type(control(), '{Backspace}');
  expect(last()).toBe('');
});

test('an empty default that nobody touched needs no explanation', async () => {
  const { root } = await renderField({ default: '' }, { value: '' });
  expect(root.textContent).not.toContain('empty text');
});

test('pasted lines stay lines', async () => {
  const { user, control, last } = await renderField({}, { value: 'ab' });
  control().focus();
  control().setSelectionRange(1, 1);
  await user.paste('1\r\n2');
  expect(last()).toBe('a1\n2b');
  expect(control().tagName).toBe('TEXTAREA');
  expect(document.activeElement).toBe(control());
  expect(control().selectionStart).toBe(4);
});

test.each([
  ['integer', {}, '12', 12],
  ['integer', {}, '1.5', new Draft('1.5', 'Enter a whole number.')],
  ['boolean', {}, 'yes', true],
  ['array', { items: testItems({ kind: 'integer' }) }, '[[1, 2]', [1, 2]],
  ['object', {}, '{{"a": 1}', { a: 1 }],
] as const)('in the place of a failed widget it reads the kind %s', async (kind, more, typed, value) => {
  const { user, control, last } = await renderField({ kind, ...more }, { rule: text });
  await user.type(control(), typed);
  expect(last()).toEqual(value);
});

test('a value from outside replaces the text', async () => {
  const { user, control, put } = await renderField({ default: 'x' }, { value: 'x' });
  await user.type(control(), 'yz');
  act(() => put('x'));
  expect(control().value).toBe('x');
});

test('it is the last rule, and accepts everything', () => {
  expect(inputs.at(-1)).toBe(text);
});
