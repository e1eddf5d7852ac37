import { expect, test } from 'vitest';
import { crsOfCode } from './crs.ts';
import type { Georeference, Transform } from './georeference.ts';
import said from './testdata/warped.json';
import { warped } from './warp.ts';

/** A picture each of whose pixels is its own number, counted from 1. */
function numbered(
  code: number,
  transform: Transform,
  [width, height]: readonly [number, number],
  reducedBy = 1,
): Parameters<typeof warped>[0] {
  const crs = crsOfCode(code);
  const place: Georeference = { width, height, transform, code: `EPSG:${code}`, crs, pixel: { width: 1, height: 1 }, unit: crs?.unit };
  const [columns, rows] = [width / reducedBy, height / reducedBy];
  return { place, pixels: Uint32Array.from({ length: columns * rows }, (_, at) => at + 1), width: columns, height: rows };
}

/** By how much a place may be beside the true one, and what the cases are rounded by. */
const TOLERANCE = 0.21;

const CASES = Object.entries(said).flatMap(([name, one]) => [1, 2].map((reducedBy) => [name, reducedBy, one] as const));

test.each(CASES)('a window shows of %s, reduced by %d, the pixels that pyproj finds there', (_, reducedBy, one) => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = one.transform;
  const [across = 0, down = 0] = one.size;
  const picture = numbered(one.epsg, [a, b, c, d, e, f], [across, down], reducedBy);
  const count = one.spots.length / 2 / one.lats.length;
  const lons = Float64Array.from({ length: count }, (_ignored, at) => one.west + ((one.east - one.west) * at) / (count - 1));
  const shown = warped(picture, lons, Float64Array.from(one.lats));
  const wrong: unknown[] = [];
  let seen = 0;
  for (const [at, pixel] of shown.entries()) {
    const [column = NaN, row = NaN] = [one.spots[at * 2], one.spots[at * 2 + 1]].map((spot) => (spot ?? NaN) / reducedBy);
    const isSure = (spot: number, end: number) => spot > TOLERANCE && spot < end - TOLERANCE;
    const isBeside = (spot: number, end: number) => spot < -TOLERANCE || spot > end + TOLERANCE;
    if (pixel === 0) {
      if (isSure(column, picture.width) && isSure(row, picture.height)) wrong.push([at, column, row, 'nothing']);
      continue;
    }
    seen++;
    const [shownColumn, shownRow] = [(pixel - 1) % picture.width, Math.floor((pixel - 1) / picture.width)];
    const isIn = (spot: number, of: number) => spot > of - TOLERANCE && spot < of + 1 + TOLERANCE;
    if (isBeside(column, picture.width) || isBeside(row, picture.height) || !isIn(column, shownColumn) || !isIn(row, shownRow))
      wrong.push([at, column, row, shownColumn, shownRow]);
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(count / 2);
});

test('beyond the poles, outside of it, and in a system without a formula there is nothing', () => {
  const picture = numbered(4326, [1, 0, 0, 0, -1, 90], [10, 10]);
  expect([...warped(picture, Float64Array.of(5), Float64Array.of(NaN, 91, 89.5, 79.5))]).toEqual([0, 0, 6, 0]);
  expect([...warped({ ...picture, place: { ...picture.place, crs: undefined } }, Float64Array.of(5), Float64Array.of(85))]).toEqual([0]);
});
