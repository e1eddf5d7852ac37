export const result = 'Result';
export const earlier = 'Earlier result';
/** How long a run took, and when it was if it isn’t of now. */
export const ranFor = (failed: boolean, duration: string, moment: string | undefined): string =>
  `${failed ? 'failed in' : 'in'} ${duration}${moment === undefined ? '' : `, on ${moment}`}`;
export const stopped = 'Stopped waiting';
export const goesOn = 'The model goes on with this run at the server; only its answer is lost. Your next run waits until it is done.';

const resultThere = 'The result is there.';
const runFailed = 'The run failed.';

/** Told to those who can’t see the page, by the phase of the run. */
export const announcements = {
  idle: '',
  uploading: 'Sending the inputs.',
  running: 'The model is running.',
  done: resultThere,
  failed: runFailed,
  stopped: 'Stopped waiting for the answer.',
};

// Told to those who look elsewhere.
export const marks = { running: 'Running…', done: '✓ Done', failed: '✗ Failed' };

// After a run.
export const nextSteps = 'What to do next';
export const anotherFile = 'Another file';
export const addFile = 'Add a file';
export const otherInputs = 'Other inputs';
export const compare = 'Compare';
export const whatCompare = 'This run beside the one before it';
export const compareStates = { idle: '', busy: '', alone: 'Run once more to compare.', absent: 'This run isn’t in the history.' };
export const keep = 'Keep';
export const keepStates = { idle: '', busy: '', kept: 'Kept in the history.', absent: 'This run isn’t in the history.' };
export const whatKeep = 'Pin this run in the history: it stays when older ones go';

// Before the first run.
export const chooseFile = 'Choose a file and press Run.';
export const fillIn = 'Fill in what is marked with * and press Run.';
export const pressRun = 'Press Run; every argument has a value or may stay unset.';
/** `address`: an argument that takes one in place of a file. */
export const chooseFileOr = (address: string | undefined): string =>
  `Choose a file${address === undefined ? '' : ` or fill in ${address}`}, then press Run; without any the model may fail.`;

// The record of a run.
const couldNot = { failed: 'Couldn’t be made', missing: 'Couldn’t be fetched, try again' };
export const recordStates = {
  record: { idle: 'Record', busy: 'Hashing…', ...couldNot },
  crate: { idle: 'RO-Crate', busy: 'Packing…', ...couldNot },
};
export const whatRecord = {
  record: 'One JSON file: versions, settings, times, and the SHA-256 of files and answer',
  crate: 'A ZIP for archives such as Zenodo: the record with the files and the answer, described as a Process Run Crate',
};
export const ofRun = 'of this run';
