import { Suspense, use } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useWatch } from 'react-hook-form';
import { sharesRow } from '../../../inputs/registry.ts';
import type { Pointing } from '../../../pointing/define.ts';
import type { Arg } from '../../../spec/model.ts';
import type { ArgValue } from '../../../spec/value.ts';
import { fieldKey, hold, valueOf } from '../form.ts';
import { Pointings, type PointingForm } from './pointings.ts';

/** The control in the head of a field that is set by pointing. Without its code the field is what it always was. */
export function PointingTool({ arg }: { arg: Arg }) {
  const context = use(Pointings);
  const pointing = context?.pointings.find(({ at }) => at === arg);
  if (context === undefined || pointing === undefined) return null;
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <Tool pointing={pointing} form={context.form} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Tool({ pointing, form }: { pointing: Pointing; form: PointingForm['form'] }) {
  const values = useValues(pointing, form);
  const onPut = (changes: ReadonlyMap<Arg, ArgValue>) => {
    for (const [arg, value] of changes) {
      form.setValue(fieldKey(arg), hold(value), { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    }
  };
  return pointing.control({ at: pointing.at, values, disabled: false, compact: sharesRow(pointing.at), onPut });
}

/** Those of all arguments that it reads or writes, as they are in the form now. */
export function useValues({ writes, reads }: Pointing, form: PointingForm['form']): ReadonlyMap<Arg, ArgValue> {
  const args = [...new Set([...writes, ...reads])];
  // Watched so that it draws anew; a field that was never drawn has no value of its own yet.
  useWatch({ control: form.control, name: args.map(fieldKey) });
  return new Map(args.map((arg) => [arg, valueOf(form.getValues(), arg)]));
}
