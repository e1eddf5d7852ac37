import { Suspense, use, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Pointing } from '../../../pointing/define.ts';
import type { Arg } from '../../../spec/model.ts';
import { PreviewMarks } from '../../../ui/preview/marks.ts';
import { useValues } from './PointingTool.tsx';
import { Pointings, type PointingForm } from './pointings.ts';

/** Gives the previews of an argument's files what is set on them in other fields. */
export function MarksOf({ arg, children }: { arg: Arg; children: ReactNode }) {
  const context = use(Pointings);
  const here = context?.pointings.filter(({ reads, marks }) => marks !== undefined && reads.includes(arg)) ?? [];
  const draw =
    context === undefined || here.length === 0
      ? undefined
      : (file: File) =>
          here.map((pointing) => (
            // A drawing over a preview is no more than that: the fields say the same.
            <ErrorBoundary key={pointing.at.name} fallback={null}>
              <Suspense fallback={null}>
                <Marks pointing={pointing} form={context.form} file={file} />
              </Suspense>
            </ErrorBoundary>
          ));
  // Always the same elements around the field: what is found later must not make it anew.
  return <PreviewMarks value={draw}>{children}</PreviewMarks>;
}

function Marks({ pointing, form, file }: { pointing: Pointing; form: PointingForm['form']; file: File }) {
  const values = useValues(pointing, form);
  return pointing.marks?.({ values, file });
}
