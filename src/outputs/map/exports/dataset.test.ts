import { expect, test } from 'vitest';
import type { MapFeature } from '../../../answers/shapes/geo/features.ts';
import { readGrid } from '../../../answers/shapes/readGrid.ts';
import type { JsonObject } from '../../../spec/model.ts';
import { datasetOfPlaces } from './dataset.ts';

const NONE = { points: [], lines: [], areas: [] };
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
] as const;

test.each<[string, Omit<MapFeature, 'row'>, JsonObject]>([
  ['a point', { ...NONE, points: [[-3.8, 43.46]] }, { type: 'Point', coordinates: [-3.8, 43.46] }],
  [
    'several points',
    {
      ...NONE,
      points: [
        [0, 1],
        [2, 3],
      ],
    },
    {
      type: 'MultiPoint',
      coordinates: [
        [0, 1],
        [2, 3],
      ],
    },
  ],
  [
    'a line',
    { ...NONE, lines: [ring] },
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
    },
  ],
  [
    'an area, whose ring is closed',
    { ...NONE, areas: [[ring]] },
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    },
  ],
])('%s', (_, feature, geometry) => {
  const grid = readGrid(
    [
      { name: 'Santander', depth: 0.1 },
      { name: 'nowhere', depth: 2 },
    ],
    { declared: true },
  );
  if (grid === undefined) throw new Error('no table');
  expect(datasetOfPlaces({ features: [{ row: 0, ...feature }], grid }).features).toEqual([
    { geometry, properties: { name: 'Santander', depth: 0.1 } },
    { geometry: null, properties: { name: 'nowhere', depth: 2 } },
  ]);
});
