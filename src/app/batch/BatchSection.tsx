import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Suspense, useEffect, useId, useRef, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { formatMoment } from '../../files/amounts.ts';
import { reporting } from '../../files/report.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { ToggleChoice } from '../../ui/actions/ToggleChoice.tsx';
import { SmallSelect } from '../../ui/actions/SmallSelect.tsx';
import { countItems, type Batch } from '../../runs/batch/batch.ts';
import { BatchActions } from './BatchActions.tsx';
import type { BatchProps } from './batchProps.ts';
import { BatchRows } from './BatchRows.tsx';
import { useBatch } from './useBatch.ts';
import { inWords } from '../../runs/batch/words.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

const SweepCards = lazyPart(() => import('./SweepCards.tsx'));
const BatchGallery = lazyPart(() => import('./BatchGallery.tsx'));

/** Many runs of one model: a table that fills, or a card for each value of a sweep. */
export default function BatchSection(props: BatchProps) {
  const batch = useBatch(props);
  const { runner, state, problem, all } = batch;
  const titleId = useId();
  const [view, setView] = useState<'rows' | 'gallery'>('rows');
  const [chosen, choose] = useState<{ id: string; open: boolean }>();
  const heading = useNotice(props.wanted, runner?.batch.id);
  if (runner === undefined) {
    if (problem !== undefined)
      return (
        // What was asked for stood at the field, which may be far below.
        <Typography role="alert" ref={intoView} sx={{ color: 'error.main', scrollMarginTop: 16 }}>
          {problem}
        </Typography>
      );
    return props.wanted === undefined ? null : (
      <Typography role="status" color="textSecondary">
        {words.KEEPING}
      </Typography>
    );
  }
  const counts = countItems(state.items);
  const total = state.items.length;
  const { varies, id } = runner.batch;
  // What had ended before it was opened is only offered.
  const shown = chosen?.id === id ? chosen.open : !runner.endedBefore;
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      data-batch={state.phase}
      sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, p: 2, bgcolor: 'background.paper' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2, rowGap: 0.5 }}>
        <Typography
          variant="h2"
          id={titleId}
          ref={heading}
          tabIndex={-1}
          sx={{ overflowWrap: 'anywhere', scrollMarginTop: 16, '&:focus': { outline: 'none' } }}
        >
          {titleOf(runner.batch, total)}
        </Typography>
        <Typography variant="body2" color="textSecondary" role="status">
          {inWords(counts, state.phase)}
        </Typography>
        <Box sx={{ flex: 1 }} />
        {all.length > 1 && (
          <SmallSelect
            label={words.BATCH}
            value={runner.batch.id}
            options={all.map((one) => [one.id, `${formatMoment(one.startedAt)}: ${titleOf(one, one.count)}`])}
            onPick={batch.open}
          />
        )}
        <QuietButton
          aria-expanded={shown}
          onClick={() => choose({ id, open: !shown })}
          endIcon={<ExpandMore sx={{ transform: shown ? 'rotate(180deg)' : 'none' }} />}
        >
          {shown ? words.FOLD : words.UNFOLD}
        </QuietButton>
      </Box>
      {(shown || counts.left > 0) && (
        <LinearProgress
          variant="determinate"
          value={total === 0 ? 0 : (100 * (total - counts.left)) / total}
          aria-label={words.RUNS_DONE}
          sx={{ my: 1.25 }}
        />
      )}
      {problem !== undefined && (
        <Typography variant="body2" role="alert" sx={{ color: 'error.main', mb: 1 }}>
          {problem}
        </Typography>
      )}
      {state.remark !== undefined && (
        <Typography variant="body2" role="status" sx={{ color: 'warning.main', mb: 1 }}>
          {state.remark}
        </Typography>
      )}
      {shown && varies === 'file' && (
        <ToggleChoice
          label={words.HOW_SHOWN}
          value={view}
          options={[
            ['rows', words.AS_ROWS],
            ['gallery', words.AS_GALLERY],
          ]}
          onPick={setView}
          mb={1.25}
        />
      )}
      {shown && varies === 'file' && view === 'rows' && <BatchRows items={state.items} onOpen={props.onOpen} />}
      {shown && varies === 'file' && view === 'gallery' && (
        <ErrorBoundary fallback={<Typography color="textSecondary">{words.NO_GALLERY}</Typography>} onError={reporting('Drawing a batch')}>
          <Suspense fallback={<Box aria-busy sx={{ minHeight: 320 }} />}>
            <BatchGallery key={id} runner={runner} items={state.items} />
          </Suspense>
        </ErrorBoundary>
      )}
      {shown && varies === 'value' && <SweepCards arg={runner.batch.arg} items={state.items} onOpen={props.onOpen} />}
      {(shown || state.phase !== 'ended') && <BatchActions batch={batch} runner={runner} counts={counts} />}
    </Box>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

function titleOf({ varies, arg }: Batch, count: number): string {
  return varies === 'file' ? words.filesFor(count, arg) : words.valuesOf(count, arg);
}

/** A batch that was just asked for comes into view, wherever on the page it was asked for. */
function useNotice(wanted: unknown, id: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wanted === undefined || id === undefined) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [wanted, id]);
  return heading;
}
