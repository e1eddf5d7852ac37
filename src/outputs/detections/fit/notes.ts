import type { PictureState } from '../../../ui/picture/usePicture.ts';
import type { DetectionSet } from '../../../answers/shapes/detections/detection.ts';
import { isDrawnStraight } from '../../../answers/shapes/detections/oriented.ts';
import type { Film } from '../../../ui/film/useFilm.ts';
import { USUAL_RATE } from '../../../ui/film/frames.ts';
import type { FrameFit } from '../film/frameIndex.ts';
import { fitInWords, rateIsGuess } from '../film/words.ts';
import { isOutside, type Item } from '../place.ts';
import type { Ground } from './sentPicture.ts';
import type { Orientation } from '../../../files/picture/orientation.ts';
import * as words from './words.ts';

interface Facts {
  readonly set: DetectionSet;
  readonly items: readonly Item[];
  /** Entries that aren't drawn; undefined while they are being read. */
  readonly unread: number | undefined;
  readonly size: { readonly width: number; readonly height: number };
  readonly hasPicture: boolean;
  readonly ground: Ground | undefined;
  readonly state: PictureState | undefined;
  readonly orientation: Orientation;
  /** The film that the lists are laid on, and how. */
  readonly film: Film | undefined;
  readonly fit: FrameFit;
}

/** What a visitor should know about what is drawn, quietly. */
export function notesOf({ set, items, unread, size, hasPicture, ground, state, orientation, film, fit }: Facts): string[] {
  const notes: string[] = [];
  // Also of a frame in which nothing was found.
  if (film !== undefined && hasPicture) {
    notes.push(...fitInWords(fit, set.groups.length));
    if (film.timeline.isGuess && fit.how !== 'times' && fit.how !== 'spread') notes.push(rateIsGuess(USUAL_RATE));
  }
  if (items.length === 0) return notes;
  if (hasPicture && orientation !== 1) {
    notes.push(words.turned(orientation));
  }
  if (ground === undefined) notes.push(words.noPictureSent);
  if (state?.status === 'failed') notes.push(words.onEmptyGround(state.why));
  if (set.normalised) notes.push(words.shares);
  const outside = hasPicture ? items.filter(({ bounds }) => bounds !== undefined && isOutside(bounds, size)).length : 0;
  if (outside > 0) notes.push(words.beyondPicture(outside));
  const broken = items.filter(({ bounds }) => bounds === undefined).length;
  if (broken > 0) notes.push(words.onlyListed(broken));
  const straight = items.filter(({ shapes, more }) => isDrawnStraight(shapes, more)).length;
  if (straight > 0) notes.push(words.drawnStraight(straight));
  if (unread === undefined) notes.push(words.readingOn);
  else if (unread > 0) notes.push(words.notDrawn(unread));
  // Of a film that can't be shown there is no frame that could be off.
  if (ground?.kind === 'video' && hasPicture && set.groups.length === 1) notes.push(words.firstFrame);
  return notes;
}
