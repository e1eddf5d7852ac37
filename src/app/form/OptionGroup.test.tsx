// @vitest-environment jsdom
import { ThemeProvider } from '@mui/material/styles';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { afterEach, expect, test } from 'vitest';
import { makeArg } from '../../spec/testing.ts';
import { theme } from '../theme.ts';
import { defaultValues, fieldKey, hold, type FormValues } from './form.ts';
import { Options } from './Options.tsx';

const arg = (name: string, group: string) =>
  makeArg({ name, kind: 'integer', default: 1, maximum: 9, description: `Help.\n\n<font> Group name: **${group}**\nType: int</font>` });
const many = Array.from({ length: 14 }, (_, at) => arg(`layer_${at}`, 'model'));
const args = [arg('epochs', 'training'), arg('rate', 'training'), ...many];

let form: UseFormReturn<FormValues>;
let restore: () => void;

function Form({ restored }: { restored: number }) {
  const own = useForm<FormValues>({ defaultValues: defaultValues(args), mode: 'onTouched' });
  useEffect(() => {
    form = own;
  }, [own]);
  return (
    <ThemeProvider theme={theme}>
      <Options options={args} alone folded={false} form={own} restored={restored} />
    </ThemeProvider>
  );
}

function open() {
  const { rerender } = render(<Form restored={0} />);
  restore = () => rerender(<Form restored={1} />);
}
afterEach(cleanup);

const heading = (name: RegExp) => screen.getByRole('button', { name });
const isOpen = (name: RegExp) => heading(name).getAttribute('aria-expanded') === 'true';
const fold = (name: RegExp) => fireEvent.click(heading(name));
const set = (name: string, value: number) =>
  act(async () =>
    form.setValue(fieldKey(args.find((one) => one.name === name) as (typeof args)[0]), hold(value), { shouldValidate: true }),
  );

test('a group is a section under its name, says how much is in it, and folds', async () => {
  open();
  expect(screen.getByRole('group', { name: 'Training' })).toBeTruthy();
  expect(heading(/^Training/).textContent).toBe('Training (2)');
  await set('rate', 5);
  expect(heading(/^Training/).textContent).toBe('Training (2, 1 changed)');
  fold(/^Training/);
  expect([isOpen(/^Training/), isOpen(/^Model/)]).toEqual([false, true]);
  const region = document.getElementById(heading(/^Training/).getAttribute('aria-controls') ?? '');
  expect(region?.hidden).toBe(true);
});

test('it opens for what is wrong in it', async () => {
  open();
  fold(/^Training/);
  fold(/^Model/);
  await set('epochs', 10);
  expect([isOpen(/^Training/), isOpen(/^Model/)]).toEqual([true, false]);
  expect(heading(/^Training/).textContent).toBe('Training (2, 1 changed, 1 to correct)');
});

test('it opens for what a filter finds in it, by the name of the group too, and may be folded again', () => {
  open();
  fold(/^Training/);
  fold(/^Model/);
  fireEvent.change(screen.getByRole('textbox', { name: 'Filter options' }), { target: { value: 'epoch' } });
  expect(isOpen(/^Training/)).toBe(true);
  expect(screen.queryByRole('group', { name: 'Model' })).toBeNull();
  fold(/^Training/);
  expect(isOpen(/^Training/)).toBe(false);
  fireEvent.change(screen.getByRole('textbox', { name: 'Filter options' }), { target: { value: 'training' } });
  expect(isOpen(/^Training/)).toBe(true);
});

test('it opens for what was set from elsewhere, where something differs', async () => {
  open();
  fold(/^Training/);
  fold(/^Model/);
  await act(async () => form.setValue(fieldKey(args[0] as (typeof args)[0]), hold(2)));
  act(() => restore());
  expect([isOpen(/^Training/), isOpen(/^Model/)]).toEqual([true, false]);
});
