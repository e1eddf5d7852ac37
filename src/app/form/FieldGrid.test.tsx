// @vitest-environment jsdom
import { ThemeProvider } from '@mui/material/styles';
import { act, cleanup, render, waitFor } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { afterEach, expect, test } from 'vitest';
import { makeArg } from '../../spec/testing.ts';
import { theme } from '../theme.ts';
import { FieldGrid } from './FieldGrid.tsx';
import { defaultValues, fieldKey, hold, type FormValues } from './form.ts';

const args = Array.from({ length: 60 }, (_, at) => makeArg({ name: `layer_${at}`, kind: 'integer', default: 1 }));

function Grid({ sparing, set }: { sparing: boolean; set?: FormValues | undefined }) {
  const form = useForm<FormValues>({ defaultValues: { ...defaultValues(args), ...set } });
  return (
    <ThemeProvider theme={theme}>
      <FieldGrid args={args} form={form} sparing={sparing} />
    </ThemeProvider>
  );
}

const names = () => [...document.querySelectorAll('[data-arg]')].map((field) => field.getAttribute('data-arg'));

afterEach(cleanup);

test('of very many fields the first are there at once, and then all of them in their order', async () => {
  act(() => void render(<Grid sparing />));
  expect(names()).toEqual(args.slice(0, names().length).map(({ name }) => name));
  expect(names().length).toBeLessThan(args.length);
  await waitFor(() => expect(names()).toEqual(args.map(({ name }) => name)));
});

test('with something set from elsewhere all are there at once, to be checked', () => {
  const last = args.at(-1);
  render(<Grid sparing set={last && { [fieldKey(last)]: hold(2) }} />);
  expect(names().length).toBe(args.length);
});

test('others are drawn as a whole', () => {
  render(<Grid sparing={false} />);
  expect(names().length).toBe(args.length);
});
