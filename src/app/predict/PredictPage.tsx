import Box from '@mui/material/Box';
import { Suspense, useRef, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { Example } from '../../api/examples.ts';
import { isUnshared } from '../../request/settings.ts';
import { isDefault } from '../../request/validate.ts';
import type { Predict } from '../../spec/model.ts';
import { ManyFiles } from '../../ui/drop/manyFiles.ts';
import { AfterPaint } from '../../ui/AfterPaint.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { Nothing } from '../../ui/Nothing.tsx';
import { BatchPlace } from '../batch/page/BatchPlace.tsx';
import { VaryButton } from '../batch/page/VaryButton.tsx';
import { CopyLink } from '../form/CopyLink.tsx';
import { valueOf } from '../form/form.ts';
import { InputPane } from '../form/InputPane.tsx';
import { BeyondNote, LinkNote } from '../form/LinkNote.tsx';
import { RunBar } from '../form/run/RunBar.tsx';
import { UploadNote } from '../form/UploadNote.tsx';
import { PageHistory, RestoredPlace } from '../history/page/PageHistory.tsx';
import { TWO_COLUMNS } from '../page/columns.ts';
import { LazyNextSteps } from '../result/lazyViews.ts';
import { ResultPane } from '../result/ResultPane.tsx';
import { SpecNotes } from '../SpecNotes.tsx';
import { stripHeight } from '../form/examples/height.ts';
import { LostPlace } from '../result/LostPlace.tsx';
import { TimePlace } from '../result/TimePlace.tsx';
import { CodeButton } from './CodeButton.tsx';
import { usePrediction, type PredictionOf } from './usePrediction.ts';
import * as words from './words.ts';

const ExampleStrip = lazyPart(() => import('../form/examples/ExampleStrip.tsx'));

interface Props extends Omit<PredictionOf, 'predict'> {
  /** What is to be said above Run. */
  children?: ReactNode;
}

export function PredictPage({ model, ...rest }: Props) {
  if (model.predict === undefined) {
    return <Nothing title={words.noPredictions}>{words.whyNoPredictions}</Nothing>;
  }
  return <Prediction model={model} predict={model.predict} {...rest} />;
}

/** Inputs on the left, the result on the right; below each other on a phone. */
function Prediction({ children, ...given }: Props & { predict: Predict }) {
  const { predict, examples, maxUpload } = given;
  const { args, accept } = predict;
  const { linked, run, active, off, submit, onFilling, startBatch, batch, sent, keptKey, history, here, metadata, ...waiting } =
    usePrediction(given);
  const { form, format } = linked;
  const element = useRef<HTMLFormElement>(null);
  const fill = useRef<(example: Example) => Promise<void>>(undefined);
  /** Beside Run before there is a result, beside the result from then on. */
  const tools = (
    <>
      {startBatch !== undefined && <VaryButton args={args} onVary={startBatch} />}
      <CopyLink
        link={linked.link}
        leavesOut={() => args.some((arg) => isUnshared(arg) && !isDefault(arg, valueOf(form.getValues(), arg)))}
      />
    </>
  );
  const { phase } = run.state;
  const ran = phase === 'done' || phase === 'failed';
  return (
    <Box sx={TWO_COLUMNS}>
      <BatchPlace {...batch} />
      <Box
        component="form"
        ref={element}
        aria-label={words.inputs}
        noValidate
        onSubmit={(event) => void submit(event)}
        sx={{ minWidth: 0 }}
      >
        <LinkNote problems={linked.problems} onClose={linked.dismiss} />
        <BeyondNote beyond={linked.beyond} />
        <SpecNotes notes={predict.notes} />
        <LostPlace about={waiting.about} predict={predict} linked={linked} />
        <RestoredPlace source={linked.source} args={args} form={form} onClose={linked.dismiss} />
        {examples !== undefined && examples.length > 0 && (
          <ErrorBoundary fallback={null}>
            <AfterPaint fallback={<Box sx={{ height: stripHeight(examples) }} />}>
              <Suspense fallback={<Box sx={{ height: stripHeight(examples) }} />}>
                <ExampleStrip
                  examples={examples}
                  predict={predict}
                  form={form}
                  format={format}
                  resets={linked.resets}
                  onFormat={linked.setFormat}
                  onReady={(ready) => (fill.current = ready)}
                  onFilling={onFilling}
                />
              </Suspense>
            </AfterPaint>
          </ErrorBoundary>
        )}
        <ManyFiles value={startBatch}>
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
          note={!active && <TimePlace about={waiting.about} />}
        >
          {!ran && tools}
        </RunBar>
      </Box>
      <ResultPane
        run={run.state}
        diagnosis={waiting.diagnosis}
        about={waiting.about}
        onWaits={waiting.onWaits}
        predict={predict}
        modelId={here.modelId}
        format={format}
        remark={waiting.keepProblem}
        examples={examples}
        onTry={(example) => {
          // Run has the focus when there is something to run.
          void fill.current?.(example).then(() => element.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus());
        }}
        actions={
          <LazyNextSteps
            run={run.state.run}
            cause={run.state.failure?.report.cause}
            reopened={run.state.reopened}
            keptKey={keptKey}
            args={args}
            metadata={metadata}
            form={() => element.current}
            tools={tools}
            code={sent !== undefined && <CodeButton source={sent} />}
          />
        }
      />
      {history.open && <PageHistory keptKey={keptKey} predict={predict} here={here} linked={linked} run={run} onClose={history.close} />}
    </Box>
  );
}
