import { expect, test } from 'vitest';
import { pictureShape, rasterOf } from './arrays.ts';
import { paint, usualBands } from './paint.ts';
import { contrastOf, extentOf } from './range.ts';
import type { Raster, Samples } from './raster.ts';

const raster = (more: Partial<Raster> & { bands: readonly Samples[] }): Raster => ({
  width: more.bands[0]?.length ?? 0,
  height: 1,
  meaning: 'grey',
  ...more,
});
const FULL = { low: 0, high: 255 };

test.each<[string, Raster, number[]]>([
  ['grey', raster({ bands: [Uint8Array.of(0, 128, 255)] }), [0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255]],
  ['white is zero', raster({ bands: [Uint8Array.of(0, 255)], meaning: 'inverted' }), [255, 255, 255, 255, 0, 0, 0, 255]],
  ['not a number', raster({ bands: [Float32Array.of(NaN, 255)] }), [0, 0, 0, 0, 255, 255, 255, 255]],
  ['infinite', raster({ bands: [Float32Array.of(Infinity, -Infinity)] }), [255, 255, 255, 255, 0, 0, 0, 255]],
  ['nothing measured', raster({ bands: [Float32Array.of(-1, 255)], nodata: -1 }), [0, 0, 0, 0, 255, 255, 255, 255]],
  ['colour', raster({ bands: [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)], meaning: 'rgb' }), [1, 2, 3, 255]],
  [
    'colour and opacity',
    raster({ bands: [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3), Uint8Array.of(51)], meaning: 'rgb', alpha: 3 }),
    [1, 2, 3, 51],
  ],
  [
    'palette',
    raster({ bands: [Uint8Array.of(1, 9)], meaning: 'palette', palette: Uint8Array.of(0, 0, 0, 7, 8, 9) }),
    [7, 8, 9, 255, 0, 0, 0, 255],
  ],
  ['inks', raster({ bands: [0, 255, 0, 0].map((value) => Uint8Array.of(value)), meaning: 'cmyk' }), [255, 0, 255, 255]],
  ['luma and chroma', raster({ bands: [76, 85, 255].map((value) => Uint8Array.of(value)), meaning: 'ycbcr' }), [254, 0, 0, 255]],
])('paints %s', (_, picture, rgba) => {
  expect([...paint(picture, usualBands(picture), FULL)]).toEqual(rgba);
});

test('a contrast window spreads what lies in it', () => {
  const picture = raster({ bands: [Uint16Array.of(100, 160, 200, 300)] });
  expect([...paint(picture, [0], { low: 100, high: 200 })].filter((_, at) => at % 4 === 0)).toEqual([0, 153, 255, 255]);
});

test.each<[string, Samples, Parameters<typeof contrastOf>[1], [number, number]]>([
  [
    'percentiles cut off what stands out',
    Float32Array.from({ length: 101 }, (_, index) => (index === 100 ? 1e9 : index)),
    'percentile',
    [2, 98],
  ],
  ['min–max takes everything', Float32Array.of(3, NaN, -2, Infinity), 'minmax', [-2, 3]],
  ['the type says it', Uint16Array.of(5), 'type', [0, 65_535]],
  ['a signed type', Int8Array.of(5), 'type', [-128, 127]],
  ['a rare spot on an empty ground', Uint8Array.from({ length: 1000 }, (_, index) => (index === 7 ? 1 : 0)), 'percentile', [0, 1]],
  ['nothing at all', Float32Array.of(NaN), 'percentile', [0, 1]],
])('contrast: %s', (_, band, stretch, [low, high]) => {
  expect(contrastOf([band], stretch, undefined)).toEqual({ low, high });
});

test('what stands for nothing has no part in the extent', () => {
  expect(extentOf([Float32Array.of(-9999, 1, 2)], -9999)).toEqual({ low: 1, high: 2 });
});

test.each<[string, number[], object | undefined]>([
  ['height and width', [48, 64], { width: 64, height: 48, bands: 1, planar: true, pages: 1 }],
  ['colours last', [48, 64, 3], { width: 64, height: 48, bands: 3, planar: false, pages: 1 }],
  ['colours first', [3, 48, 64], { width: 64, height: 48, bands: 3, planar: true, pages: 1 }],
  ['layers first', [10, 48, 64], { width: 64, height: 48, bands: 1, planar: true, pages: 10 }],
  ['a batch of one', [1, 3, 48, 64], { width: 64, height: 48, bands: 3, planar: true, pages: 1 }],
  ['a batch, colours last', [5, 48, 64, 3], { width: 64, height: 48, bands: 3, planar: false, pages: 5 }],
  ['a table', [100, 5], undefined],
  ['a list', [100], undefined],
  ['a number', [], undefined],
  ['nothing', [0, 48, 64], undefined],
  ['five axes', [2, 2, 2, 48, 64], undefined],
])('the shape of %s', (_, shape, expected) => {
  expect(pictureShape(shape)).toEqual(expected);
});

test('colours side by side come apart', () => {
  const shape = { width: 2, height: 1, bands: 3, planar: false, pages: 2 };
  const { bands } = rasterOf(
    Uint8Array.from({ length: 12 }, (_, index) => index),
    shape,
    1,
  );
  expect(bands.map((band) => [...band])).toEqual([
    [6, 9],
    [7, 10],
    [8, 11],
  ]);
});
