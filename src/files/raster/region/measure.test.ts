import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenPages, Raster } from '../raster.ts';
import { namesOfChannels, measure } from './measure.ts';
import { measureWhole } from './measureRaster.ts';
import type { PixelSpot } from './region.ts';
import { countColours } from './shownColours.ts';

const rectangle = (x1: number, y1: number, x2: number, y2: number): PixelSpot[] => [
  { x: x1, y: y1 },
  { x: x2, y: y1 },
  { x: x2, y: y2 },
  { x: x1, y: y2 },
];

const raster = (values: readonly number[], width: number, more: Partial<Raster> = {}): Raster => ({
  width,
  height: values.length / width,
  bands: [Float64Array.from(values)],
  meaning: 'grey',
  ...more,
});

function areaOf(of: Raster, corners: readonly PixelSpot[]) {
  const found = measure(of, { kind: 'area', corners });
  if (found.kind !== 'area') throw new Error('no area');
  return found;
}

test('the numbers of an area', () => {
  const { pixels, channels } = areaOf(raster([1, 2, 3, 4, 5, 6, 7, 8, 9], 3), rectangle(1, 1, 3, 3));
  expect(pixels).toBe(4);
  expect(channels).toEqual([
    {
      count: 4,
      missing: 0,
      mean: 7,
      minimum: 5,
      maximum: 9,
      // Of 5, 6, 8 and 9.
      deviation: Math.sqrt(2.5),
      histogram: { low: 5, width: 1, counts: [1, 1, 0, 1, 1] },
    },
  ]);
});

test('what has no value is counted apart', () => {
  const [own] = areaOf(raster([NaN, -9999, Infinity, 4], 2, { nodata: -9999 }), rectangle(0, 0, 2, 2)).channels;
  expect(own).toMatchObject({ count: 1, missing: 3, mean: 4, minimum: 4, maximum: 4, deviation: 0 });
  const [none] = areaOf(raster([NaN], 1), rectangle(0, 0, 1, 1)).channels;
  expect(none).toMatchObject({ count: 0, missing: 1, mean: NaN, histogram: undefined });
});

test('an area without a pixel', () => {
  expect(areaOf(raster([1], 1), rectangle(0, 0, 0.2, 0.2))).toMatchObject({ pixels: 0, channels: [{ count: 0, missing: 0 }] });
});

test('fractions and wide ranges have 64 classes of the same width, with the largest value in the last', () => {
  const [own] = areaOf(raster([0, 0.5, 1, 1], 4), rectangle(0, 0, 4, 1)).channels;
  expect(own?.histogram).toMatchObject({ low: 0, width: 1 / 64 });
  expect(own?.histogram?.counts).toHaveLength(64);
  expect([own?.histogram?.counts[0], own?.histogram?.counts[32], own?.histogram?.counts[63]]).toEqual([1, 1, 2]);
  const [same] = areaOf(raster([0.1, 0.1], 2), rectangle(0, 0, 2, 1)).channels;
  expect(same?.histogram).toEqual({ low: 0.1, width: 1, counts: [2] });
});

test('a profile has the pixels on its way, and nothing outside of the picture', () => {
  const found = measure(raster([10, 20, 30, 40], 4, { nodata: 30 }), { kind: 'line', from: { x: 0.5, y: 0.5 }, to: { x: 5.5, y: 0.5 } });
  expect(found.kind === 'line' && found.points.map(({ distance, values }) => [distance, ...values])).toEqual([
    [0, 10],
    [1, 20],
    [2, NaN],
    [3, 40],
    [4, NaN],
    [5, NaN],
  ]);
});

test('every pixel of an area is in its histogram, whatever the numbers are', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: false }), { minLength: 1, maxLength: 40 }), (values) => {
      const [own] = areaOf(raster(values, values.length), rectangle(0, 0, values.length, 1)).channels;
      const finite = values.filter(Number.isFinite);
      expect([own?.count, own?.missing]).toEqual([finite.length, values.length - finite.length]);
      expect(own?.histogram?.counts.reduce((sum, one) => sum + one, 0) ?? 0).toBe(finite.length);
    }),
  );
});

test('8-bit colours that are counted in pieces give what they give as a whole', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 60, maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (bytes, rows) => {
      const size = { width: 5, height: 4 };
      const corners = rectangle(1, 0, 4, 4);
      const counter = countColours(corners, size);
      if (counter === undefined) throw new Error('no pixel');
      for (let top = 0; top < 4; top += rows) {
        for (const [left, width] of [
          [0, 2],
          [2, 3],
        ] as const) {
          const piece = new Uint8ClampedArray(Math.min(rows, 4 - top) * width * 4);
          for (let at = 0; at < piece.length / 4; at++) {
            const pixel = (top + Math.floor(at / width)) * 5 + left + (at % width);
            piece.set([...bytes.subarray(pixel * 3, pixel * 3 + 3), 255], at * 4);
          }
          counter.add(piece, { top, left, width });
        }
      }
      const bands = [0, 1, 2].map((band) => Uint8Array.from({ length: 20 }, (_, at) => bytes[at * 3 + band] ?? 0));
      const whole = areaOf({ ...size, bands, meaning: 'rgb' }, corners);
      const found = counter.done();
      expect(found.pixels).toBe(whole.pixels);
      found.channels.forEach((channel, index) => {
        const expected = whole.channels[index];
        expect({ ...channel, mean: 0, deviation: 0 }).toEqual({ ...expected, mean: 0, deviation: 0 });
        expect(channel.mean).toBeCloseTo(expected?.mean ?? NaN, 9);
        expect(channel.deviation).toBeCloseTo(expected?.deviation ?? NaN, 9);
      });
    }),
  );
});

