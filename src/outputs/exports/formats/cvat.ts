import { formatJson } from '../../../files/json/formatJson.ts';
import { MIME } from '../../../files/kinds.ts';
import { UNNAMED, type BinaryMask, type Dataset, type DatasetImage, type DatasetItem } from '../dataset.ts';
import { placed, type ExportFormat, type WriteContext } from '../format.ts';
import { element, xmlFile } from '../markup.ts';
import { itemPoints, itemPolygons, sidesOfMask, type BoxSides } from '../shapes.ts';
import * as words from '../words.ts';
import { withUnnamed } from './coco.ts';

/** “CVAT for images 1.1”, https://docs.cvat.ai/docs/manual/advanced/formats/format-cvat/, with what else is said as attributes. */
export const cvat: ExportFormat = {
  id: 'cvat',
  label: words.cvat,
  about: words.aboutCvat,
  fits: ({ images }) => images.some(({ items, labels, labelMap }) => items.length > 0 || labels !== undefined || labelMap !== undefined),
  keeps: new Set(['boxes', 'polygons', 'lines', 'points', 'masks', 'labelMaps', 'labels', 'scores', 'tracks', 'facts', 'empty']),
  isOfPictures: true,
  pictures: { folder: 'images' },
  losses: (dataset) => [words.labelsFirst, ...(dataset.hasOwnIds ? [words.withoutIds] : [])],
  *write(dataset, context) {
    yield {
      path: context.withPictures ? 'annotations.xml' : 'annotations.cvat.xml',
      blob: xmlFile(annotationsOf(dataset, context), MIME.xml),
    };
  },
};

function annotationsOf(dataset: Dataset, context: WriteContext): string {
  const images = [...placed(dataset, context)].map(({ image, path, index }) =>
    element('image', { id: index, name: path, width: image.size?.width, height: image.size?.height }, shapesOfImage(image, dataset)),
  );
  return element('annotations', {}, [element('version', {}, '1.1'), metaOf(dataset, context.name), ...images]);
}

/** The labels that a task needs, with the attributes that are told of their shapes. */
function metaOf(dataset: Dataset, name: string): string {
  const names = new Set([
    ...withUnnamed(dataset).map((one) => one.name),
    ...dataset.images.flatMap(({ labels = [] }) => labels.map((one) => one.label)),
  ]);
  const attributes = new Set(dataset.images.flatMap(({ items }) => items.flatMap((item) => Object.keys(attributesOf(item)))));
  if (dataset.images.some(({ labels }) => labels?.some(({ score }) => score !== undefined))) attributes.add('score');
  const labels = [...names].map((label) =>
    element('label', {}, [
      element('name', {}, label),
      element('type', {}, 'any'),
      element('attributes', {}, [...attributes].map(attributeOf)),
    ]),
  );
  const task = [
    element('name', {}, name),
    element('size', {}, dataset.images.length),
    element('mode', {}, 'annotation'),
    element('labels', {}, labels),
  ];
  return element('meta', {}, [element('task', {}, task)]);
}

/** CVAT's own numbers are whole: all are texts. */
function attributeOf(name: string): string {
  const parts = { name, mutable: 'False', input_type: 'text', default_value: '', values: '' };
  return element(
    'attribute',
    {},
    Object.entries(parts).map(([key, value]) => element(key, {}, value)),
  );
}

/** CVAT's shapes have a place each: the points of a pose that weren't seen have none. */
function shapesOfImage({ items, labels = [], labelMap }: DatasetImage, dataset: Dataset): string[] {
  const tags = labels.map(({ label, score }) =>
    element('tag', { label, source: 'auto' }, score === undefined ? [] : [valueOf('score', score)]),
  );
  const maps = (labelMap === undefined ? [] : dataset.classes).flatMap(({ id, name }) => {
    if (labelMap === undefined || id === labelMap.background) return [];
    const bits = Uint8Array.from(labelMap.values, (value) => (value === id ? 1 : 0));
    return maskShape({ ...labelMap, bits }, { label: name, source: 'auto', occluded: 0, z_order: 0 }, []);
  });
  return [...tags, ...items.flatMap(shapesOfItem), ...maps];
}

/** What belongs to one detection, such as a box and the outline in it, is a group. */
function shapesOfItem(item: DatasetItem, index: number): string[] {
  const inner = Object.entries(attributesOf(item)).map(([name, value]) => valueOf(name, value));
  const { xy, seen } = itemPoints(item);
  const points = xy.filter((_, at) => seen[at >> 1] !== 0);
  const boxes = item.shapes.filter(({ kind }) => kind === 'box');
  const lines = item.shapes.filter((shape) => shape.kind === 'polyline' && shape.xy.length >= 4);
  const polygons = itemPolygons(item);
  const count = boxes.length + lines.length + polygons.length + (points.length > 0 ? 1 : 0) + (item.mask === undefined ? 0 : 1);
  const common = {
    label: item.label === '' ? UNNAMED : item.label,
    source: 'auto',
    occluded: 0,
    z_order: 0,
    ...(count > 1 && { group_id: index + 1 }),
  };
  return [
    ...boxes.map(({ xy: [xtl, ytl, xbr, ybr] }) => element('box', { ...common, xtl, ytl, xbr, ybr }, inner)),
    ...polygons.map((polygon) => element('polygon', { ...common, points: pairs(polygon) }, inner)),
    ...lines.map((line) => element('polyline', { ...common, points: pairs(line.xy) }, inner)),
    ...(points.length > 0 ? [element('points', { ...common, points: pairs(points) }, inner)] : []),
    ...(item.mask === undefined ? [] : maskShape(item.mask, common, inner)),
  ];
}

function attributesOf({ score, track, more }: DatasetItem): Record<string, string | number> {
  const told: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(more ?? {})) {
    told[name] = typeof value === 'string' || typeof value === 'number' ? value : formatJson(value, { indent: 0 });
  }
  if (score !== undefined) told.score = score;
  if (track !== undefined) told.track_id = track;
  return told;
}

const valueOf = (name: string, value: string | number) => element('attribute', { name }, value);

function pairs(xy: readonly number[]): string {
  return Array.from({ length: xy.length / 2 }, (_, at) => `${xy[at * 2]},${xy[at * 2 + 1]}`).join(';');
}

type Common = Readonly<Record<string, string | number>>;

/** In runs of 0 and 1, row by row within the box around it; other than COCO's, which go down the columns of the whole picture. */
function maskShape(mask: BinaryMask, common: Common, inner: readonly string[]): string[] {
  const box = sidesOfMask(mask.bits, mask);
  if (box === undefined) return [];
  const [left, top, right, bottom] = box;
  return [element('mask', { ...common, rle: runsIn(mask, box).join(', '), left, top, width: right - left, height: bottom - top }, inner)];
}

function runsIn({ bits, width }: BinaryMask, [left, top, right, bottom]: BoxSides): number[] {
  const counts: number[] = [];
  let [last, run] = [false, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const own = bits[y * width + x] !== 0;
      if (own !== last) {
        counts.push(run);
        [last, run] = [own, 0];
      }
      run++;
    }
  }
  counts.push(run);
  return counts;
}
