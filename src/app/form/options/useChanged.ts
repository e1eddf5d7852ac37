import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Arg } from '../../../spec/model.ts';
import { changedIn, fieldKey, type FormValues } from '../form.ts';

/** How many of these arguments aren't as the server has them by default. Watching the values would copy all of them with each key. */
export function useChanged(args: readonly Arg[], form: UseFormReturn<FormValues>): number {
  const [changed, setChanged] = useState(() => changedIn(args, form.getValues()));
  useEffect(() => {
    const own = new Set(args.map(fieldKey));
    const count = () => setChanged(changedIn(args, form.getValues()));
    count();
    return form.subscribe({
      formState: { values: true },
      // Without a name all of them are new.
      callback: ({ name }) => {
        if (name === undefined || own.has(name)) count();
      },
    });
  }, [args, form]);
  return changed;
}
