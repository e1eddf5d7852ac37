import { expect, test } from 'vitest';
import type { MapFeature } from '../../../answers/shapes/geo/features.ts';
import { readGeoJson } from '../../../answers/shapes/geo/geojson.ts';
import { gridReading, readFeatures } from '../../../answers/shapes/geo/reading.ts';
import { readGrid } from '../../../answers/shapes/readGrid.ts';
import { atOnce } from '../../../files/turns/pieces.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
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

const feature = (more: JsonObject): Json => ({ type: 'FeatureCollection', features: [{ type: 'Feature', ...more }] });
const POINT = { type: 'Point', coordinates: [-3.8, 43.46, 12.5] };

test.each<[string, Json, JsonObject]>([
  [
    'a feature as it came, with its height and its id, and nothing of its geometry again',
    feature({ id: 'buoy', geometry: POINT, properties: { name: 'A', deep: { b: 1 }, geometry: 'mine' } }),
    { id: 'buoy', geometry: POINT, properties: { name: 'A', deep: { b: 1 }, geometry: 'mine' } },
  ],
  [
    'members beside the properties are put to them',
    feature({ geometry: POINT, properties: { score: 1 }, score: 2, found: true, bbox: [0, 0, 1, 1] }),
    { geometry: POINT, properties: { score: 1, 'feature.score': 2, found: true } },
  ],
  ['no properties at all', feature({ geometry: POINT, properties: null }), { geometry: POINT, properties: {} }],
  [
    'a geometry that nobody can read has no place',
    feature({ geometry: 'here', properties: { a: 1 } }),
    { geometry: null, properties: { a: 1 } },
  ],
  ['a geometry by itself', POINT, { geometry: POINT, properties: {} }],
  [
    'another system becomes degrees',
    { ...(feature({ geometry: { type: 'Point', coordinates: [0, 0] }, properties: { a: 1 } }) as JsonObject), crs: 'EPSG:3857' },
    { geometry: { type: 'Point', coordinates: [0, 0] }, properties: { a: 1 } },
  ],
])('GeoJSON of GeoJSON: %s', (_, value, written) => {
  const found = atOnce(readGeoJson(value));
  if (found === undefined) throw new Error('no GeoJSON');
  expect(datasetOfPlaces(found).features).toEqual([written]);
});

test('rows with a geometry don’t say it twice', () => {
  const reading = gridReading(readGrid([{ name: 'A', geometry: POINT }], { declared: true }), '');
  const found = reading && atOnce(readFeatures(reading));
  if (found === undefined) throw new Error('no places');
  expect(datasetOfPlaces(found).features).toEqual([{ geometry: { type: 'Point', coordinates: [-3.8, 43.46] }, properties: { name: 'A' } }]);
});
