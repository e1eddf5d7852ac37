import type { SentFile } from '../../files/sentFile.ts';
import type { Settings } from '../../request/settings.ts';
import type { Arg } from '../../spec/model.ts';
import type { ArgProblem } from '../../spec/problem.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';
import type { WantedBatch } from '../../runs/batch/batchStore.ts';
import type { BatchRunner, RunItem } from '../../runs/batch/runner.ts';

/** What is the same in all runs of a batch. */
interface Snapshot {
  readonly settings: Settings;
  readonly fixed: readonly SentFile[];
  /** Names of arguments with a secret. */
  readonly secrets: readonly string[];
}

export interface BatchProps {
  keptKey: string;
  args: readonly Arg[];
  /** What was just asked for. */
  wanted: WantedBatch | undefined;
  /** What is in the form now, but for the argument that varies. */
  snapshot: (varied: string) => Snapshot;
  secrets: () => ReadonlyMap<string, readonly string[]>;
  onProblems: (problems: readonly ArgProblem[]) => void;
  /** How one of its runs is made. */
  runItem: (runner: Pick<BatchRunner, 'batch'>) => RunItem;
  /** Shows the answer of one of them. */
  onOpen: (run: KeptRun) => void;
}
