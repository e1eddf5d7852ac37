import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOfPixel, georeferenceOf, pixelOfPlace, pixelInMetres, readGeoreference } from './georeference.ts';
import said from './testdata/said.json';

const read = (name: string) =>
  readGeoreference(new Blob([new Uint8Array(readFileSync(path.join(import.meta.dirname, 'testdata', `${name}.tif`)))]));

const CORNERS = [
  [0, 0],
  [4, 0],
  [4, 3],
  [0, 3],
] as const;

describe('a picture lies where rasterio says', () => {
  test.each(['utm', 'utm-south', 'degrees', 'point', 'turned', 'mercator'] as const)('%s', async (name) => {
    const place = await read(name);
    if (place?.crs === undefined) throw new Error('no place');
    const { crs, transform } = place;
    expect(place.code).toBe(`EPSG:${said[name].epsg}`);
    expect([place.width, place.height]).toEqual([4, 3]);
    const corners = CORNERS.map(([column, row]) => placeOfPixel(transform, column, row));
    expect(corners).toEqual(said[name].corners);
    for (const [index, [x, y]] of corners.entries()) {
      const [lon, lat] = crs.toDegrees(x, y);
      expect(lon).toBeCloseTo(said[name].degrees[index]?.[0] ?? NaN, 8);
      expect(lat).toBeCloseTo(said[name].degrees[index]?.[1] ?? NaN, 8);
      const [column, row] = pixelOfPlace(transform, x, y);
      expect(column).toBeCloseTo(CORNERS[index]?.[0] ?? NaN, 8);
      expect(row).toBeCloseTo(CORNERS[index]?.[1] ?? NaN, 8);
    }
  });
});

test('a system without a formula keeps its code and its corners, and one without a number its words', async () => {
  const lambert = await read('lambert');
  expect(lambert).toMatchObject({ code: 'EPSG:2154', crs: undefined, pixel: { width: 10, height: 10 }, unit: 'm' });
  expect(placeOfPixel(lambert?.transform ?? [0, 0, 0, 0, 0, 0], 4, 3)).toEqual(said.lambert.corners[2]);
  expect(await read('nameless')).toMatchObject({ crs: undefined, unit: 'm' });
});

test('a picture without a place has none, and neither has what is no TIFF', async () => {
  expect(await read('nowhere')).toBeUndefined();
  expect(await readGeoreference(new Blob(['II*']))).toBeUndefined();
  expect(await readGeoreference(new Blob(['no picture at all']))).toBeUndefined();
});

test.each([
  ['utm', 10.0041, 10.0041],
  ['utm-south', 30.0021, 30.0021],
  // A quarter of a degree, at 43.6 degrees north.
  ['degrees', 20_179, 27_777],
  // Metres of the grid are longer than those of the ground there.
  ['mercator', 72.7, 72.6],
] as const)('a pixel of %s in metres', async (name, width, height) => {
  const place = await read(name);
  const metres = place && pixelInMetres(place);
  // A grid's metres differ by its scale, which is at most four in ten thousand in its zone.
  expect((metres?.width ?? 0) / width).toBeCloseTo(1, 2);
  expect((metres?.height ?? 0) / height).toBeCloseTo(1, 2);
});

test.each<[string, Record<number, number[]>]>([
  ['a pixel without a size', { 33_550: [0, 0, 0], 33_922: [0, 0, 0, 5, 5, 0] }],
  ['no number', { 33_550: [NaN, 1, 0], 33_922: [0, 0, 0, 5, 5, 0] }],
  ['half a tie', { 33_550: [1, 1, 0], 33_922: [0, 0, 0] }],
  ['only ties, as of a scanned map', { 33_922: [0, 0, 0, 5, 5, 0, 4, 4, 0, 9, 1, 0] }],
  ['a flat transformation', { 34_264: [1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }],
])('%s is no place', (_, tags) => {
  const all = { 256: [4], 257: [3], ...tags };
  expect(georeferenceOf(new Map(Object.entries(all).map(([tag, value]) => [Number(tag), value])))).toBeUndefined();
});

test('feet and grads are no metres and degrees', () => {
  const keys = (unit: number, value: number) => [1, 1, 0, 3, 1024, 0, 1, 1, 3072, 0, 1, 32_630, unit, 0, 1, value];
  const tags = (directory: number[]) =>
    new Map([
      [256, [4]],
      [257, [3]],
      [33_550, [1, 1, 0]],
      [33_922, [0, 0, 0, 5, 5, 0]],
      [34_735, directory],
    ]);
  expect(georeferenceOf(tags(keys(3076, 9001)))?.crs?.code).toBe('EPSG:32630');
  expect(georeferenceOf(tags(keys(3076, 9003)))).toMatchObject({ code: 'EPSG:32630', crs: undefined, unit: undefined });
});

test('whatever bytes there are, reading ends and throws nothing', async () => {
  const whole = new Uint8Array(readFileSync(path.join(import.meta.dirname, 'testdata', 'utm.tif')));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 12 }),
      fc.nat({ max: whole.length }),
      async (changes, length) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await readGeoreference(new Blob([bytes.slice(0, length)]));
      },
    ),
  );
});
