import { Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { UseFormReturn } from 'react-hook-form';
import type { Arg, Predict } from '../../../spec/model.ts';
import type { Origin } from '../../../runs/finishedRun.ts';
import type { FormValues } from '../../form/form.ts';
import { formatMoment } from '../../../files/amounts.ts';
import { LazyPlace } from '../../../ui/LazyPlace.tsx';
import { lazyModule } from '../../../files/lazyParts.ts';
import { loadRestore } from '../../form/restored/formToOffer.ts';
import { lazyPart } from '../../../ui/lazyPart.ts';
import { loadResult } from '../../result/lazyViews.ts';
import { readRun } from '../../../runs/perform.ts';
import type { Run } from '../../result/useRun.ts';
import type { LinkedForm, Source } from '../../form/useLinkedForm.ts';
import * as words from './words.ts';

interface Props {
  keptKey: string;
  predict: Predict;
  /** The model on the page and what serves it. */
  here: { readonly modelId: string; readonly origin: Origin };
  linked: LinkedForm;
  run: Run;
  onClose: () => void;
}

const loadRestoreRecord = lazyModule(() => import('../../form/restored/restoreRecord.ts'));
const RestoredNote = lazyPart(() => import('../../form/restored/RestoredNote.tsx'));
/** With all that its buttons need: a panel that opens without a server should work without one. */
const HistoryPanel = lazyPart(async () => {
  const [panel] = await Promise.all([import('../HistoryPanel.tsx'), loadRestore(), loadRestoreRecord(), RestoredNote.preload()]);
  return panel;
});

/** The history of the model that is on the page. */
export function PageHistory({ keptKey, predict, here, linked, run, onClose }: Props) {
  const { form } = linked;
  return (
    <LazyPlace onClose={onClose}>
      <HistoryPanel
        keptKey={keptKey}
        predict={predict}
        onOpen={({ run: earlier }) => void Promise.all([readRun(earlier), loadResult()]).then(([read]) => run.show(read))}
        onUse={(opened, when) =>
          void loadRestore().then(({ restoreForm }) => {
            const { values, format, notes } = restoreForm(predict, opened, form.getValues());
            linked.restore(values, format, { words: words.fromRun(formatMoment(when)), notes, needed: [] });
          })
        }
        onRecord={(record) =>
          void loadRestoreRecord().then(({ restoreRecord }) => {
            const { form: made, source } = restoreRecord(predict, record, form.getValues(), here);
            linked.restore(made.values, made.format, source);
          })
        }
        onClose={onClose}
      />
    </LazyPlace>
  );
}

interface PlaceProps {
  source: Source | undefined;
  args: readonly Arg[];
  form: UseFormReturn<FormValues>;
  onClose: () => void;
}

/** Above the inputs, when they come from somewhere else. */
export function RestoredPlace({ source, ...rest }: PlaceProps) {
  if (source === undefined) return null;
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <RestoredNote source={source} {...rest} />
      </Suspense>
    </ErrorBoundary>
  );
}
