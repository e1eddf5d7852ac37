import type { ShownTraining } from '../../runs/trainings/merge.ts';

/** The server's list and this browser's history, read together. */
export interface ListedTrainings {
  readonly trainings: readonly ShownTraining[];
  /** Why the server's list can't be read; the trainings are then those of the history. */
  readonly problem: { readonly status: number | undefined } | undefined;
  /** False when this browser keeps nothing: storage blocked, broken or full. */
  readonly kept: boolean;
  /** How long the server took, so that a list with large results isn't asked for all the time. */
  readonly took: number;
}

/** Under which the list is found by whoever doesn't ask for it. @param url where it is asked for */
export function trainingsKey(url: string): readonly [string, string] {
  return ['trainings', url];
}

export function isRunning({ status, listed }: ShownTraining): boolean {
  return status === 'running' && listed !== false;
}
