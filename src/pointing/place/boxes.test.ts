import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GeoBox } from '../../ui/map/geo.ts';
import { boxBetween, gripped, GRIPS, movedBy, spotOf, type Grip } from './boxes.ts';

const BISCAY: GeoBox = { north: 45.123456, south: 43, west: -3, east: -1.5 };
const FIJI: GeoBox = { north: -16, south: -19, west: 177, east: -178 };

test.each<[string, { lat: number; lon: number }, { lat: number; lon: number }, GeoBox]>([
  ['in any direction', { lat: 43, lon: -1 }, { lat: 45, lon: -3 }, { north: 45, south: 43, west: -3, east: -1 }],
  ['across the 180th meridian', { lat: -16, lon: 177 }, { lat: -19, lon: 182 }, FIJI],
  ['more than half of the Earth', { lat: 80, lon: -170 }, { lat: -80, lon: 170 }, { north: 80, south: -80, west: -170, east: 170 }],
  ['around the Earth', { lat: 80, lon: -200 }, { lat: -80, lon: 170 }, { north: 80, south: -80, west: -180, east: 180 }],
])('a box %s', (_, a, b, expected) => expect(boxBetween(a, b)).toEqual(expected));

describe('a grip', () => {
  test.each<[string, GeoBox, Grip, { lat: number; lon: number }, GeoBox]>([
    ['moves its corner', BISCAY, 'se', { lat: 42.56, lon: -1.04 }, { ...BISCAY, south: 42.6, east: -1 }],
    ['moves its side only', BISCAY, 'e', { lat: 10, lon: -1.04 }, { ...BISCAY, east: -1 }],
    ['moves past the other side', BISCAY, 'e', { lat: 10, lon: -5 }, { ...BISCAY, west: -5, east: -3 }],
    ['moves past the other end', BISCAY, 's', { lat: 50, lon: 0 }, { ...BISCAY, north: 50, south: 45.123456 }],
    ['ends at the pole', BISCAY, 'n', { lat: 95, lon: 0 }, { ...BISCAY, north: 90 }],
    ['crosses the 180th meridian', FIJI, 'e', { lat: 0, lon: 185 }, { ...FIJI, east: -175 }],
    ['is taken on the other side of it', FIJI, 'e', { lat: 0, lon: -175 }, { ...FIJI, east: -175 }],
  ])('%s', (_, box, grip, to, expected) => expect(gripped(box, grip, to, 1)).toEqual(expected));
});

test('a box is moved as a whole, and stays on the Earth', () => {
  expect(movedBy(FIJI, { lat: 1, lon: 4 }, 2)).toEqual({ north: -15, south: -18, west: -179, east: -174 });
  expect(movedBy(BISCAY, { lat: 80, lon: 0 }, 4)).toEqual({ north: 90, south: 87.8765, west: -3, east: -1.5 });
  const around: GeoBox = { north: 1, south: 0, west: -180, east: 180 };
  expect(movedBy(around, { lat: 1, lon: 10 }, 2)).toEqual({ ...around, north: 2, south: 1 });
});

test('whatever is done to a box leaves one on the Earth', () => {
  const lat = fc.double({ min: -90, max: 90, noNaN: true });
  const lon = fc.double({ min: -500, max: 500, noNaN: true });
  fc.assert(
    fc.property(lat, lon, lat, lon, fc.constantFrom(...GRIPS), lat, lon, (a, b, c, d, grip, toLat, toLon) => {
      const box = gripped(boxBetween({ lat: a, lon: b }, { lat: c, lon: d }), grip, { lat: toLat, lon: toLon }, 3);
      expect(box.north).toBeGreaterThanOrEqual(box.south);
      expect(Math.max(Math.abs(box.west), Math.abs(box.east))).toBeLessThanOrEqual(180);
      expect(spotOf(box, 'ne').lon).toBeGreaterThanOrEqual(spotOf(box, 'nw').lon);
    }),
  );
});
