import { useState } from 'react';
import type { ArgValue } from '../spec/value.ts';
import { same } from '../spec/value.ts';

interface Options {
  value: ArgValue;
  /** Value → text, when the value comes from outside. */
  write: (value: ArgValue) => string;
  /** Text → value, with every keystroke. */
  read: (text: string) => ArgValue;
  onChange: (value: ArgValue) => void;
}

/**
 * The text behind a control whose value isn't the text itself: `5.0` stays `5.0` while the value is 5.
 * A value from outside (reset, restored settings) replaces the text.
 */
export function useText({ value, write, read, onChange }: Options): [text: string, setText: (text: string) => void] {
  const [held, setHeld] = useState(() => ({ text: write(value), value }));
  let current = held;
  if (!same(held.value, value)) {
    current = { text: write(value), value };
    setHeld(current);
  }
  const setText = (text: string) => {
    const next = read(text);
    setHeld({ text, value: next });
    onChange(next);
  };
  return [current.text, setText];
}
