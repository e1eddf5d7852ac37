import { useCallback, useState } from 'react';
import type { Arg } from '../../spec/model.ts';
import type { ReadRun } from '../finishedRun.ts';

interface Keeping {
  /** Why the last run isn't in the history, or not whole. */
  readonly problem: string | undefined;
  readonly keep: (ended: ReadRun, secrets: readonly string[]) => void;
}

/** Keeps each run that ends. The code that does it is loaded after the first one. */
export function useKeeping(shelf: string, args: readonly Arg[]): Keeping {
  const [problem, setProblem] = useState<string>();
  const keep = useCallback(
    (ended: ReadRun, secrets: readonly string[]) => {
      import('./keep.ts').then((recorder) => recorder.keep(shelf, args, ended, secrets)).then(setProblem, () => setProblem(undefined));
    },
    [shelf, args],
  );
  return { problem, keep };
}
