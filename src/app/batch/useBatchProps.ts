import { lazyModule } from '../../files/lazyParts.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { reporting } from '../../files/report.ts';
import type { SentFile } from '../../files/sentFile.ts';
import { secretsIn } from '../../spec/secret.ts';
import { toSettings } from '../../request/settings.ts';
import type { Predict } from '../../spec/model.ts';
import { filesIn } from '../../spec/value.ts';
import type { ArgProblem } from '../../spec/problem.ts';
import { fieldKey, hold, valueOf, type FormValues } from '../form/form.ts';
import { guarded } from '../page/guarded.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { loadResult } from '../result/lazyViews.ts';
import { perform, readRun, type RunRequest } from '../../runs/perform.ts';
import type { Run } from '../result/useRun.ts';
import type { BatchProps } from './batchProps.ts';
import type { WantedBatch } from '../../runs/batch/batchStore.ts';
import type { Varied } from '../../runs/batch/batchStore.ts';

interface Page {
  readonly shelf: string;
  readonly predict: Predict;
  readonly form: UseFormReturn<FormValues>;
  readonly format: string | undefined;
  readonly run: Run;
  readonly requestFor: (values: FormValues, format: string | undefined) => RunRequest | readonly ArgProblem[];
  readonly onProblems: (problems: readonly ArgProblem[]) => void;
}

/** What a batch needs of the page, and how the page starts one. */
export function useBatchProps({ shelf, predict, form, format, run, requestFor, onProblems }: Page) {
  const [wanted, setWanted] = useState<WantedBatch>();
  const latest = useRef({ predict, form, format, requestFor, onProblems });
  useEffect(() => {
    latest.current = { predict, form, format, requestFor, onProblems };
  });
  const { fail } = run;
  /** @returns whether it starts; otherwise the fields say what is missing */
  const begin = useCallback((name: string, varied: Varied): boolean => {
    const page = latest.current;
    const [first] = varied;
    const arg = page.predict.args.find((one) => one.name === name);
    if (arg === undefined || first === undefined) return false;
    const values = { ...page.form.getValues(), [fieldKey(arg)]: hold(first instanceof File ? first : first.value) };
    const request = page.requestFor(values, page.format);
    const problems = 'plan' in request ? [] : request.filter((problem) => problem.name !== name);
    if (problems.length === 0) setWanted({ arg: name, varied });
    else page.onProblems(problems);
    return problems.length === 0;
  }, []);
  const start = useCallback(
    (name: string, varied: Varied) => guarded('Making the requests of a batch', begin, fail)(name, varied) === true,
    [begin, fail],
  );
  const secrets = () => {
    const values = form.getValues();
    const typed = predict.args.map((arg) => [arg.name, secretsIn(arg, valueOf(values, arg))] as const);
    return new Map(typed.filter(([, typedTexts]) => typedTexts.length > 0));
  };
  const props: BatchProps = {
    shelf,
    args: predict.args,
    wanted,
    secrets,
    onProblems,
    snapshot: (varied) => {
      const values = form.getValues();
      return {
        settings: toSettings(predict, { valueOf: (arg) => valueOf(values, arg), format }, 'all'),
        fixed: predict.args
          .filter(({ name }) => name !== varied)
          .flatMap((arg) => filesIn(valueOf(values, arg)).map((file): SentFile => ({ name: arg.name, file }))),
        secrets: [...secrets().keys()],
      };
    },
    runItem:
      ({ batch }) =>
      async (item, files, signal) => {
        const [{ restoreForm }] = await Promise.all([loadRestore(), loadResult()]);
        const settings =
          batch.varies === 'file'
            ? batch.settings
            : {
                ...batch.settings,
                values: { ...batch.settings.values, [batch.arg]: item.value ?? null },
                unset: batch.settings.unset.filter((name) => name !== batch.arg),
              };
        const restored = restoreForm(predict, { run: { ...NO_RUN, settings, files }, lost: [] }, form.getValues());
        const request = requestFor(restored.values, restored.format ?? format);
        if ('plan' in request) return perform(request, signal, () => undefined);
        return request;
      },
    onOpen: (kept: KeptRun) =>
      void loadStore()
        .then(({ openRun }) => openRun(kept))
        .then((opened) => Promise.all([readRun(opened.run), loadResult()]))
        .then(([read]) => run.show(read))
        .catch(reporting('Opening a run of the batch')),
  };
  return [start, props] as const;
}

const loadRestore = lazyModule(() => import('../form/restore.ts'));
const loadStore = lazyModule(() => import('../../runs/kept/store.ts'));

const NO_RUN = {
  id: '',
  modelId: '',
  origin: { url: '', deepaas: '', model: undefined },
  startedAt: 0,
  took: 0,
  source: undefined,
  silence: undefined,
};
