import { useMemo, useState } from 'react';
import type { Arg } from '../../spec/model.ts';
import { same, type ArgValue } from '../../spec/value.ts';
import type { InputRule } from '../define.ts';
import { chooseInput } from '../registry.ts';

interface Drawn {
  readonly arg: Arg;
  readonly value: ArgValue;
  readonly rule: InputRule;
  readonly onChange: (value: ArgValue) => void;
  readonly onBlur: () => void;
  /** Whether the value stands inside another one. */
  readonly inside: boolean;
}

/**
 * What a field draws: the argument itself, or the one in its value. Text that holds none is typed as text until the field is
 * left, even when it has become one meanwhile: another widget in its place would take the focus away.
 */
export function useWithin(rule: InputRule, arg: Arg, value: ArgValue, form: Pick<Drawn, 'onChange' | 'onBlur'>): Drawn {
  const { within } = rule;
  const [typed, setTyped] = useState<{ readonly value: ArgValue }>();
  const asText = typed !== undefined && same(typed.value, value);
  const found = useMemo(() => (asText ? undefined : within?.read(arg, value)), [asText, within, arg, value]);
  if (within === undefined) return { arg, value, rule, ...form, inside: false };
  if (found !== undefined) {
    const put = (next: ArgValue) => form.onChange(within.write(arg, next));
    return { ...found, rule: chooseInput(found.arg), onChange: put, onBlur: form.onBlur, inside: true };
  }
  return {
    arg,
    value,
    rule,
    onChange: (next) => {
      setTyped({ value: next });
      form.onChange(next);
    },
    onBlur: () => {
      setTyped(undefined);
      form.onBlur();
    },
    inside: false,
  };
}
