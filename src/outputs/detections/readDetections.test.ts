import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { placeItems } from './place.ts';
import { readAllDetections, readDetections, readEachList } from '../../answers/shapes/detections/readDetections.ts';

const SIZE = { width: 100, height: 50 };

/** Class, score and pixels of everything in each image, as the first reading has it. */
function summary(value: Json, key = 'predictions') {
  const set = readDetections(value, key);
  return set?.groups.map((group) =>
    placeItems(group, set.layouts[0], set.normalised, SIZE).map(({ label, score, shapes }) => [
      label,
      score,
      ...shapes.map(({ kind, xy }) => [kind, ...xy]),
    ]),
  );
}

describe('finds', () => {
  test.each<[string, Json, unknown, string?]>([
    [
      'YOLO: one list for each image',
      [[{ name: 'bear', class: 21, confidence: 0.9, box: { x1: 1, y1: 2, x2: 3, y2: 4 } }], []],
      [[['bear', 0.9, ['box', 1, 2, 3, 4]]], []],
    ],
    [
      'oriented boxes',
      [{ name: 'ship', confidence: 0.5, box: { x1: 0, y1: 1, x2: 2, y2: 3, x3: 4, y3: 5, x4: 6, y4: 7 } }],
      [[['ship', 0.5, ['polygon', 0, 1, 2, 3, 4, 5, 6, 7]]]],
    ],
    [
      'outlines beside boxes',
      [{ name: 'a', box: { x1: 0, y1: 0, x2: 9, y2: 9 }, segments: { x: [0, 9, 9], y: [0, 0, 9] } }],
      [[['a', undefined, ['box', 0, 0, 9, 9], ['polygon', 0, 0, 9, 0, 9, 9]]]],
    ],
    [
      'points of a pose, those that were seen',
      [{ name: 'person', keypoints: { x: [1, 0, 3], y: [1, 0, 3], visible: [0.9, 0, 0.8] } }],
      [[['person', undefined, ['points', 1, 1, 3, 3]]]],
    ],
    ['two corners as numbers', [{ label: 'a', score: 0.5, bbox: [10, 10, 20, 20] }], [[['a', 0.5, ['box', 10, 10, 20, 20]]]]],
    [
      'a corner and a size, which no two corners could be',
      [
        { label: 'a', bbox: [30, 30, 10, 10] },
        { label: 'b', bbox: [1, 1, 10, 10] },
      ],
      [
        [
          ['a', undefined, ['box', 30, 30, 40, 40]],
          ['b', undefined, ['box', 1, 1, 11, 11]],
        ],
      ],
    ],
    ['COCO', [{ image_id: 1, category_id: 3, bbox: [1, 2, 10, 20], score: 0.7 }], [[['class 3', 0.7, ['box', 1, 2, 11, 22]]]]],
    [
      'a corner and a size by name',
      [{ class: 'a', box: { left: 1, top: 2, width: 3, height: 4 } }],
      [[['a', undefined, ['box', 1, 2, 4, 6]]]],
    ],
    ['the centre by name', [{ class: 'a', cx: 10, cy: 10, w: 4, h: 2 }], [[['a', undefined, ['box', 8, 9, 12, 11]]]]],
    ['corners in the entry itself', [{ class: 'a', xmin: 1, ymin: 2, xmax: 3, ymax: 4 }], [[['a', undefined, ['box', 1, 2, 3, 4]]]]],
    ['shares of the picture', [{ label: 'a', bbox: [0.1, 0.2, 0.5, 0.6] }], [[['a', undefined, ['box', 10, 10, 50, 30]]]]],
    [
      'parallel lists',
      {
        boxes: [
          [0, 0, 5, 5],
          [1, 1, 9, 9],
        ],
        labels: ['a', 'b'],
        scores: [0.9, 0.8],
      },
      [
        [
          ['a', 0.9, ['box', 0, 0, 5, 5]],
          ['b', 0.8, ['box', 1, 1, 9, 9]],
        ],
      ],
    ],
    ['parallel lists with numbers for classes', { boxes: [[0, 0, 5, 5]], classes: [7] }, [[['class 7', undefined, ['box', 0, 0, 5, 5]]]]],
    [
      'rows of corners, score and class',
      [
        [0, 0, 5, 5, 0.9, 2],
        [1, 1, 9, 9, 0.8, 3],
      ],
      [
        [
          ['class 2', 0.9, ['box', 0, 0, 5, 5]],
          ['class 3', 0.8, ['box', 1, 1, 9, 9]],
        ],
      ],
      'boxes',
    ],
    [
      'a file name beside each list',
      [
        { file_name: 'a.png', detections: [{ label: 'x', bbox: [0, 0, 5, 5] }] },
        { file_name: 'b.png', detections: [] },
      ],
      [[['x', undefined, ['box', 0, 0, 5, 5]]], []],
    ],
    [
      'chains of points',
      [
        [
          [0, 0],
          [5, 0],
          [5, 5],
        ],
        [
          [1, 1],
          [2, 2],
        ],
      ],
      [
        [
          ['', undefined, ['polyline', 0, 0, 5, 0, 5, 5]],
          ['', undefined, ['polyline', 1, 1, 2, 2]],
        ],
      ],
    ],
    [
      'a polygon as pairs',
      [
        {
          label: 'a',
          polygon: [
            [0, 0],
            [5, 0],
            [5, 5],
          ],
        },
      ],
      [[['a', undefined, ['polygon', 0, 0, 5, 0, 5, 5]]]],
    ],
    ['COCO polygons', [{ category_id: 1, segmentation: [[0, 0, 5, 0, 5, 5]] }], [[['class 1', undefined, ['polygon', 0, 0, 5, 0, 5, 5]]]]],
    ['COCO poses', [{ label: 'p', keypoints: [1, 2, 2, 0, 0, 0, 5, 6, 1] }], [[['p', undefined, ['points', 1, 2, 5, 6]]]]],
    [
      'points as objects',
      [
        {
          label: 'p',
          points: [
            { x: 1, y: 2 },
            { x: 3, y: 4 },
          ],
        },
      ],
      [[['p', undefined, ['points', 1, 2, 3, 4]]]],
    ],
    [
      'a missing coordinate',
      [
        { name: 'a', box: { x1: 1, y1: 2, x2: null, y2: 4 } },
        { name: 'b', box: { x1: 1, y1: 2, x2: NaN, y2: 4 } },
      ],
      [
        [
          ['a', undefined],
          ['b', undefined],
        ],
      ],
    ],
    [
      'numbers for classes, and their names beside the list',
      {
        class_names: ['cod', 'crab'],
        results: [
          { class_id: 1, bbox: [0, 0, 5, 5] },
          { class_id: 7, bbox: [0, 0, 5, 5] },
        ],
      },
      [
        [
          ['crab', undefined, ['box', 0, 0, 5, 5]],
          ['class 7', undefined, ['box', 0, 0, 5, 5]],
        ],
      ],
    ],
    [
      'names by number, for several images',
      { names: { 0: 'cod', 3: 'crab' }, predictions: [[{ class: 3, bbox: [0, 0, 5, 5] }], []] },
      [[['crab', undefined, ['box', 0, 0, 5, 5]]], []],
    ],
    [
      'names as COCO lists them',
      { categories: [{ id: 3, name: 'crab' }], annotations: [{ category_id: 3, bbox: [0, 0, 5, 5] }] },
      [[['crab', undefined, ['box', 0, 0, 5, 5]]]],
    ],
    [
      'as many names of classes as boxes',
      {
        boxes: [
          [0, 0, 5, 5],
          [1, 1, 9, 9],
        ],
        classes: [1, 1],
        labels: ['cod', 'crab'],
      },
      [
        [
          ['crab', undefined, ['box', 0, 0, 5, 5]],
          ['crab', undefined, ['box', 1, 1, 9, 9]],
        ],
      ],
    ],
    [
      'a name for each box beside numbers that agree with it',
      {
        boxes: [
          [0, 0, 5, 5],
          [1, 1, 9, 9],
        ],
        classes: [4, 2],
        labels: ['cod', 'crab'],
      },
      [
        [
          ['cod', undefined, ['box', 0, 0, 5, 5]],
          ['crab', undefined, ['box', 1, 1, 9, 9]],
        ],
      ],
    ],
    [
      'boxes, outlines and poses side by side',
      {
        boxes: [[0, 0, 5, 5]],
        polygons: [
          [
            [0, 0],
            [5, 0],
            [5, 5],
          ],
        ],
        keypoints: [
          [
            [1, 1],
            [2, 2],
          ],
        ],
        scores: [0.5],
      },
      [[['', 0.5, ['box', 0, 0, 5, 5], ['polygon', 0, 0, 5, 0, 5, 5], ['points', 1, 1, 2, 2]]]],
    ],
    [
      'one line alone, by its name',
      [
        [0, 0],
        [5, 0],
        [9, 5],
      ],
      [[['', undefined, ['polyline', 0, 0, 5, 0, 9, 5]]]],
      'polyline',
    ],
    [
      'one outline alone, by its name',
      [
        [0, 0],
        [5, 0],
        [9, 5],
      ],
      [[['', undefined, ['polygon', 0, 0, 5, 0, 9, 5]]]],
      'contour',
    ],
    [
      'coordinates of pixels',
      [
        [0, 0],
        [500, 0],
        [900, 5],
      ],
      [[['', undefined, ['polyline', 0, 0, 500, 0, 900, 5]]]],
      'coordinates',
    ],
    [
      'one pose alone, by its name',
      [
        [1, 2],
        [3, 4],
      ],
      [[['', undefined, ['points', 1, 2, 3, 4]]]],
      'keypoints',
    ],
    [
      'points, each a thing of its own',
      [
        [1, 2],
        [3, 4],
      ],
      [
        [
          ['', undefined, ['points', 1, 2]],
          ['', undefined, ['points', 3, 4]],
        ],
      ],
      'points',
    ],
    ['rows of four by their name', [[0, 0, 5, 5]], [[['', undefined, ['box', 0, 0, 5, 5]]]], 'bboxes'],
    ['a list for each file', { 'a.png': [{ label: 'x', bbox: [0, 0, 5, 5] }], 'b.png': [] }, [[['x', undefined, ['box', 0, 0, 5, 5]]], []]],
    [
      'a list for each frame',
      { 'frame 0': [{ label: 'x', bbox: [0, 0, 5, 5] }], 'frame 1': [] },
      [[['x', undefined, ['box', 0, 0, 5, 5]]], []],
    ],
    [
      'a batch of two images, as networks answer',
      {
        detection_boxes: [[[0, 0, 5, 5]], [[1, 1, 6, 6]]],
        detection_classes: [[1], [2]],
        detection_scores: [[0.9], [0.8]],
        num_detections: [1, 1],
      },
      [[['class 1', 0.9, ['box', 0, 0, 5, 5]]], [['class 2', 0.8, ['box', 1, 1, 6, 6]]]],
    ],
    [
      'outlines of lines of text, four corners each',
      [
        [
          [0, 0],
          [5, 0],
          [5, 5],
          [0, 5],
        ],
        [
          [1, 1],
          [6, 1],
          [6, 6],
          [1, 6],
        ],
      ],
      [
        [
          ['', undefined, ['polyline', 0, 0, 5, 0, 5, 5, 0, 5]],
          ['', undefined, ['polyline', 1, 1, 6, 1, 6, 6, 1, 6]],
        ],
      ],
    ],
    ['one thing alone', { label: 'a', score: 1, box: { x1: 1, y1: 2, x2: 3, y2: 4 } }, [[['a', 1, ['box', 1, 2, 3, 4]]]]],
  ])('%s', (_, value, expected, key) => {
    expect(summary(value, key)).toEqual(expected);
  });
});

