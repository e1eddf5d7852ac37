import Box from '@mui/material/Box';
import { Suspense, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { UseFormReturn } from 'react-hook-form';
import type { Example } from '../../api/examples.ts';
import { addressOf, type ApiRoot } from '../../api/root.ts';
import type { ErrorReport } from '../../answers/report.ts';
import { isUnshared } from '../../request/settings.ts';
import { isDefault } from '../../request/validate.ts';
import type { Arg, ModelSpec, Predict } from '../../spec/model.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { CodeButton } from '../code/CodeButton.tsx';
import { useOfferCode } from '../page/offered.ts';
import type { CodeSource } from '../../runs/code.ts';
import { planRun, type RunTarget } from '../../runs/plan.ts';
import { ManyFiles } from '../../ui/drop/manyFiles.ts';
import { BatchPlace } from '../batch/BatchPlace.tsx';
import { useBatchProps } from '../batch/useBatchProps.ts';
import { fieldKey, hold, valueOf, type FormValues } from '../form/form.ts';
import { guarded } from '../page/guarded.ts';
import { useWhyOff } from '../deployment/ended.ts';
import { HistoryOpen } from '../page/historyOpen.ts';
import { PageHistory, RestoredPlace } from '../history/PageHistory.tsx';
import { shelfOf } from '../../runs/kept/shelf.ts';
import { useKeeping } from '../history/useKeeping.ts';
import { InputPane } from '../form/InputPane.tsx';
import { CopyLink } from '../form/CopyLink.tsx';
import { BeyondNote, LinkNote } from '../form/LinkNote.tsx';
import { SpecNotes } from '../SpecNotes.tsx';
import { useLinkedForm } from '../form/useLinkedForm.ts';
import { Nothing } from '../../ui/Nothing.tsx';
import { ResultPane } from '../result/ResultPane.tsx';
import { RunBar } from '../form/RunBar.tsx';
import { UploadNote } from '../form/UploadNote.tsx';
import { VaryButton } from '../batch/VaryButton.tsx';
import { useMetadata, type ApiState } from '../page/useApi.ts';
import { useDiagnosis } from '../result/useDiagnosis.ts';
import { useFieldProblems } from '../form/useFieldProblems.ts';
import { isActive, useRun } from '../result/useRun.ts';
import { useShortcut } from '../page/useShortcut.ts';
import { useWaiting } from '../result/useWaiting.ts';

const ExampleStrip = lazyPart(() => import('../form/examples/ExampleStrip.tsx'));
/** What the strip takes, so that the form doesn't jump. */
const EXAMPLES_HEIGHT = 208;

interface Props {
  api: Extract<ApiState, { state: 'ready' }>;
  root: ApiRoot;
  model: ModelSpec;
  examples: readonly Example[] | undefined;
  /** Bytes that the way to the API lets through in one request; undefined when that isn't known. */
  maxUpload: number | undefined;
  /** Tells whether a run is under way. */
  onBusy: (busy: boolean) => void;
  /** What is to be said above Run. */
  children?: ReactNode;
}

export function PredictPage({ model, ...rest }: Props) {
  if (model.predict === undefined) {
    return <Nothing title="No predictions here">The server was started without predictions, or this model doesn’t offer them.</Nothing>;
  }
  return <Prediction model={model} predict={model.predict} {...rest} />;
}

/** Inputs on the left, the result on the right; below each other on a phone. */
function Prediction({ api, root, model, predict, examples, maxUpload, onBusy, children }: Props & { predict: Predict }) {
  const { spec, check } = api;
  const { args, accept } = predict;
  const linked = useLinkedForm(model.id, predict);
  const { form, format } = linked;
  const showAtFields = useFieldProblems(form, args);
  const onFailure = useCallback(
    (report: ErrorReport) => {
      showAtFields(report.fields);
      // The API may be restarting, perhaps with another module.
      if (report.status === undefined || [502, 503, 504].includes(report.status)) check();
    },
    [showAtFields, check],
  );
  const history = use(HistoryOpen);
  const metadata = useMetadata(root, spec, model);
  const origin = { url: root.url, deepaas: spec.version, model: metadata?.version };
  const shelf = shelfOf(root, model.id);
  const { keep, problem: keepProblem } = useKeeping(shelf, args);
  const run = useRun((ended) => {
    if (ended.error !== undefined) onFailure(ended.error);
    keep(ended);
  });
  const active = isActive(run.state.phase);
  const off = useWhyOff();
  useEffect(() => {
    onBusy(active);
    return () => onBusy(false);
  }, [active, onBusy]);
  useNewDefaults(form, args);
  const metadataUrl = model.metadataPath === undefined ? undefined : addressOf(root, spec.basePath, model.metadataPath);
  // A long upload says nothing about the model.
  const diagnosis = useDiagnosis(run.state.phase === 'running', metadataUrl ?? `${root.url}/swagger.json`);

  const durations = useWaiting(run.state, model.id);

  const [sent, setSent] = useState<CodeSource>();
  const target: RunTarget = { root, spec, operation: predict, maxUpload, modelId: model.id, origin };
  const inputsOfForm = (values: FormValues) => ({ valueOf: (arg: Arg) => valueOf(values, arg), format });
  const codeOf = (values: FormValues): CodeSource => ({ ...target, action: 'predict', ...inputsOfForm(values) });
  useOfferCode(() => codeOf(form.getValues()));

  const send = form.handleSubmit((values) => {
    if (active || off !== undefined) return;
    const planned = planRun(target, inputsOfForm(values));
    if (planned.problems.length > 0) {
      showAtFields(planned.problems);
      return;
    }
    setSent(codeOf(values));
    run.start(planned);
  });
  const submit = guarded('Making a request', send, run.fail);
  const [startBatch, batchProps] = useBatchProps({
    shelf,
    target,
    form,
    format,
    run,
    onProblems: showAtFields,
  });
  useShortcut(() => void submit());

  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 6fr)' },
        columnGap: 4,
        rowGap: 3,
        mt: 2.5,
        alignItems: 'start',
      }}
    >
      <BatchPlace {...batchProps} />
      <Box component="form" aria-label="Inputs" noValidate onSubmit={(event) => void submit(event)} sx={{ minWidth: 0 }}>
        <LinkNote problems={linked.problems} onClose={linked.dismiss} />
        <BeyondNote beyond={linked.beyond} />
        <SpecNotes notes={predict.notes} />
        <RestoredPlace source={linked.source} args={args} form={form} onClose={linked.dismiss} />
        {examples !== undefined && examples.length > 0 && (
          <ErrorBoundary fallback={null}>
            <Suspense fallback={<Box sx={{ height: EXAMPLES_HEIGHT }} />}>
              <ExampleStrip
                examples={examples}
                predict={predict}
                form={form}
                format={format}
                resets={linked.resets}
                onFormat={linked.setFormat}
              />
            </Suspense>
          </ErrorBoundary>
        )}
        <ManyFiles value={off === undefined ? startBatch : undefined}>
          <InputPane args={args} form={form} restored={linked.restored} />
        </ManyFiles>
        {maxUpload !== undefined && <UploadNote args={args} control={form.control} limit={maxUpload} />}
        {children}
        <RunBar
          formats={accept?.formats ?? []}
          format={format}
          onFormat={linked.setFormat}
          active={active}
          off={off}
          onReset={linked.reset}
          onStop={run.stop}
        >
          {off === undefined && <VaryButton args={args} onVary={startBatch} />}
          <CopyLink
            link={linked.link}
            leavesOut={() => args.some((arg) => isUnshared(arg) && !isDefault(arg, valueOf(form.getValues(), arg)))}
          />
        </RunBar>
      </Box>
      <ResultPane
        run={run.state}
        diagnosis={diagnosis}
        durations={durations}
        predict={predict}
        modelId={model.id}
        format={format}
        remark={keepProblem}
        actions={sent !== undefined && !run.state.reopened && <CodeButton source={sent} />}
      />
      {history.open && (
        <PageHistory
          shelf={shelf}
          predict={predict}
          here={{ modelId: model.id, origin }}
          linked={linked}
          run={run}
          onClose={history.close}
        />
      )}
    </Box>
  );
}

/** A restarted module may have other defaults; what the visitor hasn't touched follows them. */
function useNewDefaults(form: UseFormReturn<FormValues>, args: readonly Arg[]): void {
  const before = useRef(args);
  useEffect(() => {
    const old = new Map(before.current.map((arg) => [fieldKey(arg), arg]));
    before.current = args;
    for (const arg of args) {
      const known = old.get(fieldKey(arg));
      if (known === undefined || known === arg || !isDefault(known, valueOf(form.getValues(), known))) continue;
      form.setValue(fieldKey(arg), hold(arg.default));
    }
  }, [form, args]);
}
