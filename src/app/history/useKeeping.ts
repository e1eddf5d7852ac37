import { useCallback, useState } from 'react';
import type { Arg } from '../../spec/model.ts';
import type { ReadRun } from '../finishedRun.ts';

interface Keeping {
  /** Why the last run isn't in the history, or not whole. */
  readonly problem: string | undefined;
  readonly keep: (ended: ReadRun) => void;
}

/** Keeps each run that ends. The code that does it is loaded after the first one. */
export function useKeeping(shelf: string, args: readonly Arg[]): Keeping {
  const [problem, setProblem] = useState<string>();
  const keep = useCallback(
    (ended: ReadRun) => {
      import('./keep.ts').then((recorder) => recorder.keep(shelf, args, ended)).then(setProblem, () => setProblem(undefined));
    },
    [shelf, args],
  );
  return { problem, keep };
}
