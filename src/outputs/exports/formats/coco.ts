import { MIME } from '../../../files/kinds.ts';
import { formatJson } from '../../../files/json/formatJson.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import { UNNAMED, type Dataset, type DatasetClass, type DatasetImage, type DatasetItem } from '../dataset.ts';
import { placed, type ExportFormat, type WriteContext } from '../format.ts';
import { areaOfMask, cocoRle } from '../rle.ts';
import { polygonArea, itemBox, itemPoints, itemPolygons, sidesOfMask, withoutNoise, type BoxSides } from '../shapes.ts';
import * as words from '../words.ts';

/** https://cocodataset.org/#format-data, as pycocotools, Detectron2, MMDetection, FiftyOne, Roboflow and CVAT read it. */
export const coco: ExportFormat = {
  id: 'coco',
  label: 'COCO JSON',
  about: words.aboutCoco,
  fits: ({ images }) => images.some(({ items, labelMap }) => items.length > 0 || labelMap !== undefined),
  keeps: new Set(['boxes', 'polygons', 'points', 'masks', 'labelMaps', 'scores', 'tracks', 'facts', 'empty']),
  pictures: { folder: 'images' },
  isOfPictures: true,
  losses: ({ hasOwnIds }) => (hasOwnIds ? [] : [words.idsCounted]),
  *write(dataset, context) {
    const text = formatJson(cocoOf(dataset, context), { indent: 0 });
    // Beside a folder `images`, as programs that import a ZIP look for it.
    const path = context.withPictures ? 'annotations/instances_default.json' : 'instances.coco.json';
    yield { path, blob: new Blob([text], { type: MIME.json }) };
  },
};

/**
 * Coordinates are pixels from 0, in fractions as well, and boxes a corner and the size: COCO's own annotations are so. The id of a class
 * is the module's, which may begin at 0 and have gaps.
 */
function cocoOf(dataset: Dataset, context: WriteContext): JsonObject {
  const classes = withUnnamed(dataset);
  const idOf = new Map(classes.map(({ id, name }) => [name, id]));
  const images: Json[] = [];
  const annotations: Json[] = [];
  for (const { image, path, index } of placed(dataset, context)) {
    const id = index + 1;
    images.push({ id, file_name: path, ...(image.size !== undefined && { width: image.size.width, height: image.size.height }) });
    for (const item of image.items) {
      const about = annotationOf(item);
      if (about === undefined) continue;
      const category = idOf.get(item.label === '' ? UNNAMED : item.label) ?? 0;
      annotations.push({ id: annotations.length + 1, image_id: id, category_id: category, ...about });
    }
    for (const about of areasOf(image, classes)) annotations.push({ id: annotations.length + 1, image_id: id, ...about });
  }
  return { info: { description: context.name }, licenses: [], images, annotations, categories: classes.map(categoryOf) };
}

/** With one for what has no class, where there is any. */
export function withUnnamed({ classes, images }: Pick<Dataset, 'classes' | 'images'>): readonly DatasetClass[] {
  const isNeeded = images.some(({ items }) => items.some(({ label }) => label === '')) && !classes.some(({ name }) => name === UNNAMED);
  if (!isNeeded) return classes;
  const next = classes.reduce((most, { id }) => Math.max(most, id), 0) + 1;
  return [...classes, { id: classes.length === 0 ? 1 : next, name: UNNAMED }];
}

function categoryOf({ id, name, pointNames }: DatasetClass): JsonObject {
  return { id, name, supercategory: '', ...(pointNames !== undefined && { keypoints: [...pointNames], skeleton: [] }) };
}

function annotationOf(item: DatasetItem): JsonObject | undefined {
  const box = itemBox(item);
  if (box === undefined) return undefined;
  const polygons = itemPolygons(item);
  const { xy, seen } = itemPoints(item);
  const { mask, score, track, more } = item;
  const attributes = { ...more, ...(track !== undefined && { track_id: track }) };
  const outline: JsonObject =
    mask !== undefined
      ? { segmentation: rleOf(mask, (at) => mask.bits[at] !== 0), area: areaOfMask(mask) }
      : polygons.length > 0
        ? {
            segmentation: polygons.map((polygon) => [...polygon]),
            area: withoutNoise(polygons.reduce((sum, one) => sum + polygonArea(one), 0)),
          }
        : { segmentation: [], area: withoutNoise((box[2] - box[0]) * (box[3] - box[1])) };
  return {
    bbox: cornerAndSize(box),
    ...outline,
    // What is 1 says of a crowd that it can't be counted.
    iscrowd: 0,
    ...(xy.length > 0 && { keypoints: keypointsOf(xy, seen), num_keypoints: seen.filter((one) => one > 0).length }),
    // As in COCO's files of results.
    ...(score !== undefined && Number.isFinite(score) && { score }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}

function cornerAndSize([left, top, right, bottom]: BoxSides): number[] {
  return [left, top, withoutNoise(right - left), withoutNoise(bottom - top)];
}

/** x, y and how visible, for each point; 0, 0, 0 for one that isn't there. */
function keypointsOf(xy: readonly number[], seen: readonly number[]): number[] {
  return seen.flatMap((one, at) => (one === 0 ? [0, 0, 0] : [xy[at * 2] ?? 0, xy[at * 2 + 1] ?? 0, one]));
}

function rleOf(size: { readonly width: number; readonly height: number }, isIn: (at: number) => boolean): JsonObject {
  return { size: [size.height, size.width], counts: cocoRle(size, isIn) };
}

/** One annotation for each class of a label map that is there at all. */
function* areasOf({ labelMap }: DatasetImage, classes: readonly DatasetClass[]): Generator<JsonObject> {
  if (labelMap === undefined) return;
  const { values, background } = labelMap;
  for (const { id } of classes) {
    if (id === background) continue;
    const bits = Uint8Array.from(values, (value) => (value === id ? 1 : 0));
    const box = sidesOfMask(bits, labelMap);
    if (box === undefined) continue;
    const area = areaOfMask({ ...labelMap, bits });
    yield { category_id: id, bbox: cornerAndSize(box), segmentation: rleOf(labelMap, (at) => bits[at] !== 0), area, iscrowd: 0 };
  }
}
