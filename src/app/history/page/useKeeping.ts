import { useCallback, useState } from 'react';
import type { Arg } from '../../../spec/model.ts';
import { MissingPart } from '../../../files/lazyParts.ts';
import type { ReadRun } from '../../../runs/finishedRun.ts';
import { loadKeep } from '../../result/lazyViews.ts';
import * as words from './words.ts';

interface Keeping {
  /** Why the last run isn't in the history, or not whole. */
  readonly problem: string | undefined;
  readonly keep: (ended: ReadRun) => void;
}

/** Keeps each run that ends. */
export function useKeeping(keptKey: string, args: readonly Arg[]): Keeping {
  const [problem, setProblem] = useState<string>();
  const keep = useCallback(
    (ended: ReadRun) => {
      loadKeep()
        .then((recorder) => recorder.keep(keptKey, args, ended))
        .then(setProblem, (error: unknown) => setProblem(error instanceof MissingPart ? words.NOT_FETCHED : undefined));
    },
    [keptKey, args],
  );
  return { problem, keep };
}
