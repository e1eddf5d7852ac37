import { useCallback } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Arg } from '../../spec/model.ts';
import { gatherErrors } from './fieldErrors.ts';
import type { ArgProblem } from '../../spec/problem.ts';
import { fieldKey, type FormValues } from './form.ts';

/** Puts what is wrong with arguments at their fields, and the focus on the first. */
export function useFieldProblems(form: UseFormReturn<FormValues>, args: readonly Arg[]): (problems: readonly ArgProblem[]) => void {
  const { setError, setFocus, setValue, getValues } = form;
  return useCallback(
    (problems) => {
      const errors = gatherErrors(problems);
      const known = args.filter(({ name }) => errors.has(name));
      for (const arg of known) {
        const key = fieldKey(arg);
        // Touched, so that the next change is checked at once and ends the complaint.
        setValue(key, getValues(key), { shouldTouch: true });
        setError(key, errors.get(arg.name) ?? {});
      }
      const [first] = known;
      // The field may be in a closed group, which opens with the error.
      if (first !== undefined) requestAnimationFrame(() => setFocus(fieldKey(first)));
    },
    [args, setError, setFocus, setValue, getValues],
  );
}
