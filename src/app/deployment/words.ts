/** What people read of the deployment: what its operator says, when it ends, and that it has ended. */

// At the top of the page.
export const NOTICE = 'Notice';
export const BEFORE_TRUST = 'Before you trust an answer';
export const SHORT_TRY = 'This deployment is for a short try.';

// When it ends.
const subject = (temporary: boolean): string => (temporary ? `${SHORT_TRY} It` : 'This deployment');
export const endsIn = (temporary: boolean, left: string): string => `${subject(temporary)} ends in ${left}.`;
export const endsOn = (temporary: boolean, moment: string): string => `${subject(temporary)} ends on ${moment}.`;
export const SAVE_NOW = 'Save what you want to keep now.';
export const SAVE_BEFORE = 'Save what you want to keep before then.';
export const RUNS_STAY = 'Your runs stay in this browser; the history exports them.';
/** Said aloud once each. */
export const endsSoon = (less: string): string => `This deployment ends in less than ${less}.`;
export const ONE_MINUTE = 'one minute';
export const FIVE_MINUTES = 'five minutes';
export const A_QUARTER = 'a quarter of an hour';

// Once it has ended.
export const ENDED = 'This deployment has ended';
export const NO_ANSWER = 'The model doesn’t answer any more.';
export const DOWNLOAD = 'What you see stays until you close or reload this page: download the results that you want to keep.';
export const GO_BACK = 'Go back to where you came from to start a new one.';
export const WHY_OFF = 'This deployment has ended: the model doesn’t answer any more.';

// Taking everything along.
export const SAVE = 'Save history and batches';
export const SAVING = 'Packing…';
export const ONE_ZIP = 'One ZIP: the history, which another page can open, and a folder for each batch';
export const NOTHING_TO_SAVE = 'There is nothing to save: no run was kept in this browser.';
export function saved(runs: number, batches: number): string {
  const parts = [runs > 0 && `${runs} ${runs === 1 ? 'run' : 'runs'}`, batches > 0 && `${batches} ${batches === 1 ? 'batch' : 'batches'}`];
  return `Saved ${parts.filter((part) => part !== false).join(' and ')}. “Open file…” in the history of another deployment takes the runs over.`;
}
export const NOT_FETCHED = 'This part couldn’t be fetched: the server doesn’t answer. Download the results one by one.';
export const TOO_MUCH = 'This is too much for one archive. Download the results one by one.';
export const NO_STORAGE = 'It couldn’t be saved: the browser’s storage doesn’t answer. Download the results that are shown.';
