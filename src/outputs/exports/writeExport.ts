import type { ZipSource } from '../../files/zip/writeZip.ts';
import { storeZip } from '../../files/zip/storeZip.ts';
import type { Dataset } from './dataset.ts';
import type { ExportFormat, WriteContext } from './format.ts';
import { exportFormatOf } from './formats/all.ts';
import { imagePaths } from './imagePaths.ts';

export interface WrittenExport {
  readonly blob: Blob;
  readonly ending: string;
}

/** A dataset as the file of another program: what the format writes if that is one file, else a ZIP. Runs in a worker. */
export async function writeExport(
  dataset: Dataset,
  formatId: string,
  { name, withPictures, at }: { readonly name: string; readonly withPictures: boolean; readonly at: number },
): Promise<WrittenExport> {
  const format = exportFormatOf(formatId);
  if (format === undefined) throw new Error(`There is no format ${formatId}.`);
  const context: WriteContext = { paths: imagePaths(dataset.images), withPictures: withPictures && format.pictures !== undefined, name };
  const files: ZipSource[] = [];
  for await (const file of format.write(dataset, context)) files.push(file);
  if (context.withPictures) files.push(...picturesOf(dataset, context, format));
  const [only] = files;
  if (only !== undefined && files.length === 1) return { blob: only.blob, ending: endingIn(only.path) };
  return { blob: await storeZip(files, at), ending: `${formatId}.zip` };
}

function picturesOf({ images, sounds = [] }: Dataset, { paths }: WriteContext, format: ExportFormat): ZipSource[] {
  const folder = format.pictures?.folder ?? '';
  if (format.isOfSounds === true) {
    const own = imagePaths(sounds);
    return sounds.flatMap(({ blob }, at) => (blob === undefined ? [] : [{ path: `${folder}/${own[at] ?? at}`, blob }]));
  }
  return images.flatMap(({ blob, size, items }, at) => {
    // A picture beside which nothing can be written would say that there is nothing in it.
    const isSilent = format.needsSize === true && size === undefined && items.length > 0;
    return blob === undefined || isSilent ? [] : [{ path: `${folder}/${paths[at] ?? at}`, blob }];
  });
}

/** All behind the first dot of a file's name: `coco.json`. */
function endingIn(path: string): string {
  const [, ...ending] = (path.split('/').at(-1) ?? '').split('.');
  return ending.join('.');
}
