import { memo } from 'react';
import { useController, type Control } from 'react-hook-form';
import { Field } from '../inputs/Field.tsx';
import { validate } from '../request/validate.ts';
import type { Arg } from '../spec/model.ts';
import type { ArgValue } from '../spec/value.ts';
import { fieldKey, type FormValues } from './form.ts';

interface Props {
  arg: Arg;
  control: Control<FormValues>;
  disabled: boolean;
}

/** Ties a field to the form: its value, its checks, and its error, the server's included. */
export const ArgField = memo(function ArgField({ arg, control, disabled }: Props) {
  const { field, fieldState } = useController({
    name: fieldKey(arg),
    control,
    rules: { validate: (value) => summary(validate(arg, value as ArgValue)) ?? true },
  });
  const value = field.value as ArgValue;
  const error = fieldState.error?.message;
  const itemErrors = error === undefined ? undefined : validate(arg, value).filter((issue) => issue.index !== undefined);
  return (
    <Field
      arg={arg}
      value={value}
      error={error}
      itemErrors={itemErrors?.map(({ index, message }) => ({ index: index ?? 0, message }))}
      disabled={disabled}
      onChange={field.onChange}
      onBlur={field.onBlur}
      focusRef={field.ref}
    />
  );
});

function summary(issues: ReturnType<typeof validate>): string | undefined {
  const first = issues[0];
  if (first === undefined) return undefined;
  return first.index === undefined ? first.message : `Entry ${first.index + 1}: ${first.message}`;
}
