import type { ZipSource } from '../../../files/zip/writeZip.ts';
import { MIME } from '../../../files/kinds.ts';
import { UNNAMED, type Dataset, type DatasetClass, type DatasetItem, type PixelSize } from '../dataset.ts';
import { placed, type ExportFormat, type WriteContext } from '../format.ts';
import { splitPath } from '../imagePaths.ts';
import { yamlText } from '../markup.ts';
import { clipped, countOnlyMasks, itemBox, itemOutlines, itemPoints, itemPolygons } from '../shapes.ts';
import * as words from '../words.ts';
import { withUnnamed } from './coco.ts';

/*
 * https://docs.ultralytics.com/datasets: a text for each picture, a line for each thing in it. Coordinates are shares of the picture's
 * width and height, so that they hold for any size that a network scales it to; what isn't from 0 to 1 makes Ultralytics leave out the
 * whole picture.
 */

const common = {
  needsSize: true,
  isCut: true,
  isOfPictures: true,
  pictures: { folder: 'images/train' },
} as const;

/** More places in the list of names than any network has classes. */
const MOST_IDS = 1000;

/** Where the module's ids can't be: programs count classes from 0 without gaps. */
const renumbered = (dataset: Dataset): readonly string[] => (numberingOf(dataset).isOwn ? [] : [words.idsFromZero]);

export const yoloDetect: ExportFormat = {
  ...common,
  id: 'yolo',
  label: words.yoloDetect,
  about: words.aboutYoloDetect,
  fits: (dataset) => someSized(dataset, () => true),
  keeps: new Set(['boxes', 'empty']),
  losses: renumbered,
  write: (dataset, context) => filesOf(dataset, context, (item, size) => [boxLine(item, size)]),
};

export const yoloSegment: ExportFormat = {
  ...common,
  id: 'yolo-segment',
  label: words.yoloSegment,
  about: words.aboutYoloSegment,
  fits: (dataset) => someSized(dataset, (item) => item.mask !== undefined || itemPolygons(item).length > 0),
  keeps: new Set(['boxes', 'polygons', 'masks', 'empty']),
  losses: (dataset) => [...renumbered(dataset), ...partsSaid(dataset), ...words.masksAsOutlines(countOnlyMasks(dataset))],
  write: (dataset, context) => filesOf(dataset, context, outlineLines),
};

export const yoloOriented: ExportFormat = {
  ...common,
  id: 'yolo-obb',
  label: words.yoloOriented,
  about: words.aboutYoloOriented,
  fits: (dataset) => someSized(dataset, isOriented) && dataset.images.every(({ items }) => items.every(isOriented)),
  keeps: new Set(['boxes', 'polygons', 'empty']),
  losses: renumbered,
  write: (dataset, context) => filesOf(dataset, context, outlineLines),
};

export const yoloPose: ExportFormat = {
  ...common,
  id: 'yolo-pose',
  label: words.yoloPose,
  about: words.aboutYoloPose,
  fits: (dataset) => someSized(dataset, (item) => itemPoints(item).seen.length > 1),
  keeps: new Set(['boxes', 'points', 'empty']),
  losses: renumbered,
  write(dataset, context) {
    const count = mostPoints(dataset);
    return filesOf(dataset, context, (item, size) => [poseLine(item, size, count)], [`kpt_shape: [${count}, 3]`]);
  },
};

/** Whether there is anything of the kind in a picture whose size is known. */
function someSized({ images }: Dataset, is: (item: DatasetItem) => boolean): boolean {
  return images.some(({ items, size }) => size !== undefined && items.some(is));
}

function isOriented(item: DatasetItem): boolean {
  const [only, ...more] = itemPolygons(item);
  return only !== undefined && only.length === 8 && more.length === 0 && item.shapes.length === 1;
}

/** Numbers of a line behind the class; undefined where nothing of it is in the picture. */
type Line = readonly number[] | undefined;

