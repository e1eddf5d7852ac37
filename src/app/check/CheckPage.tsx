import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Example } from '../../api/examples.ts';
import type { ApiRoot } from '../../api/root.ts';
import { excuseOf } from '../../checks/exceptions/exceptions.ts';
import { ruleUnder, underExceptions } from '../../checks/exceptions/underExceptions.ts';
import { tallyOf } from '../../checks/reports/tally.ts';
import * as reports from '../../checks/reports/words.ts';
import type { CheckResult } from '../../checks/reports/result.ts';
import type { RuleId } from '../../checks/rules/rule.ts';
import type { ApiSpec, ModelSpec } from '../../spec/model.ts';
import { useFileDrop } from '../../ui/drop/useFileDrop.ts';
import { HiddenText } from '../../ui/text/HiddenText.tsx';
import { Notice } from '../../ui/text/Notice.tsx';
import { Shown } from '../page/shown.ts';
import { BadInputChoice } from './BadInputChoice.tsx';
import { CheckProgressView } from './CheckProgressView.tsx';
import { CheckStart } from './CheckStart.tsx';
import { checkCommand, modelToName } from './command.ts';
import { openExceptions, useExceptionsAtHand } from './exceptions/atHand.ts';
import { ExceptionsPlace } from './exceptions/ExceptionsPlace.tsx';
import { CheckOutcome } from './outcome/CheckOutcome.tsx';
import { startCheck, stopCheck, useOngoing } from './run/ongoing.ts';
import * as words from './words.ts';

interface Props {
  spec: ApiSpec;
  root: ApiRoot;
  model: ModelSpec;
  examples: readonly Example[] | undefined;
  /** Reads the description again: the module has another one by now. */
  onDescribedAnew: () => void;
}

const NONE: readonly Example[] = [];

/** For a module's author: whether it does what it says. Nothing is sent before somebody asks for it. */
export default function CheckPage({ spec, root, model, examples = NONE, onDescribedAnew }: Props) {
  const about = { spec, root, model, examples };
  const { state, others } = useOngoing(about);
  const { exceptions } = useExceptionsAtHand();
  const [badInput, setBadInput] = useState(state.phase === 'done' && state.asked.badInput);
  const shown = useContext(Shown);
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const { dragged, handlers } = useFileDrop(
    page,
    !shown,
    (files) => void openExceptions(files),
    () => undefined,
  );
  useEffect(() => {
    // The menu that led here gives the focus back to its button first.
    if (shown) requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
  }, [shown]);
  const result = useMemo(
    () => (state.phase === 'done' ? underExceptions(state.performed.found, exceptions, state.performed.served) : undefined),
    [state, exceptions],
  );
  const named = modelToName(
    model,
    spec.models.map(({ id }) => id),
  );
  const commandOf = (only?: RuleId) => checkCommand({ url: root.url, model: named, only });
  const run = (only?: ReadonlySet<RuleId>) => void startCheck(about, { badInput, ...(only !== undefined && { only }) }, onDescribedAnew);
  return (
    <Box
      ref={page}
      {...handlers}
      sx={{
        maxWidth: 1040,
        mt: 2.5,
        display: 'grid',
        gap: 2.5,
        gridTemplateColumns: 'minmax(0, 1fr)',
        ...(dragged !== undefined && {
          outline: 2,
          outlineStyle: 'dashed',
          outlineColor: 'primary.main',
          outlineOffset: 8,
          borderRadius: 1,
        }),
      }}
    >
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
        <HiddenText role="status">{announcement(state.phase, result)}</HiddenText>
      </Box>
      {state.phase === 'failed' && <Notice severity="warning">{state.why}</Notice>}
      {others !== '' && (
        <Notice severity="info" role="status">
          {words.othersUnderWay(others)}
        </Notice>
      )}
      {state.phase === 'running' ? (
        <CheckProgressView
          state={state}
          rules={state.rules.map((rule) => ruleUnder(rule, excuseOf(exceptions)))}
          commandOf={commandOf}
          onStop={() => stopCheck(about)}
        />
      ) : state.phase === 'done' && result !== undefined ? (
        <CheckOutcome
          result={result}
          problems={state.performed.problems}
          sent={state.performed.sent}
          commandOf={commandOf}
          onAgain={run}
          exceptions={<ExceptionsPlace short />}
          next={<BadInputChoice checked={badInput} onChange={setBadInput} />}
        />
      ) : (
        <CheckStart examples={examples.length} command={commandOf()} badInput={badInput} onBadInput={setBadInput} onStart={() => run()} />
      )}
    </Box>
  );
}

function announcement(phase: string, result: CheckResult | undefined): string {
  if (phase === 'running') return words.STARTED;
  if (result === undefined) return '';
  return words.ended(reports.verdict(result, tallyOf(result.models.flatMap(({ rules }) => rules))));
}
