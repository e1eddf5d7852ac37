// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Json } from '../spec/model.ts';
import { Draft, type ArgValue } from '../spec/value.ts';
import { inputs } from './registry.ts';
import { renderField } from './testField.tsx';
import { SAMPLES, type Sample } from './testSamples.ts';

const file = new File(['abc'], 'a.bin', { type: 'application/x-thing' });

const WRONG: [name: string, value: ArgValue][] = [
  ['nothing', undefined],
  ['null', null],
  ['an empty text', ''],
  ['text', 'nonsense'],
  ['zero', 0],
  ['not a number', NaN],
  ['a huge number', 1e300],
  ['a big integer', 2n ** 70n],
  ['true', true],
  ['an empty list', []],
  ['a list of null', [null]],
  ['a mixed list', ['x', 1, false, { a: 1 }, [2]]],
  ['an object', { a: { b: [1] } }],
  ['a file', file],
  ['files', [file, file]],
  ['a draft', new Draft('-', 'Enter a number.')],
  ['a list with drafts and big integers', [new Draft('-', 'Enter a number.'), 2n ** 70n]],
];

describe.each(inputs.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  const { arg: given, value, other, keys } = SAMPLES[id] as Sample;
  const arg = { ...given, name: `the argument (${id})` };

  test('is marked, and labelled with the name of the argument', async () => {
    const { root, control } = await renderField(arg);
    expect({ ...root.dataset }).toEqual({ arg: arg.name, widget: id });
    expect(root.contains(control())).toBe(true);
    expect(root.querySelector('label')?.textContent).toBe(arg.name);
  });

  test('is described by its help, and by its error when it has one', async () => {
    const { control, container } = await renderField(arg, { value, error: 'It is wrong.' });
    const ids = control().getAttribute('aria-describedby')?.split(' ') ?? [];
    const described = ids.map((part) => container.querySelector(`[id="${part}"]`)?.textContent);
    expect(described).toContain('It is wrong.');
    expect(described).toContain(arg.description);
    expect(described).not.toContain(undefined);
    expect(screen.getByRole('alert').textContent).toBe('It is wrong.');
  });

  test('hands over an element that can take the focus', async () => {
    const { focusRef } = await renderField(arg, { value });
    const element = focusRef.mock.calls.map(([handed]) => handed).findLast((handed) => handed !== null);
    act(() => element?.focus());
    // A menu's hidden input hands the focus on.
    expect(document.activeElement).not.toBe(document.body);
  });

  test('says that a required argument is required', async () => {
    const { root, control, container } = await renderField({ ...arg, required: true });
    expect(root.querySelector('label')?.parentElement?.textContent).toContain('*');
    const ids = control().getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(ids.map((part) => container.querySelector(`[id="${part}"]`)?.textContent).join()).toContain('required');
  });

  test('is reached and filled in by keyboard', async () => {
    const { root, user, last } = await renderField({ ...arg, default: undefined });
    for (let presses = 0; presses < 3 && !root.contains(document.activeElement); presses++) await user.tab();
    expect(root.contains(document.activeElement)).toBe(true);
    if (keys === undefined) return;
    await user.keyboard(keys);
    expect(last()).toEqual(value);
  });

  test.runIf(given.kind !== 'file')('goes back to its default, is marked until then, and keeps the focus', async () => {
    const { root, user, last } = await renderField({ ...arg, default: value as Json }, { value: other });
    expect(root.textContent).toContain('changed from the default');
    await user.click(screen.getByRole('button', { name: /^Back to the default/ }));
    expect(last()).toEqual(value);
    expect(root.textContent).not.toContain('changed from the default');
    expect(root.contains(document.activeElement)).toBe(true);
  });

  test.runIf(rule.unsetBy === 'frame')('is unset where it has no default', async () => {
    const { user, last } = await renderField({ ...arg, default: undefined }, { value, rule });
    await user.click(screen.getByRole('button', { name: /^Unset/ }));
    expect(last()).toBeUndefined();
  });

  test('does nothing while disabled', async () => {
    const { root, onChange, user } = await renderField(arg, { value, disabled: true });
    for (const element of root.querySelectorAll<HTMLElement>('button, input, textarea, [role=combobox]')) {
      const off = element.matches(':disabled, [aria-disabled=true], [aria-hidden=true]');
      expect(off ? '' : element.outerHTML).toBe('');
      await user.click(element).catch(() => undefined);
    }
    expect(onChange).not.toHaveBeenCalled();
  });

  test('changes nothing by being shown', async () => {
    const { onChange, put } = await renderField(arg, { value });
    act(() => put(other));
    act(() => put(undefined));
    act(() => put(value));
    expect(onChange).not.toHaveBeenCalled();
  });

  test('shows a value from outside just as its own', async () => {
    const fresh = await renderField(arg, { value: other });
    const expected = await stable(fresh.container);
    const { put, container } = await renderField(arg, { value });
    act(() => put(undefined));
    act(() => put(other));
    expect(await stable(container)).toBe(expected);
  });

  test('survives values of every wrong kind', async () => {
    const { root, put } = await renderField(arg, { value });
    for (const [name, wrong] of WRONG) {
      act(() => put(wrong));
      const broken = root.textContent?.includes('can’t be edited');
      expect({ after: name, widget: root.dataset.widget, broken }).toEqual({ after: name, widget: id, broken: false });
      act(() => put(value));
    }
  });

  test('reserves room while its code loads', () => {
    expect(rule.height).toBeGreaterThanOrEqual(36);
  });
});

/** The markup without generated ids, once effects such as object URLs are done. */
async function stable(container: HTMLElement): Promise<string> {
  await waitFor(() => expect(container.innerHTML).not.toBe(''));
  await act(() => Promise.resolve());
  // React keeps the attribute of the first state and changes what is so.
  for (const box of container.querySelectorAll('input')) box.toggleAttribute('checked', box.checked);
  return container.innerHTML.replace(/_r_\w+_/g, 'ID');
}
