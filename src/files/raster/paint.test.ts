import { expect, test } from 'vitest';
import { pictureShape, rasterOf } from './arrays.ts';
import { paint, usualBands } from './paint.ts';
import { contrastOf, rangeOf, usualStretch } from './range.ts';
import { remarksOf } from './remarks.ts';
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
  expect(rangeOf([Float32Array.of(-9999, 1, 2)], -9999).extent).toEqual({ low: 1, high: 2 });
});

const filled = (...parts: [value: number, count: number][]) =>
  parts.flatMap(([value, count]) => Array.from({ length: count }, () => value));

test.each<[string, Samples, number[], [number, number]]>([
  ['-9999 under a map', Float32Array.from([...filled([-9999, 40]), ...filled([0, 30], [294, 30])]), [-9999], [0, 294]],
  ['the lowest float', Float32Array.from([...filled([-3.4e38, 40]), ...filled([1, 30], [2, 30])]), [Math.fround(-3.4e38)], [1, 2]],
  ['both ends', Uint16Array.from(filled([0, 20], [1254, 30], [1945, 30], [65_535, 20])), [65_535], [0, 1945]],
  ['a label for “ignore”', Uint8Array.from(filled([0, 50], [1, 20], [2, 20], [255, 10])), [255], [0, 2]],
  ['a rare label for “ignore”', Uint8Array.from(filled([0, 5000], [20, 5000], [255, 1])), [255], [0, 20]],
  ['a mask of two values', Uint8Array.from(filled([0, 50], [255, 50])), [], [0, 255]],
  ['a rare outlier', Float32Array.from([...filled([1, 500], [2, 500]), 1e9]), [], [1, 1e9]],
  ['an even ramp', Float32Array.from({ length: 100 }, (_, index) => index), [], [0, 99]],
])('far and frequent: %s', (_, band, leftOut, [low, high]) => {
  const range = rangeOf([band], undefined);
  expect([range.leftOut, range.extent]).toEqual([leftOut, { low, high }]);
});

test.each<[string, Raster, string]>([
  ['a mask of three classes', raster({ bands: [Uint8Array.of(0, 1, 2)] }), 'minmax'],
  ['colours of a mask', raster({ bands: [0, 1, 2].map((value) => Uint8Array.of(value, 0)), meaning: 'rgb' }), 'minmax'],
  ['a mask with unlabelled pixels', raster({ bands: [Uint8Array.of(0, 1, 2, 255)] }), 'minmax'],
  ['black and white', raster({ bands: [Uint8Array.of(0, 255)] }), 'percentile'],
  ['a photo', raster({ bands: [9, 99, 200].map((value) => Uint8Array.of(value)), meaning: 'rgb' }), 'type'],
  [
    'a mask under full opacity',
    raster({ bands: [1, 1, 1, 255].map((value) => Uint8Array.of(value, value)), meaning: 'rgb', alpha: 3 }),
    'minmax',
  ],
  ['a palette', raster({ bands: [Uint8Array.of(1)], meaning: 'palette' }), 'type'],
  ['a map', raster({ bands: [Float32Array.of(1)] }), 'percentile'],
])('the usual contrast of %s', (_, picture, stretch) => {
  expect(usualStretch(picture)).toBe(stretch);
});

test.each<[string, Raster, string[]]>([
  ['classes', raster({ bands: [Uint8Array.of(0, 1, 2)] }), ['values 0–2 only']],
  ['few of sixteen bits', raster({ bands: [Uint16Array.of(0, 299)] }), ['values 0–299 only']],
  ['ordinary bytes', raster({ bands: [Uint8Array.of(3, 250)] }), []],
  ['nothing but NaN', raster({ bands: [Float32Array.of(NaN, NaN)] }), ['no pixel is a number']],
  ['nothing but no data', raster({ bands: [Float32Array.of(-1, -1)], nodata: -1 }), ['no pixel has a value']],
  ['one value', raster({ bands: [Float32Array.of(0.5, 0.5)] }), ['every pixel has the value 0.5']],
  [
    'clear as glass',
    raster({ bands: [90, 99, 120, 0].map((value) => Uint8Array.of(value, 100)).with(3, Uint8Array.of(0, 0)), meaning: 'rgb', alpha: 3 }),
    ['every pixel is fully transparent'],
  ],
])('says of %s what the drawing can’t', (_, picture, remarks) => {
  const bands = usualBands(picture).flatMap((index) => picture.bands[index] ?? []);
  expect(remarksOf(picture, bands, rangeOf(bands, picture.nodata))).toEqual(remarks);
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

test.each<[string, boolean, number, number, Pick<Raster, 'meaning' | 'alpha'>]>([
  ['four bytes side by side, the last of them opaque', false, 4, 255, { meaning: 'rgb', alpha: 3 }],
  ['four bytes side by side, the last of them empty', false, 4, 0, { meaning: 'rgb' }],
  ['three planes', true, 3, 1, { meaning: 'grey' }],
  ['four planes', true, 4, 255, { meaning: 'grey' }],
])('%s', (_, planar, bands, last, expected) => {
  const values = Uint8Array.from({ length: 4 * bands }, (__, at) =>
    (planar ? at >= 4 * (bands - 1) : at % bands === bands - 1) ? last : 7,
  );
  const { meaning, alpha } = rasterOf(values, { width: 2, height: 2, bands, planar, pages: 1 }, 0);
  expect({ meaning, ...(alpha !== undefined && { alpha }) }).toEqual(expected);
});
