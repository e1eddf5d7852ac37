import { fileIn } from '../../answers/embedded.ts';
import { partValue, type Part } from '../../answers/part.ts';
import { matrixShape } from '../../answers/shapes/matrix.ts';
import type { ImageProps } from './props.ts';
import { MIME } from '../../files/kinds.ts';
import { isDrawn } from '../../files/traits.ts';

/** A picture as a file, as NumPy's array, or as nested lists of numbers. */
export type PictureSource = ImageProps['source'];

/** The picture in a part; undefined when it holds none. */
export function imageIn(part: Part): PictureSource | undefined {
  if (part.from === 'bytes') return fileIn(part, ({ mime }) => isDrawn(mime));
  const value = partValue(part);
  const shape = matrixShape(value);
  return value === undefined || shape === undefined ? undefined : { value, shape, name: part.key };
}

/** What could be laid over another picture: arrays too, and of a picture that moves only its beginning could be. */
export function comparableIn(part: Part): PictureSource | undefined {
  if (part.from === 'json' && part.large !== undefined) return undefined;
  const found = imageIn(part);
  if (found !== undefined) return 'blob' in found && found.type.mime === MIME.gif ? undefined : found;
  return part.from === 'bytes' && part.type.mime === MIME.npy ? part : undefined;
}

/** An array may turn out to be no picture at all. */
export function isArray(source: PictureSource): boolean {
  return 'blob' in source && source.type.mime === MIME.npy;
}
