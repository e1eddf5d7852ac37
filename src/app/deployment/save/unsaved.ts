/** What was done at a deployment, by the moments at which it ended. */
export interface Work {
  /** Of the runs in the history. */
  readonly runs: readonly number[];
  /** Of the batches, by their latest run. */
  readonly batches: readonly number[];
  /** Of the last run on this page that no file has. The history may not have it: it can be off, full or blocked. */
  readonly here: number | undefined;
  /** Whether the form differs from how it was opened, or last saved. */
  readonly settings: boolean;
}

export interface Unsaved {
  readonly runs: number;
  readonly batches: number;
  readonly settings: boolean;
  /** One of the runs is nowhere but on this page. */
  readonly beside: boolean;
}

/** What would be lost if all ended now; undefined when nothing would. */
export function unsavedWork(until: number, { runs, batches, here, settings }: Work): Unsaved | undefined {
  const later = (moments: readonly number[]) => moments.filter((moment) => moment > until).length;
  const beside = here !== undefined && !runs.includes(here);
  const unsaved: Unsaved = { runs: later(runs) + (beside ? 1 : 0), batches: later(batches), settings, beside };
  return unsaved.runs + unsaved.batches > 0 || settings ? unsaved : undefined;
}
