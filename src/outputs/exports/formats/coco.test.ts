import { expect, test } from 'vitest';
import type { DatasetItem } from '../dataset.ts';
import { datasetWith, thing } from '../testDatasets.ts';
import { textsOf } from '../testWritten.ts';
import { coco } from './coco.ts';

async function written(dataset: Parameters<typeof textsOf>[1]) {
  const { 'instances.coco.json': text = '' } = await textsOf(coco, dataset);
  return JSON.parse(text) as { images: object[]; annotations: object[]; categories: object[] };
}

const triangle = [0, 0, 8, 0, 8, 6];
const mask = { width: 3, height: 2, bits: Uint8Array.of(0, 1, 1, 0, 0, 1) };

test.each<[string, Partial<DatasetItem>, object]>([
  ['a box as a corner and the size', {}, { category_id: 2, bbox: [10, 20, 20, 40], area: 800, segmentation: [], score: 0.5 }],
  [
    'every digit, and none that arithmetic made',
    { shapes: [{ kind: 'box', xy: [0.1, 0.123456789012345, 0.3, 9] }] },
    { bbox: [0.1, 0.123456789012345, 0.2, 8.87654321098766] },
  ],
  ['what lies outside stays there', { shapes: [{ kind: 'box', xy: [-5, -1, 300, 20] }] }, { bbox: [-5, -1, 305, 21] }],
  [
    'an outline with its area, and what encloses it',
    { shapes: [{ kind: 'polygon', xy: triangle }] },
    { segmentation: [triangle], area: 24, bbox: [0, 0, 8, 6] },
  ],
  [
    'the box that was sent beside an outline',
    {
      shapes: [
        { kind: 'box', xy: [0, 0, 9, 9] },
        { kind: 'polygon', xy: triangle },
      ],
    },
    { segmentation: [triangle], bbox: [0, 0, 9, 9] },
  ],
  [
    'a pose, in which a joint that wasn’t seen is 0, 0, 0',
    { shapes: [{ kind: 'points', xy: [5, 6, 0, 0, 7, 9], seen: [0.9, 0.8, 0.2] }] },
    { keypoints: [5, 6, 2, 0, 0, 0, 7, 9, 1], num_keypoints: 2, bbox: [5, 6, 2, 3] },
  ],
  [
    'a mask in runs down its columns',
    { shapes: [], mask },
    { segmentation: { size: [2, 3], counts: [2, 1, 1, 2] }, area: 3, bbox: [1, 0, 2, 2] },
  ],
  ['a track and what else is said', { track: 7, more: { length_cm: 23.4 } }, { attributes: { length_cm: 23.4, track_id: 7 } }],
  ['a class without a name', { label: '' }, { category_id: 6 }],
])('%s', async (_, item, about) => {
  const { annotations } = await written(datasetWith([thing(item)]));
  expect(annotations).toEqual([expect.objectContaining({ id: 1, image_id: 1, iscrowd: 0, ...about })]);
});

test('categories keep the module’s ids, and pictures their names and sizes', async () => {
  const { images, categories } = await written(datasetWith([thing()]));
  expect(categories).toEqual([
    { id: 2, name: 'cod', supercategory: '' },
    { id: 5, name: 'crab', supercategory: '' },
  ]);
  expect(images).toEqual([{ id: 1, file_name: 'pond.jpg', width: 200, height: 100 }]);
});

test('of a picture whose size nobody knows none is written, and what has no place isn’t', async () => {
  const { images, annotations } = await written(datasetWith([thing({ shapes: [] })], { size: undefined }));
  expect(images).toEqual([{ id: 1, file_name: 'pond.jpg' }]);
  expect(annotations).toEqual([]);
});

test('a score that is no number is none', async () => {
  const { annotations } = await written(datasetWith([thing({ score: NaN }), thing({ score: undefined })]));
  expect(annotations.every((one) => !('score' in one))).toBe(true);
});

test('each class of a label map is one mask', async () => {
  const labelMap = { width: 2, height: 2, values: Uint8Array.of(0, 2, 5, 5), background: 0 };
  const { annotations } = await written(datasetWith([], { labelMap }));
  expect(annotations).toEqual([
    { id: 1, image_id: 1, category_id: 2, bbox: [1, 0, 1, 1], segmentation: { size: [2, 2], counts: [2, 1, 1] }, area: 1, iscrowd: 0 },
    { id: 2, image_id: 1, category_id: 5, bbox: [0, 1, 2, 1], segmentation: { size: [2, 2], counts: [1, 1, 1, 1] }, area: 2, iscrowd: 0 },
  ]);
});
