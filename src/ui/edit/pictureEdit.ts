import type { PictureSize } from '../../files/picture/size.ts';
import type { PictureFacts } from '../../files/picture/pictureFacts.ts';
import { endingFor, MIME, typeOfEnding } from '../../files/kinds.ts';
import * as words from './words.ts';

/** A part of a picture, in shares of its width and height after turning. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureEdit {
  /** Quarter turns to the right. */
  readonly turns: number;
  readonly part: Crop | undefined;
  /** Pixels of the longer side at most. */
  readonly longest: number | undefined;
}

const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 };

export function turned({ width, height }: PictureSize, turns: number): PictureSize {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** The part in pixels of the turned picture; never less than one. */
export function partInPixels(size: PictureSize, { turns, part = WHOLE }: Pick<PictureEdit, 'turns' | 'part'>): Crop {
  const { width, height } = turned(size, turns);
  const x = Math.min(width - 1, Math.round(part.x * width));
  const y = Math.min(height - 1, Math.round(part.y * height));
  return {
    x,
    y,
    width: Math.max(1, Math.min(width - x, Math.round(part.width * width))),
    height: Math.max(1, Math.min(height - y, Math.round(part.height * height))),
  };
}

/** How large the picture becomes. */
export function sizeAfter(size: PictureSize, edit: PictureEdit): PictureSize {
  const { width, height } = partInPixels(size, edit);
  const scale = edit.longest === undefined ? 1 : Math.min(1, edit.longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** A frame that was drawn; a click draws one of no size, which says nothing. */
export function isPart(part: Crop | undefined): part is Crop {
  return part !== undefined && part.width >= 0.001 && part.height >= 0.001;
}

/** What was done, as the beginning of a sentence; undefined when nothing was. */
export function describeEdit(size: PictureSize, edit: PictureEdit): string | undefined {
  const after = sizeAfter(size, edit);
  const { width, height } = partInPixels(size, edit);
  const whole = turned(size, edit.turns);
  const done = [
    edit.turns % 4 !== 0 && words.rotated,
    (width < whole.width || height < whole.height) && words.cropped,
    (after.width < width || after.height < height) && words.madeSmaller,
  ].filter((word) => word !== false);
  return done.length === 0 ? undefined : words.allDone(done);
}

const NAMES: Readonly<Record<string, string>> = { [MIME.jpeg]: 'JPEG', [MIME.webp]: 'WebP', [MIME.png]: 'PNG' };

/**
 * JPEG and WebP stay what they are; everything else becomes PNG, which loses nothing. So does a grey JPEG: browsers
 * write colour only. What the bytes say counts more than the name.
 */
export function encodingOf(type: string, facts?: PictureFacts): { mime: string; extension: string; name: string } {
  const real = facts === undefined ? type : facts.kind === 'jpeg' && facts.grey === true ? MIME.png : (typeOfEnding(facts.kind) ?? type);
  const mime = Object.hasOwn(NAMES, real) ? real : MIME.png;
  return { mime, extension: endingFor(mime), name: NAMES[mime] ?? '' };
}
