import { formatDuration, grouped } from '../../../files/amounts.ts';
import type { Kind } from '../../../spec/model.ts';
import type { Wrong } from './ending.ts';

// What is sent.
export const PLAIN_TEXT = 'This is a text, and no picture, no recording and no film.\n';
export const NO_CHOICE = 'none-of-these';
export const NO_NUMBER = 'perhaps';
export const LONG_TEXT = 'A long text goes on and on. ';
/** Letters beyond ASCII and beyond two bytes, from right to left, combined, and what has a meaning in code. */
export const FOREIGN_TEXT = 'Zoë’s 猫 said: “שלום” 🙂 e\u0301 <b>&amp;</b> %s {0} \\n \'"; -- $HOME';

/** Before an ending. */
export const fileNames = { text: 'text', noise: 'bytes', half: 'half', empty: 'empty' } as const;

// What an argument was given.
export const leftOut = 'left out';
export const below = (value: number, bound: number): string => `${String(value)}, below its minimum of ${String(bound)}`;
export const above = (value: number, bound: number): string => `${String(value)}, above its maximum of ${String(bound)}`;
export const shorter = (length: number, least: number): string => `a text of ${length}, where ${least} letters are the least`;
export const longer = (length: number, most: number): string => `a text of ${length}, where ${most} letters are the most`;
export const fewer = (count: number, least: number): string => `${count} entries, where ${least} are the least`;
export const more = (count: number, most: number): string => `${count} entries, where ${most} are the most`;
export const notAChoice = (value: string): string => `“${value}”, none of its choices`;
export const noSuch = (value: string, kind: Kind): string => `“${value}” in the place of ${KINDS[kind] ?? 'a date'}`;
const KINDS: Partial<Readonly<Record<Kind, string>>> = { integer: 'a whole number', number: 'a number', boolean: 'true or false' };
export const foreignText = 'a text with letters of several scripts, an emoji and quotes';
export const longText = (length: number): string => `a text of ${grouped(length)} letters`;
export const textNamed = (name: string): string => `a text named ${name}`;
export const noiseNamed = (name: string): string => `bytes that are no text, named ${name}`;
export const otherFile = (name: string): string => `${name}, a file of another medium`;
export const halfOf = (name: string): string => `the first half of ${name}`;
export const emptyNamed = (name: string): string => `an empty file named ${name}`;
export const tried = (argument: string, what: string): string => `${argument}: ${what}`;

// What came, before what was given.
export const failed = (status: number): string => `Answered with ${status}, which says that the server is broken`;
export const asAnswer = (status: number, said: string): string =>
  `Answered with ${status}, as if it were a result, with an error in it${said === '' ? '' : ` (“${short(said)}”)`}`;
export const accepted = (status: number): string => `Taken (${status}), although the description forbids it`;
export const acceptedFile = (status: number): string => `Answered with ${status} and a result, as if it were what the description asks for`;
export const silent = (took: number, alive: boolean): string =>
  alive
    ? `Not answered within ${formatDuration(took)}, while the API itself still answers; the worker hangs or has ended, and answers nobody until DEEPaaS is restarted`
    : `Not answered within ${formatDuration(took)}, and the API itself does not answer any more`;
export const refusedMutely = (status: number, reason: string): string =>
  `Refused with ${status} and no reason${reason.trim() === '' ? '' : ` (“${short(reason)}”)`}`;
export const refusedUnnamed = (status: number, reason: string): string =>
  `Refused with ${status}, and the reason does not name the argument (“${short(reason)}”)`;

/** What came the same way is said once. */
export const found = (tries: readonly { what: string; how: string }[]): string => {
  const hows = [...new Set(tries.map(({ how }) => how))];
  return hows.map((how) => `${how}: ${tries.flatMap((one) => (one.how === how ? [one.what] : [])).join('; ')}.`).join(' ');
};

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text.trim());

// Why nothing is told.
export const noBase = 'No honest input was answered, so that nothing can be said of bad ones.';
export const stuckSince = (what: string, argument: string, rule: string): string =>
  `Nothing was answered since ${argument} was given ${what} (TM510). Restart DEEPaaS and run the check with --only ${rule}.`;
export const stuckBefore = (rule: string): string =>
  `The worker did not answer before this could be asked. Restart DEEPaaS and run the check with --only ${rule}.`;
export const connectionLost = 'The connection was lost, or something on the way to the module answered in its place.';
export const NOTHING_TO_TRY: Readonly<Record<Wrong, string>> = {
  missing: 'No argument is required.',
  optional: 'No argument that may be left out was given.',
  bound: 'No argument has bounds.',
  choice: 'No argument has choices.',
  type: 'No argument is a number, a date, or true or false.',
  text: 'No argument that is given takes any text.',
  file: 'No argument was given a file.',
};

export const tries = (count: number): string => (count === 1 ? 'One bad input was tried.' : `${count} bad inputs were tried.`);
