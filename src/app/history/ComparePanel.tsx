import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { CompareAnswers } from '../../outputs/compare/CompareAnswers.tsx';
import { formatDate, formatDuration } from '../../files/amounts.ts';
import { report } from '../../files/report.ts';
import type { ReadRun } from '../../runs/finishedRun.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { openRun } from '../../runs/kept/store.ts';
import { readRun } from '../../runs/perform.ts';
import type { Arg } from '../../spec/model.ts';
import { PanelBody, SidePanel } from '../../ui/SidePanel.tsx';
import { settingsDifferences, type SettingDifference } from '../../runs/settingsDifferences.ts';
import * as words from './words.ts';

interface Props {
  /** The earlier one first. */
  runs: readonly [KeptRun, KeptRun];
  /** Of the model as it is now, by which texts of JSON are told as what they hold. */
  args: readonly Arg[];
  onClose: () => void;
}

type State =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly left: ReadRun; readonly right: ReadRun };

/** Two runs beside each other: what differed in what was sent, and in what came back. */
export default function ComparePanel({ runs, args, onClose }: Props) {
  const state = useBoth(runs);
  const names = namesOf(runs);
  return (
    <SidePanel title={words.TWO_RUNS} about={words.both(...names)} what={words.THE_COMPARISON} width="min(1100px, 92vw)" onClose={onClose}>
      <PanelBody label={words.TWO_RUNS}>
        {state.state === 'loading' && <Typography color="textSecondary">{words.LOADING}</Typography>}
        {state.state === 'failed' && <Typography>{words.ONE_IS_GONE}</Typography>}
        {state.state === 'ready' && <Both left={state.left} right={state.right} names={names} args={args} />}
      </PanelBody>
    </SidePanel>
  );
}

function Both({ left, right, names, args }: { left: ReadRun; right: ReadRun; names: readonly [string, string]; args: readonly Arg[] }) {
  return (
    <>
      <Settings differences={settingsDifferences(left.run, right.run, args)} names={names} left={left} right={right} />
      <Typography variant="overline" component="h3" color="textSecondary" sx={{ display: 'block', mt: 3, mb: 1 }}>
        {words.ANSWERS}
      </Typography>
      {left.answer === undefined || right.answer === undefined || left.error !== undefined || right.error !== undefined ? (
        <Typography variant="body2">
          {[left, right].map(({ error, answer }, side) => (
            <span key={names[side]}>
              {words.cameOf(names[side] ?? '', error?.title ?? (answer === undefined ? words.ANSWER_NOT_KEPT : words.AN_ANSWER))}{' '}
            </span>
          ))}
        </Typography>
      ) : (
        <ErrorBoundary fallback={<Typography>{words.NOT_DRAWN}</Typography>}>
          <CompareAnswers left={left.answer} right={right.answer} names={names} sent={[left.run.files, right.run.files]} />
        </ErrorBoundary>
      )}
    </>
  );
}

interface SettingsProps {
  differences: readonly SettingDifference[];
  names: readonly [string, string];
  left: ReadRun;
  right: ReadRun;
}

function Settings({ differences, names, left, right }: SettingsProps) {
  const rows = [
    ...differences,
    { name: words.TIME_TAKEN, left: formatDuration(left.run.took, true), right: formatDuration(right.run.took, true) },
  ];
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={words.WHAT_WAS_SENT}>
      <Box
        component="table"
        sx={{
          borderCollapse: 'collapse',
          width: '100%',
          '& th, & td': { textAlign: 'left', verticalAlign: 'top', py: 0.75, pr: 2 },
          '& tr + tr, & tbody tr': { borderTop: 1, borderColor: 'hairline' },
        }}
      >
        <thead>
          <tr>
            <Typography component="th" variant="caption" color="textSecondary" sx={{ width: '28%' }}>
              {words.WHAT_DIFFERED}
            </Typography>
            {names.map((name) => (
              <Typography key={name} component="th" variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                {name}
              </Typography>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <Typography component="th" scope="row" variant="code" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                {row.name}
              </Typography>
              <Typography component="td" variant="code" sx={{ overflowWrap: 'anywhere' }}>
                {row.left ?? words.NOT_SET}
              </Typography>
              <Typography component="td" variant="code" sx={{ overflowWrap: 'anywhere' }}>
                {row.right ?? words.NOT_SET}
              </Typography>
            </tr>
          ))}
        </tbody>
      </Box>
      {differences.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {words.SAME}
        </Typography>
      )}
    </Box>
  );
}

const SECONDS = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;

function timeOf(at: number, sameDay: boolean): string {
  return formatDate(at, sameDay ? SECONDS : { day: 'numeric', month: 'short', year: 'numeric', ...SECONDS });
}

/** Names that tell the two apart: given ones, or else their times. */
function namesOf(runs: readonly [KeptRun, KeptRun]): readonly [string, string] {
  const sameDay = new Date(runs[0].startedAt).toDateString() === new Date(runs[1].startedAt).toDateString();
  const [left, right] = runs.map((run) => (run.name === '' ? timeOf(run.startedAt, sameDay) : run.name));
  return left === right ? [words.firstOf(left ?? ''), words.secondOf(right ?? '')] : [left ?? '', right ?? ''];
}

function useBoth([left, right]: readonly [KeptRun, KeptRun]): State {
  const [state, setState] = useState<State>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    const load = async (kept: KeptRun) => readRun((await openRun(kept)).run);
    Promise.all([load(left), load(right)]).then(
      ([one, two]) => !gone && setState({ state: 'ready', left: one, right: two }),
      (error: unknown) => {
        report('Opening two runs to compare', error);
        if (!gone) setState({ state: 'failed' });
      },
    );
    return () => {
      gone = true;
    };
  }, [left, right]);
  return state;
}
