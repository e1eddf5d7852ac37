// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Draft } from '../../spec/value.ts';
import { testItems } from '../testArg.ts';
import { renderField } from '../testField.tsx';

test('the value is what the text means, and unfinished text is kept', async () => {
  const { control, last } = await renderField({ kind: 'object' });
  fireEvent.change(control(), { target: { value: '{"a": ' } });
  expect(last()).toBeInstanceOf(Draft);
  expect(control().value).toBe('{"a": ');
  fireEvent.change(control(), { target: { value: '{"a": 0}' } });
  expect(last()).toEqual({ a: 0 });
  expect(control().value).toBe('{"a": 0}');
  fireEvent.change(control(), { target: { value: ' ' } });
  expect(last()).toBeUndefined();
});

test('Format writes it out, short lists on one line', async () => {
  const { control, user, last } = await renderField({ kind: 'object' });
  fireEvent.change(control(), { target: { value: '{"a":[1,2,3],"b":{"c":"d"}}' } });
  await user.click(screen.getByRole('button', { name: /^Format/ }));
  expect(control().value).toBe('{\n  "a": [1, 2, 3],\n  "b": {\n    "c": "d"\n  }\n}');
  expect(last()).toEqual({ a: [1, 2, 3], b: { c: 'd' } });
});

test('another value from outside replaces the text, the same one does not', async () => {
  const { control, put } = await renderField({ kind: 'array' }, { value: [1] });
  fireEvent.change(control(), { target: { value: '[1,2]' } });
  act(() => put([1, 2]));
  expect(control().value).toBe('[1,2]');
  act(() => put([3]));
  expect(control().value).toBe('[3]');
});

test('it names the members that the document knows', async () => {
  const properties = [
    { ...testItems({ kind: 'number' }), name: 'x', required: true },
    { ...testItems({ kind: 'string' }), name: 'y', required: false },
  ];
  const { root } = await renderField({ kind: 'object', properties });
  expect(root.textContent).toContain('Members: x (number, required), y (string)');
});
