import { formatJson } from '../../../files/json/formatJson.ts';
import { MIME } from '../../../files/kinds.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import { UNNAMED, type Dataset, type DatasetImage, type DatasetItem, type PixelSize } from '../dataset.ts';
import { placed, type ExportFormat, type WriteContext } from '../format.ts';
import { element } from '../markup.ts';
import { clipped, countOnlyMasks, isOnlyMask, itemBox, itemOutlines, itemPoints } from '../shapes.ts';
import * as words from '../words.ts';
import { withUnnamed } from './coco.ts';

/**
 * Tasks with predictions, https://labelstud.io/guide/predictions, and the labelling interface that they are for. Coordinates are per cent
 * of the picture's width and height, since the editor shows it in any size.
 */
export const labelStudio: ExportFormat = {
  id: 'label-studio',
  label: words.labelStudio,
  about: words.aboutLabelStudio,
  fits: ({ images }) => images.some(({ items, size, labels }) => (items.length > 0 && size !== undefined) || labels !== undefined),
  keeps: new Set(['boxes', 'polygons', 'points', 'masks', 'labels', 'scores', 'tracks', 'facts', 'empty']),
  needsSize: true,
  isCut: true,
  isOfPictures: true,
  pictures: { folder: 'images' },
  losses: (dataset) => [
    words.interfaceFirst,
    ...(dataset.hasOwnIds ? [words.withoutIds] : []),
    ...words.masksAsOutlines(countOnlyMasks(dataset)),
  ],
  *write(dataset, context) {
    const tasks = [...placed(dataset, context)].map(({ image, path }) => taskOf(image, path, context));
    yield { path: 'tasks.json', blob: new Blob([formatJson(tasks, { indent: 0 })], { type: MIME.json }) };
    yield { path: 'interface.xml', blob: new Blob([`${interfaceOf(dataset)}\n`], { type: MIME.xml }) };
  },
};

const SHAPES = { RectangleLabels: 'box', PolygonLabels: 'polygon', KeyPointLabels: 'points' } as const;
const CHOICE = 'class';

function interfaceOf(dataset: Dataset): string {
  const { images } = dataset;
  const values = withUnnamed(dataset).map(({ name }) => element('Label', { value: name }));
  const items = images.flatMap((image) => image.items);
  const kinds = new Set([...items.flatMap(({ shapes }) => shapes.map(({ kind }) => kind)), ...(items.some(isOnlyMask) ? ['polygon'] : [])]);
  const controls = Object.entries(SHAPES).flatMap(([tag, kind]) =>
    kinds.has(kind) ? [element(tag, { name: kind, toName: 'image' }, values)] : [],
  );
  const choices = new Set(images.flatMap(({ labels = [] }) => labels.map(({ label }) => label)));
  const listed = [...choices].map((value) => element('Choice', { value }));
  return element('View', {}, [
    element('Image', { name: 'image', value: '$image' }),
    ...controls,
    ...(choices.size > 0 ? [element('Choices', { name: CHOICE, toName: 'image', choice: 'multiple' }, listed)] : []),
  ]);
}

function taskOf(image: DatasetImage, path: string, { withPictures, name }: WriteContext): JsonObject {
  const { size, items, labels, more } = image;
  const results: Json[] = [];
  for (const [index, item] of items.entries()) if (size !== undefined) results.push(...resultsOf(item, index, size));
  for (const { label, score } of labels?.slice(0, 1) ?? []) {
    results.push({ id: CHOICE, from_name: CHOICE, to_name: 'image', type: 'choices', value: { choices: [label] }, ...scoreOf(score) });
  }
  const scores = [...items, ...(labels?.slice(0, 1) ?? [])].flatMap(({ score }) =>
    score !== undefined && Number.isFinite(score) ? [score] : [],
  );
  return {
    // As local storage has it; without the pictures, the name to look for.
    data: { image: withPictures ? `/data/local-files/?d=${encodeURIComponent(`images/${path}`)}` : path },
    ...(more !== undefined && { meta: more }),
    // The least sure of all: what should be looked at first has the lowest score.
    predictions: [
      {
        model_version: name,
        result: results,
        ...(scores.length > 0 && { score: scores.reduce((least, one) => Math.min(least, one), Infinity) }),
      },
    ],
  };
}

const scoreOf = (score: number | undefined) => (score !== undefined && Number.isFinite(score) ? { score } : {});

type Drawn = readonly [kind: keyof typeof TYPES, value: JsonObject];

/** The editor takes nothing beyond the picture's edges. */
function resultsOf(item: DatasetItem, index: number, size: PixelSize): JsonObject[] {
  const { label, score, track, more } = item;
  const said = { ...more, ...(track !== undefined && { track_id: track }) };
  const labels = [label === '' ? UNNAMED : label];
  const common = { to_name: 'image', original_width: size.width, original_height: size.height, image_rotation: 0, ...scoreOf(score) };
  const meta = Object.keys(said).length > 0 ? { meta: said } : {};
  return drawnIn(item, size).map(([kind, value], at) => ({
    id: `${index + 1}-${at + 1}`,
    from_name: kind,
    type: TYPES[kind],
    ...common,
    ...meta,
    value: { ...value, [TYPES[kind]]: labels },
  }));
}

function drawnIn(item: DatasetItem, size: PixelSize): Drawn[] {
  const x = (value: number) => (value / size.width) * 100;
  const y = (value: number) => (value / size.height) * 100;
  const whole = itemBox(item);
  if (whole === undefined || clipped(whole, size) === undefined) return [];
  const boxes = item.shapes.flatMap(({ kind, xy: [a = 0, b = 0, c = 0, d = 0] }): Drawn[] => {
    const inside = kind === 'box' ? clipped([a, b, c, d], size) : undefined;
    if (inside === undefined) return [];
    const [left, top, right, bottom] = inside;
    return [['box', { x: x(left), y: y(top), width: x(right - left), height: y(bottom - top), rotation: 0 }]];
  });
  const outlines = itemOutlines(item).map((xy): Drawn => {
    const points = Array.from({ length: xy.length / 2 }, (_, at) => [
      x(within(xy[at * 2], size.width)),
      y(within(xy[at * 2 + 1], size.height)),
    ]);
    return ['polygon', { points, closed: true }];
  });
  const { xy, seen } = itemPoints(item);
  const points = seen.flatMap((one, at): Drawn[] => {
    const [px = NaN, py = NaN] = [xy[at * 2], xy[at * 2 + 1]];
    const isInside = px >= 0 && py >= 0 && px <= size.width && py <= size.height;
    return one > 0 && isInside ? [['points', { x: x(px), y: y(py), width: POINT }]] : [];
  });
  return [...boxes, ...outlines, ...points];
}

const within = (value = 0, side: number) => Math.min(side, Math.max(0, value));

const TYPES = { box: 'rectanglelabels', polygon: 'polygonlabels', points: 'keypointlabels' } as const;
/** How wide the editor draws a point, in per cent of the picture. */
const POINT = 0.5;
