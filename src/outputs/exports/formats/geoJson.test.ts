import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import said from '../../../files/geo/testdata/said.json';
import type { JsonObject } from '../../../spec/model.ts';
import { changesOnTheWay, notOffered } from '../changes.ts';
import type { DatasetImage, DatasetItem, ImagePlace } from '../dataset.ts';
import { placeOfPicture } from '../earth/place.ts';
import { datasetWith, pictureWith, thing } from '../testDatasets.ts';
import { textsOf } from '../testWritten.ts';
import { geoJson } from './geoJson.ts';

const place: ImagePlace = { width: 200, height: 100, transform: [0.5, 0, 10, 0, -0.25, 50], code: 'EPSG:4326', epsg: 4326 };

async function featuresOf(items: readonly DatasetItem[], image: Partial<DatasetImage> = {}) {
  const { 'places.geojson': text = '' } = await textsOf(geoJson, datasetWith(items, { place, ...image }));
  return (JSON.parse(text) as { features: { geometry: JsonObject | null; properties: JsonObject }[] }).features;
}

const box: DatasetItem = thing({ shapes: [{ kind: 'box', xy: [0, 0, 2, 4] }] });
const mask = { width: 4, height: 2, bits: Uint8Array.from([1, 1, 1, 0, 1, 0, 1, 1]) };

test.each<[string, DatasetItem, JsonObject | null]>([
  [
    'a box',
    box,
    {
      type: 'Polygon',
      coordinates: [
        [
          [10, 50],
          [10, 49],
          [11, 49],
          [11, 50],
          [10, 50],
        ],
      ],
    },
  ],
  [
    'the outline within a box',
    thing({ shapes: [...box.shapes, { kind: 'polygon', xy: [0, 0, 2, 0, 2, 4] }] }),
    {
      type: 'Polygon',
      coordinates: [
        [
          [10, 50],
          [11, 49],
          [11, 50],
          [10, 50],
        ],
      ],
    },
  ],
  [
    'an oriented box',
    thing({ shapes: [{ kind: 'polygon', xy: [2, 0, 4, 4, 2, 8, 0, 4] }] }),
    {
      type: 'Polygon',
      coordinates: [
        [
          [11, 50],
          [10, 49],
          [11, 48],
          [12, 49],
          [11, 50],
        ],
      ],
    },
  ],
  [
    'a mask',
    thing({ shapes: [], mask }),
    {
      type: 'Polygon',
      coordinates: [
        [
          [10, 50],
          [10, 49.5],
          [10.5, 49.5],
          [10.5, 49.75],
          [11, 49.75],
          [11, 49.5],
          [12, 49.5],
          [12, 49.75],
          [11.5, 49.75],
          [11.5, 50],
          [10, 50],
        ],
      ],
    },
  ],
  [
    'a line',
    thing({ shapes: [{ kind: 'polyline', xy: [0, 0, 2, 4] }] }),
    {
      type: 'LineString',
      coordinates: [
        [10, 50],
        [11, 49],
      ],
    },
  ],
  [
    'points',
    thing({ shapes: [{ kind: 'points', xy: [2, 4, 4, 8] }] }),
    {
      type: 'MultiPoint',
      coordinates: [
        [11, 49],
        [12, 48],
      ],
    },
  ],
  ['what has no place', thing({ shapes: [] }), null],
])('%s', async (_, item, geometry) => {
  const [feature] = await featuresOf([item]);
  expect(feature).toEqual({ type: 'Feature', geometry, properties: { image: 'pond.jpg', class: 'cod', class_id: 2, score: 0.5 } });
});

test('a member by the name of one of ours is kept apart', async () => {
  const [feature] = await featuresOf([{ ...box, label: '', score: undefined, track: 3, more: { image: 1, class: 'x', depth: 2 } }]);
  expect(feature?.properties).toEqual({ image: 'pond.jpg', track_id: 3, 'answer.image': 1, class: 'x', depth: 2 });
});

test('classes of pixels, of a map that is smaller than the picture', async () => {
  const labelMap = { width: 2, height: 1, values: Uint8Array.of(0, 5), background: 0 };
  expect(await featuresOf([], { labelMap })).toEqual([
    {
      type: 'Feature',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [60, 50],
            [60, 25],
            [110, 25],
            [110, 50],
            [60, 50],
          ],
        ],
      },
      properties: { image: 'pond.jpg', class: 'crab', class_id: 5, pixels: 1 },
    },
  ]);
});

test('what the whole picture shows is all over it', async () => {
  const labels = [{ label: 'crab', score: 0.5 }];
  expect(await featuresOf([], { labels, more: { note: 'x' } })).toMatchObject([
    {
      geometry: {
        coordinates: [
          [
            [10, 50],
            [10, 25],
            [110, 25],
            [110, 50],
            [10, 50],
          ],
        ],
      },
      properties: { class: 'crab', score: 0.5, note: 'x' },
    },
  ]);
});

test('across the 180th meridian longitudes go on, on the side of most of it', async () => {
  const east = { ...place, transform: [0.5, 0, 181, 0, -0.25, 50] } as const;
  const [feature] = await featuresOf([box], { place: east });
  expect(feature?.geometry?.coordinates).toEqual([
    [
      [-179, 50],
      [-179, 49],
      [-178, 49],
      [-178, 50],
      [-179, 50],
    ],
  ]);
});

test.each(['utm', 'utm-south', 'degrees', 'point', 'turned', 'mercator'] as const)(
  'the corners of %s lie where rasterio says',
  async (name) => {
    const bytes = readFileSync(path.join(import.meta.dirname, `../../../files/geo/testdata/${name}.tif`));
    const found = await placeOfPicture(new Blob([new Uint8Array(bytes)]));
    const [feature] = await featuresOf([thing({ shapes: [{ kind: 'box', xy: [0, 0, 4, 3] }] })], {
      size: { width: 4, height: 3 },
      ...(found && { place: found }),
    });
    const [ring = []] = (feature?.geometry?.coordinates ?? []) as number[][][];
    const near = (corner: readonly number[]) =>
      ring.some(([lon = 0, lat = 0]) => Math.hypot(lon - (corner[0] ?? 0), lat - (corner[1] ?? 0)) < 1e-8);
    expect(said[name].degrees.filter((corner) => !near(corner))).toEqual([]);
  },
);

test('what has no place on the Earth is told', () => {
  const unknown = { ...place, code: 'EPSG:2154', epsg: undefined };
  const nowhere = datasetWith([box], { place: unknown });
  expect(geoJson.fits(nowhere)).toBe(false);
  expect(notOffered(nowhere)).toEqual([
    'It can’t be saved as GeoJSON: the picture’s coordinates are in EPSG:2154, which this page can’t turn into latitude and longitude.',
  ]);
  const both = { ...nowhere, images: [...nowhere.images, pictureWith([box], { name: 'b.tif', place })] };
  expect(notOffered(both)).toEqual([]);
  expect(changesOnTheWay(both, geoJson, false)).toEqual([
    'Without what was found in 1 picture that doesn’t say where on the Earth it lies.',
  ]);
});
