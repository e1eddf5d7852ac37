import { csvFile } from '../../../files/delimited/write.ts';
import type { ZipSource } from '../../../files/zip/writeZip.ts';
import { MIME } from '../../../files/kinds.ts';
import { safePath } from '../../../files/zip/names.ts';
import type { Dataset } from '../dataset.ts';
import { placed, type ExportFormat, type WriteContext } from '../format.ts';
import { imagePaths } from '../imagePaths.ts';
import { oneLine } from '../markup.ts';
import { unpacked } from '../unpacked.ts';
import * as words from '../words.ts';
import { cellOf } from './itemsCsv.ts';

const isLabelled = ({ images }: Dataset) => images.some(({ labels = [] }) => labels.length > 0);

/** A row for each class of each picture, the surest first. */
export const classesCsv: ExportFormat = {
  id: 'classes-csv',
  label: words.classesCsv,
  about: words.aboutClassesCsv,
  fits: isLabelled,
  keeps: new Set(['labels', 'scores', 'facts', 'empty']),
  isOfPictures: true,
  pictures: { folder: 'images' },
  *write(dataset, context) {
    yield { path: 'classes.csv', blob: csvFile(classCells(dataset, context)) };
  },
};

function* classCells(dataset: Dataset, context: WriteContext): Generator<(string | number | bigint | boolean)[]> {
  const own = ['image', 'rank', 'class', 'score'];
  const more = [...new Set(dataset.images.flatMap((image) => Object.keys(image.more ?? {})))];
  yield [...own, ...more.map((name) => (own.includes(name) ? `answer.${name}` : name))];
  for (const { image, path } of placed(dataset, context)) {
    const about = more.map((name) => cellOf(image.more, name));
    const { labels = [] } = image;
    for (const [at, { label, score }] of labels.entries()) yield [path, at + 1, label, score ?? '', ...about];
    if (labels.length === 0) yield [path, '', '', '', ...about];
  }
}

/** As torchvision's `ImageFolder`, Keras and Ultralytics read a dataset of classes: each picture in the folder of its surest class. */
export const classFolders: ExportFormat = {
  id: 'class-folders',
  label: words.classFolders,
  about: words.aboutClassFolders,
  fits: ({ images }) => images.some(({ labels = [], blob }) => labels.length > 0 && blob !== undefined),
  keeps: new Set(['labels']),
  isOfPictures: true,
  holdsPictures: true,
  losses: ({ images }) => {
    const missing = images.filter(({ labels = [], blob }) => labels.length > 0 && blob === undefined).length;
    return [words.onlySurest, ...(missing > 0 ? [words.picturesMissing(missing, images.length)] : [])];
  },
  write: (dataset, context) => inFolders(dataset, context),
};

async function* inFolders(dataset: Dataset, context: WriteContext): AsyncGenerator<ZipSource> {
  const names = [...new Set(dataset.images.flatMap(({ labels = [] }) => labels[0]?.label ?? []))];
  // A stroke in a name is no folder of its own, what Windows refuses isn't in it, and no two classes share one.
  const folders = imagePaths(names.map((name) => ({ name: safePath(oneLine(name).replaceAll(/[\\/.:"<>|?*]/g, '_')) })));
  const folderOf = new Map(names.map((name, at) => [name, folders[at] ?? '']));
  for (const { image, path } of placed(dataset, context)) {
    const folder = folderOf.get(image.labels?.[0]?.label ?? '');
    if (image.blob !== undefined && folder !== undefined) yield { path: `${folder}/${path}`, blob: await unpacked(image.blob) };
  }
  // One picture alone would be no folder.
  yield {
    path: 'classes.txt',
    blob: new Blob(
      names.map((name) => `${folderOf.get(name) ?? ''}\t${oneLine(name)}\n`),
      { type: MIME.text },
    ),
  };
}
