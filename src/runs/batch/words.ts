import { formatDuration, plural } from '../../files/amounts.ts';
import type { Counts, ItemStatus, Phase } from './batch.ts';

export const STATUS_WORDS: Readonly<Record<ItemStatus, string>> = {
  waiting: 'waiting',
  running: 'running…',
  done: 'done',
  failed: 'failed',
  stopped: 'not run',
};

/** How far a batch is. */
export function inWords({ done, failed, stopped, left, pace }: Counts, phase: Phase): string {
  const parts = [
    `${done} done`,
    failed > 0 && `${failed} failed`,
    stopped > 0 && `${stopped} not run`,
    left > 0 && `${left} left`,
    left > 0 && pace !== undefined && phase === 'running' && `about ${formatDuration(left * pace)} to go`,
    phase === 'paused' && 'paused',
  ];
  return parts.filter((part) => part !== false).join(', ');
}

// Why it can’t go on as it is.
export const inAnotherTab = 'This batch is running in another tab of this browser.';
export const noStorage = 'The batch can’t go on: the browser’s storage is full or doesn’t answer.';
export const storageSilent = 'The browser’s storage doesn’t answer.';
export const secretMissing = 'Enter it again: secrets aren’t kept with a batch.';
export const secretsMissing = (names: string): string => `Secrets aren’t kept with a batch. Enter ${names} again, then go on.`;
export const serverSilent = (times: number): string => `The server didn’t answer ${times} times in a row. Go on when it is back.`;
export const allWouldFail = (names: string): string =>
  `Every run would fail: ${names} needs a correction. What is wrong is said at the field.`;
export const fileGone = (name: string): string => `${name} is gone from the browser’s storage.`;
export const changedToo = (first: string, more: number): string =>
  `${first} So ${plural(more, 'has one more file', `have ${more} more files`)}.`;

// Values to run.
/** A value as text. */
export const valueInWords = (text: string): string => (text === '' ? '(empty text)' : text);
export const notNumbers = 'Enter a number for the first and for the last value.';
export const tooFewSteps = 'Enter how many values: 2 or more.';
export const tooFewValues = 'Enter two values or more.';
export const tooManyValues = (most: number): string => `Enter at most ${most} values.`;
export const wrongValue = (text: string, problem: string): string => `“${text}”: ${problem}`;
