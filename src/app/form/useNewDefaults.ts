import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { isDefault } from '../../request/validate.ts';
import type { Arg } from '../../spec/model.ts';
import { fieldKey, hold, valueOf, type FormValues } from './form.ts';

/** A restarted module may have other defaults; what the visitor hasn't touched follows them. */
export function useNewDefaults(form: UseFormReturn<FormValues>, args: readonly Arg[]): void {
  const before = useRef(args);
  useEffect(() => {
    const old = new Map(before.current.map((arg) => [fieldKey(arg), arg]));
    before.current = args;
    for (const arg of args) {
      const known = old.get(fieldKey(arg));
      if (known === undefined || known === arg || !isDefault(known, valueOf(form.getValues(), known))) continue;
      form.setValue(fieldKey(arg), hold(arg.default));
    }
  }, [form, args]);
}