/** A number for each pixel. */
const rows = (pixel: (x: number, y: number) => number): Json =>
  Array.from({ length: 24 }, (_, y) => Array.from({ length: 32 }, (__, x) => pixel(x, y)));

describe('leaves alone', () => {
  test.each<[string, Json, string?]>([
    ['lists by class, which are no images', { ships: [{ v: 1 }], planes: [{ v: 2 }] }],
    ['a table', [{ id: 1, name: 'a' }]],
    ['classes', [{ label: 'a', probability: 0.4 }]],
    [
      'flowers measured four times',
      [
        [5.1, 3.5, 1.4, 0.2],
        [4.9, 3, 1.4, 0.2],
      ],
    ],
    [
      'flowers measured twice',
      [
        [5.1, 3.5],
        [4.9, 3],
        [4.7, 3.2],
      ],
    ],
    [
      'rows of four under a name of any kind',
      [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
      'values',
    ],
    [
      'pairs under a name of any kind',
      [
        [1, 2],
        [3, 4],
      ],
      'history',
    ],
    [
      'a spectrum',
      [
        [400, 0.1],
        [401, 0.2],
        [402, 0.4],
      ],
      'spectrum',
    ],
    ['numbers', [1, 2, 3]],
    ['a map of classes', { segmentation: rows((x, y) => (x > 20 ? 7 : y > 9 ? 3 : 0)) }],
    ['a map of probabilities', { segmentation: rows((x) => (x > 20 ? 0.9 : 0.1)) }],
    [
      'a matrix picture',
      [
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
    ],
    ['sounds', [{ label: 'dog', start: 0, end: 1 }]],
    ['segments of a sound', { segments: [{ start: 0, end: 1, text: 'hello' }] }],
    [
      'segments of a sound as pairs',
      [
        [0, 1.2],
        [1.2, 3.5],
        [4, 5],
      ],
      'segments',
    ],
    [
      'segments of a sound beside labels',
      {
        segments: [
          [0, 1.2],
          [1.2, 3.5],
        ],
        labels: ['speech', 'music'],
      },
    ],
    [
      'segments of a sound, by label',
      [
        {
          label: 'speech',
          segments: [
            [0, 1.2],
            [4, 5],
          ],
        },
      ],
    ],
    ['sizes of files', [{ name: 'a', width: 3, height: 4 }]],
    [
      'counts of right and wrong for each class',
      [
        [
          [5, 1],
          [2, 9],
        ],
        [
          [7, 0],
          [1, 9],
        ],
      ],
    ],
    [
      'a flow, two numbers for each pixel',
      [
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ],
    ],
    [
      'a mask of pixels',
      {
        mask: [
          [0, 1, 1, 0],
          [0, 1, 1, 0],
          [0, 0, 0, 0],
          [0, 0, 0, 0],
        ],
        label: 'a',
      },
    ],
    [
      'a place on the Earth',
      {
        type: 'Polygon',
        coordinates: [
          [
            [8.4, 49],
            [8.5, 49],
            [8.5, 49.1],
            [8.4, 49],
          ],
        ],
      },
    ],
    ['places on the Earth', { type: 'FeatureCollection', bbox: [8.4, 49, 8.5, 49.1], features: [] }],
    ['a list of them', [{ type: 'Feature', bbox: [8.4, 49, 8.5, 49.1], geometry: { type: 'Point', coordinates: [8, 49] } }]],
    ['the extent of a map', { crs: 'EPSG:32632', bounds: [450000, 5420000, 460000, 5430000] }],
    [
      'a track on the Earth',
      [
        [8.4, 49],
        [8.5, 49],
        [8.6, 49.1],
      ],
      'coordinates',
    ],
    ['the names of classes alone', { class_names: ['cod', 'crab'], class_ids: [0, 1] }],
    [
      'limits of parameters',
      {
        bounds: [
          [0, 1],
          [0, 5],
        ],
        method: 'L-BFGS-B',
      },
    ],
    ['a path in a graph', { path: ['a', 'b'], lines: [[1, 2]] }],
    ['an empty list of any name', [], 'values'],
    ['empty lists of any name', [[], []], 'rows'],
    ['text', 'boxes'],
  ])('%s', (_, value, key = 'predictions') => {
    expect(readDetections(value, key)).toBeUndefined();
  });
});

test('frames of boxes alone: also where most have one, each of them is read', () => {
  const frames = [1, 1, 2, 1].map((count, frame) => ({ frame, boxes: Array.from({ length: count }, (_, at) => [at, at, 30, 40]) }));
  expect(readDetections(frames, 'predictions')?.groups.map(({ items }) => items.map(({ outlines }) => outlines.length))).toEqual([
    [1],
    [1],
    [1, 1],
    [1],
  ]);
});

test('a name for the layout counts more than the numbers', () => {
  expect(readDetections({ box_format: 'xywh', boxes: [[1, 1, 5, 5]], labels: ['a'] }, '')?.layouts[0]).toBe('xywh');
  expect(readDetections([{ xyxy: [1, 1, 5, 5] }], '')?.layouts).toEqual([]);
});

test('a million entries are read as far as they can be drawn', () => {
  const list = Array.from({ length: 60_000 }, () => ({ label: 'a', bbox: [1, 2, 3, 4] }));
  const set = readDetections(list, '');
  expect([set?.groups[0]?.items.length, set?.unread]).toEqual([50_000, 10_000]);
});

test('of many lists each has what was found in it, if somebody waits for it', async () => {
  const box = (x: number): Json => ({ label: 'a', score: 0.5, bbox: [x, 2, 3, 4] });
  const frames: Json = Array.from({ length: 20_001 }, (_, frame) => [box(frame), box(1), box(2)]);
  const first = readDetections(frames, '');
  expect([first?.unread, first?.groups[16_665]?.items.length, first?.groups[20_000]]).toEqual([10_003, 3, { title: undefined, items: [], unread: 3 }]); // prettier-ignore
  const each = await readEachList(frames, '');
  expect([each?.unread, each?.groups.every(({ items, unread }) => items.length === 3 && unread === undefined)]).toEqual([0, true]);
  expect(each?.groups[20_000]?.items[0]?.outlines).toEqual([{ kind: 'box', quad: [20_000, 2, 3, 4], layout: undefined }]);
  // From then on it is known.
  expect(readDetections(frames, '')).toBe(each);
});

test('what is more than can be drawn at once is left out of each list, and of no file', async () => {
  const list = (length: number): Json => Array.from({ length }, () => ({ label: 'a', score: 0.5, bbox: [1, 2, 3, 4] }));
  const images: Json = [list(50_002), list(2), { detections: list(50_001), file: 'a.jpg' }];
  const [each, all] = [await readEachList(images, ''), await readAllDetections(images, '')];
  expect(each?.groups.map(({ items, unread }) => [items.length, unread])).toEqual([[50_000, 2], [2, undefined], [50_000, 1]]); // prettier-ignore
  expect([each?.unread, all?.unread, all?.groups.map(({ items }) => items.length)]).toEqual([3, 0, [50_002, 2, 50_001]]);
});

test('lists beside places that are no places leave the others what they are', () => {
  const entry: Json = { label: 'a', score: 0.5, bbox: [1, 2, 3, 4] };
  const value = { boxes: Array.from({ length: 50_001 }, () => []), detections: [entry] };
  expect(readDetections(value, '')?.unread).toBe(0);
});

test('whatever the JSON, it is read or left alone', () => {
  const json = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.oneof(fc.double(), fc.integer(), fc.string(), fc.constant(null), fc.boolean()),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(
        fc.constantFrom('box', 'bbox', 'boxes', 'points', 'segments', 'x', 'y', 'x1', 'label', 'score', 'keypoints', '__proto__'),
        tie('value'),
        {
          maxKeys: 4,
        },
      ),
    ),
  })).value;
  fc.assert(
    fc.property(json, (value) => {
      const set = readDetections(value, 'boxes');
      for (const group of set?.groups ?? []) {
        for (const { shapes } of placeItems(group, set?.layouts[0], set?.normalised ?? false, SIZE)) {
          for (const { xy } of shapes) expect(xy.every(Number.isFinite)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('of very many members files are images, and others are data', () => {
  const found: Json = [{ label: 'cod', score: 0.9, box: { x1: 1, y1: 2, x2: 30, y2: 40 } }];
  const dictionary = (ending: string) => Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`${at}${ending}`, found]));
  expect(readDetections(dictionary('.png'), 'predictions')?.groups).toHaveLength(1500);
  expect(readDetections(dictionary(' metres'), 'predictions')).toBeUndefined();
});