function* filesOf(
  dataset: Dataset,
  context: WriteContext,
  linesOf: (item: DatasetItem, size: PixelSize) => readonly Line[],
  more: readonly string[] = [],
): Generator<ZipSource> {
  const { names, idOf } = numberingOf(dataset);
  const listed = names.map((name, id) => `  ${id}: ${yamlText(name)}`);
  // Without a `path`, folders are looked for beside this file.
  const yaml = ['train: images/train', 'val: images/train', ...more, 'names:', ...listed, ''].join('\n');
  yield { path: 'data.yaml', blob: new Blob([yaml], { type: MIME.text }) };
  for (const { image, path } of placed(dataset, context)) {
    const { size, items } = image;
    if (size === undefined) continue;
    const lines = items.flatMap((item) =>
      linesOf(item, size).flatMap((line) => (line === undefined ? [] : `${[idOf(item.label), ...line].join(' ')}\n`)),
    );
    // An empty one says that there is nothing in the picture.
    yield { path: `labels/train/${splitPath(path)[0]}.txt`, blob: new Blob(lines, { type: MIME.text }) };
  }
}

interface Numbering {
  readonly names: readonly string[];
  readonly idOf: (label: string) => number;
  readonly isOwn: boolean;
}

/** The module's ids where a list of names can have them, with names for the gaps; else classes are counted from 0. */
function numberingOf(dataset: Dataset): Numbering {
  const classes = withUnnamed(dataset);
  const most = classes.reduce((high, { id }) => Math.max(high, id), 0);
  const isOwn = dataset.hasOwnIds && most < MOST_IDS;
  const ids = new Map(classes.map(({ id, name }, at) => [name, isOwn ? id : at]));
  const names = isOwn ? Array.from({ length: most + 1 }, (_, id) => nameOfId(classes, id)) : classes.map(({ name }) => name);
  return { names, idOf: (label) => ids.get(label === '' ? UNNAMED : label) ?? 0, isOwn: isOwn || classes.length === 0 };
}

const nameOfId = (classes: readonly DatasetClass[], id: number) => classes.find((one) => one.id === id)?.name ?? `unused_${id}`;

function boxLine(item: DatasetItem, size: PixelSize): Line {
  const box = itemBox(item);
  const inside = box && clipped(box, size);
  if (inside === undefined) return undefined;
  const [left, top, right, bottom] = inside;
  return [(left + right) / 2 / size.width, (top + bottom) / 2 / size.height, (right - left) / size.width, (bottom - top) / size.height];
}

/** A line for each part of the outline; of what has none, the four corners of its box. */
function outlineLines(item: DatasetItem, size: PixelSize): Line[] {
  const box = itemBox(item);
  const inside = box && clipped(box, size);
  if (inside === undefined) return [];
  const [left, top, right, bottom] = inside;
  const own = itemOutlines(item);
  const outlines = own.length > 0 ? own : [[left, top, right, top, right, bottom, left, bottom]];
  return outlines.map((xy) => xy.map((value, at) => share(value, at % 2 === 0 ? size.width : size.height)));
}

const share = (value: number, side: number) => Math.min(1, Math.max(0, value / side));

/** The box, and x, y and how visible for each joint: as many for every thing, those that aren't there 0, 0, 0. */
function poseLine(item: DatasetItem, size: PixelSize, count: number): Line {
  const box = boxLine(item, size);
  if (box === undefined) return undefined;
  const { xy, seen } = itemPoints(item);
  const points = Array.from({ length: count }, (_, at) => {
    const [x = NaN, y = NaN] = [xy[at * 2], xy[at * 2 + 1]];
    const isInside = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
    return isInside && (seen[at] ?? 0) > 0 ? [x / size.width, y / size.height, seen[at] ?? 0] : [0, 0, 0];
  });
  return [...box, ...points.flat()];
}

function mostPoints({ images }: Dataset): number {
  return images.reduce((most, { items }) => items.reduce((high, item) => Math.max(high, itemPoints(item).seen.length), most), 0);
}

function partsSaid({ images }: Dataset): string[] {
  const parts = images.flatMap(({ items }) => items.filter((item) => itemPolygons(item).length > 1)).length;
  const isBare = (item: DatasetItem) => itemPolygons(item).length === 0 && item.mask === undefined && itemBox(item) !== undefined;
  const bare = images.flatMap(({ items }) => items.filter(isBare)).length;
  return [...(parts > 0 ? [words.severalParts(parts)] : []), ...(bare > 0 ? [words.boxesAsOutlines(bare)] : [])];
}
