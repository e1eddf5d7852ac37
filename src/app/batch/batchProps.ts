import type { SentFile } from '../../outputs/sentFiles.ts';
import type { Settings } from '../../request/settings.ts';
import type { Arg } from '../../spec/model.ts';
import type { ArgProblem } from '../fieldErrors.ts';
import type { KeptRun } from '../history/kept.ts';
import type { Varied } from './batchStore.ts';
import type { BatchRunner, RunItem } from './runner.ts';

export interface WantedBatch {
  readonly arg: string;
  readonly varied: Varied;
}

/** What is the same in all runs of a batch. */
interface Snapshot {
  readonly settings: Settings;
  readonly fixed: readonly SentFile[];
  /** Names of arguments with a secret. */
  readonly secrets: readonly string[];
}

export interface BatchProps {
  shelf: string;
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
