import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { Blank } from '../../ui/Blank.tsx';
import type { Example } from '../../api/examples.ts';
import type { Predict } from '../../spec/model.ts';
import { formatDuration, formatMoment } from '../../files/amounts.ts';
import { reporting } from '../../files/report.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { BROKEN_INPUTS, BROKEN_PAGE } from '../page/brokenPage.ts';
import { LazyKnown } from './known/lazyKnown.ts';
import { LazyAnswerView, LazyFailureView, LazyProgress } from './lazyViews.ts';
import { AfterPaint } from '../../ui/AfterPaint.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { Nothing } from '../../ui/Nothing.tsx';
import { PlainReport } from '../page/PlainReport.tsx';
import type { Diagnosis } from './useDiagnosis.ts';
import { isActive, type RunState } from './runState.ts';
import type { Waited } from './waiting/waited.ts';
import { SECOND_COLUMN } from '../page/columns.ts';
import * as words from './words.ts';

const BeforeRun = lazyPart(() => import('./before/BeforeRun.tsx'));
/** About as high, in pixels, as what stands there before the first run. */
const BEFORE = <Blank height={320} />;

interface Props {
  run: RunState;
  diagnosis: Diagnosis;
  predict: Predict;
  modelId: string;
  format: string | undefined;
  /** Something to tell about the run that has nothing to do with its answer. */
  remark?: string | undefined;
  /** Whose runs are waited for, and who is told that one waits for something else. */
  about: Waited;
  onWaits: () => void;
  examples: readonly Example[] | undefined;
  /** Fills the form with an example. */
  onTry: (example: Example) => void;
  /** What can be done with a run that has ended. */
  actions: ReactNode;
}

export function ResultPane({ run, diagnosis, predict, modelId, format, remark, about, onWaits, examples, onTry, actions }: Props) {
  const heading = useFocusOnEnd(run);
  const { phase, answer, failure } = run;
  const ran = (phase === 'done' || phase === 'failed') && failure?.report !== BROKEN_INPUTS;
  return (
    <Box
      component="section"
      aria-label={words.result}
      data-run-state={phase}
      data-run-started={run.startedAt}
      tabIndex={0}
      // Beside a long form the result stays in view and scrolls by itself.
      sx={{
        ...SECOND_COLUMN,
        scrollMarginTop: 16,
        position: { md: 'sticky' },
        top: 16,
        maxHeight: { md: 'calc(100vh - 32px)' },
        overflowY: { md: 'auto' },
        '&:focus-visible': { outlineOffset: -2 },
      }}
    >
      <Box role="status">
        <HiddenText>{words.announcements[phase]}</HiddenText>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, mb: ran ? 0.5 : 1.5 }}>
        <Typography variant="h2" tabIndex={-1} ref={heading} sx={{ '&:focus': { outline: 'none' }, scrollMarginTop: 16 }}>
          {words.result}
        </Typography>
        {ran && (
          <Typography variant="body2" color="textSecondary">
            {words.ranFor(phase === 'failed', formatDuration(run.took, true), run.reopened ? formatMoment(run.startedAt) : undefined)}
          </Typography>
        )}
      </Box>
      {ran && (
        <ErrorBoundary fallback={null} onError={reporting('Drawing what one does next')}>
          <Suspense fallback={<Box sx={{ minHeight: 31, mb: 1 }} />}>{actions}</Suspense>
        </ErrorBoundary>
      )}
      {remark !== undefined && ran && !run.reopened && (
        <Typography variant="body2" role="status" sx={{ color: 'warning.main', mb: 1.5 }}>
          {remark}
        </Typography>
      )}

      {phase === 'idle' && (
        <ErrorBoundary fallback={null} onError={reporting('Drawing what comes before a result')}>
          <AfterPaint fallback={BEFORE}>
            <Suspense fallback={BEFORE}>
              <BeforeRun predict={predict} modelId={modelId} format={format} examples={examples} onTry={onTry} />
            </Suspense>
          </AfterPaint>
        </ErrorBoundary>
      )}
      {isActive(phase) && (
        <ErrorBoundary fallback={null}>
          <Suspense fallback={<Box sx={{ height: 120 }} />}>
            <LazyProgress run={run} diagnosis={diagnosis} about={about} onWaits={onWaits} />
          </Suspense>
        </ErrorBoundary>
      )}
      {phase === 'stopped' && <Nothing title={words.stopped}>{words.goesOn}</Nothing>}
      <Suspense fallback={null}>
        {phase === 'failed' && failure !== undefined && (
          <ErrorBoundary fallback={<PlainReport report={failure.report} />} resetKeys={[failure]}>
            {/* It needs nothing that would have to be loaded. */}
            {failure.report === BROKEN_INPUTS ? (
              <PlainReport report={failure.report} />
            ) : (
              <LazyFailureView failure={failure} modelId={modelId} />
            )}
          </ErrorBoundary>
        )}
        {answer !== undefined && (
          <Box sx={phase === 'done' ? {} : { mt: 3 }}>
            {phase !== 'done' && (
              <Typography variant="overline" color="textSecondary" component="h3">
                {words.earlier}
              </Typography>
            )}
            {phase === 'done' && run.run !== undefined && examples?.some((example) => example.answer !== undefined) && (
              <ErrorBoundary fallback={null} onError={reporting('Comparing with the recorded answer')}>
                <Suspense fallback={null}>
                  <LazyKnown examples={examples} predict={predict} modelId={modelId} run={run.run} answer={answer} />
                </Suspense>
              </ErrorBoundary>
            )}
            <ErrorBoundary fallback={<PlainReport report={BROKEN_PAGE} />} resetKeys={[answer]}>
              <LazyAnswerView key={run.serial} answer={answer} files={run.files} modelId={modelId} runId={run.run?.id} />
            </ErrorBoundary>
          </Box>
        )}
      </Suspense>
    </Box>
  );
}

/** The end of a run moves the focus to the result, unless the visitor has gone on to something else. */
function useFocusOnEnd(run: RunState) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { phase, startedAt, reopened } = run;
  useEffect(() => {
    if (phase !== 'done' && phase !== 'failed' && phase !== 'stopped') return;
    const focused = document.activeElement;
    const elsewhere =
      !reopened &&
      focused instanceof HTMLElement &&
      focused !== document.body &&
      !(focused instanceof HTMLButtonElement && focused.closest('form') !== null);
    if (elsewhere || heading.current === null) return;
    heading.current.focus({ preventScroll: true });
    // Below the form it is brought to the top of a small screen; beside the form it is in view already.
    const beside = getComputedStyle(heading.current.closest('section') ?? heading.current).position === 'sticky';
    heading.current.scrollIntoView({ block: beside ? 'nearest' : 'start' });
  }, [phase, startedAt, reopened]);
  return heading;
}
