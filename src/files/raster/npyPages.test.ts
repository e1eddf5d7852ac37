import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openNpy } from './npyPages.ts';

/** An array of which each number is its own place. */
function arrayOf(shape: readonly number[], dtype = '<f4', isFortran = false): Blob {
  const text = `{'descr': '${dtype}', 'fortran_order': ${isFortran ? 'True' : 'False'}, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  const header = new TextEncoder().encode(`${text.padEnd(117, ' ')}\n`);
  const count = shape.reduce((product, side) => product * side, 1);
  const numbers =
    dtype === '|u1' ? Uint8Array.from({ length: count }, (_, index) => index) : Float32Array.from({ length: count }, (_, index) => index);
  return new Blob([new Uint8Array([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, 118, 0]), header, numbers]);
}

/** Tells what is read of it. */
function watched(blob: Blob): { blob: Blob; most: () => number } {
  let most = 0;
  const slice = (start?: number, end?: number) => {
    most = Math.max(most, Math.min(end ?? blob.size, blob.size) - (start ?? 0));
    return blob.slice(start, end);
  };
  return { blob: { size: blob.size, slice } as Blob, most: () => most };
}

const ends = (bands: readonly ArrayLike<number>[]) => bands.map((band) => [band[0], band[1], band[band.length - 1]]);

describe('pages and bands', () => {
  test.each<[string, number[], number, string, number, number[][]]>([
    ['H×W', [10, 20], 1, 'grey', 0, [[0, 1, 199]]],
    [
      'H×W×3',
      [10, 20, 3],
      1,
      'rgb',
      0,
      [
        [0, 3, 597],
        [1, 4, 598],
        [2, 5, 599],
      ],
    ],
    [
      '3×H×W',
      [3, 10, 20],
      1,
      'grey',
      0,
      [
        [0, 1, 199],
        [200, 201, 399],
        [400, 401, 599],
      ],
    ],
    ['a stack, its last page', [7, 10, 20], 7, 'grey', 6, [[1200, 1201, 1399]]],
    [
      'a stack of colours',
      [2, 10, 20, 3],
      2,
      'rgb',
      1,
      [
        [600, 603, 1197],
        [601, 604, 1198],
        [602, 605, 1199],
      ],
    ],
  ])('%s', async (_, shape, pages, meaning, page, expected) => {
    const opened = await openNpy(arrayOf(shape));
    const { raster, step } = await opened.read(page);
    expect([opened.pages.length, opened.pages[0]?.type, raster.meaning, step]).toEqual([pages, 'float32', meaning, 1]);
    expect(ends(raster.bands)).toEqual(expected);
  });

  test('in Fortran’s order, which no page is a piece of', async () => {
    const opened = await openNpy(arrayOf([8, 9], '<f4', true));
    const { raster } = await opened.read(0);
    expect(raster.bands[0]?.slice(0, 3)).toEqual(Float32Array.from([0, 8, 16]));
  });

  test.each([
    ['side by side', [9000, 8, 3]],
    ['one after the other', [3, 8, 9000]],
    ['one', [9000, 9]],
  ])('larger than is drawn, bands %s: every n-th number', async (_, shape) => {
    const opened = await openNpy(arrayOf(shape));
    const [page] = opened.pages;
    const { raster, step } = await opened.read(0);
    expect(step).toBe(3);
    expect([raster.width, raster.height]).toEqual([Math.ceil((page?.width ?? 0) / 3), Math.ceil((page?.height ?? 0) / 3)]);
    const isBeside = raster.meaning === 'rgb';
    const [row, beside] = isBeside ? [(page?.width ?? 0) * 3, 3] : [page?.width ?? 0, 1];
    const plane = isBeside ? 1 : (page?.width ?? 0) * (page?.height ?? 0);
    for (const [band, samples] of raster.bands.entries()) {
      const at = (x: number, y: number) => samples[y * raster.width + x];
      expect([at(0, 0), at(1, 0), at(0, 1), at(1, 2)]).toEqual(
        [0, 3 * beside, 3 * row, 3 * beside + 6 * row].map((value) => value + band * plane),
      );
    }
  });
});

test('of a stack nothing but the page is read', async () => {
  const { blob, most } = watched(arrayOf([100, 100, 200]));
  const opened = await openNpy(blob);
  await opened.read(50);
  expect(most()).toBeLessThanOrEqual(100 * 200 * 4);
});

test('a file that ends early is told, and what is missing is zero', async () => {
  const whole = arrayOf([2, 10, 10], '|u1');
  const opened = await openNpy(whole.slice(0, whole.size - 150));
  expect(opened.facts.join()).toContain('ends early');
  const { raster } = await opened.read(1);
  expect(raster.bands[0]?.every((value) => value === 0)).toBe(true);
});

test('no page behind the last one, and no picture in a series', async () => {
  const opened = await openNpy(arrayOf([2, 10, 10], '|u1'));
  await expect(opened.read(2)).rejects.toThrow('no page 3');
  await expect(openNpy(arrayOf([100]))).rejects.toThrow('shape of a picture');
});

test('whatever sides a header announces, it answers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1e9), { minLength: 1, maxLength: 5 }), async (shape) => {
      const text = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`.padEnd(117, ' ');
      const blob = new Blob([new Uint8Array([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, 118, 0]), `${text}\n`, new Uint8Array(500)]);
      const outcome = await openNpy(blob).then(
        () => 'opened',
        (error: unknown) => (error instanceof Error ? error.name : ''),
      );
      expect(['opened', 'RasterError', 'NpyError']).toContain(outcome);
    }),
  );
});
