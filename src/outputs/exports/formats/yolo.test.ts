import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset, DatasetItem } from '../dataset.ts';
import { datasetWith, pictureWith, thing } from '../testDatasets.ts';
import { textsOf } from '../testWritten.ts';
import { yoloDetect, yoloOriented, yoloPose, yoloSegment } from './yolo.ts';

const LABELS = 'labels/train/pond.txt';
const FORMATS = { yoloDetect, yoloSegment, yoloPose, yoloOriented };
const corners = [20, 10, 40, 10, 40, 30, 20, 30];

/** As large as the picture, which is 200 × 100. */
function maskWith(pixels: readonly number[]) {
  const bits = new Uint8Array(200 * 100);
  for (const at of pixels) bits[at] = 1;
  return { width: 200, height: 100, bits };
}

test.each<[string, keyof typeof FORMATS, Partial<DatasetItem>, string]>([
  ['a box as its centre and size in shares', 'yoloDetect', {}, '2 0.1 0.4 0.1 0.4\n'],
  ['what lies beyond the edge is cut off', 'yoloDetect', { shapes: [{ kind: 'box', xy: [-100, -5, 100, 50] }] }, '2 0.25 0.25 0.5 0.5\n'],
  ['what lies outside isn’t there', 'yoloDetect', { shapes: [{ kind: 'box', xy: [300, 5, 320, 50] }] }, ''],
  ['of an outline the box around it', 'yoloDetect', { shapes: [{ kind: 'polygon', xy: corners }] }, '2 0.15 0.2 0.1 0.2\n'],
  ['an outline', 'yoloSegment', { shapes: [{ kind: 'polygon', xy: [...corners, 10, -20] }] }, '2 0.1 0.1 0.2 0.1 0.2 0.3 0.1 0.3 0.05 0\n'],
  [
    'a mask, each part along the edges of its pixels',
    'yoloSegment',
    { shapes: [], mask: maskWith([0, 1, 201, 250]) },
    '2 0 0 0.01 0 0.01 0.02 0.005 0.02 0.005 0.01 0 0.01\n2 0.25 0.01 0.255 0.01 0.255 0.02 0.25 0.02\n',
  ],
  ['a box as four corners', 'yoloSegment', {}, '2 0.05 0.2 0.15 0.2 0.15 0.6 0.05 0.6\n'],
  ['an oriented box', 'yoloOriented', { shapes: [{ kind: 'polygon', xy: corners }] }, '2 0.1 0.1 0.2 0.1 0.2 0.3 0.1 0.3\n'],
  [
    'a pose, with a joint that wasn’t seen',
    'yoloPose',
    {
      shapes: [
        { kind: 'box', xy: [10, 20, 30, 60] },
        { kind: 'points', xy: [20, 10, 0, 0, 40, 50], seen: [0.9, 0, 0.3] },
      ],
    },
    '2 0.1 0.4 0.1 0.4 0.1 0.1 2 0 0 0 0.2 0.5 1\n',
  ],
])('%s', async (_, format, item, lines) => {
  expect((await textsOf(FORMATS[format], datasetWith([thing(item)])))[LABELS]).toBe(lines);
});

test('names keep the module’s ids, with a name for each gap', async () => {
  const { 'data.yaml': yaml } = await textsOf(yoloDetect, datasetWith([thing()]));
  expect(yaml).toBe(
    'train: images/train\nval: images/train\nnames:\n  0: "unused_0"\n  1: "unused_1"\n  2: "cod"\n  3: "unused_3"\n  4: "unused_4"\n  5: "crab"\n',
  );
});

test('ids that no list can have are counted from 0, and that is said', async () => {
  const dataset: Dataset = {
    images: [pictureWith([thing()])],
    classes: [
      { id: 7, name: 'crab' },
      { id: 123_456_789, name: 'cod' },
    ],
    hasOwnIds: true,
  };
  const { 'data.yaml': yaml, [LABELS]: lines } = await textsOf(yoloDetect, dataset);
  expect(yaml).toContain('names:\n  0: "crab"\n  1: "cod"\n');
  expect(lines).toMatch(/^1 /);
  expect(yoloDetect.losses?.(dataset)).toHaveLength(1);
});

test('as many joints for every pose', async () => {
  const poses = [
    [1, 2, 3, 4, 5, 6],
    [7, 8, 9, 10],
  ].map((xy) => thing({ shapes: [{ kind: 'points', xy }] }));
  const texts = await textsOf(yoloPose, datasetWith(poses));
  expect(texts['data.yaml']).toContain('kpt_shape: [3, 3]\n');
  expect(
    texts[LABELS]?.trimEnd()
      .split('\n')
      .map((line) => line.split(' ').length),
  ).toEqual([14, 14]);
});

test('a picture without anything has an empty text, and one without a size none', async () => {
  const { classes } = datasetWith([]);
  const images = [pictureWith([]), pictureWith([thing()], { name: 'x.jpg', size: undefined })];
  const texts = await textsOf(yoloDetect, { images, classes, hasOwnIds: true });
  expect(Object.keys(texts)).toEqual(['data.yaml', LABELS]);
  expect(texts[LABELS]).toBe('');
});

test('nothing that Ultralytics refuses, whatever the boxes and the picture are', async () => {
  const side = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom(0, 1e9));
  const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, 50, -0));
  const shape = fc.record({
    kind: fc.constantFrom('box', 'polygon', 'points', 'polyline' as const),
    xy: fc.array(value, { minLength: 4, maxLength: 8 }).map((xy) => xy.slice(0, xy.length - (xy.length % 2))),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(shape, { maxLength: 4 }), side, side, async (shapes, width, height) => {
      const items = shapes.map((one) => thing({ shapes: [one as DatasetItem['shapes'][number]] }));
      for (const format of [yoloDetect, yoloSegment, yoloPose]) {
        const lines = (await textsOf(format, datasetWith(items, { size: { width, height } })))[LABELS] ?? '';
        const numbers = lines.split('\n').flatMap((line) => line.split(' ').slice(1, format === yoloPose ? 5 : undefined));
        expect(numbers.map(Number).filter((one) => !(one >= 0 && one <= 1))).toEqual([]);
      }
    }),
  );
});
