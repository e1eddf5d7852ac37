import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../files/delimited/write.ts';
import { measureRaster } from '../../../files/raster/region/measureRaster.ts';
import { isMark, lineBetween, markBetween, markOfPixels, movedMark, regionOf, reshaped, toolOf, type RegionMark } from './marks.ts';
import { shortNumber } from './numbers.ts';
import { HEIGHT, histogramPath, profilePath, WIDTH } from './plotPaths.ts';
import { areaRows, countRows, histogramRows, profileRows } from './regionsCsv.ts';

const SIZE = { width: 10, height: 8 };
const at = (x: number, y: number) => ({ x, y });
const box = (x1: number, y1: number, x2: number, y2: number): RegionMark => ({ kind: 'box', x1, y1, x2, y2 });

describe('marks', () => {
  test('a drag goes from corner to corner of pixels, keys from pixel to pixel', () => {
    expect(markBetween('box', at(1.6, 1.2), at(4.4, 3.6), SIZE)).toEqual(box(2, 1, 4, 4));
    expect(markBetween('box', at(1, 1), at(1.2, 5), SIZE)).toBeUndefined();
    expect(markOfPixels('box', at(9, 7), at(8, 7), SIZE)).toEqual(box(8, 7, 10, 8));
    expect(markOfPixels('box', at(3, 3), at(3, 3), SIZE)).toEqual(box(3, 3, 4, 4));
  });

  test('a line goes from the middle of a pixel to the middle of another', () => {
    const line = markBetween('line', at(0.1, 0.9), at(99, 3.2), SIZE);
    expect(line).toEqual({ kind: 'polygon', corners: [at(0.5, 0.5), at(9.5, 3.5)] });
    expect(markOfPixels('line', at(0, 0), at(9, 3), SIZE)).toEqual(line);
    expect(markBetween('line', at(1.1, 1.1), at(1.9, 1.9), SIZE)).toBeUndefined();
    expect([line && toolOf(line), toolOf(box(0, 0, 1, 1)), line && regionOf(line)]).toEqual([
      'line',
      'box',
      { kind: 'line', from: at(0.5, 0.5), to: at(9.5, 3.5) },
    ]);
  });

  test('a mark is moved as far as the picture reaches, and keeps its size', () => {
    expect(movedMark(box(8, 6, 10, 8), at(5, -1), SIZE)).toEqual(box(8, 5, 10, 7));
    expect(movedMark(lineBetween(at(0, 0), at(2, 0), SIZE), at(1, 1), SIZE)).toEqual(lineBetween(at(1, 1), at(3, 1), SIZE));
    expect(movedMark(lineBetween(at(0, 0), at(9, 0), SIZE), at(1, 0), SIZE)).toEqual(lineBetween(at(0, 0), at(9, 0), SIZE));
  });

  test('a mark that would become nothing stays', () => {
    expect(reshaped(box(2, 2, 4, 4), 'e', at(2, 3), SIZE)).toBeUndefined();
    expect(reshaped(lineBetween(at(0, 0), at(5, 0), SIZE), '1', at(0, 0), SIZE)).toBeUndefined();
    expect(reshaped(lineBetween(at(0, 0), at(5, 0), SIZE), '1', at(20, 4), SIZE)).toEqual(lineBetween(at(0, 0), at(9, 4), SIZE));
  });

  test('whatever is dragged stays in the picture and is something', () => {
    const spot = fc.record({ x: fc.double({ min: -30, max: 40, noNaN: true }), y: fc.double({ min: -30, max: 40, noNaN: true }) });
    fc.assert(
      fc.property(fc.constantFrom('box', 'line'), spot, spot, spot, (tool, from, to, by) => {
        const mark = markBetween(tool, from, to, SIZE);
        if (mark === undefined) return;
        for (const one of [mark, movedMark(mark, by, SIZE)]) {
          expect(isMark(one)).toBe(true);
          const region = regionOf(one);
          const corners = region.kind === 'line' ? [region.from, region.to] : region.corners;
          for (const { x, y } of corners) expect(x >= 0 && y >= 0 && x <= SIZE.width && y <= SIZE.height).toBe(true);
        }
      }),
    );
  });
});

