// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Draft } from '../../spec/value.ts';
import { testItems } from '../testArg.ts';
import { renderField } from '../testField.tsx';

const numbers = { kind: 'array', items: testItems({ kind: 'number' }) } as const;
const texts = { kind: 'array', items: testItems({ kind: 'string' }) } as const;
const shown = () =>
  screen.queryAllByRole('button', { name: /^Edit entry/ }).map((button) => button.textContent?.replace(/^Edit entry \d+: /, ''));

test('Enter and comma add numbers', async () => {
  const { user, control, last } = await renderField(numbers);
  await user.type(control(), '1,2.5{Enter}0{Enter}');
  expect(last()).toEqual([1, 2.5, 0]);
  expect(control().value).toBe('');
});

test('without its last entry a list with a default is empty', async () => {
  const { user, control, last } = await renderField({ ...numbers, default: [1] }, { value: [1] });
  await user.click(control());
  await user.keyboard('{Backspace}');
  expect(last()).toEqual([]);
});

test('a list is typed as helps write it; only an empty one is meant by []', async () => {
  const { user, control, last } = await renderField(numbers);
  await user.type(control(), '[[]{Enter}');
  expect(last()).toEqual([]);
  await user.type(control(), '[[0, 2,3]{Enter}(4, 5){Enter}');
  expect(last()).toEqual([0, 2, 3, 4, 5]);
});

test('a number with thousands is refused in words, though its comma ended an entry', async () => {
  const { user, control, last } = await renderField(numbers);
  await user.type(control(), '7,1,000{Enter}');
  expect(last()).toEqual([7, new Draft('1,000', '1,000 can be read in two ways: write 1000 or 1.')]);
});

test.each([
  ['0,5{Enter}', [new Draft('0,5', '0,5 can be read in two ways: write 0.5 or 0 5.')]],
  ['0,5;0,7{Enter}', [0.5, 0.7]],
  ['1,2,3,4{Enter}', [1, 2, 3, 4]],
  ['1, 2{Enter}', [1, 2]],
  ['0.5,7{Enter}', [0.5, 7]],
])('a comma may be a decimal one, until another follows: %s', async (keys, entries) => {
  const { user, control, last } = await renderField(numbers);
  await user.type(control(), keys);
  expect(last()).toEqual(entries);
});

test('texts in quotes and brackets are a list; one that can’t be seen has words', async () => {
  const { user, control, last } = await renderField(texts);
  await user.type(control(), `[['a', 'b']{Enter}  {Enter}`);
  expect(last()).toEqual(['a', 'b', '  ']);
  expect(shown()).toEqual(['a', 'b', '2 blanks']);
});

test('Enter in the empty box does nothing, and line breaks are no entry', async () => {
  const { user, control, last, onChange } = await renderField(texts);
  await user.type(control(), 'a{Enter}{Enter}{Shift>}{Enter}{/Shift}');
  await user.tab();
  expect(last()).toEqual(['a']);
  expect(onChange).toHaveBeenCalledOnce();
  expect(control().value).toBe('');
});

test('a text may contain commas', async () => {
  const { user, control, last } = await renderField(texts);
  await user.type(control(), 'a, b{Enter}');
  expect(last()).toEqual(['a, b']);
});

test('what was typed counts when the field is left', async () => {
  const { user, control, last, onBlur } = await renderField(numbers, { value: [1] });
  await user.type(control(), '2');
  await user.tab();
  expect(last()).toEqual([1, 2]);
  expect(onBlur).toHaveBeenCalledOnce();
});

test('many are pasted at once', async () => {
  const { user, control, last } = await renderField(numbers, { value: [0] });
  await user.click(control());
  await user.paste('[1, 2, 3]');
  expect(last()).toEqual([0, 1, 2, 3]);
});

test('entries are removed with the keyboard', async () => {
  const { user, control, last } = await renderField(numbers, { value: [1, 2, 3] });
  await user.click(control());
  await user.keyboard('{Backspace}');
  expect(last()).toEqual([1, 2]);
  await user.keyboard('{ArrowLeft}{ArrowLeft}{Delete}');
  expect(last()).toEqual([2]);
  await user.keyboard('{Backspace}');
  expect(last()).toBeUndefined();
  expect(document.activeElement).toBe(control());
});

test('entries are removed and edited with the pointer', async () => {
  const { user, control, last } = await renderField(numbers, { value: [1, 2] });
  await user.click(screen.getByRole('button', { name: 'Remove entry 1' }));
  expect(last()).toEqual([2]);
  await user.click(screen.getByRole('button', { name: /^Edit entry 1/ }));
  expect(control().value).toBe('2');
  await user.type(control(), '2{Enter}');
  expect(last()).toEqual([22]);
});

