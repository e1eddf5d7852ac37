import { grouped, plural } from '../../../files/amounts.ts';
import type { FrameFit } from './frameIndex.ts';

export const play = 'Play';
export const pause = 'Pause';
export const frame = 'frame';
export const back = 'Previous';
export const on = 'Next';
/** Of the frames that a film has, or of those that the answer has lists for. */
export const place = 'Frame';
export const ofFrames = (total: number, isEach: boolean): string => `of ${grouped(total)}${isEach ? '' : ' in the answer'}`;
export const ofFilm = (number: number): string => `${ordinal(number)} frame of the film`;
/** As in “Frame 3 of 10 · frame_17 · 0:01.480”. */
export const notListed = 'not in the answer';
export const controls = 'Player of the film';

export const colours = 'Colours';
export const byClass = 'classes';
export const byTrack = 'tracks';

export const countsOverTime = 'Found over time';
// In a picture that is saved.
export const timeAxis = 'Time (s)';
export const frameAxis = 'Frame';
export const foundAxis = 'Found';
export const otherClasses = 'other classes';
export const countsTold = (most: number, classes: number): string =>
  `Found over time, at most ${grouped(most)}${classes === 0 ? '' : `, of ${grouped(classes)} ${plural(classes, 'class', 'classes')}`}`;
export const fullest = (most: number): string => `at most ${grouped(most)}`;
export const atPlace = (number: number, ofAll: string, found: number): string =>
  `${place} ${grouped(number)} ${ofAll}, ${grouped(found)} found`;
export const nowhere = 'A frame that is not in the answer';

const lists = (count: number) => `${grouped(count)} ${plural(count, 'list', 'lists')}`;

/** How lists were laid on frames, where it isn’t plainly one for each. */
export function fitInWords(fit: FrameFit, count: number): string[] {
  switch (fit.how) {
    case 'each':
      return fit.frames === undefined
        ? []
        : [`The film has ${grouped(fit.frames)} frames and the answer ${lists(count)}, which are counted from the first frame.`];
    case 'every':
      return [
        `The answer has ${lists(count)} for ${grouped(fit.frames)} frames. Each is taken for every ${ordinal(fit.nth)} frame, and shown until the next.`,
      ];
    case 'numbers':
      return [
        ...(fit.from === 1 ? ['The answer counts frames from 1.'] : []),
        ...(fit.nth > 1 ? [`The answer names every ${ordinal(fit.nth)} frame; what was found in one is shown until the next.`] : []),
        ...(fit.beyond > 0 ? [`${lists(fit.beyond)} ${plural(fit.beyond, 'is', 'are')} for frames that the film doesn’t have.`] : []),
      ];
    case 'times':
      return [`Each list is shown from the time that the answer says for it (${fit.member}).`];
    case 'spread':
      return [
        `${fit.frames === undefined ? 'How many frames the film has isn’t known' : `The film has ${grouped(fit.frames)} frames and the answer ${lists(count)}`}, so the lists are spread evenly over its length and boxes may be off.`,
      ];
  }
}

export const rateIsGuess = (rate: number): string =>
  `The film’s frame rate isn’t known; ${rate} frames a second are taken, so boxes may be off.`;

/** `2nd`, `5th`, `21st` */
function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${grouped(n)}${ending}`;
}
