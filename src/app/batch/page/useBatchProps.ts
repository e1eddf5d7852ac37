import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { lazyModule } from '../../../files/lazyParts.ts';
import { reporting } from '../../../files/report.ts';
import { toSettings } from '../../../request/settings.ts';
import type { Varied, WantedBatch } from '../../../runs/batch/batchStore.ts';
import type { KeptRun } from '../../../runs/kept/kept.ts';
import { perform, readRun } from '../../../runs/perform.ts';
import { plan, sentFilesOf, typedSecrets, type Inputs, type RunTarget } from '../../../runs/plan.ts';
import type { ArgProblem } from '../../../spec/problem.ts';
import { valueOf, type FormValues } from '../../form/form.ts';
import { guarded } from '../../page/guarded.ts';
import { loadResult } from '../../result/lazyViews.ts';
import type { Run } from '../../result/useRun.ts';
import type { BatchProps } from '../batchProps.ts';

interface Page {
  readonly keptKey: string;
  readonly target: RunTarget;
  readonly form: UseFormReturn<FormValues>;
  readonly format: string | undefined;
  readonly run: Run;
  readonly onProblems: (problems: readonly ArgProblem[]) => void;
}

/** What a batch needs of the page, and how the page starts one. */
export function useBatchProps({ keptKey, target, form, format, run, onProblems }: Page) {
  const { args } = target.operation;
  const [wanted, setWanted] = useState<WantedBatch>();
  /** The form as it is when it is asked. */
  const inputsNow = (): Inputs => {
    const values = form.getValues();
    return { valueOf: (arg) => valueOf(values, arg), format };
  };
  const latest = useRef({ target, inputsNow, onProblems });
  useEffect(() => {
    latest.current = { target, inputsNow, onProblems };
  });
  const { fail } = run;
  /** @returns whether it starts; otherwise the fields say what is missing */
  const begin = useCallback((name: string, varied: Varied): boolean => {
    const page = latest.current;
    const [first] = varied;
    const arg = page.target.operation.args.find((one) => one.name === name);
    if (arg === undefined || first === undefined) return false;
    const now = page.inputsNow();
    const value = first instanceof File ? first : first.value;
    const { problems } = plan(page.target, { ...now, valueOf: (one) => (one === arg ? value : now.valueOf(one)) });
    // What is wrong with one value is said at its own run.
    const common = problems.filter((problem) => problem.name !== name);
    if (common.length === 0) setWanted({ arg: name, varied });
    else page.onProblems(common);
    return common.length === 0;
  }, []);
  const start = useCallback(
    (name: string, varied: Varied) => guarded('Making the requests of a batch', begin, fail)(name, varied) === true,
    [begin, fail],
  );
  const props: BatchProps = {
    keptKey,
    args,
    wanted,
    secrets: () => typedSecrets(args, inputsNow()),
    onProblems,
    snapshot: (varied) => {
      const inputs = inputsNow();
      return {
        settings: toSettings(target.operation, inputs, 'all'),
        fixed: sentFilesOf(
          args.filter(({ name }) => name !== varied),
          inputs,
        ),
        secrets: [...typedSecrets(args, inputs).keys()],
      };
    },
    runItem:
      ({ batch }) =>
      async (item, files, signal) => {
        const [{ planItem }] = await Promise.all([loadPlanItem(), loadResult()]);
        const planned = planItem(target, batch, item, files, inputsNow());
        if (planned.problems.length > 0) return planned;
        const ended = await perform(planned, signal, () => undefined);
        if (ended.error === undefined && !signal.aborted) {
          void loadTimes()
            .then(({ noteTime }) => noteTime(keptKey, planned.origin.url, ended.run))
            .catch(reporting('Noting how long a run took'));
        }
        return ended;
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

const loadPlanItem = lazyModule(() => import('../../../runs/batch/planItem.ts'));
const loadTimes = lazyModule(() => import('../../../runs/times.ts'));
const loadStore = lazyModule(() => import('../../../runs/kept/store.ts'));
