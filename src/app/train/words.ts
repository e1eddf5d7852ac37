import type { ShownStatus } from '../../runs/trainings/merge.ts';

/** What people read of the trainings of a model. */

export const STATUS: Readonly<Record<ShownStatus, string>> = {
  running: 'Running',
  done: 'Done',
  error: 'Failed',
  cancelled: 'Cancelled',
  gone: 'Lost',
  unknown: 'Unknown',
};

// Where one is started.
export const TRAINING = 'Training';
export const NO_ARGUMENTS = 'Modules without any often can’t be trained at all. DEEPaaS tells only when it is asked to start.';
export const START = 'Start training';
export const PREDICTIONS_WAIT = 'While a training runs, predictions of this model wait, unless its server has several workers.';
export const WAITING = 'Waiting for the server to accept it…';
export const sending = (sent: string, total: string): string => `Sending ${sent} of ${total}`;
export const ANNOUNCEMENTS = {
  idle: '',
  sending: 'Sending the training.',
  started: 'The training has started.',
  failed: 'The training couldn’t be started.',
} as const;

// Why one couldn’t be started.
export const SWITCHED_OFF = {
  title: 'Training is switched off',
  what: 'This server was started without training (--notrain-endpoint).',
  next: 'Nothing that you enter can change this. Ask whoever runs the server.',
} as const;
export const NOT_HERE = {
  title: 'No training at this address',
  what: 'The server doesn’t know this model’s training. It may have been restarted with another module or another version.',
  next: 'Reload the page to see what the server offers now.',
} as const;
export const SERVER_FAILED = {
  title: 'The server failed to start the training',
  what: 'It gives no reason; the reason is in its log. The list of trainings tells whether one began all the same.',
  next: 'Check the list before you start another one, and tell whoever runs the server.',
} as const;
export const NOT_IMPLEMENTED = {
  title: 'This module can’t be trained',
  what: 'It has no train() function, or says that it doesn’t implement it. DEEPaaS offers the address all the same.',
  next: 'Nothing that you enter can change this. If you are its author, add train() to the module’s API.',
} as const;
export const LOOK_FIRST = 'Look at the list of trainings before you start another one: the server may have got this one.';

// The list.
export const TRAININGS = 'Trainings';
export const REFRESH = 'Refresh';
export const THE_LIST = 'the list of trainings';
export const NONE_YET = 'None yet';
export const HOW_THEY_APPEAR = 'Trainings appear here as soon as they are started, by you or by somebody else.';
export const SERVER_FORGETS = 'The server forgets its trainings when it restarts.';
export const KEPT = 'What this page has seen of them stays in this browser.';
export const NOT_KEPT = 'This browser keeps nothing either: its storage is blocked or full.';
export const MAY_WAIT = 'DEEPaaS calls a training running as soon as it has accepted it; all but one may still wait for their turn.';
export const NO_ANSWER = 'The server doesn’t answer at the moment.';
export const LIST_FAILS =
  'The server fails when it is asked for its trainings (500): one of them may hold something that it can’t write as JSON.';
export const listUnreadable = (status: number): string => `The server’s list of trainings can’t be read (${status}).`;
export const SEEN_BEFORE = 'Below is what this browser has seen before. The page keeps asking.';
export const statusChanged = (status: ShownStatus): string => `A training has changed: ${STATUS[status].toLowerCase()}.`;

// One of them.
export const CANCEL = 'Cancel';
export const CANCELLING = 'Cancelling…';
export const REMOVE = 'Remove';
export const theTraining = (name: string): string => `the training ${name}`;
/** Before the moment by the server’s clock, which {@link SERVER_TIME} follows. */
export const STARTED = 'Started ';
export const SERVER_TIME = ', server time';
export const KEPT_HERE = 'kept in this browser';
export const WAS_LOST =
  'It ran when this page saw it last, and the server no longer lists it: the server was restarted, or somebody else cancelled it.';
export const NO_REASON = 'The module gave no reason; the server’s log may have one.';
export const TOO_LARGE = 'Its result was too large to keep here.';
export const RETURNED_NOTHING = 'It returned nothing.';
export const RESULT = 'Result';
export const tookTime = (duration: string): string => `in ${duration}`;
/** Before a time that counts up. */
export const SEEN_FOR = 'seen for ';
export const ARGUMENTS = 'Arguments';
export const OTHER_ARGUMENTS = 'Arguments at their defaults';
export const atDefaults = (count: number): string => `${count} more at ${count === 1 ? 'its default' : 'their defaults'}`;
export const allAtDefaults = (count: number): string => `All ${count} arguments at their defaults`;
export const LESS = 'Less';
export const ofTraining = (name: string): string => `, training ${name}`;

// Being rid of one.
export const CANCEL_IT = {
  title: 'Cancel this training?',
  what: 'Its process is stopped at once, and what the model hasn’t saved by itself is lost. The server forgets the training; this browser keeps a note of it.',
  no: 'Let it run',
  yes: 'Cancel the training',
} as const;
export const REMOVE_IT = {
  title: 'Remove this training?',
  what: 'Its result disappears from this browser and from the server’s list, for everybody. What the module saved by itself stays.',
  no: 'Keep it',
  yes: 'Remove it',
} as const;
export const REMOVE_KEPT = 'Its result disappears from this browser, and the server no longer has it.';
export const NOBODY_KNOWS = 'The server was asked to cancel, but its list can’t be read now, so nobody knows whether it did.';
export const IS_CANCELLED = 'The training is cancelled.';
export const STILL_RUNNING = 'The server still lists this training as running. Try again, or ask whoever runs the server.';
export const HAD_ENDED = 'The training had already ended.';
export const NOT_REMOVED = 'The training couldn’t be removed.';
export const IS_REMOVED = 'The training is removed.';

// Beside predictions.
export const inTheWay = (count: number): string =>
  `${count === 1 ? 'A training of this model is running' : `${count} trainings of this model are running`}. A prediction waits until then, unless the server has several workers.`;
export const SHOW_TRAININGS = 'Show trainings';

// TensorBoard.
export const TENSORBOARD = 'TensorBoard';
export const HIDE_CURVES = 'Hide it';
export const SHOW_CURVES = 'Show it here';
export const OPEN_CURVES = 'Open';
export const ABOUT_CURVES = 'The curves that the module writes while it trains. It may need a minute after the first training has begun.';
