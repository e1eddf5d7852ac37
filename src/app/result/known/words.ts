import type { Tolerance } from '../../../api/exampleAnswer.ts';
import { grouped, plural } from '../../../files/amounts.ts';

export const comparing = 'Comparing with the recorded answer…';
export const same = (within: Tolerance | undefined): string => `Same as recorded${within === undefined ? '' : `, ${withinWords(within)}`}`;
export const contains = (within: Tolerance | undefined): string =>
  `What must be in the answer is in it${within === undefined ? '' : `, ${withinWords(within)}`}`;
/** `part`: what must be in it, rather than all of an answer. */
export const differs = (count: number, part: boolean, within: Tolerance): string =>
  `${grouped(count)} ${plural(count, 'place differs', 'places differ')} from what ${part ? 'must be in the answer' : 'was recorded'} by more than ${toleranceWords(within)}`;
export const differsInWords = (count: number, part: boolean): string =>
  `${grouped(count)} ${plural(count, 'place differs', 'places differ')} from what ${part ? 'must be in the answer' : 'was recorded'}`;
export const pixels = (share: number, most: number): string =>
  `Not the recorded picture: ${shareWords(share)} of the pixels differ, by at most ${most} of 255`;
export const otherSize = (recorded: string, now: string): string => `A picture of ${now}, where one of ${recorded} was recorded`;
export const otherKind = (recorded: string, now: string): string => `The answer is ${now}, where ${recorded} was recorded`;
export const otherBytes = 'Other bytes than recorded';
export const tooLarge = 'Not compared with the recorded answer: they are too large';
export const unknown = 'The recorded answer couldn’t be read, so nothing is compared';

/** Below it. */
export const recordedOn = (when: string): string => `recorded ${when}`;
export const ofExample = (title: string): string => `Example “${title}”`;

// What differs.
export const show = 'What differs';
export const compareBoth = 'Compare both';
export const where = 'Where';
export const recorded = 'Recorded';
export const thisRun = 'This run';
export const answerItself = 'the answer';
export const missing = 'missing';
export const first = (shown: number, count: number): string => `The first ${grouped(shown)} of ${grouped(count)}.`;
export const differences = 'What differs from the recorded answer';
export const panelTitle = 'Recorded answer and this run';
export const thePanel = 'the comparison';
export const notDrawn = 'The two can’t be drawn beside each other.';

function withinWords(tolerance: Tolerance): string {
  return `within ${toleranceWords(tolerance)}`;
}

/** `1e-3`; with both numbers where they differ. */
function toleranceWords({ relative, absolute }: Tolerance): string {
  if (relative === absolute) return numberWords(relative);
  if (absolute === 0) return `${numberWords(relative)} of the value`;
  if (relative === 0) return numberWords(absolute);
  return `${numberWords(absolute)} or ${numberWords(relative)} of the value`;
}

function numberWords(number: number): string {
  return number !== 0 && (number < 0.01 || number >= 1e6) ? number.toExponential() : String(number);
}

function shareWords(share: number): string {
  const percent = share * 100;
  if (percent < 0.01) return 'less than 0.01 %';
  return `${percent < 1 ? percent.toFixed(2) : percent.toFixed(percent < 10 ? 1 : 0)} %`;
}
