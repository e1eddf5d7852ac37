import { expect, test } from 'vitest';
import type { Json } from '../../../spec/model.ts';
import { readDetections } from '../../../answers/shapes/detections/readDetections.ts';
import type { DatasetShape } from '../../exports/dataset.ts';
import { encodePng } from '../../../files/picture/encodePng.ts';
import { datasetOfSet } from './dataset.ts';

function setOf(value: Json) {
  const set = readDetections(value, 'predictions');
  if (set === undefined) throw new Error('nothing was found');
  return set;
}

const datasetOf = (value: Json) => datasetOfSet(setOf(value), []);

test.each<[string, Json, DatasetShape[]]>([
  ['a box', { name: 'a', box: { x1: 1, y1: 2, x2: 30, y2: 40 } }, [{ kind: 'box', xy: [1, 2, 30, 40] }]],
  [
    'an oriented box is four corners',
    { name: 'a', box: { x1: 1, y1: 2, x2: 30, y2: 4, x3: 28, y3: 40, x4: 0, y4: 38 } },
    [{ kind: 'polygon', xy: [1, 2, 30, 4, 28, 40, 0, 38] }],
  ],
  [
    'a line',
    {
      name: 'a',
      line: [
        [0, 0],
        [500, 6],
      ],
    },
    [{ kind: 'polyline', xy: [0, 0, 500, 6] }],
  ],
  [
    'a pose keeps the joints that weren’t seen',
    { name: 'a', box: { x1: 1, y1: 2, x2: 30, y2: 40 }, keypoints: { x: [5, 6, 0], y: [7, 8, 0], visible: [0.9, 0.8, 0.1] } },
    [
      { kind: 'box', xy: [1, 2, 30, 40] },
      { kind: 'points', xy: [5, 7, 6, 8, 0, 0], seen: [0.9, 0.8, 0.1] },
    ],
  ],
])('%s', async (_, entry, shapes) => {
  const { images } = await datasetOf([entry]);
  expect(images[0]?.items[0]?.shapes).toEqual(shapes);
});

test.each<[string, Json, [number, string][], boolean]>([
  [
    'beside a name',
    [
      { name: 'cod', class: 2, bbox: [0, 0, 50, 50] },
      { name: 'crab', class: 0, bbox: [0, 0, 50, 50] },
    ],
    [
      [0, 'crab'],
      [2, 'cod'],
    ],
    true,
  ],
  ['instead of one', [{ category_id: 3, bbox: [10, 20, 30, 40] }], [[3, 'class 3']], true],
  [
    'in a list of all',
    { names: { 0: 'cod', 4: 'crab' }, detections: [{ name: 'cod', bbox: [0, 0, 50, 50] }] },
    [
      [0, 'cod'],
      [4, 'crab'],
    ],
    true,
  ],
  ['nowhere', [{ name: 'cod', bbox: [0, 0, 50, 50] }], [[1, 'cod']], false],
])('ids of classes: %s', async (_, value, classes, hasOwnIds) => {
  expect(await datasetOf(value)).toMatchObject({ classes: classes.map(([id, name]) => ({ id, name })), hasOwnIds });
});

test('the size is the picture’s, else the one that the answer tells, else unknown', async () => {
  const png = await encodePng({ width: 64, height: 48 }, 1, (_, rows) => new Uint8ClampedArray(64 * rows * 4));
  const set = setOf([{ name: 'cod', bbox: [0, 0, 50, 40] }]);
  const sent = [{ name: 'files', file: new File([png], 'photo.png', { type: 'image/png' }) }];
  expect((await datasetOfSet(set, sent)).images[0]).toMatchObject({
    name: 'photo.png',
    size: { width: 64, height: 48 },
    blob: sent[0]?.file,
  });
  const told = await datasetOf([{ file_name: 'a.png', orig_shape: [120, 160], detections: [{ name: 'x', bbox: [0, 0, 50, 50] }] }]);
  expect(told.images[0]).toMatchObject({ name: 'a.png', size: { width: 160, height: 120 } });
  expect((await datasetOf([{ name: 'cod', bbox: [0, 0, 50, 50] }])).images[0]).toMatchObject({ name: 'image', size: undefined });
});

test('shares of a picture are pixels where its size is known, and have no place else', async () => {
  const set = setOf([{ name: 'cod', bbox: [0.1, 0.2, 0.5, 0.6] }]);
  const view = { layout: 'xyxy', isStored: false, isShown: () => true } as const;
  const known = await datasetOfSet(set, [], { ...view, sizeOf: () => ({ width: 200, height: 100 }) });
  expect(known.images[0]?.items[0]?.shapes).toEqual([{ kind: 'box', xy: [20, 20, 100, 60] }]);
  const unknown = await datasetOfSet(set, [], { ...view, sizeOf: () => undefined });
  expect(unknown.images[0]?.items[0]?.shapes).toEqual([]);
});

test('only what is shown is in it, but all classes and all pictures are', async () => {
  const set = setOf([
    { file_name: 'a.png', detections: [{ name: 'x', confidence: 0.9, bbox: [0, 0, 50, 50] }] },
    { file_name: 'b.png', detections: [{ name: 'y', confidence: 0.2, bbox: [0, 0, 50, 50] }] },
  ]);
  const { images, classes } = await datasetOfSet(set, [], {
    layout: 'xyxy',
    isStored: false,
    sizeOf: () => undefined,
    isShown: ({ score = 1 }) => score > 0.5,
  });
  expect(images.map(({ name, items }) => [name, items.length])).toEqual([
    ['a.png', 1],
    ['b.png', 0],
  ]);
  expect(classes.map(({ name }) => name)).toEqual(['x', 'y']);
});

test('frames are named as labelling tools name them, and tracks are told apart', async () => {
  const box = { name: 'fish', track_id: 4, bbox: [0, 0, 50, 50] };
  const film = new File([], 'film.mp4', { type: 'video/mp4' });
  const { images } = await datasetOfSet(setOf([[box], []]), [{ name: 'files', file: film }]);
  expect(images.map(({ name, isFrame, items }) => [name, isFrame, items[0]?.track])).toEqual([
    ['frame_000000.jpg', true, 4],
    ['frame_000001.jpg', true, undefined],
  ]);
});
