import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { afterEach, beforeAll, vi } from 'vitest';
import type { Arg } from '../spec/model.ts';
import type { ArgValue } from '../spec/value.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { LazyChoiceMenu } from '../ui/actions/lazyMenu.ts';
import { preloadFileCard } from '../ui/drop/FileCardPlace.tsx';
import type { InputRule } from './define.ts';
import { Field } from './Field.tsx';
import { testArg } from './testArg.ts';

beforeAll(() => {
  // jsdom has no object URLs.
  URL.createObjectURL = () => 'blob:test';
  URL.revokeObjectURL = () => undefined;
});
// Both come after the form, as they do on the page.
beforeAll(async () => {
  await Promise.all([preloadFileCard(), LazyChoiceMenu.preload()]);
});
afterEach(cleanup);

interface Given {
  value?: ArgValue;
  error?: string;
  itemErrors?: readonly ArgProblem[];
  disabled?: boolean;
  rule?: InputRule;
}

/** A field in a form that keeps its value, as the app's form does. */
export async function renderField(given: Partial<Arg>, { value: initial, disabled = false, ...rest }: Given = {}) {
  const arg = testArg(given);
  const onChange = vi.fn<(value: ArgValue) => void>();
  const onBlur = vi.fn();
  const focusRef = vi.fn<(element: HTMLElement | null) => void>();
  let put: (value: ArgValue) => void = () => undefined;
  function Form() {
    const [value, setValue] = useState<ArgValue>(initial);
    useEffect(() => {
      put = setValue;
    }, []);
    const change = (next: ArgValue) => {
      onChange(next);
      setValue(next);
    };
    return <Field arg={arg} value={value} disabled={disabled} onChange={change} onBlur={onBlur} focusRef={focusRef} {...rest} />;
  }
  const { container } = render(<Form />);
  const loaded = () => {
    if (container.querySelector('[data-blank]') !== null) throw new Error('still loading');
  };
  await waitFor(loaded, { timeout: 15_000 });
  return {
    arg,
    onChange,
    onBlur,
    focusRef,
    container,
    user: userEvent.setup({ delay: null }),
    root: container.querySelector<HTMLElement>('[data-arg]') as HTMLElement,
    /** The control that the label names. */
    control: () => screen.getByLabelText<HTMLInputElement>(arg.name),
    /** A value from outside: a reset, or settings restored. */
    put: (value: ArgValue) => put(value),
    last: () => onChange.mock.lastCall?.[0],
  };
}
