import { useCallback, useState } from 'react';
import type { Arg } from '../../../spec/model.ts';
import { whenIdle } from '../../../files/environment.ts';
import { MissingPart } from '../../../files/lazyParts.ts';
import type { ReadRun } from '../../../runs/finishedRun.ts';
import { painted } from '../../../ui/AfterPaint.tsx';
import { loadKeep } from '../../result/lazyViews.ts';
import * as words from './words.ts';

/** Milliseconds after its first picture that an answer's others may take before it is kept. */
const LATEST = 300;

interface Keeping {
  /** Why the last run isn't in the history, or not whole. */
  readonly problem: string | undefined;
  /** Resolves when it is kept, or can't be. */
  readonly keep: (ended: ReadRun) => Promise<void>;
}

/** Keeps each run that ends. */
export function useKeeping(keptKey: string, args: readonly Arg[]): Keeping {
  const [problem, setProblem] = useState<string>();
  const keep = useCallback(
    (ended: ReadRun) => {
      // The answer is seen first: a list's small picture and a look for secrets take about as long as drawing it.
      const seen = document.hidden ? Promise.resolve() : painted().then(() => whenIdle(LATEST));
      return Promise.all([loadKeep(), seen])
        .then(([recorder]) => recorder.keep(keptKey, args, ended))
        .then(setProblem, (error: unknown) => setProblem(error instanceof MissingPart ? words.NOT_FETCHED : undefined));
    },
    [keptKey, args],
  );
  return { problem, keep };
}
