import { useState } from 'react';
import { report } from '../../files/report.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { readPreferences } from '../../runs/kept/preferences.ts';
import { putRun, readBlobs, removeRuns } from '../../runs/kept/store.ts';
import * as words from './words.ts';

interface Deleting {
  /** The run that was deleted last and can still be brought back. */
  readonly deleted: KeptRun | undefined;
  readonly remove: (run: KeptRun) => void;
  readonly undo: () => void;
}

/** Deletes at once, since somebody who deletes may mean it, and holds the last one until the panel closes. */
export function useDeleting(onProblem: (problem: string) => void): Deleting {
  const [held, setHeld] = useState<{ run: KeptRun; blobs: ReadonlyMap<string, Blob> }>();
  const remove = async (run: KeptRun) => {
    const blobs = await readBlobs(run);
    await removeRuns([run.id]);
    setHeld({ run, blobs });
  };
  const undo = async () => {
    if (held === undefined) return;
    setHeld(undefined);
    await putRun(held.run, held.blobs, readPreferences().limit);
  };
  return {
    deleted: held?.run,
    remove: (run) =>
      void remove(run).catch((error: unknown) => {
        report('Deleting a run', error);
        onProblem(words.NOT_DELETED);
      }),
    undo: () =>
      void undo().catch((error: unknown) => {
        report('Bringing a run back', error);
        onProblem(words.NOT_BROUGHT_BACK);
      }),
  };
}
