/** What people read in the history of a model. */
import { grouped } from '../../files/amounts.ts';

export const TITLE = 'History';
export const THE_HISTORY = 'the history';
export const LOADING = 'Loading…';
export const NOT_AVAILABLE = 'Not available';
const runsOf = (count: number): string => (count === 1 ? 'One run' : `${count === 0 ? 'No' : grouped(count)} runs`);
export const summary = (count: number, used: string, limit: string): string =>
  `${runsOf(count)} of this model. All models together take ${used} of ${limit}.`;
export const batchesTake = (bytes: string): string => `Batches take ${bytes} more, until they are removed.`;
export const UNREADABLE = 'This run can’t be read. Another tab may have removed it, or the browser’s storage is broken.';

// When there are no runs.
export const KEEPS_NOTHING = 'This browser keeps nothing';
export const WHY_NOTHING =
  'It doesn’t let this page store anything, as in some private windows. Running works as usual; what you want to have later, download.';
export const NOTHING_YET = 'Nothing yet';
export const WHAT_IS_KEPT =
  'Each run of this model is kept here, with its files, settings and answer: in this browser only, and never with passwords.';
export const IS_OFF = 'The history is off';
export const SWITCH_ON = 'Runs aren’t kept. Switch it on below.';

// Reading a file.
export const READING = 'Reading…';
export const OPEN_FILE = 'Open file…';
export const OPEN_SAVED = 'Open a saved file…';
export const WHAT_OPENS = 'A saved session, an exported history, or a record of a run';

// The list.
export const RUNS = 'Runs';
export const DELETED = 'Deleted.';
export const UNDO = 'Undo';
export const showMore = (more: number, count: number): string => `Show ${more} more of ${count}`;
export const damaged = (count: number): string =>
  `${count === 1 ? 'One entry is damaged' : `${count} entries are damaged`} and can’t be read.`;
export const removeDamaged = (count: number): string => `Remove ${count === 1 ? 'it' : 'them'}`;

// One run.
export const RUN = 'Run';
/** Before the name of the run. */
export const OPEN = 'Open ';
export const USE_INPUTS = 'Use inputs';
export const ofRun = (name: string): string => `of ${name}`;
export const PIN = 'Pin';
export const UNPIN = 'Unpin';
export const NAME = 'Name';
export const NAME_OF_RUN = 'Name of this run';
export const DELETE = 'Delete';
export const NOT_DELETED = 'This run couldn’t be deleted: the browser’s storage doesn’t answer.';
export const NOT_BROUGHT_BACK = 'This run couldn’t be brought back: the browser’s storage is full or doesn’t answer.';

// Two runs.
export const COMPARE = 'Compare';
export const CHOSEN = 'Chosen';
export const COMPARE_WITH_THIS = 'Compare with this';
export const CHOOSE_SECOND = 'Choose a second run to compare with.';
export const TWO_RUNS = 'Two runs';
export const THE_COMPARISON = 'the comparison';
export const both = (left: string, right: string): string => `${left} and ${right}`;
export const firstOf = (name: string): string => `${name} (first)`;
export const secondOf = (name: string): string => `${name} (second)`;
export const ONE_IS_GONE = 'One of the runs can’t be read any more. Another tab may have deleted it.';
export const ANSWERS = 'Answers';
export const cameOf = (name: string, what: string): string => `${name}: ${what}.`;
export const ANSWER_NOT_KEPT = 'the answer wasn’t kept';
export const AN_ANSWER = 'an answer';
export const NOT_DRAWN = 'These answers can’t be drawn beside each other. Open them one by one.';
export const WHAT_WAS_SENT = 'What was sent';
export const WHAT_DIFFERED = 'What differed';
export const TIME_TAKEN = 'Time taken';
export const NOT_SET = 'not set';
export const SAME = 'Both were sent with the same settings and files.';

// Settings, and all runs at once.
export const SETTINGS = 'What is kept';
export const KEEP_RUNS = 'Keep runs in this browser';
export const UP_TO = 'up to';
export const SIZE = 'Size of the history';

// A folder on the visitor's disk.
export const FOLDER = 'A folder for each run';
export const ABOUT_FOLDER = 'Each run can also be written into a folder on your disk as it ends: its inputs, its answer and its record.';
export const CHOOSE_FOLDER = 'Choose a folder…';
export const writtenInto = (folder: string): string => `Each run is written into “${folder}” as it ends.`;
export const folderAsks = (folder: string, waiting: number): string =>
  `Nothing is written into “${folder}” before the browser is asked again.${waiting === 0 ? '' : ` ${waiting === 1 ? 'One run waits' : `${grouped(waiting)} runs wait`}.`}`;
export const ALLOW_FOLDER = 'Write again';
export const OTHER_FOLDER = 'Another folder…';
export const NO_FOLDER = 'Stop writing';
export const CANT_FOLDER = 'This browser can’t write runs into a folder: “Save everything” makes one file of them.';
export const FOLDER_REFUSED = 'This folder can’t be used: the browser doesn’t let pages write there. Choose another one.';

export const NO_STORAGE = 'The browser’s storage doesn’t answer.';
export const EXPORT = 'Export';
export const NOT_EXPORTED = 'The runs couldn’t be exported: the browser’s storage doesn’t answer.';
export const ASK_DELETE_ALL = 'Delete all…';
export const DELETE_ALL = 'Delete all';
export const deleteForGood = (count: number): string => `Delete ${count === 1 ? 'the run' : `all ${count} runs`} of this model for good?`;
export const NO = 'No';
export const ALL_BUT_PINNED = 'All but pinned';
export const RUNS_NOT_DELETED = 'The runs couldn’t be deleted: the browser’s storage doesn’t answer.';
