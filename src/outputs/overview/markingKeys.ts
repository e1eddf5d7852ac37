import type { Judgement } from './inputMark.ts';

/** Keys that mark, in the grid and where one input is open. */
export const MARKING_KEYS: Readonly<Record<string, Judgement | undefined>> = { '1': 'right', '2': 'wrong', '0': undefined };

const TEXTS = ['input:not([type=checkbox]):not([type=radio])', 'textarea', 'select', '[contenteditable]'].join();
const MOVERS = [
  ...['slider', 'tablist', 'grid', 'tree', 'listbox', 'menu', 'radiogroup'].map((role) => `[role=${role}]`),
  'input',
  'audio',
  'video',
  'canvas',
].join();

/** Whether something is typed there, so that digits are no marks. */
export function takesText(target: EventTarget): boolean {
  return target instanceof Element && target.closest(TEXTS) !== null;
}

/** Whether arrows move something of its own there: a film, a picture that is zoomed, a tree, tabs. */
export function takesArrows(target: EventTarget): boolean {
  if (!(target instanceof Element)) return true;
  return takesText(target) || target.closest(MOVERS) !== null || target.matches('[tabindex="0"]:not(button)');
}
