import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { fitTo } from './fit/fit.ts';
import { placeItems } from './place.ts';
import { readDetections } from '../../answers/shapes/detections/readDetections.ts';

const SIZE = { width: 640, height: 480 };

/** Whether a value is drawn on a picture of this size without being asked for. */
function isDrawn(value: Json, key: string, size = SIZE): boolean {
  const set = readDetections(value, key);
  const [group] = set?.groups ?? [];
  if (set === undefined || group === undefined || set.evidence === 'offer') return false;
  return fitTo(set, group, size, 1).fits;
}

const triangle = [
  [100, 100],
  [300, 120],
  [200, 300],
];

describe('is drawn on the picture', () => {
  test.each<[string, Json, string?]>([
    ['a box beside a label and a score', [{ label: 'a', score: 0.9, bbox: [10, 10, 12, 12] }]],
    ['a box beside a label, of some size', [{ label: 'a', bbox: [100, 100, 200, 200] }]],
    ['corners that have names', [{ label: 'a', box: { x1: 1, y1: 1, x2: 3, y2: 3 } }]],
    ['shares of the picture', [{ label: 'a', score: 0.5, bbox: [0.1, 0.2, 0.3, 0.4] }]],
    ['boxes alone, in the picture', { boxes: [[100, 100, 200, 200]] }],
    ['points with a label, in the picture', [{ label: 'a', points: triangle }]],
    ['a pose', [{ name: 'person', score: 0.9, keypoints: triangle }]],
    ['an outline by its name', triangle, 'contour'],
    [
      'joints by their names',
      [{ label: 'p', score: 0.9, keypoints: { nose: { x: 200, y: 100, score: 0.9 }, eye: { x: 210, y: 90, score: 0.8 } } }],
    ],
    ['an image under each name', { frame_0: [{ label: 'a', score: 0.9, bbox: [10, 10, 100, 100] }], frame_1: [] }],
    ['a region beside a score', { score: 0.9, region: [100, 100, 200, 200] }],
    ['nothing where something was looked for', [], 'detections'],
  ])('%s', (_, value, key = 'predictions') => {
    expect(isDrawn(value, key)).toBe(true);
  });
});

describe('is not drawn on the picture unless asked for', () => {
  test.each<[string, Json, string?]>([
    ['positions of peaks in a row', { peaks: [12, 55, 99, 140] }],
    ['the same alone', [12, 55, 99, 140], 'peaks'],
    ['angles of joints', { joints: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] }],
    ['degrees, with a label and a score', [{ label: 'port', score: 0.9, bbox: [2.2, 41.3, 2.3, 41.4] }]],
    [
      'an outline in degrees, with a label and a score',
      [
        {
          label: 'port',
          score: 0.9,
          polygon: [
            [2.2, 41.3],
            [2.3, 41.4],
            [2.2, 41.4],
          ],
        },
      ],
    ],
    ['limits', { bounds: [0, 1, 2, 3] }],
    ['a region of nothing', { region: [1, 2, 3, 4] }],
    [
      'a mass spectrum',
      {
        peaks: [
          [100.1, 2000],
          [150.2, 500],
        ],
      },
    ],
    [
      'a spectrum that lies in the picture',
      {
        peaks: [
          [100.1, 200],
          [150.2, 50],
        ],
      },
    ],
    [
      'a ROC curve',
      {
        name: 'ROC',
        points: [
          [0, 0],
          [0.1, 0.6],
          [1, 1],
        ],
      },
    ],
    [
      'a curve',
      {
        points: [
          [0, 0.1],
          [1, 0.5],
        ],
      },
    ],
    ['a loss', { name: 'loss', line: { x: [1, 2, 3], y: [0.9, 0.5, 0.3] } }],
    [
      'places in space',
      {
        name: 'mesh',
        vertices: [
          [0, 0, 1],
          [100, 0, 2],
          [100, 200, 3],
        ],
      },
    ],
    [
      'places in space with names',
      {
        name: 'mesh',
        vertices: [
          { x: 0, y: 0, z: 1 },
          { x: 100, y: 100, z: 2 },
          { x: 300, y: 0, z: 3 },
        ],
      },
    ],
    ['measurements called a box', { label: 'depth', box: [1.2, 2.5, 3.1, 4.4] }],
    ['a gene', { name: 'Gene', region: [1200, 3400, 5600, 7800] }],
    [
      'two series',
      [
        [
          [0, 10],
          [1, 12],
          [2, 11],
        ],
        [
          [0, 5],
          [1, 7],
        ],
      ],
    ],
    [
      'two long series',
      [
        [
          [0, 10],
          [200, 120],
          [300, 110],
        ],
        [
          [0, 50],
          [100, 70],
        ],
      ],
    ],
    [
      'a voyage',
      {
        name: 'Ship A',
        trajectory: [
          [-3.2, 43.1],
          [-3.3, 43.2],
        ],
      },
    ],
    [
      'a voyage over the equator',
      {
        name: 'Ship B',
        score: 0.7,
        trajectory: [
          [10.5, 1.5],
          [30.5, 41.2],
        ],
      },
    ],
    [
      'metres on a map',
      {
        coordinates: [
          [500_000, 4_700_000],
          [500_100, 4_700_200],
        ],
      },
    ],
    ['an extent in degrees', { bbox: [-3.5, 43, -3.2, 43.4], date: '2024-01-01' }],
    ['an extent in degrees of something', { name: 'tile', bbox: [8.1, 43, 8.4, 43.4] }],
    ['an extent as rasterio writes it', { name: 'tile', bounds: { left: -3.5, bottom: 43, right: -3.2, top: 43.4 } }],
    ['an extent in metres', { name: 'tile', bounds: { left: 450_000, bottom: 5_420_000, right: 460_000, top: 5_430_000 } }],
  ])('%s', (_, value, key = 'predictions') => {
    expect(isDrawn(value, key)).toBe(false);
  });
});

