import { useEffect, useState } from 'react';
import { report } from '../../files/report.ts';
import { bytesOfBatches } from '../../runs/batch/batchStore.ts';
import { onChange } from '../../runs/kept/database.ts';
import { usedBytes } from '../../runs/kept/room.ts';
import { listRuns, type Listed } from '../../runs/kept/store.ts';

export type RunsState =
  | { readonly state: 'loading' }
  | { readonly state: 'blocked' }
  | ({ readonly state: 'ready'; readonly used: number; readonly batches: number } & Listed);

/** The runs of a model, kept up to date while this tab or another one changes them. */
export function useRuns(keptKey: string): RunsState {
  const [runs, setRuns] = useState<RunsState>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const next: RunsState = await Promise.all([listRuns(keptKey), usedBytes(), bytesOfBatches()]).then(
        ([listed, used, batches]) => ({ state: 'ready', used, batches, ...listed }),
        (error: unknown) => {
          report('Reading the history', error);
          return { state: 'blocked' };
        },
      );
      if (!gone) setRuns(next);
    };
    void load();
    const stop = onChange(() => void load());
    return () => {
      gone = true;
      stop();
    };
  }, [keptKey]);
  return runs;
}
