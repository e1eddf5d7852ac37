import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeInName, crsOfCode } from './crs.ts';

/** By pyproj 3.7.2 with PROJ 9.5.1, to a tenth of a millimetre. */
const CASES: readonly (readonly [code: number, lon: number, lat: number, x: number, y: number])[] = [
  [32630, -3.8, 43.46, 435281.7406, 4812209.868],
  [32630, -6.0, 0.0, 166021.4431, 0.0],
  [32630, 0.0, 83.9, 535575.6802, 9317856.4661],
  [32631, 3.0, 45.0, 500000.0, 4982950.4002],
  [32631, 2.17, 41.38, 430597.8635, 4581274.3768],
  [32601, -179.9, 65.3, 364818.8683, 7244998.6237],
  [32660, 179.5, -0.5, 778265.7783, -55318.04],
  [32660, -179.5, 10, 883810.1554, 1107450.0281],
  [32730, -3.2, -43.1, 483724.7888, 5228060.8678],
  [32719, -70.66, -33.45, 345713.1543, 6297592.0284],
  [32756, 151.2, -33.87, 333510.6501, 6250800.2412],
  [32733, 15.0, -79.9, 500000.0, 1129575.6779],
  [32632, 12.9, 60.0, 717448.9409, 6657824.0536],
  [32633, 9.5, 60.0, 193458.6702, 6664167.679],
  [25830, -3.8, 43.46, 435281.7406, 4812209.8679],
  [25831, 3.3, 40.0, 525607.9304, 4427800.3122],
  [25832, 9.0, 52.0, 500000.0, 5761038.2125],
  [26910, -123.1, 49.25, 492722.4254, 5455252.5108],
  [26918, -75.0, 40.0, 500000.0, 4427757.2186],
  [3857, -3.8, 43.46, -423014.065, 5382252.7096],
  [3857, 0, 0, 0.0, 0.0],
  [3857, 179.99, 85.05, 20036395.1479, 20036051.9193],
  [3857, -70.66, -33.45, -7865835.2195, -3955187.3994],
  [3857, 10, -80, 1113194.9079, -15538711.0963],
];

describe('coordinates of a system', () => {
  test.each(CASES)('EPSG:%d of %d %d', (code, lon, lat, x, y) => {
    const crs = crsOfCode(code);
    const [east, north] = crs?.fromDegrees(lon, lat) ?? [];
    expect(east).toBeCloseTo(x, 3);
    expect(north).toBeCloseTo(y, 3);
    const [backLon = NaN, backLat] = crs?.toDegrees(x, y) ?? [];
    // Beyond the 180th meridian a zone counts on.
    expect(((backLon - lon + 540) % 360) - 180).toBeCloseTo(0, 8);
    expect(backLat).toBeCloseTo(lat, 8);
  });

  test('are the same place when asked the other way, in every zone and as far as neighbouring zones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: -84, max: 84, noNaN: true }),
        (zone, isSouth, apart, lat) => {
          const crs = crsOfCode((isSouth ? 32_700 : 32_600) + zone);
          const [x, y] = crs?.fromDegrees(zone * 6 - 183 + apart, lat) ?? [NaN, NaN];
          const [lon, back] = crs?.toDegrees(x, y) ?? [NaN, NaN];
          expect(lon - (zone * 6 - 183)).toBeCloseTo(apart, 8);
          expect(back).toBeCloseTo(lat, 8);
        },
      ),
    );
  });

  test.each([2154, 27_700, 5514, 32_661, 32_600, 32_700, 25_827, 3035, 0])('of EPSG:%d are nothing that is known here', (code) => {
    expect(crsOfCode(code)).toBeUndefined();
  });
});

test.each([
  ['EPSG:4326', 4326],
  ['epsg:32630', 32_630],
  ['urn:ogc:def:crs:EPSG::25830', 25_830],
  ['urn:ogc:def:crs:EPSG:6.3:26986', 26_986],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
  ['OGC:CRS84', 4326],
  ['http://www.opengis.net/def/crs/EPSG/0/3857', 3857],
  ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 4326],
  ['3857', 3857],
  ['ESRI:102003', undefined],
  ['urn:ogc:def:crs:ESRI::53004', undefined],
  ['WGS 84 / UTM zone 30N', undefined],
  ['local', undefined],
  ['', undefined],
])('the code in %j', (name, code) => expect(codeInName(name)).toBe(code));
