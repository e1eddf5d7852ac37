import { expect, test } from 'vitest';
import { GeoSurroundings } from './around.ts';

test.each<[string, (readonly [number, number])[], unknown]>([
  ['nothing', [], undefined],
  ['a place', [[-3.5, 43]], { west: -3.5, east: -3.5, south: 43, north: 43 }],
  [
    'some',
    [
      [-3.5, 43],
      [2.25, 41],
      [1, 50],
    ],
    { west: -3.5, east: 2.25, south: 41, north: 50 },
  ],
  [
    'across the 180th meridian',
    [
      [179, 1],
      [-179, -1],
    ],
    { west: 179, east: -179, south: -1, north: 1 },
  ],
  [
    'counted on beyond it',
    [
      [179, 1],
      [181, -1],
    ],
    { west: 179, east: -179, south: -1, north: 1 },
  ],
  [
    'within one degree',
    [
      [2.25, 0],
      [2.75, 0],
    ],
    { west: 2.25, east: 2.75, south: 0, north: 0 },
  ],
])('around %s', (_, places, box) => {
  const around = new GeoSurroundings();
  for (const [lon, lat] of places) around.add(lon, lat);
  expect(around.box()).toEqual(box);
});

test('an outline around the Earth fills it', () => {
  const around = new GeoSurroundings();
  around.add(-180, 10);
  around.span(-180, 180, 10);
  around.add(180, 10);
  expect(around.box()).toMatchObject({ west: -180, east: 180 });
});
