import type { Example } from '../../../api/examples.ts';

/** Between the strip and what follows. */
export const STRIP_MARGIN = 20;

/** Heading above and what is said of the chosen example below, with the distances between. */
const AROUND = 55;
/** A picture with its name, its border, and the scroll bar of a desktop, which is there only when there are many. */
const CARDS = 129;
const GROUP = 24.5;
const LICENCE = 20;

/** Of the row of cards, in pixels: with headings and licences, if it has any. */
export function cardsHeight(examples: readonly Example[]): number {
  const grouped = examples.some(({ group }) => group !== undefined);
  const licensed = examples.some(({ licence }) => licence !== undefined);
  return CARDS + (grouped ? GROUP : 0) + (licensed ? LICENCE : 0);
}

/** What the strip takes before it is there, so that the form doesn't jump. */
export function stripHeight(examples: readonly Example[]): number {
  return AROUND + cardsHeight(examples) + STRIP_MARGIN;
}
