import type { ZipSource } from '../../files/zip/writeZip.ts';
import { storeZip } from '../../files/zip/storeZip.ts';
import type { Dataset } from './dataset.ts';
import type { ExportFormat, WriteContext } from './format.ts';
import { exportFormatOf } from './formats/all.ts';
import { imagePaths } from './imagePaths.ts';
import { unpacked } from './unpacked.ts';

export interface WrittenExport {
  readonly blob: Blob;
  readonly ending: string;
}

interface Writing {
  readonly name: string;
  readonly withPictures: boolean;
  readonly at: number;
}

/** Milliseconds between two words on how far it is. */
const PAUSE = 100;

/**
 * A dataset as the file of another program: what the format writes if that is one file, else a ZIP. Runs in a worker. One file after
 * another is made, and pictures are unpacked when it is their turn.
 * @param onPicture told how many pictures are in it, now and then
 */
export async function writeExport(
  dataset: Dataset,
  formatId: string,
  { name, withPictures, at }: Writing,
  onPicture?: (count: number) => unknown,
): Promise<WrittenExport> {
  const format = exportFormatOf(formatId);
  if (format === undefined) throw new Error(`There is no format ${formatId}.`);
  const context: WriteContext = { paths: imagePaths(dataset.images), withPictures: withPictures && format.pictures !== undefined, name };
  const files = filesOf(dataset, format, context);
  const first = await files.next();
  const second = await files.next();
  if (first.done !== true && second.done === true) return { blob: first.value.blob, ending: endingIn(first.value.path) };
  const all = counted([first, second], files, onPicture);
  return { blob: await storeZip(all, at), ending: `${formatId}.zip` };
}

interface Made extends ZipSource {
  readonly isPicture?: boolean;
}

type Next = IteratorResult<Made, void>;

async function* counted(begun: readonly Next[], rest: AsyncIterable<Made>, onPicture: ((count: number) => unknown) | undefined) {
  let count = 0;
  let told = performance.now();
  const next = (file: Made): ZipSource => {
    if (file.isPicture === true) count++;
    if (performance.now() - told > PAUSE) {
      told = performance.now();
      onPicture?.(count);
    }
    return file;
  };
  for (const one of begun) if (one.done !== true) yield next(one.value);
  for await (const file of rest) yield next(file);
}

async function* filesOf(dataset: Dataset, format: ExportFormat, context: WriteContext): AsyncGenerator<Made, void> {
  const isPicture = format.holdsPictures === true;
  for await (const file of format.write(dataset, context)) yield { ...file, isPicture };
  if (context.withPictures) for await (const file of picturesOf(dataset, context, format)) yield { ...file, isPicture: true };
}

async function* picturesOf({ images, sounds = [] }: Dataset, { paths }: WriteContext, format: ExportFormat): AsyncGenerator<ZipSource> {
  const folder = format.pictures?.folder ?? '';
  if (format.isOfSounds === true) {
    const own = imagePaths(sounds);
    for (const [at, { blob }] of sounds.entries())
      if (blob !== undefined) yield { path: `${folder}/${own[at] ?? at}`, blob: await unpacked(blob) };
    return;
  }
  for (const [at, { blob, size, items }] of images.entries()) {
    // A picture beside which nothing can be written would say that there is nothing in it.
    const isSilent = format.needsSize === true && size === undefined && items.length > 0;
    if (blob !== undefined && !isSilent) yield { path: `${folder}/${paths[at] ?? at}`, blob: await unpacked(blob) };
  }
}

/** All behind the first dot of a file's name: `coco.json`. */
function endingIn(path: string): string {
  const [, ...ending] = (path.split('/').at(-1) ?? '').split('.');
  return ending.join('.');
}
