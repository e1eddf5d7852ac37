import { lazy, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { UseFormReturn } from 'react-hook-form';
import type { Predict } from '../../spec/model.ts';
import type { FormValues } from '../form.ts';
import { formatMoment } from '../../ui/format.ts';
import { readRun } from '../perform.ts';
import type { Run } from '../useRun.ts';
import type { Restored, useRestore } from './useRestore.ts';

interface Props {
  shelf: string;
  predict: Predict;
  form: UseFormReturn<FormValues>;
  run: Run;
  restore: ReturnType<typeof useRestore>;
  onClose: () => void;
}

const RestoredNote = lazy(() => import('./RestoredNote.tsx'));
const HistoryPanel = lazy(() => import('./HistoryPanel.tsx'));

/** The history of the model that is on the page. */
export function PageHistory({ shelf, predict, form, run, restore, onClose }: Props) {
  return (
    <ErrorBoundary fallback={null} onError={onClose}>
      <Suspense fallback={null}>
        <HistoryPanel
          shelf={shelf}
          predict={predict}
          onOpen={({ run: earlier }) => void readRun(earlier).then(run.show)}
          onUse={(opened, when) =>
            void import('./restore.ts').then(({ restoreForm }) =>
              restore.apply(restoreForm(predict, opened, form.getValues()), `from the run of ${formatMoment(when)}`),
            )
          }
          onClose={onClose}
        />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Above the inputs, when they come from somewhere else. */
export function RestoredPlace({ restored, onClose }: { restored: Restored | undefined; onClose: () => void }) {
  if (restored === undefined) return null;
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <RestoredNote restored={restored} onClose={onClose} />
      </Suspense>
    </ErrorBoundary>
  );
}
