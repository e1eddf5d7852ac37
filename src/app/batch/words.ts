/** What people read of many runs at once. */

export const BATCH = 'Batch';
export const filesFor = (count: number, arg: string): string => `${count} files for ${arg}`;
export const valuesOf = (count: number, arg: string): string => `${count} values of ${arg}`;
export const FOLD = 'Fold';
export const UNFOLD = 'Unfold';
export const RUNS_DONE = 'Runs done';
export const KEEPING = 'Keeping the inputs…';

// What is wrong with it.
export const noArgument = (name: string): string => `The model has no such argument “${name}” any more.`;
export const FILES_CHANGED = 'The batch can’t begin: files have changed since they were chosen. They are named at their fields.';
export const NOT_KEPT =
  'The batch can’t begin: the browser’s storage, which holds its inputs, is full or blocked. Run fewer files, or one at a time.';
export const NOT_DELETED = 'The batch couldn’t be deleted.';
export const NO_STORAGE = 'The browser’s storage doesn’t answer.';

// What can be done with it.
export const REST_NOT_RUN = 'The rest can’t be run here.';
export const PAUSE = 'Pause';
export const START = 'Start';
export const goOn = (left: number): string => `Go on with ${left}`;
export const STOP = 'Stop';
export const retry = (failed: number): string => `Retry ${failed} failed`;
export const runOther = (stopped: number): string => `Run the other ${stopped}`;
export const AS_CSV = 'CSV';
export const AS_ZIP = 'All as ZIP';
export const MAKING_ZIP = 'Making the ZIP…';
export const NO_ZIP = 'The archive couldn’t be made: the files are too many for one, or the browser’s storage doesn’t answer.';
export const ASK_DELETE = 'Delete…';
export const KEEP = 'Keep';
export const DELETE = 'Delete inputs and answers';

// Its runs.
export const FILES = 'Files of the batch';
export const HOW_SHOWN = 'How to show the batch';
export const AS_ROWS = 'Rows';
export const AS_GALLERY = 'Gallery';
export const NO_GALLERY = 'The gallery couldn’t be drawn.';
export const READING = 'Reading…';
export const NOT_READ = 'The answer can’t be read.';
/** Before the answer. */
export const openAnswer = (name: string): string => `Open the answer for ${name}: `;
export const answersBy = (arg: string): string => `Answers by ${arg}`;
export const OPEN = 'Open';
export const answerFor = (name: string): string => `the answer for ${name}`;

// Asking what to vary.
export const VARY_ONE = 'Vary one argument';
export const ABOUT_RUNS = 'One run for each value, one after another. Everything else stays as it is in the form.';
export const ARGUMENT = 'Argument';
export const CANCEL = 'Cancel';
export const RUN = 'Run';
export const runValues = (count: number): string => `Run ${count} values`;
export const TICK_TWO = 'Tick two values or more.';
export const valuesFor = (arg: string): string => `Values of ${arg}`;
export const HOW_GIVEN = 'How the values are given';
export const BY_RANGE = 'From – to';
export const BY_LIST = 'List';
export const VALUES = 'Values';
export const FROM = 'From';
export const TO = 'To';
export const HOW_MANY = 'How many';

/** Of what is saved for another program. */
export const onlyDone = (count: number, total: number): string => `Only the ${count} of ${total} that have an answer.`;
