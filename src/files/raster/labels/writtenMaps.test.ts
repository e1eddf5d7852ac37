import { describe, expect, test } from 'vitest';
import type { Region } from '../region/region.ts';
import { WRITTEN_MAPS } from '../testdata/writtenMaps.ts';
import { labelFiles } from './labelFiles.ts';

const box: Region = {
  kind: 'area',
  corners: [
    { x: 3, y: 2 },
    { x: 9, y: 2 },
    { x: 9, y: 7 },
    { x: 3, y: 7 },
  ],
};
const triangle: Region = {
  kind: 'area',
  corners: [
    { x: 1, y: 1 },
    { x: 11, y: 2 },
    { x: 4, y: 8 },
  ],
};

describe('maps as other programs write them', () => {
  test.each(Object.entries(WRITTEN_MAPS))('%s', async (_, { from, data, values, counts, missing, nodata, four, eight, ...areas }) => {
    const { key } = await labelFiles.open({ from, blob: new Blob([Buffer.from(data, 'base64')]) });
    const found = await labelFiles.values(key, 0);
    expect(found).toMatchObject({ kind: 'values', width: 12, height: 9, step: 1, counts: { values, counts, missing }, nodata });
    for (const [neighbours, expected] of [
      [4, four],
      [8, eight],
    ] as const) {
      const regions = await labelFiles.regions(key, 0, neighbours);
      expect(regions.map(([value, own]) => [value, own.regions, own.largest]).toSorted(([a = 0], [b = 0]) => a - b)).toEqual(expected);
    }
    for (const [region, expected] of [
      [box, areas.box],
      [triangle, areas.triangle],
    ] as const) {
      const measured = await labelFiles.measureLabels(key, 0, region);
      if (measured.kind !== 'area') throw new Error('no area');
      const [pixels, count, mean = NaN, deviation = NaN, minimum, maximum] = expected;
      const [own] = measured.channels;
      expect([measured.pixels, own?.count, own?.minimum, own?.maximum]).toEqual([pixels, count, minimum, maximum]);
      expect(own?.mean).toBeCloseTo(mean, 12);
      expect(own?.deviation).toBeCloseTo(deviation, 9);
    }
    labelFiles.close(key);
  });
});
