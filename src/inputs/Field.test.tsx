// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { lazyPart } from '../ui/lazyPart.ts';
import type { WidgetProps } from './define.ts';
import { number } from './number/index.ts';
import { renderField } from './testField.tsx';

test('the help is the first paragraph; the rest is there on demand', async () => {
  const { user, root } = await renderField({ description: 'First words. #noparse\n\nThe *rest*.' });
  expect(root.textContent).toContain('First words.');
  expect(root.textContent).not.toContain('rest');
  expect(root.textContent).not.toContain('#noparse');
  await user.click(screen.getByRole('button', { name: /^more about an_arg/ }));
  await waitFor(() => expect(screen.getByText('rest').tagName).toBe('EM'));
});

test('notes of the document are visible and describe the control', async () => {
  const note = 'Its default "x" isn’t of type integer and is ignored.';
  const { control } = await renderField({ kind: 'integer', notes: [note] });
  const ids = control().getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(ids.map((id) => document.getElementById(id)?.textContent)).toContain(note);
});

test('a value that differs from the default is marked, and goes back to it', async () => {
  const { user, control, last, root } = await renderField({ default: 'a' }, { value: 'a' });
  expect(root.textContent).not.toContain('changed');
  await user.type(control(), 'b');
  expect(root.textContent).toContain('changed from the default');
  await user.click(screen.getByRole('button', { name: /^Back to the default/ }));
  expect(last()).toBe('a');
  expect(root.textContent).not.toContain('changed');
});

test('a required argument without a default has no way to be unset', async () => {
  await renderField({ required: true }, { value: 'a' });
  expect(screen.queryByRole('button', { name: /Unset/ })).toBeNull();
});

test('a widget that throws becomes a text field with a note, and keeps the kind of the value', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Component = lazyPart<WidgetProps>(() => Promise.reject(new Error('broken')));
  const { user, root, control, last } = await renderField({ kind: 'integer' }, { value: 3, rule: { ...number, Component } });
  expect(root.dataset.widget).toBe('text');
  expect(root.textContent).toContain('The number field failed here; enter the value as text.');
  expect(control().value).toBe('3');
  await user.type(control(), '0');
  expect(last()).toBe(30);
});
