import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useContext, useEffect, useRef, useState } from 'react';
import type { Example } from '../../api/examples.ts';
import type { ApiRoot } from '../../api/root.ts';
import { tallyOf } from '../../checks/reports/tally.ts';
import * as reports from '../../checks/reports/words.ts';
import type { RuleId } from '../../checks/rules/rule.ts';
import type { ApiSpec, ModelSpec } from '../../spec/model.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { Notice } from '../../ui/text/Notice.tsx';
import { Shown } from '../page/shown.ts';
import { useMetadata } from '../page/useApi.ts';
import { CheckOutcome } from './CheckOutcome.tsx';
import { CheckProgressView } from './CheckProgressView.tsx';
import { CheckStart } from './CheckStart.tsx';
import { useCheck, type CheckState } from './useCheck.ts';
import * as words from './words.ts';

interface Props {
  spec: ApiSpec;
  root: ApiRoot;
  model: ModelSpec;
  examples: readonly Example[] | undefined;
  onBusy: (busy: boolean) => void;
}

const NONE: readonly Example[] = [];

/** For a module's author: whether it does what it says. Nothing is sent before somebody asks for it. */
export default function CheckPage({ spec, root, model, examples = NONE, onBusy }: Props) {
  const metadata = useMetadata(root, spec, model) ?? undefined;
  const { state, start, stop } = useCheck({ spec, root, model, metadata, examples });
  const [badInput, setBadInput] = useState(false);
  const shown = useContext(Shown);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The menu that led here gives the focus back to its button first.
    if (shown) requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
  }, [shown]);
  const busy = state.phase === 'running';
  useEffect(() => onBusy(busy), [busy, onBusy]);
  const run = (only?: ReadonlySet<RuleId>) => void start({ badInput, ...(only !== undefined && { only }) });
  return (
    <Box sx={{ maxWidth: 1040, mt: 2.5, display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box>
        <Typography ref={heading} component="h2" variant="h2" tabIndex={-1} sx={{ outline: 'none' }}>
          {words.TITLE}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {words.INTRO.before}
          <Box component="code" sx={{ color: 'text.primary' }}>
            {model.id}
          </Box>
          {words.INTRO.after}
        </Typography>
        <HiddenText role="status">{announcement(state)}</HiddenText>
      </Box>
      {state.phase === 'failed' && <Notice severity="warning">{words.FAILED}</Notice>}
      {state.phase === 'running' ? (
        <CheckProgressView state={state} onStop={stop} />
      ) : state.phase === 'done' ? (
        <CheckOutcome result={state.result} problems={state.problems} onAgain={run} />
      ) : (
        <CheckStart examples={examples.length} url={root.url} badInput={badInput} onBadInput={setBadInput} onStart={() => run()} />
      )}
    </Box>
  );
}

function announcement(state: CheckState): string {
  if (state.phase === 'running') return words.STARTED;
  if (state.phase !== 'done') return '';
  return words.ended(reports.verdict(state.result, tallyOf(state.result.models.flatMap(({ rules }) => rules))));
}
