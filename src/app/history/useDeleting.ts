import { useState } from 'react';
import { report } from '../../files/report.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import { readPreferences } from '../../runs/kept/preferences.ts';
import { putRun, readBlobs, removeRuns } from '../../runs/kept/store.ts';

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
  const failing = (where: string, words: string) => (error: unknown) => {
    report(where, error);
    onProblem(words);
  };
  return {
    deleted: held?.run,
    remove: (run) =>
      void remove(run).catch(failing('Deleting a run', 'This run couldn’t be deleted: the browser’s storage doesn’t answer.')),
    undo: () =>
      void undo().catch(
        failing('Bringing a run back', 'This run couldn’t be brought back: the browser’s storage is full or doesn’t answer.'),
      ),
  };
}
