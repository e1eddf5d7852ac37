import { grouped, plural } from '../../files/amounts.ts';

// Why a run isn’t in the history, or not as a whole.
export const withoutAnswer = 'This run is in the history without its answer, which repeats a secret or is larger than the history’s limit.';
export const withoutFiles = 'This run is in the history without its files: they are larger than the history’s limit.';
export const storageFull = 'This run wasn’t kept in the history: the browser’s storage is full. Delete older runs, or unpin some.';
export const storageRefused =
  'This run wasn’t kept in the history: the browser doesn’t let this page store anything, as in some private windows.';
export const notWritable = 'This run can’t be written down.';

// What came of a file that was opened in the history.
export const neither = 'This is neither a saved session nor a record of a run.';
export const notReadable = 'The file can’t be read.';
export const takenOver = (runs: number): string => `${runs === 1 ? 'One run' : `${runs === 0 ? 'No' : grouped(runs)} runs`} taken over.`;
export const ofOtherModels = (runs: number): string => `${runs} of them ${plural(runs, 'is', 'are')} of other models.`;
export const hereAlready = (runs: number): string => `${grouped(runs)} ${plural(runs, 'run was', 'runs were')} here already.`;
export const noRoomFor = (runs: number): string =>
  `${grouped(runs)} ${plural(runs, 'run doesn’t', 'runs don’t')} fit any more: choose a larger size for the history, or delete runs, and open the file again.`;
export const unreadable = (runs: number): string => `${grouped(runs)} ${plural(runs, 'run', 'runs')} couldn’t be read.`;
export const notLookedAt = (runs: number): string => `${grouped(runs)} more ${plural(runs, 'run wasn’t', 'runs weren’t')} looked at.`;

// Why an archive is no history.
export const brokenIndex = 'This history is damaged: its history.json can’t be read.';
export const otherHistory = 'This archive isn’t a history of this page.';
export const newerHistory = 'This history was written by a newer version of this page.';
export const tooManyFiles = (most: number): string => `This archive has more than ${grouped(most)} files, which none of this page has.`;
export const noHistory = 'This archive isn’t from this page: there is neither a session.json nor a history.json in it.';
const UNPACK =
  'Unpack it on your computer to use what is in it. Only a saved session, an exported history, or the ZIP of a batch can be opened here.';
export const olderBatch = `This is the ZIP of a batch from an older version of this page. ${UNPACK}`;
export const oneAnswer = `This is the ZIP of one answer with its files. ${UNPACK}`;
