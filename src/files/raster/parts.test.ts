import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArea, type Blocks } from './areas.ts';
import { heldBlocks } from './heldBlocks.ts';
import { openNpy } from './npyPages.ts';
import { lookedAt } from './parts.ts';
import type { PictureArea, OpenPages, ReadPart } from './raster.ts';
import { openTiff } from './tiff.ts';
import { tiffOf, type TiffPlan } from './testdata/writeTiff.ts';

/** No two pixels near each other have the same. */
const valueAt = (x: number, y: number, band: number) => (x * 7 + y * 131 + band * 17) % 251;

/** What a part should hold, by its own account of where it lies. */
function due({ area, step, width, height, bands }: ReadPart): number[][] {
  return bands.map((_, band) =>
    Array.from({ length: width * height }, (__, index) =>
      valueAt(area.x + (index % width) * step, area.y + Math.floor(index / width) * step, band),
    ),
  );
}

async function partOf(opened: OpenPages, area: PictureArea, step: number, page = 0): Promise<ReadPart> {
  if (opened.readPart === undefined) throw new Error('No parts.');
  return opened.readPart(page, area, step);
}

const has = (outer: PictureArea, inner: PictureArea) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

describe('a part has the numbers that were written, at its edges and in its corners', () => {
  const [width, height] = [301, 203];
  const spots: readonly (readonly [number, number, number, number, number])[] = [
    [0, 0, 1, 1, 1],
    [300, 202, 1, 1, 1],
    [63, 63, 2, 2, 1],
    [10, 20, 280, 170, 1],
    [0, 0, 301, 203, 1],
    [0, 0, 301, 203, 3],
    [5, 9, 200, 100, 2],
    [290, 190, 11, 13, 8],
  ];
  test.each<[string, Partial<TiffPlan>]>([
    ['one strip', {}],
    ['strips', { rowsPerStrip: 7 }],
    ['strips, deflate', { rowsPerStrip: 7, compression: 'deflate' }],
    ['strips, LZW', { rowsPerStrip: 16, compression: 'lzw', type: 'uint8' }],
    ['strips, predictor', { rowsPerStrip: 16, compression: 'lzw', predictor: 2 }],
    ['one strip, predictor, big endian', { predictor: 2, bigEndian: true }],
    ['tiles', { tile: [64, 48] }],
    ['tiles, deflate, predictor', { tile: [64, 48], compression: 'deflate', predictor: 2 }],
    ['tiles, big endian, floats', { tile: [64, 48], bigEndian: true, type: 'float32' }],
    ['BigTIFF', { rowsPerStrip: 9, bigTiff: true }],
    ['BigTIFF, big endian, tiles', { tile: [32, 32], bigTiff: true, bigEndian: true }],
    ['colours side by side', { rowsPerStrip: 9, bands: 3 }],
    ['colours one after the other', { rowsPerStrip: 9, bands: 3, planar: true }],
    ['colours one after the other in tiles', { tile: [64, 48], bands: 3, planar: true, compression: 'deflate' }],
  ])('%s', async (_, plan) => {
    const opened = await openTiff(tiffOf({ width, height, valueAt, ...plan }));
    for (const [x, y, w, h, step] of spots) {
      const asked = { x, y, width: w, height: h };
      const part = await partOf(opened, asked, step);
      expect([part.lost, part.step]).toEqual([0, step]);
      expect(has(part.area, asked)).toBe(true);
      expect(part.bands.map((band) => Array.from(band))).toEqual(due(part));
    }
  });
});

test.each([
  ['in the chain', false],
  ['below their page', true],
])('a part is read from the smallest copy that is fine enough: copies %s', async (_, copiesBelow) => {
  // Each copy has numbers of its own, which tell where a part came from.
  const opened = await openTiff(tiffOf({ width: 640, height: 400, valueAt, copies: [2, 4], copiesBelow, tile: [64, 64] }));
  expect(opened.pages).toHaveLength(1);
  for (const step of [1, 2, 3, 4, 8]) {
    const part = await partOf(opened, { x: 100, y: 50, width: 300, height: 200 }, step);
    expect(part.bands.map((band) => Array.from(band))).toEqual(due(part));
    expect(part.step).toBe(step === 3 ? 4 : step);
  }
});