describe('nothing found', () => {
  test.each<[string, Json, number, readonly string[] | undefined, string?]>([
    ['an empty list', [], 1, undefined],
    ['an empty list in a list', [[]], 1, undefined],
    ['empty lists for three images', [[], [], []], 3, undefined],
    ['empty parallel lists', { boxes: [], labels: [], scores: [] }, 1, ['boxes', 'labels', 'scores']],
    ['others of these names', { bboxes: [], classes: [], confidences: [] }, 1, ['bboxes', 'classes', 'confidences']],
    ['TensorFlow', { detection_boxes: [], detection_scores: [], num_detections: 0 }, 1, ['detection_boxes', 'detection_scores']],
    ['beside a count', { detections: [], count: 0 }, 1, ['detections']],
    ['by file', { 'a.png': [], 'b.png': [] }, 2, undefined],
    ['images with names', [{ file_name: 'a.png', detections: [] }], 1, undefined],
  ])('%s', (_, value, groups, members, key = 'predictions') => {
    const set = readDetections(value, key);
    expect([set?.groups.length, set?.groups.flatMap(({ items }) => items), set?.members]).toEqual([groups, [], members]);
  });

  test.each<[string, Json, string?]>([
    ['words', [], 'words'],
    ['other empty lists', { words: [], numbers: [] }],
    ['labels alone', { labels: [], scores: [] }],
    ['an empty object', {}],
  ])('isn’t said of %s', (_, value, key = 'predictions') => {
    expect(readDetections(value, key)).toBeUndefined();
  });
});

