import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Samples } from '../raster.ts';
import { countLabels, MOST_LABELS } from './countLabels.ts';
import { countRegions, type Neighbours, type RegionCount } from './countRegions.ts';
import { labelFiles } from './labelFiles.ts';
import { packedColour, paintLabels } from './paintLabels.ts';
import { planesIn } from './planes.ts';

describe('values', () => {
  test.each<[string, Samples, readonly number[], readonly number[], number]>([
    ['bytes', Uint8Array.of(3, 0, 3, 255), [0, 3, 255], [1, 2, 1], 0],
    ['signed bytes', Int8Array.of(-1, 1, -1), [-1, 1], [2, 1], 0],
    ['signed 16 bits', Int16Array.of(-300, 300), [-300, 300], [1, 1], 0],
    ['16 bits', Uint16Array.of(65535, 0), [0, 65535], [1, 1], 0],
    ['whole floats, some missing', Float32Array.of(2, NaN, 2, 0), [0, 2], [1, 2], 1],
    ['negative zero is zero', Float64Array.of(-0, 0), [0], [2], 0],
    ['32 bits', Int32Array.of(70000, -1), [-1, 70000], [1, 1], 0],
  ])('%s', (_, band, values, counts, missing) => {
    expect(countLabels(band, band.length)).toMatchObject({ values, counts, missing });
  });

  test.each<[string, Samples]>([
    ['fractions', Float32Array.of(0, 0.5)],
    ['infinity', Float32Array.of(0, Infinity)],
    ['nothing but NaN', Float32Array.of(NaN)],
    ['no pixel', new Uint8Array(0)],
    ['too many, 16 bits', Uint16Array.from({ length: MOST_LABELS + 1 }, (__, index) => index)],
    ['too many, floats', Float64Array.from({ length: MOST_LABELS + 1 }, (__, index) => index)],
  ])('%s are no classes', (_, band) => {
    expect(countLabels(band, band.length)).toBeUndefined();
  });

  test.each<[string, number[], number, number]>([
    ['the most frequent value says nothing', [0, 0, 0, 0, 1, 2, 2, 2], 8, 2 / 4],
    ['rows end', [1, 1, 2, 2], 2, 1],
    ['one column', [1, 2], 1, 1],
    ['one value', [5, 5, 5], 3, 1],
  ])('neighbours in a row: %s', (_, values, width, alike) => {
    expect(countLabels(Uint8Array.from(values), width)?.alike).toBeCloseTo(alike);
  });

  test('values in areas, and values that pass into each other', () => {
    // Of 2 no pixel lies beside another; two of four borders are steps by 1.
    expect(countLabels(Uint8Array.of(1, 1, 1, 2, 5, 5, 5, 1, 2), 9)).toMatchObject({ inAreas: 2 / 3, smooth: 2 / 4 });
    expect(countLabels(Uint8Array.of(0, 1, 2, 3), 4)).toMatchObject({ inAreas: 0, smooth: 1 });
    expect(countLabels(Uint8Array.of(4, 4), 2)).toMatchObject({ inAreas: 1, smooth: 0 });
  });
});

/** By flooding, one pixel after another. */
function flooded(band: Samples, width: number, neighbours: Neighbours): Map<number, RegionCount> {
  const height = band.length / width;
  const seen = new Set<number>();
  const found = new Map<number, RegionCount>();
  for (let start = 0; start < band.length; start++) {
    const value = band[start] ?? NaN;
    if (seen.has(start) || Number.isNaN(value)) continue;
    const queue = [start];
    seen.add(start);
    let size = 0;
    for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
      size++;
      const [x, y] = [place % width, Math.floor(place / width)];
      for (const [dx, dy] of [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const))) {
        if (neighbours === 4 && dx !== 0 && dy !== 0) continue;
        const next = (y + dy) * width + x + dx;
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height || seen.has(next) || band[next] !== value) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    const before = found.get(value) ?? { regions: 0, largest: 0 };
    found.set(value, { regions: before.regions + 1, largest: Math.max(before.largest, size) });
  }
  return found;
}