const raster = { width: 4, height: 2, bands: [Uint16Array.of(1000, 2000, 3000, 4000, 5, 6, 7, 8)], meaning: 'grey' } as const;

function csvOf(rows: typeof areaRows, mark: RegionMark, position = 1): string[] {
  const measured = measureRaster({ raster, step: 1, lost: 0 }, regionOf(mark));
  return writeCsv(rows([{ mark, position, measured }]))
    .trimEnd()
    .split('\r\n');
}

describe('files', () => {
  test('numbers of an area, with every digit', () => {
    expect(csvOf(areaRows, box(0, 0, 3, 1), 2)).toEqual([
      'region,shape,corners,channel,pixels,with_value,mean,std,min,max,numbers_of,step',
      `2,box,0 0 3 1,Value,3,3,2000,${Math.sqrt(2_000_000 / 3)},1000,3000,file,1`,
    ]);
  });

  const nameOf = (value: number) => (value === 6 ? 'sand, wet' : `class ${value}`);

  test('of numbers that are names: how many pixels there are of each, and no mean', () => {
    expect(csvOf((all) => countRows(all, nameOf), box(1, 1, 3, 2))).toEqual([
      'region,shape,corners,value,name,pixels,share,step',
      '1,box,1 1 3 2,6,"sand, wet",1,0.5,1',
      '1,box,1 1 3 2,7,class 7,1,0.5,1',
    ]);
    // From 5 to 1000: too far apart for a count of each.
    expect(csvOf((all) => countRows(all, nameOf), box(0, 0, 1, 2))).toHaveLength(1);
  });

  test('its histogram', () => {
    expect(csvOf(histogramRows, box(0, 1, 2, 2))).toEqual(['region,channel,from,to,pixels', '1,Value,5,6,1', '1,Value,6,7,1']);
  });

  test('a profile', () => {
    expect(csvOf(profileRows, lineBetween(at(1, 0), at(3, 0), SIZE))).toEqual([
      'region,distance,x,y,Value',
      '1,0,1,0,2000',
      '1,1,2,0,3000',
      '1,2,3,0,4000',
    ]);
  });
});

test('of a picture that was read smaller, places are those of the whole', () => {
  const region = { kind: 'line', from: at(0.5, 0.5), to: at(12.5, 0.5) } as const;
  const found = measureRaster({ raster, step: 4, lost: 0 }, region);
  expect(found).toMatchObject({ of: 'file', step: 4, names: ['value'] });
  expect(found.kind === 'line' && found.points.map(({ distance, values }) => [distance, ...values])).toEqual([
    [0, 1000],
    [4, 2000],
    [8, 3000],
    [12, 4000],
  ]);
});

describe('plots', () => {
  test('bars', () => {
    expect(histogramPath([2, 0, 1])).toBe(`M 0 84 v -84 h ${WIDTH / 3} v 84 z M ${(2 * WIDTH) / 3} 84 v -42 h ${WIDTH / 3} v 42 z`);
    expect(histogramPath([1, 1e9])).toContain('v -1 ');
  });

  test('a line with a gap', () => {
    expect(profilePath([0, 1, NaN, 1])).toBe(`M 0 ${HEIGHT - 2} h 0 L ${WIDTH / 3} 2 M ${WIDTH} 2 h 0`);
    expect(profilePath([5, 5])).toBe(`M 0 ${HEIGHT / 2} h 0 L ${WIDTH} ${HEIGHT / 2}`);
    expect(profilePath([NaN])).toBe('');
  });

  test('of many points every peak is seen', () => {
    const values = Array.from({ length: 100_000 }, (_, index) => (index === 77_777 ? 9 : 0));
    const path = profilePath(values);
    expect(path.split(' 2 ').length + path.split(' 2').length).toBeGreaterThan(2);
    expect(path.length).toBeLessThan(60_000);
  });
});

test.each<[number, string]>([
  [12345678, '12345678'],
  [-3, '−3'],
  [1 / 3, '0.3333333'],
  [NaN, '–'],
  [1e21, '1e+21'],
])('%s is written as %s', (value, text) => {
  expect(shortNumber(value)).toBe(text);
});
