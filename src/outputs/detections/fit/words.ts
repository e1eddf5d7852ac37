import { grouped, plural } from '../../../files/amounts.ts';

/** Why the numbers of a box are read otherwise than they mostly are. */
export const wouldLieOutside = 'read otherwise, most of it would lie outside of the picture';
export const notShown = 'The picture that was sent is of a kind that can’t be shown here.';

// What a visitor should know about what is drawn.
export const turned = (orientation: number): string =>
  `This photo carries a turn (EXIF orientation ${orientation}). Models that ignore it answer for the picture as it is stored.`;
export const noPictureSent = 'No picture was sent with this run, so the coordinates are drawn on an empty ground.';
/** `why` is why the picture can’t be shown, as a sentence. */
export const onEmptyGround = (why: string): string => `${why} The coordinates are drawn on an empty ground.`;
export const shares = 'The coordinates are taken for shares of the width and height, since all lie between 0 and 1.';
export const beyondPicture = (count: number): string =>
  `${grouped(count)} ${plural(count, 'outline reaches', 'outlines reach')} beyond the picture.`;
export const onlyListed = (count: number): string =>
  `${grouped(count)} ${plural(count, 'entry has', 'entries have')} no usable coordinates and ${plural(count, 'is', 'are')} only in the list.`;
export const drawnStraight = (count: number): string =>
  `${grouped(count)} ${plural(count, 'box is', 'boxes are')} drawn straight, though the answer gives an angle: it doesn’t say in which unit, or around which point.`;
export const notDrawn = (count: number): string => `${grouped(count)} further entries are not drawn. They are in the CSV and in the JSON.`;
export const firstFrame = 'The first frame of the film is shown.';
export const readingOn = 'What was found in later pictures is still being read.';
