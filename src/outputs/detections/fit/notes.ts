import type { PictureState } from '../../../ui/picture/usePicture.ts';
import type { DetectionSet } from '../../../answers/shapes/detections/detection.ts';
import { isOutside, type Item } from '../place.ts';
import type { Ground } from './sentPicture.ts';
import type { Orientation } from './turn.ts';

interface Facts {
  readonly set: DetectionSet;
  readonly items: readonly Item[];
  readonly size: { readonly width: number; readonly height: number };
  readonly hasPicture: boolean;
  readonly ground: Ground | undefined;
  readonly state: PictureState | undefined;
  readonly orientation: Orientation;
}

/** What a visitor should know about what is drawn, quietly. */
export function notesOf({ set, items, size, hasPicture, ground, state, orientation }: Facts): string[] {
  const notes: string[] = [];
  if (items.length === 0) return notes;
  if (hasPicture && orientation !== 1) {
    notes.push(
      `This photo carries a turn (EXIF orientation ${orientation}). Models that ignore it answer for the picture as it is stored.`,
    );
  }
  if (ground === undefined) notes.push('No picture was sent with this run, so the coordinates are drawn on an empty ground.');
  if (state?.status === 'failed') notes.push(`${state.why} The coordinates are drawn on an empty ground.`);
  if (set.normalised) notes.push('The coordinates are taken for shares of the width and height, since all lie between 0 and 1.');
  const outside = hasPicture ? items.filter(({ bounds }) => bounds !== undefined && isOutside(bounds, size)).length : 0;
  if (outside > 0) notes.push(`${count(outside, 'outline reaches', 'outlines reach')} beyond the picture.`);
  const broken = items.filter(({ bounds }) => bounds === undefined).length;
  if (broken > 0)
    notes.push(`${count(broken, 'entry has', 'entries have')} no usable coordinates and ${broken === 1 ? 'is' : 'are'} only in the list.`);
  if (set.unread > 0) notes.push(`${set.unread.toLocaleString('en')} further entries are not drawn. They are in the CSV and in the JSON.`);
  // Of a film that can't be shown there is no frame that could be off.
  if (ground?.kind === 'video' && hasPicture) {
    notes.push(
      set.groups.length > 1
        ? 'The frame is found by its share of the film’s length, so it may be off by a little.'
        : 'The first frame of the film is shown.',
    );
  }
  return notes;
}

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
