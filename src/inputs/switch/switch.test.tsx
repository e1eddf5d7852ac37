// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderField } from '../testField.tsx';

const chosen = () => screen.getAllByRole('radio', { checked: true }).map((radio) => radio.textContent);

test('with a default it has two states', async () => {
  const { user, control, last } = await renderField({ kind: 'boolean', default: true }, { value: true });
  expect(control().checked).toBe(true);
  await user.click(control());
  expect(last()).toBe(false);
  expect(control().checked).toBe(false);
});

test('without a default it has three, and goes back to not set', async () => {
  const { user, last } = await renderField({ kind: 'boolean' });
  expect(screen.getAllByRole('radio').map((radio) => radio.textContent)).toEqual(['not set', 'on', 'off']);
  expect(chosen()).toEqual(['not set']);
  await user.click(screen.getByRole('radio', { name: 'off' }));
  expect(last()).toBe(false);
  expect(chosen()).toEqual(['off']);
  await user.click(screen.getByRole('radio', { name: 'on' }));
  expect(last()).toBe(true);
  await user.click(screen.getByRole('radio', { name: 'not set' }));
  expect(last()).toBeUndefined();
  expect(chosen()).toEqual(['not set']);
});

test('pressing the state that is set keeps it', async () => {
  const { user, onChange } = await renderField({ kind: 'boolean' }, { value: true });
  await user.click(screen.getByRole('radio', { name: 'on' }));
  expect(onChange).not.toHaveBeenCalled();
});

test('choices make no difference', async () => {
  const { control } = await renderField({ kind: 'boolean', choices: [false, true], default: false }, { value: false });
  expect(control().checked).toBe(false);
});

test('the three states are a group of radio buttons with the name, the error and the mark of the argument', async () => {
  const { root } = await renderField({ kind: 'boolean', required: true }, { error: 'It is wrong.' });
  const group = screen.getByRole('radiogroup', { name: root.dataset.arg as string });
  expect(group.getAttribute('aria-invalid')).toBe('true');
  expect(group.getAttribute('aria-required')).toBe('true');
  // A label's `for` can't name a group.
  expect(root.querySelector('label')?.htmlFor).toBe('');
  expect(root.querySelector('[aria-pressed]')).toBeNull();
});

test('arrow keys choose among the three states', async () => {
  const { user, last } = await renderField({ kind: 'boolean' });
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(last()).toBe(true);
  await user.keyboard('{ArrowRight}');
  expect(last()).toBe(false);
  expect(document.activeElement?.textContent).toBe('off');
});

test('two states keep a label that switches', async () => {
  const { root, user, last } = await renderField({ kind: 'boolean', default: true }, { value: true });
  await user.click(root.querySelector('label') as HTMLElement);
  expect(last()).toBe(false);
});
