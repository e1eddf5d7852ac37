import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromPlane,
  fromScreen,
  kept,
  netStep,
  panned,
  scaleBar,
  seeing,
  toPlane,
  toScreen,
  zoomed,
  type MapView,
  type Projection,
} from './projection.ts';

const FRAME = { width: 720, height: 360 };
const WHOLE: MapView = { x: 0, y: 0, scale: 2 };
const projections = fc.constantFrom<Projection>('equirectangular', 'mercator');

describe('a spot on the screen', () => {
  test.each<[Projection, number, number, number, number]>([
    ['equirectangular', 90, -179, 2, 0],
    ['equirectangular', 0, 0, 360, 180],
    ['equirectangular', -45, 90, 540, 270],
    ['mercator', 0, 0, 360, 180],
    // The square of web maps is as high as it is wide.
    ['mercator', 85.0511287798, 0, 360, -180],
    ['mercator', 66.51326044311185, 0, 360, 0],
  ])('%s %d %d', (projection, lat, lon, x, y) => {
    const spot = toScreen(WHOLE, FRAME, toPlane(projection, { lat, lon }));
    expect(spot.x).toBeCloseTo(x, 5);
    expect(spot.y).toBeCloseTo(y, 5);
  });

  test('is the same place when asked the other way', () => {
    fc.assert(
      fc.property(
        projections,
        fc.double({ min: -85, max: 85, noNaN: true }),
        fc.double({ min: -179, max: 179, noNaN: true }),
        (projection, lat, lon) => {
          const view = kept(projection, { x: 20, y: 10, scale: 50 }, FRAME);
          const back = fromPlane(projection, fromScreen(view, FRAME, toScreen(view, FRAME, toPlane(projection, { lat, lon }))));
          expect(back.lat).toBeCloseTo(lat, 6);
          expect(back.lon).toBeCloseTo(lon, 6);
        },
      ),
    );
  });

  test('lies on the nearest turn around the Earth', () => {
    expect(toScreen({ x: 179, y: 0, scale: 10 }, FRAME, { x: -179, y: 0 }).x).toBe(380);
  });
});

test('what is zoomed at stays under the pointer', () => {
  const view = { x: 10, y: -40, scale: 20 };
  const at = { x: 100, y: 50 };
  const before = fromScreen(view, FRAME, at);
  const after = fromScreen(zoomed('equirectangular', view, FRAME, 2, at), FRAME, at);
  expect(after.x).toBeCloseTo(before.x, 9);
  expect(after.y).toBeCloseTo(before.y, 9);
});

test('the Earth is never left, nor seen twice', () => {
  fc.assert(
    fc.property(
      projections,
      fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      fc.double({ min: -1e5, max: 1e5, noNaN: true }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (projection, x, y, factor) => {
        const view = panned(projection, zoomed(projection, WHOLE, FRAME, factor, { x: 10, y: 10 }), FRAME, { x, y });
        expect(view.scale).toBeGreaterThanOrEqual(2);
        expect(Math.abs(view.y)).toBeLessThanOrEqual(180);
        expect(Math.abs(view.x)).toBeLessThanOrEqual(180);
      },
    ),
  );
});

test('a box is seen as a whole, across the 180th meridian too', () => {
  const view = seeing('equirectangular', { north: 10, south: -10, west: 170, east: -170 }, FRAME);
  expect(Math.abs(view.x)).toBe(180);
  expect(view.scale).toBeCloseTo(10.8, 5);
});

test.each([
  [0.7, 90],
  [2, 60],
  [8, 10],
  [20, 5],
  [100, 1],
  [300, 0.5],
  [5000, 0.02],
])('%d pixels for a degree: a line every %d', (scale, expected) => {
  const step = netStep(scale);
  expect(step).toBeCloseTo(expected, 9);
});

test('the bar is as long as it says', () => {
  const { metres, pixels } = scaleBar('equirectangular', { x: 0, y: -60, scale: 100 }, 120);
  expect(metres).toBe(50_000);
  expect(pixels).toBeCloseTo(50_000 / ((111_320 * 0.5) / 100), 3);
});