test('entries are moved with the keyboard, and a screen reader hears where to', async () => {
  const { user, control, last } = await renderField(numbers, { value: [1, 2, 3] });
  await user.click(control());
  await user.keyboard('{ArrowLeft}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
  expect(last()).toEqual([3, 1, 2]);
  expect(document.activeElement?.textContent).toContain('Edit entry 1: 3');
  expect(screen.getByText('Entry 2 is now entry 1 of 3.').getAttribute('role')).toBe('status');
  await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect(last()).toEqual([3, 1, 2]);
});

test('entries are moved with the pointer, and the press that moved one doesn’t edit it', async () => {
  const { root, control, last } = await renderField(numbers, { value: [1, 2, 3] });
  const [first, , third] = screen.getAllByRole('button', { name: /^Edit entry/ }) as [HTMLElement, HTMLElement, HTMLElement];
  first.setPointerCapture = () => undefined;
  document.elementFromPoint = () => third;
  fireEvent.pointerDown(first, { button: 0, clientX: 0, clientY: 0 });
  fireEvent.pointerMove(first, { clientX: 3, clientY: 0 });
  fireEvent.pointerMove(first, { clientX: 90, clientY: 0 });
  fireEvent.pointerUp(first);
  fireEvent.click(first);
  expect(last()).toEqual([2, 3, 1]);
  expect(control().value).toBe('');
  expect(root.querySelectorAll('li')).toHaveLength(3);
});

test('limits are counted beside the entries', async () => {
  const { user, control } = await renderField({ ...numbers, minItems: 2, maxItems: 2 }, { value: [1] });
  expect(screen.getByText('1 of 2')).toBeTruthy();
  await user.type(control(), '5{Enter}');
  expect(screen.getByText('2 of 2')).toBeTruthy();
});

test('a wrong entry stays, marked', async () => {
  const { user, control, last } = await renderField(numbers);
  await user.type(control(), '1,x,');
  expect(last()).toEqual([1, new Draft('x', 'Enter a number.')]);
  expect(shown()).toEqual(['1', 'x (Enter a number.)']);
});

test('an entry that the server refused is marked', async () => {
  await renderField(numbers, { value: [1, 2], error: 'Wrong.', itemErrors: [{ name: 'a', index: 1, message: 'Not a valid number.' }] });
  expect(shown()).toEqual(['1', '2 (Not a valid number.)']);
});

test('an empty list is not the same as not set', async () => {
  const { control, put } = await renderField(numbers, { value: [] });
  expect(screen.getByText('empty list')).toBeTruthy();
  act(() => put(undefined));
  expect(screen.queryByText('empty list')).toBeNull();
  expect(control().placeholder).toContain('not set');
});

test('of thousands of entries the first are drawn', async () => {
  const { root } = await renderField(numbers, { value: Array.from({ length: 150 }, (_, index) => index) });
  const drawn = () => root.querySelectorAll('li').length;
  expect(drawn()).toBe(100);
  fireEvent.click(screen.getByText('and 50 more'));
  expect(drawn()).toBe(150);
});

test('an edited entry comes back to its place, with its line breaks', async () => {
  const { user, control, last } = await renderField(texts, { value: ['one\nline', 'two'] });
  await user.click(screen.getByRole('button', { name: /^Edit entry 1/ }));
  expect(last()).toEqual(['two']);
  expect(control().value).toBe('one\nline');
  await user.type(control(), 's{Enter}three{Enter}');
  expect(last()).toEqual(['one\nlines', 'two', 'three']);
});

test('what stands in the box becomes an entry when another one is edited', async () => {
  const { user, control, last } = await renderField(texts, { value: ['a', 'b', 'c'] });
  await user.click(screen.getByRole('button', { name: /^Edit entry 1/ }));
  await user.click(screen.getByRole('button', { name: /^Edit entry 2/ }));
  expect(last()).toEqual(['a', 'b']);
  expect(control().value).toBe('c');
});

test('long texts stand in rows, which the arrows go up and down', async () => {
  const long = 'A sentence that is too long for a chip, as captions are.';
  const { user, control, last } = await renderField({ ...texts, maxItems: 5 }, { value: [long, 'b', 'c'] });
  expect(screen.getByText('3 of at most 5')).toBeTruthy();
  await user.click(control());
  await user.keyboard('{ArrowUp}{ArrowUp}{Shift>}{ArrowUp}{/Shift}');
  expect(last()).toEqual(['b', long, 'c']);
});

test('Escape undoes an edit, and the box tells how entries are reached', async () => {
  const { user, control, last } = await renderField(texts, { value: ['a', 'b', 'c'] });
  expect(control().placeholder).toBe('add, or ← to edit');
  const described = (control().getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(described.join(' ')).toContain('the left arrow key leads to the entries');
  await user.click(control());
  await user.keyboard('{ArrowLeft}{ArrowLeft}{Enter}');
  expect(last()).toEqual(['a', 'c']);
  await user.keyboard('xyz{Escape}');
  expect(last()).toEqual(['a', 'b', 'c']);
  expect(control().value).toBe('');
  expect(document.activeElement).toBe(control());
});

test('Escape leaves alone what is typed anew', async () => {
  const { user, control, onChange } = await renderField(texts, { value: ['a'] });
  await user.type(control(), 'new{Escape}');
  expect(control().value).toBe('new');
  expect(onChange).not.toHaveBeenCalled();
});
