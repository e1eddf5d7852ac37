import { pictureSizeOf, tooLarge } from '../../../files/picture/size.ts';
import type { RasterSource } from '../../../files/raster/rasters.ts';
import type { Arg } from '../../../spec/model.ts';
import { filesIn, type ArgValue } from '../../../spec/value.ts';
import { sourceIn } from '../../../ui/picture/fileSource.ts';
import * as words from '../words.ts';

/** A file that may be drawn on. */
export interface ChosenPicture {
  readonly arg: Arg;
  readonly file: File;
  /** Among the files of its argument. */
  readonly index: number;
}

export function chosenPictures(pictures: readonly Arg[], values: ReadonlyMap<Arg, ArgValue>): readonly ChosenPicture[] {
  return pictures.flatMap((arg) => filesIn(values.get(arg)).map((file, index) => ({ arg, file, index })));
}

/** Where its pixels come from, or why they don't. */
export type PixelSource = { readonly source: Blob | RasterSource } | { readonly why: string };

/** By its bytes, and where they prove nothing by what it is called. Never rejects. */
export async function sourceOf(file: File): Promise<PixelSource> {
  const size = await pictureSizeOf(file);
  if (size !== undefined && tooLarge(size)) return { why: words.tooLarge(file.name) };
  const source = await sourceIn(file);
  return source === undefined ? { why: words.noPicture(file.name) } : { source };
}
