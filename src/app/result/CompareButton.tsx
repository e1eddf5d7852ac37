import CompareOutlined from '@mui/icons-material/CompareOutlined';
import { useState } from 'react';
import { report } from '../../files/report.ts';
import type { FinishedRun } from '../../runs/finishedRun.ts';
import type { Arg } from '../../spec/model.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { LazyPlace } from '../../ui/LazyPlace.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import { runsWith } from './kept.ts';
import { Told } from './Told.tsx';
import * as words from './words.ts';

const ComparePanel = lazyPart(() => import('../history/ComparePanel.tsx'));

type Pair = readonly [KeptRun, KeptRun];

type State = 'idle' | 'busy' | 'alone' | 'absent';

/** The run that is shown beside the one before it; the history compares any two. */
export function CompareButton({ run, keptKey, args }: { run: FinishedRun; keptKey: string; args: readonly Arg[] }) {
  const [pair, setPair] = useState<Pair>();
  const [state, setState] = useState<State>('idle');
  const compare = async () => {
    setState('busy');
    try {
      const runs = await runsWith(run.id, keptKey);
      const found = pairFor(run.id, runs ?? []);
      setPair(found);
      setState(runs === undefined ? 'absent' : found === undefined ? 'alone' : 'idle');
    } catch (error) {
      report('Comparing a run', error);
      setState('absent');
    }
  };
  return (
    <>
      <QuietButton
        startIcon={<CompareOutlined />}
        title={words.whatCompare}
        aria-disabled={state === 'busy'}
        onClick={() => state !== 'busy' && void compare()}
      >
        {words.compare}
      </QuietButton>
      <Told>{words.compareStates[state]}</Told>
      {pair !== undefined && (
        <LazyPlace onClose={() => setPair(undefined)}>
          <ComparePanel runs={pair} args={args} onClose={() => setPair(undefined)} />
        </LazyPlace>
      )}
    </>
  );
}

/** A run and the one before it, the earlier one first; the first of all goes with the one after it. `runs` are newest first. */
export function pairFor(id: string, runs: readonly KeptRun[]): Pair | undefined {
  const at = runs.findIndex((run) => run.id === id);
  const shown = runs[at];
  const before = runs[at + 1];
  const after = runs[at - 1];
  if (shown === undefined) return undefined;
  if (before !== undefined) return [before, shown];
  return after === undefined ? undefined : [shown, after];
}
