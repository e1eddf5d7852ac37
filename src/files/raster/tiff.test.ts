import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTiff } from './tiff.ts';

const bytesOf = (name: string) => readFileSync(path.join(import.meta.dirname, 'testdata', `${name}.tif`));
const open = (name: string) => openTiff(new Blob([new Uint8Array(bytesOf(name))]));

/** Pixel n of the ramp has the value n, in the next band n + 1. */
async function summary(name: string, page = 0) {
  const tiff = await open(name);
  const { raster } = await tiff.read(page);
  return [tiff.pages[page]?.type, raster.meaning, raster.bands.map((band) => [band[1], band[21], band.at(-1)])];
}

const RAMP = [1, 21, 239];

describe('reads a ramp', () => {
  test.each<[string, unknown[]]>([
    ['uint8', ['uint8', 'grey', [RAMP]]],
    ['uint16', ['uint16', 'grey', [RAMP]]],
    ['uint32', ['uint32', 'grey', [RAMP]]],
    ['int8', ['int8', 'grey', [[1, 21, 239 - 256]]]],
    ['int16', ['int16', 'grey', [RAMP]]],
    ['int32', ['int32', 'grey', [RAMP]]],
    ['int64', ['int64', 'grey', [RAMP]]],
    ['float16', ['float16', 'grey', [RAMP]]],
    ['float32', ['float32', 'grey', [RAMP]]],
    ['float64', ['float64', 'grey', [RAMP]]],
    ['big-endian', ['uint16', 'grey', [RAMP]]],
    ['bigtiff', ['uint16', 'grey', [RAMP]]],
    ['white-is-zero', ['uint8', 'inverted', [RAMP]]],
    ['bits', ['uint1', 'grey', [[1, 1, 1]]]],
    ['rgb', ['uint8', 'rgb', [RAMP, [2, 22, 240], [3, 23, 241]]]],
    ['rgb16', ['uint16', 'rgb', [RAMP, [2, 22, 240], [3, 23, 241]].map((band) => band.map((value) => value * 256))]],
    ['planar', ['uint8', 'rgb', [RAMP, [2, 22, 240], [3, 23, 241]]]],
    ['rgba', ['uint8', 'rgb', [RAMP, [2, 22, 240], [3, 23, 241], [4, 24, 242]]]],
    ['six-bands', ['uint16', 'grey', [0, 1, 2, 3, 4, 5].map((band) => RAMP.map((value) => value + band))]],
    ['cmyk', ['uint8', 'cmyk', [RAMP, [2, 22, 240], [3, 23, 241], [4, 24, 242]]]],
    ['palette', ['uint8', 'palette', [[1, 1, 3]]]],
    ['strips', ['uint16', 'grey', [RAMP]]],
    ['tiles', ['uint16', 'grey', [RAMP]]],
    ['lzw', ['uint8', 'grey', [RAMP]]],
    ['deflate', ['uint8', 'grey', [RAMP]]],
    ['packbits', ['uint8', 'grey', [RAMP]]],
    ['zstd', ['uint8', 'grey', [RAMP]]],
    ['predictor', ['uint16', 'grey', [RAMP]]],
    ['float-predictor', ['float32', 'grey', [RAMP]]],
  ])('%s', async (name, expected) => {
    expect(await summary(name)).toEqual(expected);
  });

  test('compressed as JPEG, nearly', async () => {
    const { raster } = await (await open('jpeg')).read(0);
    expect(Math.abs((raster.bands[0]?.[130] ?? 0) - 130)).toBeLessThan(8);
  });
});

test('pages, each by itself', async () => {
  expect((await open('pages')).pages.length).toBe(3);
  expect(await summary('pages', 2)).toEqual(['uint8', 'grey', [[3, 23, 241]]]);
});

test('a smaller copy is no page', async () => {
  expect((await open('overview')).pages).toEqual([{ width: 20, height: 12, bands: 1, type: 'uint8' }]);
});

test('GeoTIFF: where it lies, and what stands for nothing', async () => {
  const tiff = await open('geo');
  const { raster } = await tiff.read(0);
  expect([tiff.facts, raster.nodata]).toEqual([['EPSG:25830'], -9999]);
});

test('a turn that the file speaks of is said, and nothing is turned', async () => {
  expect((await open('turned')).facts).toEqual(['carries a turn (orientation 6), shown as stored']);
  expect(await summary('turned')).toEqual(['uint8', 'grey', [RAMP]]);
});

test('a file that ends early shows what came', async () => {
  const { raster, lost } = await (await open('cut')).read(0);
  expect(raster.bands[0]?.[21]).toBe(21);
  expect(lost).toBeGreaterThan(0);
});

test.each([
  ['stub', /can’t be read/],
  ['jpeg2000', /JPEG 2000/],
])('%s: says why not', async (name, words) => {
  await expect(open(name).then((tiff) => tiff.read(0))).rejects.toThrow(words);
});

test('whatever the bytes, it ends with pixels or with a reason', async () => {
  const whole = bytesOf('tiles');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(whole.length),
      async (edits, cut) => {
        const bytes = new Uint8Array(whole);
        for (const [at, value] of edits) bytes[at] = value;
        const outcome = await openTiff(new Blob([bytes.slice(0, Math.max(whole.length - 40, cut))]))
          .then((tiff) => tiff.read(0))
          .then(
            ({ raster }) => raster.bands.length > 0,
            (error: unknown) => error instanceof Error,
          );
        expect(outcome).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
}, 30_000);