test('what is clear has no colour', () => {
  const counter = countColours(rectangle(0, 0, 2, 1), { width: 2, height: 1 });
  counter?.add(Uint8ClampedArray.of(9, 9, 9, 0, 7, 8, 9, 255), { top: 0, left: 0, width: 2 });
  expect(counter?.done().channels.map(({ count, missing, mean }) => [count, missing, mean])).toEqual([
    [1, 1, 7],
    [1, 1, 8],
    [1, 1, 9],
  ]);
  expect(countColours(rectangle(0, 0, 0, 0), { width: 2, height: 1 })).toBeUndefined();
});

test.each<[string, Partial<Raster>, number, readonly string[]]>([
  ['a grey picture', {}, 1, ['value']],
  ['bands', {}, 2, ['band', 'band']],
  ['grey with opacity', { alpha: 1 }, 2, ['value', 'opacity']],
  ['colours', { meaning: 'rgb' }, 3, ['red', 'green', 'blue']],
  ['colours with opacity', { meaning: 'rgb', alpha: 3 }, 4, ['red', 'green', 'blue', 'opacity']],
  ['colours and more', { meaning: 'rgb' }, 4, ['red', 'green', 'blue', 'band']],
  ['a palette', { meaning: 'palette' }, 1, ['index']],
])('channels of %s', (_, more, count, names) => {
  const bands = Array.from({ length: count }, () => new Uint8Array(1));
  expect(namesOfChannels({ bands, meaning: 'grey', ...more })).toEqual(names);
});

describe('a page that is drawn smaller', () => {
  const [width, height] = [40, 20];
  const valueAt = (x: number, y: number) => 7 * x + 100 * y;
  const page = { width, height, bands: 1, type: 'uint16' };
  const read = {
    raster: {
      width: 10,
      height: 5,
      bands: [Uint16Array.from({ length: 50 }, (_, at) => valueAt((at % 10) * 4, Math.floor(at / 10) * 4))],
      meaning: 'grey',
    },
    step: 4,
    lost: 0,
  } as const;
  /** Somewhat more than was asked for, as tiles give it. */
  const readPart: OpenPages['readPart'] = (_, asked) => {
    const area = { x: Math.max(0, asked.x - 3), y: Math.max(0, asked.y - 2), width: 0, height: 0 };
    Object.assign(area, { width: asked.x + asked.width - area.x, height: asked.y + asked.height - area.y });
    const values = Uint16Array.from({ length: area.width * area.height }, (__, at) =>
      valueAt(area.x + (at % area.width), area.y + Math.floor(at / area.width)),
    );
    return Promise.resolve({ bands: [values], width: area.width, height: area.height, step: 1, lost: 0, area });
  };

  test('every pixel of an area is read', async () => {
    const found = await measureWhole({ pages: [page], readPart }, 0, read, { kind: 'area', corners: rectangle(5, 6, 8, 8) });
    const own = [6, 7].flatMap((y) => [5, 6, 7].map((x) => valueAt(x, y)));
    expect(found).toMatchObject({ pixels: 6, step: 1, of: 'file' });
    expect(found.kind === 'area' && found.channels[0]).toMatchObject({
      minimum: Math.min(...own),
      maximum: Math.max(...own),
      mean: own.reduce((a, b) => a + b) / 6,
    });
  });

  test('and of a line, at its own places', async () => {
    const found = await measureWhole({ pages: [page], readPart }, 0, read, {
      kind: 'line',
      from: { x: 10.5, y: 9.5 },
      to: { x: 12.5, y: 9.5 },
    });
    expect(found.kind === 'line' && found.points.map(({ spot, values }) => [spot.x, spot.y, ...values])).toEqual(
      [10, 11, 12].map((x) => [x + 0.5, 9.5, valueAt(x, 9)]),
    );
  });

  test.each<[string, Partial<Parameters<typeof measureWhole>[0]>]>([
    ['cannot be read in parts', {}],
    ['is damaged there', { readPart: async (...words) => ({ ...(await readPart(...words)), lost: 0.1 }) }],
    ['is too large', { readPart, pages: [{ ...page, bands: 60_000_000 }] }],
  ])('a page that %s is measured as it is drawn', async (_, more) => {
    const found = await measureWhole({ pages: [page], ...more }, 0, read, { kind: 'area', corners: rectangle(0, 0, 8, 8) });
    expect(found).toMatchObject({ step: 4, pixels: 4 });
  });
});
