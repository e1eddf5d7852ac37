import { grouped, plural } from '../../files/amounts.ts';

/** What a module’s author reads of its check on the page. */

export const TITLE = 'Check this module';
/** Before the model’s name, and after it. */
export const INTRO = {
  before: 'For the author of ',
  after: ': it is asked as a visitor would ask it, and what comes is held against rules that each name a fault and its remedy.',
};

export const GROUPS = {
  reading: { title: 'What it says of itself', about: 'The description and the metadata are read. Nothing is sent.' },
  running: { title: 'Good runs', about: 'Predictions are asked for, and their answers are taken apart.' },
  bad: {
    title: 'Bad input',
    about: 'What is missing, out of bounds, empty or no file of its kind has to be refused with a reason.',
  },
} as const;
export const rules = (count: number): string => `${grouped(count)} ${plural(count, 'rule', 'rules')}`;

export const onlyIfAsked = (count: number): string => `${rules(count)}, if you ask for them`;

export const withExamples = (count: number): string =>
  `It is asked with the ${count === 1 ? 'example' : `${grouped(count)} examples`} of this deployment, some of them several times.`;
export const WITH_OWN = 'There are no examples, so it is asked with small inputs that are made for each argument.';
export const COSTS =
  'Every prediction takes its time at the server, and others wait meanwhile. A run of yours comes in between as soon as one is answered.';
export const BAD_INPUT = 'Also bad inputs (they can hang a faulty module)';
export const BAD_INPUT_HELP =
  'A module that fails in the wrong way on bad input answers nobody any more until it is restarted. Try it where that hurts nobody.';
export const START = 'Start the check';
export const AS_COMMAND = 'The same as a command, for the module’s own pipeline:';

export const RUNNING = 'Checking';
/** What is asked just now: its title, or with what. */
export const now = (what: string): string => what.charAt(0).toUpperCase() + what.slice(1);
export const PREPARING = 'Getting ready…';
export const WAITING = 'The API doesn’t answer yet. It is waited for up to a minute…';
export const patience = (waited: string, limit: string): string => `${waited}; one answer is waited for up to ${limit}`;
export const othersUnderWay = (ids: string): string => `A check of ${ids} is under way in this tab, too. They take turns.`;
export const progress = (done: number, total: number): string => `${grouped(done)} of ${rules(total)}`;
export const PROGRESS = 'Progress of the check';
export const STOP = 'Stop';
export const STOPPING = 'Stopping…';

export const STARTED = 'The check has started.';
export const ended = (verdict: string): string => `The check is over. ${verdict}`;

// What an author should know beside what was found.
export const STOPPED = 'It was stopped. A prediction that was under way goes on at the server until it is done.';
export const DESCRIBED_ANEW =
  'The module describes itself otherwise than when this page read it. It was checked as it is now, and the form follows.';
export const CHANGED_MEANWHILE =
  'The module’s description changed during the check, so that some of this may be of the one before. Check it again.';
export const ELSEWHERE = 'Another tab of this browser was asking the same server when it began. Times may be longer for it.';

export const COMMAND = 'npx deepaas-try-me check';

// Why it couldn’t begin.
export const notBegun = (why: string): string => `The check couldn’t begin: ${why}`;
export const noSuchModel = (id: string): string => `The API has no model called ${id} any more.`;
export const noPrediction = (id: string): string => `${id} has no prediction any more.`;

// The author’s exceptions.
export const EXCEPTIONS = 'Exceptions';
export const EXCEPTIONS_HELP =
  'What you want as it is, with your reasons, as in the module’s repository. It can be dropped anywhere here, too, since many dialogs hide names that begin with a dot. The file stays in this tab.';
export const exceptionsOf = (file: string, count: number): string => `\`${file}\` with ${grouped(count)} of them`;
export const openExceptions = (name: string): string => `Open ${name}…`;
export const OPEN_OTHER = 'Open another one…';
export const PUT_AWAY = 'Put away';
export const ONE_FILE = 'One file of exceptions is taken at a time.';
export const UNREAD = 'it can’t be read';

export const RESULT = 'Result';
export const AGAIN = 'Check again';
export const ONLY_BROKEN = 'Only what is broken';
export const SAVE = 'Save the report';
export const SAVE_HTML = 'HTML';
export const SAVE_JUNIT = 'JUnit';
export const SAVE_JSON = 'JSON';
export const SAVE_SENT = 'Files that were sent (ZIP)';
export const PYTHON = 'In the module’s Python';
export const SHELL = 'In a terminal';
export const NEXT = 'The next check';
export const THIS_ALONE = 'This rule alone, in a terminal';
export const ASKED = 'How it was asked';
export const held = (count: number): string => `${grouped(count)} ${plural(count, 'rule holds', 'rules hold')}`;
export const leftOut = (count: number): string => `${grouped(count)} left out`;

// What a browser’s own decoder says.
export const BROKEN_PICTURE = 'This browser can’t decode it.';
export const BROKEN_MEDIUM = 'This browser began to play it and found it broken.';

export const FAILED = 'The check itself failed. The browser’s console says more.';
export const exampleLost = (label: string, why: string): string => `Example “${label}” was left out: ${why}`;
