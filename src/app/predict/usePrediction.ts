import { use, useCallback, useEffect, useState, type SyntheticEvent } from 'react';
import { addressOf, type ApiRoot } from '../../api/root.ts';
import type { Example } from '../../api/examples.ts';
import type { ErrorReport } from '../../answers/report.ts';
import type { CodeSource } from '../../runs/code.ts';
import { keptKeyOf } from '../../runs/kept/keptKey.ts';
import { planRun, type RunTarget } from '../../runs/plan.ts';
import type { ModelSpec, Predict } from '../../spec/model.ts';
import { useBatchProps } from '../batch/page/useBatchProps.ts';
import { useWhyOff } from '../deployment/ended.ts';
import { valueOf, type FormValues } from '../form/form.ts';
import { useFormSettings } from '../deployment/formSettings.ts';
import { formToOffer } from '../form/restored/formToOffer.ts';
import { useFieldProblems } from '../form/useFieldProblems.ts';
import { useLinkedForm } from '../form/useLinkedForm.ts';
import { useNewDefaults } from '../form/useNewDefaults.ts';
import { useKeeping } from '../history/page/useKeeping.ts';
import { guarded } from '../page/guarded.ts';
import { HistoryOpen } from '../page/historyOpen.ts';
import { useOfferCode } from '../page/offered.ts';
import { useMetadata, type ApiState } from '../page/useApi.ts';
import { useOfferForm } from '../session/page/offered.ts';
import { newGate } from './gate.ts';
import { useShortcut } from '../page/useShortcut.ts';
import { useDiagnosis } from '../result/useDiagnosis.ts';
import { useRun } from '../result/useRun.ts';
import { isActive } from '../result/runState.ts';
import { useWaiting } from '../result/useWaiting.ts';
import type { Waited } from '../result/waiting/waited.ts';

export interface PredictionOf {
  readonly api: Extract<ApiState, { state: 'ready' }>;
  readonly root: ApiRoot;
  readonly model: ModelSpec;
  readonly predict: Predict;
  /** Bytes that the way to the API lets through in one request; undefined when that isn't known. */
  readonly maxUpload: number | undefined;
  readonly examples: readonly Example[] | undefined;
  /** Tells whether a run is under way. */
  readonly onBusy: (busy: boolean) => void;
}

/** All that a model's predictions do: the form, its runs, what is kept of them, and batches. The page only lays it out. */
export function usePrediction({ api: { spec, check }, root, model, predict, examples, maxUpload, onBusy }: PredictionOf) {
  const { args } = predict;
  const linked = useLinkedForm(model.id, predict);
  const { form, format } = linked;
  const metadata = useMetadata(root, spec, model);
  const origin = { url: root.url, deepaas: spec.version, model: metadata?.version };
  const target: RunTarget = { root, spec, operation: predict, maxUpload, modelId: model.id, origin };
  const inputsOfForm = (values: FormValues) => ({ valueOf: (arg: (typeof args)[number]) => valueOf(values, arg), format });
  const codeOf = (values: FormValues): CodeSource => ({ ...target, action: 'predict', ...inputsOfForm(values) });
  useOfferForm(formToOffer(model.id, predict, linked));
  useFormSettings(model.id, linked.link);
  useNewDefaults(form, args);

  const showAtFields = useFieldProblems(form, args);
  const onFailure = useCallback(
    ({ fields, status }: ErrorReport) => {
      showAtFields(fields);
      // The API may be restarting, perhaps with another module.
      if (status === undefined || [502, 503, 504].includes(status)) check();
    },
    [showAtFields, check],
  );
  const keptKey = keptKeyOf(root, model.id);
  const { keep, problem: keepProblem } = useKeeping(keptKey, args);
  const run = useRun((ended) => {
    if (ended.error !== undefined) onFailure(ended.error);
    return keep(ended);
  });
  useOfferCode(() => ({ ...codeOf(form.getValues()), seen: run.state.answer?.json?.value }));
  const active = isActive(run.state.phase);
  useEffect(() => {
    onBusy(active);
    return () => onBusy(false);
  }, [active, onBusy]);
  const metadataUrl = model.metadataPath === undefined ? undefined : addressOf(root, spec.basePath, model.metadataPath);
  // A long upload says nothing about the model.
  const diagnosis = useDiagnosis(run.state.phase === 'running', metadataUrl ?? `${root.url}/swagger.json`);
  const about: Waited = {
    modelId: model.id,
    place: keptKey,
    server: root.url,
    examples,
    trainings: model.train && addressOf(root, spec.basePath, model.train.path),
  };
  const onWaits = useWaiting(run.state, about);

  const off = useWhyOff();
  /** The last run that was started, as code. */
  const [sent, setSent] = useState<CodeSource>();
  const send = () => {
    if (active || off !== undefined) return undefined;
    const values = form.getValues();
    const planned = planRun(target, inputsOfForm(values));
    if (planned.problems.length === 0) run.start(planned, () => setSent(codeOf(values)));
    return planned.problems;
  };
  const [gate] = useState(newGate);
  const sendFilled = async (event?: SyntheticEvent) => {
    event?.preventDefault();
    // An example's files that are still on their way are what is meant to be run.
    await gate.passed();
    const problems = send() ?? [];
    // The fields say what is wrong with them, or no longer say what was; a run that is fine needn't wait for that.
    await form.handleSubmit(() => showAtFields(problems))();
  };
  const submit = guarded('Making a request', sendFilled, run.fail);
  useShortcut(() => void submit());
  const [startBatch, batch] = useBatchProps({ keptKey, target, form, format, run, onProblems: showAtFields });

  return {
    linked,
    run,
    active,
    /** Why nothing can be run. */
    off,
    submit,
    /** An example's files are on their way. */
    onFilling: gate.close,
    /** Undefined where nothing can be run. */
    startBatch: off === undefined ? startBatch : undefined,
    batch,
    sent: run.state.reopened ? undefined : sent,
    diagnosis,
    about,
    onWaits,
    keepProblem,
    keptKey,
    history: use(HistoryOpen),
    here: { modelId: model.id, origin },
    metadata,
  };
}