describe('reads', () => {
  test.each<[string, Json, unknown]>([
    [
      'TensorFlow’s boxes: shares, y first',
      { detection_boxes: [[0.3, 0.2, 0.7, 0.5]], detection_classes: [1], detection_scores: [0.9], num_detections: 1 },
      ['class 1', 0.9, 'box', 128, 144, 320, 336],
    ],
    ['rows with score and class', { boxes: [[200, 150, 500, 350, 0.9, 3]] }, ['class 3', 0.9, 'box', 200, 150, 500, 350]],
    ['rows with class and score', { boxes: [[200, 150, 500, 350, 3, 0.9]] }, ['class 3', 0.9, 'box', 200, 150, 500, 350]],
    ['rows without a name', [[200, 150, 500, 350, 0.9, 3]], ['class 3', 0.9, 'box', 200, 150, 500, 350]],
    [
      'Azure',
      { predictions: [{ probability: 0.9, tagId: 0, tagName: 'cod', boundingBox: { left: 0.1, top: 0.2, width: 0.3, height: 0.4 } }] },
      ['cod', 0.9, 'box', 64, 96, 256, 288],
    ],
    [
      'labelme',
      {
        shapes: [
          {
            label: 'cod',
            points: [
              [10, 20],
              [300, 400],
            ],
            shape_type: 'rectangle',
          },
        ],
        imagePath: 'a.jpg',
      },
      ['cod', undefined, 'box', 10, 20, 300, 400],
    ],
    [
      'labelme: an outline under the name of points',
      { shapes: [{ label: 'cod', points: triangle, shape_type: 'polygon' }] },
      ['cod', undefined, 'polygon', 100, 100, 300, 120, 200, 300],
    ],
    [
      'CVAT: an outline in one row',
      { shapes: [{ type: 'polygon', label: 'cod', points: [10, 10, 50, 10, 50, 60] }] },
      ['cod', undefined, 'polygon', 10, 10, 50, 10, 50, 60],
    ],
    [
      'CVAT: two corners in one row',
      { shapes: [{ type: 'rectangle', label: 'cod', points: [10, 20, 300, 400] }] },
      ['cod', undefined, 'box', 10, 20, 300, 400],
    ],
    [
      'a frame with a list for boxes, labels and scores each, of one thing',
      [
        { time: 0, boxes: [[10, 20, 300, 400]], labels: ['cod'], scores: [0.9] },
        { time: 1, boxes: [[10, 20, 300, 400]], labels: ['cod'], scores: [0.8] },
      ],
      ['cod', 0.9, 'box', 10, 20, 300, 400],
    ],
    [
      'a pose with how sure each joint is, beside its own label',
      [{ label: 'person', score: 0.7, keypoints: triangle, scores: [0.9, 0.8, 0.7] }],
      ['person', 0.7, 'points', 100, 100, 300, 120, 200, 300],
    ],
    [
      'the number of each class beside its name',
      { label2id: { cod: 0, crab: 1 }, detections: [{ bbox: [10, 20, 300, 400], class_id: 1, score: 0.9 }] },
      ['crab', 0.9, 'box', 10, 20, 300, 400],
    ],
    [
      'two classes of one number have no name',
      { label2id: { cod: 1, crab: 1 }, detections: [{ bbox: [10, 20, 300, 400], class_id: 1, score: 0.9 }] },
      ['class 1', 0.9, 'box', 10, 20, 300, 400],
    ],
    [
      'a box turned by degrees, as its name says',
      [{ label: 'ship', score: 0.9, cx: 100, cy: 100, w: 40, h: 20, angle_deg: 90 }],
      ['ship', 0.9, 'polygon', 110, 80, 110, 120, 90, 120, 90, 80],
    ],
    [
      'a box turned by degrees, since no angle in radians is as large',
      [{ label: 'ship', score: 0.9, cx: 100, cy: 100, w: 40, h: 20, angle: -90 }],
      ['ship', 0.9, 'polygon', 90, 120, 90, 80, 110, 80, 110, 120],
    ],
    [
      'a box turned by radians, as its name says',
      [{ label: 'ship', score: 0.9, cx: 100, cy: 100, w: 40, h: 20, rotation_radians: Math.PI }],
      ['ship', 0.9, 'polygon', 120, 110, 80, 110, 80, 90, 120, 90],
    ],
    [
      'a box with an angle that may be either',
      [{ label: 'ship', score: 0.9, cx: 100, cy: 100, w: 40, h: 20, angle: 1 }],
      ['ship', 0.9, 'box', 80, 90, 120, 110],
    ],
    ['texts that are numbers', [{ label: 'a', score: '0.5', bbox: ['10', '20', '30.5', '40'] }], ['a', 0.5, 'box', 10, 20, 30.5, 40]],
    [
      'several classes for one box',
      [{ box: { x1: 1, y1: 2, x2: 30, y2: 40 }, probabilities: { cat: 0.2, dog: 0.8 } }],
      ['dog', 0.8, 'box', 1, 2, 30, 40],
    ],
    [
      'PoseNet',
      [
        {
          score: 0.9,
          keypoints: [
            { score: 0.9, part: 'nose', position: { x: 100, y: 50 } },
            { score: 0.8, part: 'eye', position: { x: 110, y: 40 } },
          ],
        },
      ],
      ['', 0.9, 'points', 100, 50, 110, 40],
    ],
    [
      'coordinates inside texts',
      {
        results: [
          {
            label: 'cat',
            probability: '0.98',
            'rectangle Coodinates': { coords: [{ 'Coordinates 1': '(109.4, 26.4)' }, { 'Coordinates 2': '(627.4, 397.7)' }] },
          },
        ],
      },
      ['cat', 0.98, 'box', 109.4, 26.4, 627.4, 397.7],
    ],
    ['the centre first for xywh', [{ label: 'a', score: 0.9, xywh: [350, 250, 300, 200] }], ['a', 0.9, 'box', 200, 150, 500, 350]],
    ['a score of several words', [{ label: 'a', 'OD confidence': 0.7, box: [10, 20, 300, 400] }], ['a', 0.7, 'box', 10, 20, 300, 400]],
    [
      'centre and size by their names',
      [{ label: 'a', score: 0.7, center: [100, 100], size: [20, 40] }],
      ['a', 0.7, 'box', 90, 80, 110, 120],
    ],
    [
      'a pose of which a joint wasn’t seen',
      [
        {
          name: 'person',
          confidence: 0.88,
          box: { x1: 190, y1: 90, x2: 380, y2: 420 },
          keypoints: { x: [200, 210, 0], y: [100, 120, 0], visible: [0.9, 0.8, 0.13] },
        },
      ],
      ['person', 0.88, 'box', 190, 90, 380, 420, 'points', 200, 100, 210, 120],
    ],
  ])('%s', (_, value, expected) => {
    const set = readDetections(value, 'predictions');
    const [group] = set?.groups ?? [];
    const { layout } = (set && group && fitTo(set, group, SIZE, 1)) ?? {};
    const [item] = group === undefined || set === undefined ? [] : placeItems(group, layout, set.normalised, SIZE);
    const rounded = item?.shapes.flatMap(({ kind, xy }) => [kind, ...xy.map((number) => Number(number.toFixed(6)))]);
    expect([item?.label, item?.score, ...(rounded ?? [])]).toEqual(expected);
  });
});
