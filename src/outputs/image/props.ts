import type { Json } from '../../spec/model.ts';
import type { PictureShape } from '../../files/raster/arrays.ts';
import type { LabelHints } from '../labels/hints.ts';
import type { FileData } from '../../answers/part.ts';

export interface ImageProps {
  /** A picture as a file, or as nested lists of numbers. */
  readonly source: FileData | { readonly value: Json; readonly shape: PictureShape; readonly name: string };
  /** What is said about it, by which its numbers may be classes. */
  readonly hints?: LabelHints;
}
