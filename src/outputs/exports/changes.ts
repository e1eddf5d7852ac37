import type { Dataset, DatasetItem } from './dataset.ts';
import type { ExportFormat, Feature } from './format.ts';
import { imagePaths } from './imagePaths.ts';
import { itemBox, clipped, itemPolygons } from './shapes.ts';
import { isPlaced } from './earth/place.ts';
import * as words from './words.ts';

/** How much of what a dataset holds. */
function countsOf({ images }: Dataset): Record<Feature, number> {
  const counts: Record<Feature, number> = {
    boxes: 0,
    polygons: 0,
    lines: 0,
    points: 0,
    masks: 0,
    labelMaps: 0,
    scores: 0,
    tracks: 0,
    facts: 0,
    labels: 0,
    empty: 0,
  };
  for (const { items, labels, labelMap, more } of images) {
    if (items.length === 0 && labels === undefined && labelMap === undefined) counts.empty++;
    if (labelMap !== undefined) counts.labelMaps++;
    if (labels !== undefined && labels.length > 0) counts.labels++;
    if (labels?.some(({ score }) => score !== undefined) === true) counts.scores++;
    if (more !== undefined) counts.facts++;
    for (const item of items) {
      if (item.score !== undefined) counts.scores++;
      if (item.track !== undefined) counts.tracks++;
      if (item.more !== undefined) counts.facts++;
      if (item.mask !== undefined) counts.masks++;
      if (item.shapes.some(({ kind }) => kind === 'box')) counts.boxes++;
      if (itemPolygons(item).length > 0) counts.polygons++;
      if (item.shapes.some(({ kind }) => kind === 'polyline')) counts.lines++;
      if (item.shapes.some(({ kind }) => kind === 'points')) counts.points++;
    }
  }
  return counts;
}

const FEATURES: readonly Feature[] = ['polygons', 'lines', 'points', 'masks', 'labelMaps', 'scores', 'tracks', 'facts', 'labels', 'empty'];

/** Why formats that might be looked for aren't offered. */
export function notOffered({ images }: Dataset): readonly string[] {
  const unknown = images.find(({ place }) => place !== undefined && place.epsg === undefined);
  return unknown === undefined || images.some(isPlaced) ? [] : [words.unknownSystem(unknown.place?.code)];
}

/** What another program won't see of it, in words, to be read before it is saved. */
export function changesOnTheWay(dataset: Dataset, format: ExportFormat, withPictures: boolean): readonly string[] {
  const told: string[] = [];
  const { images } = dataset;
  const isOfItems = format.keeps.has('boxes') || format.keeps.has('polygons') || format.keeps.has('points') || format.keeps.has('masks');
  const counts = countsOf(dataset);
  for (const feature of FEATURES) {
    if (counts[feature] > 0 && !format.keeps.has(feature)) told.push(words.lost(feature, counts[feature], format.keeps.has('boxes')));
  }
  if (isOfItems) {
    const placeless = images.reduce((sum, { items }) => sum + items.filter((item) => !hasPlace(item)).length, 0);
    if (placeless > 0) told.push(words.withoutPlace(placeless));
    const sizeless = images.filter(({ size, items }) => size === undefined && items.length > 0).length;
    if (sizeless > 0 && format.needsSize === true) told.push(words.sizeUnknown(sizeless));
    if (format.isCut === true) {
      const outside = images.flatMap(({ items, size }) => items.flatMap((item) => (isInMask(item) ? [] : outsideOf(itemBox(item), size))));
      const gone = outside.filter((one) => one === 'gone').length;
      if (gone > 0) told.push(words.outside(gone));
      if (outside.length > gone) told.push(words.cutOff(outside.length - gone));
    }
  }
  if (withPictures) {
    const [frames, missing] = [
      images.filter(({ isFrame }) => isFrame),
      images.filter(({ blob, isFrame }) => blob === undefined && !isFrame),
    ];
    if (frames.length > 0) told.push(words.framesNotIncluded);
    if (missing.length > 0) told.push(words.picturesMissing(missing.length, images.length));
  }
  if (images.length > 0 && format.isOfPictures === true) {
    const paths = imagePaths(images);
    const renamed = images.filter(({ name }, at) => paths[at] !== name).length;
    if (renamed > 0) told.push(words.renamed(renamed));
  }
  return [...told, ...(format.losses?.(dataset) ?? [])];
}

/** Looking for the sides of a mask takes time, and they lie in the picture. */
const isInMask = ({ shapes, mask }: DatasetItem) => shapes.length === 0 && mask !== undefined;

function hasPlace(item: DatasetItem): boolean {
  return isInMask(item) ? item.mask?.bits.some((bit) => bit !== 0) === true : itemBox(item) !== undefined;
}

type Size = Dataset['images'][number]['size'];

/** Rounding isn't outside. */
const SLACK = 1e-6;

function outsideOf(box: ReturnType<typeof itemBox>, size: Size): ('cut' | 'gone')[] {
  if (box === undefined || size === undefined) return [];
  const inside = clipped(box, size);
  if (inside === undefined) return ['gone'];
  return inside.every((side, at) => Math.abs(side - (box[at] ?? 0)) <= SLACK) ? [] : ['cut'];
}
