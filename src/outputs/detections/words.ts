import { grouped } from '../../files/amounts.ts';
import type { Layout } from '../../answers/shapes/detections/detection.ts';

// What is shown of it.
export const classes = 'Classes';
export const noClass = 'no class';
/** As in “Show all 30 classes”. */
export const ofClasses = 'classes';
export const hideAll = 'Hide all';
export const showAll = 'Show all';
export const confidenceFrom = 'Confidence from';

// Which image or frame is shown.
export const groupLabel = (isFilm: boolean): string => (isFilm ? 'Frame' : 'Image');
export const groupNoun = 'image';
/** `2 of 10 · pier.jpg (3)` */
export const groupOf = (number: number, total: number, title: string | undefined, items: number): string =>
  `${number} of ${total}${title === undefined ? '' : ` · ${title}`} (${items})`;
export const previous = 'Previous';
export const next = 'Next';

// What four numbers of a box mean.
export const boxesAre = 'Boxes are';
export const layouts: Readonly<Record<Layout, string>> = {
  xyxy: 'x1, y1, x2, y2',
  xywh: 'x, y, width, height',
  yxyx: 'y1, x1, y2, x2',
  cxcywh: 'centre x, centre y, width, height',
};
export const boxesAreFor = 'Boxes are for the picture';
export const asShown = 'as shown';
export const asStored = 'as stored';

// The picture, for those who can’t see it.
export const withoutPicture = 'Coordinates without a picture';
export const pictureWith = (name: string | undefined, summary: string): string => `${name ?? withoutPicture}, with ${summary}`;
export const pictureWithNothing = (name: string | undefined): string => `${name ?? withoutPicture}, in which nothing was found`;
export const outlines = (count: number): string => (count === 1 ? '1 outline' : `${grouped(count)} outlines`);
export const others = (count: number): string => `${count} others`;

export const stillReading = 'What was found here is still being read.';
export const notRead = 'What was found here is too much to be drawn. It is in the CSV and in the JSON.';
export const nothingFound = 'Nothing was found.';
export const nothingFoundIn = {
  frame: 'Nothing was found in the frame.',
  unsaid: 'The answer says nothing of this frame.',
  film: 'Nothing was found in the film.',
  picture: 'Nothing was found in the picture.',
};

// The list, and what else the answer says.
export const found = (total: number): string => `${grouped(total)} found`;
export const foundOf = (shown: number, total: number): string => `${grouped(shown)} of ${grouped(total)} found`;
/** Below a picture that is saved. */
export const shownFrom = (least: string): string => `confidence from ${least}`;
export const noCoordinates = 'no usable coordinates';
export const aboutGroup = (isVideo: boolean): string => (isVideo ? 'About this frame' : 'About this image');
export const entry = (number: number): string => `Entry ${number}`;
export const allClasses = 'All classes';
export const cut = (beginning: string, length: number): string => `${beginning}… (${grouped(length)} characters in all)`;

// What is saved for other programs.
export function partSaved(byScore: boolean, byClass: boolean): string | undefined {
  if (!byScore && !byClass) return undefined;
  const by = byScore && byClass ? 'the confidence and the classes' : byScore ? 'the confidence' : 'the classes';
  return `Only what is shown with ${by} that you chose, of all pictures.`;
}

/** Heads of the list’s columns; others are the answer’s own names. */
export const columns = { class: 'Class', score: 'Score', place: 'Place' };
export const sortList = 'Sort the list';
export const sortBy = (name: string, isSorted: 'up' | 'down' | undefined): string =>
  `Sort by ${name}${isSorted === undefined ? '' : isSorted === 'up' ? ', now from low to high' : ', now from high to low'}`;
export const moreColumns = (count: number): string =>
  `${grouped(count)} further members stand below the list, one entry at a time, and in the CSV.`;
