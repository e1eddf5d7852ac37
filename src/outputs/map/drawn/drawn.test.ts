import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../files/turns/pieces.ts';
import type { MapFeature } from '../../../answers/shapes/geo/features.ts';
import type { GeoTimes } from '../../../answers/shapes/geo/times.ts';
import { SEEN, seenOf } from './drawFeatures.ts';
import { featureAt } from './featureAt.ts';
import { headsAt, paceOf, seenAt } from './moments.ts';
import { boxOfOwner, surroundingsOf, toPlaneFeatures, turnsOf } from './plane.ts';

const feature = (row: number, more: Partial<MapFeature>): MapFeature => ({ row, points: [], lines: [], areas: [], ...more });
const plane = (...of: Parameters<typeof toPlaneFeatures>) => atOnce(toPlaneFeatures(...of));
const FRAME = { width: 400, height: 200 };
const VIEW = { x: 0, y: 0, scale: 10 };
const square = (west: number, south: number, side: number) =>
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ] as const;

const FEATURES = [
  feature(0, { points: [[1, 1]] }),
  feature(1, {
    lines: [
      [
        [-10, -5],
        [-5, -5],
      ],
    ],
  }),
  feature(2, { areas: [[square(-9, -9, 18), square(4, 4, 4)]] }),
  feature(3, { areas: [[square(-4, -4, 2)]] }),
];
const PLANE = plane('equirectangular', FEATURES, []);
/** Where degrees are in the frame. */
const spot = (lon: number, lat: number) => ({ x: 200 + lon * 10, y: 100 - lat * 10 });

describe('a click means', () => {
  test.each<[string, number, number, number | undefined]>([
    ['a point near by', 1.5, 1.5, 0],
    ['a line', -7, -5.5, 1],
    ['an area', 3, -3, 2],
    ['the smaller of two areas', -3, -3, 3],
    ['nothing in a hole', 6, 6, undefined],
    ['nothing outside', 15, 0, undefined],
  ])('%s', (_, lon, lat, found) => expect(featureAt(PLANE, VIEW, FRAME, spot(lon, lat), () => true)).toBe(found));

  test('nothing that is hidden', () => {
    expect(featureAt(PLANE, VIEW, FRAME, spot(1, 1), (owner) => owner !== 0)).toBe(2);
  });

  test('the same on the other side of the 180th meridian', () => {
    const flat = plane('equirectangular', [feature(0, { points: [[-179.5, 0]] })], []);
    expect(featureAt(flat, { x: 179.5, y: 0, scale: 10 }, FRAME, { x: 210, y: 100 }, () => true)).toBe(0);
  });
});

describe('the 180th meridian', () => {
  test('is crossed by a line, and by a polygon only where its numbers go on', () => {
    const line = [
      [179, 0],
      [-179, 1],
    ] as const;
    const flat = plane('equirectangular', [feature(0, { lines: [line] }), feature(1, { areas: [[line]] })], []);
    expect(flat.shapes.map(({ west, east }) => [west, east])).toEqual([
      [179, 181],
      [-179, 179],
    ]);
    expect(atOnce(surroundingsOf([feature(0, { lines: [line] })]))).toMatchObject({ west: 179, east: -179 });
  });

  test('leaves what lies beside it in view', () => {
    const [shape] = plane(
      'equirectangular',
      [
        feature(0, {
          lines: [
            [
              [179, 0],
              [181, 1],
            ],
          ],
        }),
      ],
      [],
    ).shapes;
    if (shape === undefined) throw new Error('no shape');
    expect(turnsOf(shape, { x: -179, y: 0, scale: 10 }, FRAME)).toEqual([-1]);
    expect(turnsOf(shape, { x: 0, y: 0, scale: 10 }, FRAME)).toEqual([]);
    expect(turnsOf(shape, { x: 180, y: 60, scale: 10 }, FRAME)).toEqual([]);
  });
});

test.each([
  ['a point', 0, { west: 1, east: 1, north: 1, south: 1 }],
  ['a line', 1, { west: -10, east: -5, north: -5, south: -5 }],
  ['an area with a hole', 2, { west: -9, east: 9, north: 9, south: -9 }],
] as const)('the box around %s', (_, owner, box) => {
  expect(boxOfOwner('equirectangular', PLANE, FEATURES, owner)).toEqual(box);
  const inMercator = boxOfOwner('mercator', plane('mercator', FEATURES, []), FEATURES, owner);
  for (const [edge, at] of Object.entries(box)) expect(inMercator?.[edge as keyof typeof box]).toBeCloseTo(at, 9);
});

test('a map of tiles ends before the poles, and what lies there is drawn at its edge', () => {
  const { points } = plane(
    'mercator',
    [
      feature(0, {
        points: [
          [0, 90],
          [0, -90],
        ],
      }),
    ],
    [],
  );
  expect([...points].map(Math.round)).toEqual([0, -180, 0, 180]);
});

test.each([
  [2, 900, 1],
  [24, 500, 1],
  [400, 50, 1],
  [1200, 50, 1],
  [1201, 50, 2],
  [100_000, 50, 84],
])('%d moments are played with %d ms for each that is shown, one of %d', (count, pause, stride) => {
  expect(paceOf(count)).toEqual({ pause, stride });
  expect((count / stride) * pause).toBeLessThanOrEqual(60_000);
});

describe('at a moment', () => {
  const times: GeoTimes = { said: ['a', 'b', 'c'], ofFeature: Int32Array.from([0, 1, 2, -1]), along: new Map(), column: 'time' };
  test.each([
    [undefined, ['whole', 'whole', 'whole', 'whole']],
    [0, ['whole', 'hidden', 'hidden', 'whole']],
    [1, ['faint', 'whole', 'hidden', 'whole']],
    [2, ['faint', 'faint', 'whole', 'whole']],
  ] as const)('%s', (moment, seen) => {
    const scene = { seen: seenAt(times, moment) };
    expect([0, 1, 2, 3].map((owner) => seenOf(scene, owner))).toEqual(seen.map((of) => SEEN[of]));
  });

  test('what moves along a line is at the last of its points that has come', () => {
    const moving = [
      feature(0, {
        lines: [
          [
            [1, 2],
            [3, 4],
          ],
          [[5, 6]],
        ],
      }),
    ];
    const flat = plane('equirectangular', moving, []);
    const along: GeoTimes = { ...times, along: new Map([[0, Int32Array.from([0, 1, 2])]]) };
    expect([0, 1, 2].map((moment) => [...headsAt(flat, along, moment)])).toEqual([
      [1, -2],
      [3, -4],
      [5, -6],
    ]);
    expect([...headsAt(flat, along, undefined)]).toEqual([]);
  });
});
