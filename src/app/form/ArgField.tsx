import { memo, use, useCallback, useMemo } from 'react';
import { useController, type Control } from 'react-hook-form';
import { Field } from '../../inputs/Field.tsx';
import { doubt, validate } from '../../request/validate.ts';
import type { Arg } from '../../spec/model.ts';
import { messageAtArg, type ArgProblem } from '../../spec/problem.ts';
import type { ArgValue } from '../../spec/value.ts';
import { PreviewMarks } from '../../ui/preview/marks.ts';
import { readItemErrors } from './fieldErrors.ts';
import { Pointings } from './pointing/pointings.ts';
import { fieldKey, hold, type FormValues, type Held } from './form.ts';

interface Props {
  arg: Arg;
  control: Control<FormValues>;
}

/** Ties a field to the form: its value, its checks, and its error, the server's included. */
export const ArgField = memo(function ArgField({ arg, control }: Props) {
  const { field, fieldState } = useController({
    name: fieldKey(arg),
    control,
    defaultValue: hold(arg.default),
    rules: { validate: (value) => firstOf(validate(arg, (value as Held).held)) ?? true },
  });
  const value = (field.value as Held).held;
  const change = field.onChange;
  const onChange = useCallback((next: ArgValue) => change(hold(next)), [change]);
  const blur = field.onBlur;
  const refused = fieldState.error?.type === 'server';
  // Leaving a field checks it by the document, which knows less than the server that has refused the value.
  const onBlur = useCallback(() => {
    if (!refused) blur();
  }, [refused, blur]);
  const error = fieldState.error?.message;
  const itemErrors =
    error === undefined
      ? undefined
      : (readItemErrors(arg.name, fieldState.error?.types) ?? validate(arg, value).filter(({ index }) => index !== undefined));
  const pointings = use(Pointings);
  const [tools, marks] = useMemo(() => [pointings?.toolOf(arg), pointings?.marksOf(arg)], [pointings, arg]);
  return (
    <PreviewMarks value={marks}>
      <Field
        arg={arg}
        value={value}
        error={error}
        doubt={doubt(arg, value)}
        itemErrors={itemErrors}
        disabled={false}
        onChange={onChange}
        onBlur={onBlur}
        focusRef={field.ref}
        tools={tools}
      />
    </PreviewMarks>
  );
});

function firstOf([first]: readonly ArgProblem[]): string | undefined {
  return first && messageAtArg(first);
}