describe('connected regions', () => {
  const drawn = (...rows: string[]) => Uint8Array.from(rows.join(''), Number);

  test.each<[string, string[], Neighbours, Record<number, RegionCount>]>([
    ['a corner joins eight', ['10', '01'], 8, { 0: { regions: 1, largest: 2 }, 1: { regions: 1, largest: 2 } }],
    ['a corner joins not four', ['10', '01'], 4, { 0: { regions: 2, largest: 1 }, 1: { regions: 2, largest: 1 } }],
    ['arms that meet below', ['101', '101', '111'], 4, { 0: { regions: 1, largest: 2 }, 1: { regions: 1, largest: 7 } }],
    ['a ring and its hole', ['111', '101', '111'], 4, { 0: { regions: 1, largest: 1 }, 1: { regions: 1, largest: 8 } }],
    ['classes side by side', ['12', '12'], 8, { 1: { regions: 1, largest: 2 }, 2: { regions: 1, largest: 2 } }],
  ])('%s', (_, rows, neighbours, expected) => {
    const found = countRegions(drawn(...rows), rows[0]?.length ?? 0, neighbours);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test.each<Neighbours>([4, 8])('the same as flooding, by %i neighbours', (neighbours) => {
    const picture = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([width, height]) =>
      fc.record({
        width: fc.constant(width),
        values: fc.array(fc.constantFrom(0, 1, 2, NaN), { minLength: width * height, maxLength: width * height }),
      }),
    );
    fc.assert(
      fc.property(picture, ({ width, values }) => {
        const band = Float32Array.from(values);
        expect(countRegions(band, width, neighbours)).toEqual(flooded(band, width, neighbours));
      }),
      { numRuns: 400 },
    );
  });

  test('more regions than there was room for', () => {
    const side = 60;
    const board = Uint8Array.from({ length: side * side }, (_, at) => (Math.floor(at / side) + (at % side)) % 2);
    const found = countRegions(board, side, 4);
    expect(found.get(1)).toEqual({ regions: (side * side) / 2, largest: 1 });
  });
});

test('pixels get the colours of their values, and stay where they have none', () => {
  const into = Uint32Array.of(7, 7, 7, 7);
  paintLabels(into, Float32Array.of(1, 2, NaN, 1), new Map([[1, packedColour(255, 128, 1)]]));
  expect([...into]).toEqual([0xff0180ff, 7, 7, 0xff0180ff]);
});

describe('masks one behind the other', () => {
  test('pixels of each, of none and of several', () => {
    expect(planesIn([Uint8Array.of(1, 1, 0, 0), Uint8Array.of(0, 1, 1, 0)])).toEqual({ counts: [2, 2], none: 1, several: 1 });
    expect(planesIn([Uint8Array.of(0, 255), Uint8Array.of(0, 0)])).toEqual({ counts: [1, 0], none: 1, several: 0 });
  });

  test.each<[string, Samples[]]>([
    ['classes', [Uint8Array.of(0, 1, 2)]],
    ['other values in each', [Uint8Array.of(0, 1), Uint8Array.of(0, 2)]],
    ['probabilities', [Float32Array.of(0, 0.5, 1)]],
    ['missing values', [Float32Array.of(0, NaN)]],
    ['other sizes', [Uint8Array.of(0, 1), Uint8Array.of(0)]],
    ['nothing', []],
  ])('%s are none', (_, bands) => {
    expect(planesIn(bands)).toBeUndefined();
  });
});

const shape = (width: number, height: number, pages: number) => ({ width, height, bands: 1, planar: true, pages });

describe('files of labels', () => {
  test('values of a page: counted, connected, asked for, measured and given away', async () => {
    const values = Uint8Array.of(0, 3, 3, 0, 0, 3, 7, 7, 7, 0, 0, 0);
    const { key, pages } = await labelFiles.open({ from: 'values', values, shape: shape(3, 2, 2) });
    expect(pages).toHaveLength(2);
    const found = await labelFiles.values(key, 0);
    expect(found).toMatchObject({ kind: 'values', width: 3, height: 2, step: 1, counts: { values: [0, 3], counts: [3, 3] } });
    expect(await labelFiles.masks(key)).toBeUndefined();
    expect(await labelFiles.regions(key, 0, 4)).toEqual([
      [0, { regions: 1, largest: 3 }],
      [3, { regions: 1, largest: 3 }],
    ]);
    expect(await labelFiles.valuesAt(key, 1, 2, 0)).toEqual([7]);
    expect(await labelFiles.valuesAt(key, 1, 3, 0)).toEqual([]);
    const corners = [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 3, y: 1 },
      { x: 0, y: 1 },
    ];
    expect(await labelFiles.measureLabels(key, 0, { kind: 'area', corners })).toMatchObject({
      pixels: 3,
      of: 'file',
      channels: [{ mean: 2 }],
    });
    expect(await labelFiles.numbers(key, 1)).toEqual({ values: Uint8Array.of(7, 7, 7, 0, 0, 0), width: 3, height: 2 });
    labelFiles.close(key);
    await expect(labelFiles.values(key, 0)).rejects.toThrow('was closed');
  });

  test('masks of all pages', async () => {
    const values = Uint8Array.of(1, 1, 0, 0, 0, 1, 0, 1);
    const { key } = await labelFiles.open({ from: 'values', values, shape: shape(2, 2, 2) });
    expect(await labelFiles.masks(key)).toMatchObject({
      kind: 'masks',
      width: 2,
      height: 2,
      counts: { values: [0, 1], counts: [2, 2] },
      beside: { none: 1, several: 1 },
    });
    expect(await labelFiles.valuesAt(key, 'masks', 1, 0)).toEqual([0, 1]);
    expect(await labelFiles.valuesAt(key, 'masks', 0, 1)).toEqual([]);
    expect(await labelFiles.regions(key, 'masks', 4)).toEqual([
      [0, { regions: 1, largest: 2 }],
      [1, { regions: 1, largest: 2 }],
    ]);
    expect(await labelFiles.numbers(key, 'masks', 1)).toEqual({ values: Uint8Array.of(0, 1, 0, 1), width: 2, height: 2 });
    labelFiles.close(key);
  });
});
