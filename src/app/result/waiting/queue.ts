import * as words from './words.ts';

/** What a run may have to wait for, as far as this page can see. */
export interface Queue {
  /** A run of a batch on this page is ahead: no other is sent before it has ended. */
  readonly batch: boolean;
  /** A run that another tab has sent before. */
  readonly tab: boolean;
  readonly training: boolean;
}

/** What a run waits for; undefined when nothing is known to be ahead. Only of this page it is certain. */
export function queueWords({ batch, tab, training }: Queue): string | undefined {
  if (batch) return words.waitsForBatch;
  if (tab) return training ? words.mayWaitForBoth : words.mayWaitForTab;
  return training ? words.mayWaitForTraining : undefined;
}