test('of any tiles or strips, any part at any step', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        width: fc.integer({ min: 1, max: 90 }),
        height: fc.integer({ min: 1, max: 90 }),
        tile: fc.option(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), { nil: undefined }),
        rowsPerStrip: fc.integer({ min: 1, max: 100 }),
        bands: fc.integer({ min: 1, max: 4 }),
        planar: fc.boolean(),
        bigEndian: fc.boolean(),
        compression: fc.constantFrom('none' as const, 'deflate' as const, 'lzw' as const),
        predictor: fc.constantFrom(1 as const, 2 as const),
      }),
      fc.tuple(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0, max: 0.99, noNaN: true })),
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      fc.integer({ min: 1, max: 9 }),
      async ({ tile, ...plan }, [left, top], [across, down], step) => {
        const opened = await openTiff(tiffOf({ ...plan, valueAt, ...(tile !== undefined && { tile: [tile[0] * 16, tile[1] * 16] }) }));
        const [x, y] = [Math.floor(left * plan.width), Math.floor(top * plan.height)];
        const area = { x, y, width: Math.ceil(across * (plan.width - x)) || 1, height: Math.ceil(down * (plan.height - y)) || 1 };
        const part = await partOf(opened, area, step);
        expect(has(part.area, area)).toBe(true);
        expect(part.bands.map((band) => Array.from(band))).toEqual(due(part));
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test.each<[string, number[], boolean]>([
  ['H×W', [300, 200], true],
  ['H×W×3', [300, 200, 3], false],
  ['3×H×W', [3, 300, 200], true],
])('NumPy’s arrays too: %s', async (_, shape, planar) => {
  const [bands, width, height] = [shape.length === 3 ? 3 : 1, 200, 300];
  const values = Float32Array.from({ length: bands * width * height }, (__, index) => {
    const [pixel, band] = planar
      ? [index % (width * height), Math.floor(index / (width * height))]
      : [Math.floor(index / bands), index % bands];
    return valueAt(pixel % width, Math.floor(pixel / width), band);
  });
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(', ')}), }`.padEnd(117, ' ');
  const opened = await openNpy(new Blob([new Uint8Array([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, 118, 0]), `${text}\n`, values]));
  for (const step of [1, 3]) {
    const part = await partOf(opened, { x: 33, y: 60, width: 120, height: 99 }, step);
    expect(part.bands.map((band) => Array.from(band))).toEqual(due(part));
  }
});

describe('what is read and held', () => {
  test('of a picture in one strip little more than the rows in view', async () => {
    const whole = tiffOf({ width: 2000, height: 3000, valueAt });
    let bytes = 0;
    const counted = {
      size: whole.size,
      slice: (start = 0, end = whole.size) => {
        bytes += Math.min(end, whole.size) - start;
        return whole.slice(start, end);
      },
    } as Blob;
    const opened = await openTiff(counted);
    bytes = 0;
    await partOf(opened, { x: 500, y: 1500, width: 300, height: 100 }, 1);
    expect(bytes).toBeLessThan(1_500_000);
  });

  test('however much is looked at, the blocks that are held stay below their limit', async () => {
    const opened = await openTiff(tiffOf({ width: 1200, height: 1200, valueAt, tile: [128, 128], bands: 3, compression: 'deflate' }));
    for (let x = 0; x < 1100; x += 100) await partOf(opened, { x, y: x, width: 300, height: 100 }, 1);
    expect(lookedAt.bytes()).toBeGreaterThan(1_000_000);
    expect(lookedAt.bytes()).toBeLessThanOrEqual(128_000_000);
  });

  const numbered = (count: { reads: number }): Blocks => ({
    width: 1000,
    height: 10,
    blockWidth: 10,
    blockHeight: 10,
    bands: 1,
    planes: 1,
    newBand: (length) => new Uint16Array(length),
    read: ({ column }) => {
      count.reads++;
      return Promise.resolve(new Uint16Array(100).fill(column));
    },
  });

  test('the last used are held, to the byte', async () => {
    const count = { reads: 0 };
    const held = heldBlocks(1000);
    const blocks = held.of(numbered(count));
    for (let column = 0; column < 100; column++) await blocks.read({ row: 0, column, plane: 0 });
    expect([count.reads, held.bytes()]).toEqual([100, 1000]);
    await blocks.read({ row: 0, column: 99, plane: 0 });
    await blocks.read({ row: 0, column: 95, plane: 0 });
    expect(count.reads).toBe(100);
    await blocks.read({ row: 0, column: 0, plane: 0 });
    await blocks.read({ row: 0, column: 95, plane: 0 });
    expect([count.reads, held.bytes()]).toEqual([101, 1000]);
  });

  test('a block larger than all that may be held drives out none', async () => {
    const count = { reads: 0 };
    const held = heldBlocks(300);
    await held.of(numbered(count)).read({ row: 0, column: 1, plane: 0 });
    await held.of({ ...numbered(count), read: () => Promise.resolve(new Uint16Array(1000)) }).read({ row: 0, column: 0, plane: 0 });
    expect(held.bytes()).toBe(200);
  });

  test('work that was called off ends', async () => {
    const count = { reads: 0 };
    const control = new AbortController();
    const blocks = numbered(count);
    const reading = readArea(
      { ...blocks, read: (place) => (place.column === 3 ? (control.abort(), blocks.read(place)) : blocks.read(place)) },
      { x: 0, y: 0, width: 1000, height: 10 },
      1,
      control.signal,
    );
    await expect(reading).rejects.toThrow('aborted');
    expect(count.reads).toBe(4);
  });
});
