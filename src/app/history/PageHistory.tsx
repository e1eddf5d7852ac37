import { lazy, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { UseFormReturn } from 'react-hook-form';
import type { Arg, Predict } from '../../spec/model.ts';
import type { Origin } from '../finishedRun.ts';
import type { FormValues } from '../form.ts';
import { formatMoment } from '../../ui/format.ts';
import { readRun } from '../perform.ts';
import type { Run } from '../useRun.ts';
import type { Restored, useRestore } from './useRestore.ts';

interface Props {
  shelf: string;
  predict: Predict;
  /** The model on the page and what serves it. */
  here: { readonly modelId: string; readonly origin: Origin };
  form: UseFormReturn<FormValues>;
  run: Run;
  restore: ReturnType<typeof useRestore>;
  onClose: () => void;
}

const RestoredNote = lazy(() => import('./RestoredNote.tsx'));
const HistoryPanel = lazy(() => import('./HistoryPanel.tsx'));

/** The history of the model that is on the page. */
export function PageHistory({ shelf, predict, here, form, run, restore, onClose }: Props) {
  return (
    <ErrorBoundary fallback={null} onError={onClose}>
      <Suspense fallback={null}>
        <HistoryPanel
          shelf={shelf}
          modelId={here.modelId}
          predict={predict}
          onOpen={({ run: earlier }) => void readRun(earlier).then(run.show)}
          onUse={(opened, when) =>
            void import('./restore.ts').then(({ restoreForm }) =>
              restore.apply(restoreForm(predict, opened, form.getValues()), `from the run of ${formatMoment(when)}`),
            )
          }
          onRecord={(record) =>
            void import('../record/restoreRecord.ts').then(({ restoreRecord }) => {
              const made = restoreRecord(predict, record, form.getValues(), here);
              restore.apply(made.form, made.source, made.needed);
            })
          }
          onClose={onClose}
        />
      </Suspense>
    </ErrorBoundary>
  );
}

interface PlaceProps {
  restored: Restored | undefined;
  args: readonly Arg[];
  form: UseFormReturn<FormValues>;
  onClose: () => void;
}

/** Above the inputs, when they come from somewhere else. */
export function RestoredPlace({ restored, ...rest }: PlaceProps) {
  if (restored === undefined) return null;
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <RestoredNote restored={restored} {...rest} />
      </Suspense>
    </ErrorBoundary>
  );
}
