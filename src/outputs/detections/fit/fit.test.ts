import { expect, test } from 'vitest';
import type { Json } from '../../../spec/model.ts';
import { fitTo } from './fit.ts';
import { placeItems } from '../place.ts';
import { readDetections } from '../../../answers/shapes/detections/readDetections.ts';

const named = (x1: number, y1: number, x2: number, y2: number): Json => [{ name: 'red', confidence: 0.9, box: { x1, y1, x2, y2 } }];

/** The photo is stored with 400 × 300 pixels; turned by a quarter it is shown with 300 × 400. */
test.each<[string, Json, number, { isStored: boolean; layout?: string | undefined; box: number[] }]>([
  ['upright', named(300, 10, 390, 60), 1, { isStored: false, box: [300, 10, 390, 60] }],
  ['only fits as stored', named(300, 10, 390, 60), 6, { isStored: true, box: [240, 300, 290, 390] }],
  ['only fits as shown', named(240, 310, 290, 390), 6, { isStored: false, box: [240, 310, 290, 390] }],
  ['fits both', named(100, 100, 200, 200), 8, { isStored: false, box: [100, 100, 200, 200] }],
  ['fits both, upside down', named(100, 100, 200, 200), 3, { isStored: false, box: [100, 100, 200, 200] }],
  ['shares', named(0.1, 0.2, 0.5, 0.6), 6, { isStored: false, box: [30, 80, 150, 240] }],
  ['two corners that fit', [{ label: 'a', bbox: [100, 100, 150, 150] }], 1, { isStored: false, layout: 'xyxy', box: [100, 100, 150, 150] }],
  [
    'a corner and a size that no two corners could be',
    [
      { label: 'a', bbox: [10, 10, 30, 30] },
      { label: 'b', bbox: [100, 100, 30, 30] },
    ],
    1,
    { isStored: false, layout: 'xywh', box: [10, 10, 40, 40] },
  ],
  [
    'y first, since x first lies outside',
    [
      { label: 'a', score: 0.5, bbox: [10, 310, 60, 390] },
      { label: 'b', score: 0.5, bbox: [200, 340, 290, 399] },
    ],
    1,
    { isStored: false, layout: 'yxyx', box: [310, 10, 390, 60] },
  ],
])('%s', (_, value, orientation, expected) => {
  const set = readDetections(value, 'predictions');
  const [group] = set?.groups ?? [];
  if (set === undefined || group === undefined) throw new Error('nothing was read');
  const size = orientation >= 5 ? { width: 300, height: 400 } : { width: 400, height: 300 };
  const { layout, isStored } = fitTo(set, group, size, orientation);
  const { bounds } = placeItems(group, layout, set.normalised, size, isStored ? orientation : 1)[0] ?? {};
  const box = [bounds?.left, bounds?.top, bounds?.right, bounds?.bottom];
  expect({ isStored, ...('layout' in expected && { layout }), box }).toEqual(expected);
});
