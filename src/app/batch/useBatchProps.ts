import { useCallback, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Issue } from '../../request/plan.ts';
import { toSettings, type Settings } from '../../request/settings.ts';
import type { Arg, Predict } from '../../spec/model.ts';
import { fieldKey, hold, valueOf, type FormValues } from '../form.ts';
import type { KeptRun } from '../history/kept.ts';
import { perform, readRun, type RunRequest } from '../perform.ts';
import type { Run } from '../useRun.ts';
import type { BatchProps, WantedBatch } from './BatchSection.tsx';

interface Page {
  readonly shelf: string;
  readonly predict: Predict;
  readonly form: UseFormReturn<FormValues>;
  readonly format: string | undefined;
  readonly run: Run;
  readonly requestFor: (values: FormValues, format: string | undefined) => RunRequest | readonly Issue[];
  readonly secrets: () => readonly string[];
}

/** What a batch needs of the page, and how the page starts one. */
export function useBatchProps({ shelf, predict, form, format, run, requestFor, secrets }: Page) {
  const [wanted, setWanted] = useState<WantedBatch>();
  const start = useCallback((arg: string, files: readonly File[]) => setWanted({ arg, files }), []);
  const props: BatchProps = {
    shelf,
    args: predict.args,
    wanted,
    secrets,
    settings: () => {
      const values = form.getValues();
      return toSettings(predict, { valueOf: (arg) => valueOf(values, arg), format }, 'all');
    },
    runFile: (arg: Arg, settings: Settings) => {
      // As the form is when the batch begins: what is changed meanwhile is for the next run. Files of other arguments come with it.
      const now = form.getValues();
      return async (file, signal) => {
        const { restoreForm } = await import('../history/restore.ts');
        const others = predict.args.filter((other) => other.kind === 'file').map((other) => [fieldKey(other), hold(valueOf(now, other))]);
        const restored = restoreForm(predict, { run: { ...EMPTY_RUN, settings }, lost: [] }, now);
        const values = { ...restored.values, ...Object.fromEntries(others), [fieldKey(arg)]: hold(file) } as FormValues;
        const request = requestFor(values, restored.format ?? format);
        if ('plan' in request) return perform(request, signal, () => undefined);
        throw new Error(`${request[0]?.arg ?? ''}: ${request[0]?.message ?? ''}`);
      };
    },
    onOpen: (kept: KeptRun) =>
      void import('../history/store.ts')
        .then(({ openRun }) => openRun(kept))
        .then((opened) => readRun(opened.run))
        .then(run.show),
  };
  return [start, props] as const;
}

const EMPTY_RUN = {
  id: '',
  modelId: '',
  origin: { url: '', deepaas: '', model: undefined },
  startedAt: 0,
  took: 0,
  files: [],
  source: undefined,
  silence: undefined,
};
