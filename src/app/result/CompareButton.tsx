import CompareOutlined from '@mui/icons-material/CompareOutlined';
import { useState } from 'react';
import { lazyModule } from '../../files/lazyParts.ts';
import { report } from '../../files/report.ts';
import type { FinishedRun } from '../../runs/finishedRun.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { LazyPlace } from '../../ui/LazyPlace.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { QuietButton } from '../../ui/actions/QuietButton.tsx';
import * as words from './words.ts';

const ComparePanel = lazyPart(() => import('../history/ComparePanel.tsx'));
const loadStore = lazyModule(() => import('../../runs/kept/store.ts'));

type Pair = readonly [KeptRun, KeptRun];

/** The run that is shown beside the one before it; the history compares any two. */
export function CompareButton({ run, keptKey }: { run: FinishedRun; keptKey: string }) {
  const [pair, setPair] = useState<Pair>();
  const [alone, setAlone] = useState<string>();
  const compare = async () => {
    try {
      const { listRuns } = await loadStore();
      const found = pairFor(run.id, (await listRuns(keptKey)).runs);
      setPair(found);
      setAlone(found === undefined ? run.id : undefined);
    } catch (error) {
      report('Comparing a run', error);
      setAlone(run.id);
    }
  };
  return (
    <>
      <QuietButton startIcon={<CompareOutlined />} title={words.whatCompare} aria-live="polite" onClick={() => void compare()}>
        {alone === run.id ? words.nothingToCompare : words.compare}
      </QuietButton>
      {pair !== undefined && (
        <LazyPlace onClose={() => setPair(undefined)}>
          <ComparePanel runs={pair} onClose={() => setPair(undefined)} />
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
