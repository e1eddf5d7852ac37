import { grouped } from '../../files/amounts.ts';

// Why a run isn’t in the chosen folder. Each is told where the result is.
const waits = 'It waits to be written, until this page is closed.';
const inHistory = 'in the history';
export const asksAgain = (folder: string): string =>
  `This run isn’t in the folder “${folder}” yet: the browser wants to be asked again, ${inHistory}. ${waits}`;
export const notAllowed = (folder: string): string => `The browser doesn’t let this page write into “${folder}”.`;
export const vanished = (folder: string): string =>
  `This run couldn’t be written: the folder “${folder}” isn’t there any more. Choose another one ${inHistory}. ${waits}`;
export const diskFull = (folder: string): string =>
  `This run couldn’t be written into “${folder}”: the disk is full. Make room, and write again ${inHistory}. ${waits}`;
export const inputGone = (folder: string): string =>
  `This run couldn’t be written into “${folder}”: one of its files has changed or gone since it was chosen.`;
export const failed = (folder: string): string =>
  `This run couldn’t be written into “${folder}”. Try again, or choose another folder, ${inHistory}. ${waits}`;
export const filesGone = (runs: number): string =>
  `${runs === 1 ? 'One run that waited isn’t' : `${grouped(runs)} runs that waited aren’t`} in the folder: files of ${runs === 1 ? 'it' : 'them'} have changed or gone since they were chosen.`;
export const stillWait = (runs: number): string =>
  `${runs === 1 ? 'One run' : `${grouped(runs)} runs`} couldn’t be written, and ${runs === 1 ? 'waits' : 'wait'} until this page is closed. Try again, or choose another folder.`;
export const withoutAnswer = (folder: string): string =>
  `This run is in the folder “${folder}” without its answer, which repeats a secret.`;
export const notWritten = (runs: number): string =>
  `${runs === 1 ? 'One run that waited was' : `${grouped(runs)} runs that waited were`} too much to hold, and ${runs === 1 ? 'isn’t' : 'aren’t'} in the folder: save everything as one file.`;
