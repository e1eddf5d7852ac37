/** What people read where all that was done is saved, and brought back. */
import { grouped } from '../../files/amounts.ts';

// Saving.
export const SAVE = 'Save everything';
export const SAVING = 'Saving…';
export const STOP_SAVING = 'Stop';
export const WHAT_IS_SAVED =
  'One file with all runs, batches and trainings, their files and answers, the form, and the choices of this page; never with passwords';
export const percent = (share: number): string => `${Math.floor(share * 100)} %`;
export const STOPPED = 'Stopped. Nothing was saved.';
export const NOT_KEPT = 'The last result isn’t in the history, and so in no file: download it where it is shown.';
export const NOTHING_TO_SAVE = 'There is nothing to save yet.';
const counted = (count: number, one: string, many: string): string | false => count > 0 && `${grouped(count)} ${count === 1 ? one : many}`;
export function saved(size: string, runs: number, batches: number, trainings: number, form: boolean): string {
  const parts = [
    counted(runs, 'run', 'runs'),
    counted(batches, 'batch', 'batches'),
    counted(trainings, 'training', 'trainings'),
    form && 'the form',
  ].filter((part) => part !== false);
  const list = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return `Saved ${list}: ${size}. Drop the file on another try of this model, or open it in its history.`;
}
export const notInIt = (files: number): string =>
  files === 1 ? 'One file couldn’t be read, and isn’t in it.' : `${grouped(files)} files couldn’t be read, and aren’t in it.`;
export const NOT_FETCHED = 'This part couldn’t be fetched: the server doesn’t answer. Download the results one by one.';
export const NO_STORAGE = 'It couldn’t be saved: the browser’s storage doesn’t answer. Download the results that are shown.';

// Opening.
export const TITLE = 'Saved session';
export const LOOKING = 'Looking at the file…';
export const UNREADABLE = 'The file can’t be read.';
export const BRING_BACK = 'Bring it back';
export const BRINGING_BACK = 'Bringing it back…';
export const AS_INPUT = 'Use it as an input';
export const CANCEL = 'Cancel';
export const CLOSE = 'Close';
export const STOP = 'Stop';
export const NOTHING_OVERWRITTEN = 'Nothing that is here is overwritten or removed.';
const PARTS = { runs: 'Run', batches: 'Batch', trainings: 'Training', form: 'File' } as const;
export const progress = (part: keyof typeof PARTS, position: number, count: number): string =>
  `${PARTS[part]} ${grouped(position)} of ${grouped(count)}`;
export const FAILED =
  'It couldn’t be brought back as a whole: the browser’s storage is full or doesn’t answer. What had come by then is here.';

// The form that was saved.
export const FORM_IS_BACK = 'The form is as it was.';
export const FORM_STAYED = 'The form here is filled in, and stays as it is.';
export const FILL_FORM = 'Put the saved form in its place';
export const formOfOther = (model: string): string =>
  `The saved form is of “${model}”. Open that model, and the file there, to fill it in.`;
export const fromSession = (moment: string | undefined): string => `from a saved session${moment === undefined ? '' : ` of ${moment}`}`;
