import { grouped } from '../../../files/amounts.ts';
import type { Change } from './matchDetections.ts';

export const tooMany = 'Too many were found to be compared one by one.';
export const groupInBoth = (number: number, total: number, before: number, after: number): string =>
  `${number} of ${total} (${before} → ${after})`;
export const changes = 'Changes';
export const change: Readonly<Record<Change, string>> = {
  added: 'added',
  removed: 'removed',
  renamed: 'renamed',
  moved: 'moved',
  kept: 'kept',
};
export const changedTimes = (count: number, what: Change): string => `${grouped(count)} ${change[what]}`;
/** Of something that moved, in a picture that is saved. */
export const beforeMoving = (item: string): string => `before it moved: ${item}`;
/** `summary` is empty where there is nothing. */
export const comparedIn = (name: string, summary: string): string => `${name}: ${summary || 'nothing was found'}`;
export const fromTo = (before: string, after: string): string =>
  `From ${before} to ${after}. What moved is drawn dotted where it was; what was removed, dashed.`;
export const whatWasFound = 'What was found';
export const columns = { what: 'What', change: 'Change', score: 'Score', where: 'Where' };
/** What there is more of. */
export const rows = 'rows';
export const at = (x: number, y: number): string => `at ${x}, ${y}`;
export const movedBy = (pixels: number, overlap: string): string => `by ${pixels} px, overlap ${overlap}`;
