import type { Answer } from '../../answers/answer.ts';
import type { UploadProgress } from '../../api/send.ts';
import type { SentFile } from '../../files/sentFile.ts';
import type { Failure, FinishedRun } from '../../runs/finishedRun.ts';

export type RunPhase = 'idle' | 'uploading' | 'running' | 'done' | 'failed' | 'stopped';

export interface RunState {
  readonly phase: RunPhase;
  /** When it was asked for; from when its turn came on, that. */
  readonly startedAt: number;
  /** Something else of this page is ahead of it. */
  readonly queued: boolean;
  /** Milliseconds from start to answer. */
  readonly took: number;
  readonly progress: UploadProgress | undefined;
  /** The latest good answer; it outlives failed and stopped runs. */
  readonly answer: Answer | undefined;
  /** What went out with the run that gave `answer`. */
  readonly files: readonly SentFile[];
  /** Counts good answers, so that views know a new one from a repainted one. */
  readonly serial: number;
  readonly failure: Failure | undefined;
  /** The run whose end is shown; undefined before the first one, and when the page itself failed. */
  readonly run: FinishedRun | undefined;
  /** It was opened from the history. */
  readonly reopened: boolean;
}

export function isActive(phase: RunPhase): boolean {
  return phase === 'uploading' || phase === 'running';
}
