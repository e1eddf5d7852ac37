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
export const command = (url: string): string => `npx deepaas-try-me check ${url}`;

export const RUNNING = 'Checking';
export const PREPARING = 'Getting ready…';
export const progress = (done: number, total: number): string => `${grouped(done)} of ${rules(total)}`;
export const PROGRESS = 'Progress of the check';
export const STOP = 'Stop';
export const STOPPING = 'Stopping…';

export const STARTED = 'The check has started.';
export const ended = (verdict: string): string => `The check is over. ${verdict}`;

export const RESULT = 'Result';
export const AGAIN = 'Check again';
export const ONLY_BROKEN = 'Only what is broken';
export const SAVE = 'Save the report';
export const SAVE_HTML = 'HTML';
export const SAVE_JUNIT = 'JUnit';
export const SAVE_JSON = 'JSON';
export const held = (count: number): string => `${grouped(count)} ${plural(count, 'rule holds', 'rules hold')}`;
export const leftOut = (count: number): string => `${grouped(count)} left out`;
export const ABOUT = 'About this rule';

// What a browser’s own decoder says.
export const BROKEN_PICTURE = 'This browser can’t decode it.';
export const BROKEN_MEDIUM = 'This browser began to play it and found it broken.';

export const FAILED = 'The check itself failed. The browser’s console says more.';
export const exampleLost = (label: string, why: string): string => `Example “${label}” was left out: ${why}`;
