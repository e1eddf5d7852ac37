import type { ZipSource } from '../../files/zip/writeZip.ts';
import type { Dataset, DatasetImage } from './dataset.ts';

/** What a dataset may hold that not every format can say. */
export type Feature =
  'boxes' | 'polygons' | 'lines' | 'points' | 'masks' | 'labelMaps' | 'scores' | 'tracks' | 'facts' | 'labels' | 'empty';

/** A kind of file that other programs read. Its file stands in `formats/`, its line in `formats/all.ts`. */
export interface ExportFormat {
  /** Remembered, and the word in the names of files. */
  readonly id: string;
  /** Its name, as its programs say it. */
  readonly label: string;
  /** In one line: which programs take it, or what for. */
  readonly about: string;
  /** Whether there is anything in it to be written. */
  readonly fits: (dataset: Dataset) => boolean;
  /** What of it stays; the rest is told before it is saved. `empty`: pictures in which nothing was found. */
  readonly keeps: ReadonlySet<Feature>;
  /** Coordinates are shares of the picture: nothing can be said of one whose size nobody knows. */
  readonly needsSize?: true;
  /** Its programs refuse what lies outside of the picture. */
  readonly isCut?: true;
  /** Where pictures lie beside it; undefined where it has no place for them, or writes them itself. */
  readonly pictures?: { readonly folder: string } | undefined;
  /** It is made of the pictures themselves. */
  readonly holdsPictures?: true;
  /** What it names are pictures, or sounds. */
  readonly isOfPictures?: true;
  readonly isOfSounds?: true;
  /** What else is otherwise than in the answer, in words. */
  readonly losses?: (dataset: Dataset) => readonly string[];
  /**
   * Its files, without the pictures. One file is saved as it is, under an ending of all behind the first dot of its name; several as a ZIP.
   * @param paths of the images below the folder of pictures, in their order: safe, and each stem another one
   */
  readonly write: (dataset: Dataset, context: WriteContext) => Iterable<ZipSource> | AsyncIterable<ZipSource>;
}

export interface WriteContext {
  readonly paths: readonly string[];
  /** Whether the pictures will be beside it. */
  readonly withPictures: boolean;
  /** What it is of. */
  readonly name: string;
}

/** The images with their paths. */
export function* placed({ images }: Dataset, { paths }: WriteContext): Generator<{ image: DatasetImage; path: string; index: number }> {
  for (const [index, image] of images.entries()) yield { image, path: paths[index] ?? '', index };
}
