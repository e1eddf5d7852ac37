import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { sharesRow } from '../../../inputs/registry.ts';
import type { Pointing } from '../../../pointing/define.ts';
import { findPointings } from '../../../pointing/registry.ts';
import type { Arg } from '../../../spec/model.ts';
import type { ArgValue } from '../../../spec/value.ts';
import { fieldKey, hold, valueOf, type FormValues } from '../form.ts';
import type { PointingTools } from './define.ts';

type Form = UseFormReturn<FormValues>;

/** The controls of a form and what they draw, by argument. */
export function toolsOf(args: readonly Arg[], form: Form): PointingTools {
  const pointings = findPointings(args);
  return {
    toolOf: (arg) => {
      const pointing = pointings.find(({ at }) => at === arg);
      return pointing && alone(<Tool pointing={pointing} form={form} />);
    },
    marksOf: (arg) => {
      const here = pointings.filter(({ reads, marks }) => marks !== undefined && reads.includes(arg));
      if (here.length === 0) return undefined;
      return (file) => here.map((pointing) => alone(<Marks pointing={pointing} form={form} file={file} />, pointing.at.name));
    },
  };
}

/** What fails here is missing, and nothing else: the field itself says and takes all that a control does. */
function alone(children: ReactNode, key?: string): ReactNode {
  return (
    <ErrorBoundary key={key} fallback={null}>
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function Tool({ pointing, form }: { pointing: Pointing; form: Form }) {
  const values = useValues(pointing, form);
  const onPut = (changes: ReadonlyMap<Arg, ArgValue>) => {
    for (const [arg, value] of changes) {
      form.setValue(fieldKey(arg), hold(value), { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    }
  };
  return pointing.control({ at: pointing.at, values, disabled: false, compact: sharesRow(pointing.at), onPut });
}

function Marks({ pointing, form, file }: { pointing: Pointing; form: Form; file: File }) {
  const values = useValues(pointing, form);
  return pointing.marks?.({ values, file });
}

/** Those of all arguments that it reads or writes, as they are in the form now. */
function useValues({ writes, reads }: Pointing, form: Form): ReadonlyMap<Arg, ArgValue> {
  const args = [...new Set([...writes, ...reads])];
  // Watched so that it draws anew; a field that was never drawn has no value of its own yet.
  useWatch({ control: form.control, name: args.map(fieldKey) });
  return new Map(args.map((arg) => [arg, valueOf(form.getValues(), arg)]));
}
