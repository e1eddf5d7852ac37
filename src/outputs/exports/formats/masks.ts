import { csvFile } from '../../../files/delimited/write.ts';
import { encodePng } from '../../../files/picture/encodePng.ts';
import type { ZipSource } from '../../../files/zip/writeZip.ts';
import { UNNAMED, type Dataset, type PixelSize } from '../dataset.ts';
import { placed, type ExportFormat, type WriteContext } from '../format.ts';
import { splitPath } from '../imagePaths.ts';
import * as words from '../words.ts';

/** A PNG has one byte for each pixel, and 0 is what is no class. */
const MOST_CLASSES = 255;

/** Pictures whose pixels are numbers of classes, and one in black and white for each mask. */
export const masksPng: ExportFormat = {
  id: 'masks',
  label: words.masksPng,
  about: words.aboutMasksPng,
  fits: ({ images }) => images.some(({ labelMap, items }) => labelMap !== undefined || items.some(({ mask }) => mask !== undefined)),
  keeps: new Set(['masks', 'labelMaps', 'scores']),
  isOfPictures: true,
  pictures: { folder: 'images' },
  losses: ({ classes }) => (classes.some(({ id }) => id > MOST_CLASSES) ? [words.valuesRenumbered] : []),
  write: (dataset, context) => filesOfMasks(dataset, context),
};

async function* filesOfMasks(dataset: Dataset, context: WriteContext): AsyncGenerator<ZipSource> {
  const valueOf = valuesOfClasses(dataset);
  const listed: (string | number)[][] = [];
  for (const { image, path } of placed(dataset, context)) {
    const [stem] = splitPath(path);
    const { labelMap } = image;
    if (labelMap !== undefined) {
      const file = `classes/${stem}.png`;
      yield { path: file, blob: await greyPng(labelMap, (at) => valueOf.get(labelMap.values[at] ?? -1) ?? 0) };
      for (const { id, name } of dataset.classes) if (id !== labelMap.background) listed.push([file, valueOf.get(id) ?? 0, name, '']);
    }
    for (const [index, { mask, label, score }] of image.items.entries()) {
      if (mask === undefined) continue;
      const file = `masks/${stem}_${index + 1}.png`;
      yield { path: file, blob: await greyPng(mask, (at) => (mask.bits[at] === 0 ? 0 : WHITE)) };
      listed.push([file, WHITE, label === '' ? UNNAMED : label, score ?? '']);
    }
  }
  yield { path: 'classes.csv', blob: csvFile([['file', 'value', 'class', 'score'], ...listed]) };
}

const WHITE = 255;

/** The ids themselves where a byte holds them, else counted from 1. */
function valuesOfClasses({ classes }: Dataset): Map<number, number> {
  const isSmall = classes.every(({ id }) => id <= MOST_CLASSES);
  return new Map(classes.slice(0, isSmall ? Infinity : MOST_CLASSES).map(({ id }, at) => [id, isSmall ? id : at + 1]));
}

function greyPng(size: PixelSize, valueAt: (at: number) => number): Promise<Blob> {
  return encodePng({ width: size.width, height: size.height }, 1, (top, rows) => {
    const pixels = new Uint8ClampedArray(size.width * rows * 4);
    for (let at = 0; at < size.width * rows; at++) pixels[at * 4] = valueAt(top * size.width + at);
    return pixels;
  });
}
