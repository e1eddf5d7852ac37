import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../files/turns/pieces.ts';
import type { Json } from '../../../spec/model.ts';
import { readGrid } from '../readGrid.ts';
import { hasPlaces, placeColumns } from './columns.ts';
import type { MapFeatures } from './features.ts';
import { readGeoJson } from './geojson.ts';
import { rowsOnEarth } from './rows.ts';
import { geoTimesOf } from './times.ts';
import { isInSystem, possibleTrack, readInSystem, readTrack, saidTrack } from './tracks.ts';

const POINT: Json = { type: 'Point', coordinates: [-3.8, 43.46] };
const feature = (geometry: Json, properties: Json = { name: 'a' }): Json => ({ type: 'Feature', properties, geometry });
const collection = (features: Json[], more: Record<string, Json> = {}): Json => ({ type: 'FeatureCollection', features, ...more });
const RING: Json = [
  [-3.2, 43.1],
  [-3.1, 43.1],
  [-3.1, 43.2],
  [-3.2, 43.1],
];

const geoJson = (value: Json) => atOnce(readGeoJson(value));
const drawn = (found: MapFeatures | undefined) =>
  found?.features.map(({ row, points, lines, areas }) => [row, points.length, lines.length, areas.length]);
const said = (found: MapFeatures | undefined) =>
  found?.remarks.map((remark) => ('rows' in remark ? [remark.code, remark.rows] : [remark.code]));

describe('GeoJSON', () => {
  test.each<[string, Json, number[][], unknown[]]>([
    ['a feature', feature(POINT), [[0, 1, 0, 0]], []],
    ['a geometry', POINT, [[0, 1, 0, 0]], []],
    [
      'a list of features',
      [feature(POINT), feature(POINT)],
      [
        [0, 1, 0, 0],
        [1, 1, 0, 0],
      ],
      [],
    ],
    ['a collection with a name', collection([feature(POINT)], { name: 'ports' }), [[0, 1, 0, 0]], []],
    ['a polygon with a hole', feature({ type: 'Polygon', coordinates: [RING, RING] }), [[0, 0, 0, 1]], []],
    [
      'many of each',
      feature({
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'MultiPoint',
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
          {
            type: 'MultiLineString',
            coordinates: [
              [
                [1, 2],
                [3, 4],
              ],
            ],
          },
          { type: 'MultiPolygon', coordinates: [[RING], [RING]] },
        ],
      }),
      [[0, 2, 1, 2]],
      [],
    ],
    ['no geometry', collection([feature(null), feature(POINT)]), [[1, 1, 0, 0]], [['nowhere', 1]]],
    ['an empty geometry', feature({ type: 'MultiPoint', coordinates: [] }), [], [['nowhere', 1]]],
    ['none at all', collection([]), [], [['nothing']]],
    ['pixels', feature({ type: 'Point', coordinates: [640, 480] }), [], [['off-earth', 1]]],
    ['metres without a system', feature({ type: 'Point', coordinates: [435281, 4812209] }), [], [['off-earth', 1]]],
    [
      'one bad position',
      feature({
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 91],
        ],
      }),
      [],
      [['off-earth', 1]],
    ],
    [
      'no numbers',
      feature({
        type: 'LineString',
        coordinates: [
          [1, 2],
          ['3', 4],
        ],
      }),
      [],
      [['unread', 1]],
    ],
    ['an unknown type', feature({ type: 'Circle', coordinates: [1, 2] }), [], [['unread', 1]]],
    [
      'beyond the 180th meridian',
      feature({
        type: 'LineString',
        coordinates: [
          [179, 1],
          [181, 2],
        ],
      }),
      [[0, 0, 1, 0]],
      [],
    ],
    [
      'a polygon that would go round the Earth',
      feature({
        type: 'Polygon',
        coordinates: [
          [
            [179, 0],
            [-179, 0],
            [-179, 1],
            [179, 0],
          ],
        ],
      }),
      [[0, 0, 0, 1]],
      [['long-step', 1]],
    ],
    [
      'the whole Earth',
      feature({
        type: 'Polygon',
        coordinates: [
          [
            [-180, -90],
            [180, -90],
            [180, 90],
            [-180, 90],
            [-180, -90],
          ],
        ],
      }),
      [[0, 0, 0, 1]],
      [],
    ],
  ])('%s', (_, value, features, remarks) => {
    const found = geoJson(value);
    expect(drawn(found)).toEqual(features);
    expect(said(found)).toEqual(remarks);
  });

  test.each<[string, Json, string | undefined]>([
    ['the usual member', { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25830' } }, 'EPSG:25830'],
    ['a draft’s', { type: 'EPSG', properties: { code: 25_830 } }, 'EPSG:25830'],
    ['a name', 'EPSG:25830', 'EPSG:25830'],
  ])('in a system by %s it lies where the formula says', (_, crs, name) => {
    const found = geoJson(collection([feature({ type: 'Point', coordinates: [435_281.7406, 4_812_209.8679] })], { crs }));
    const [lon = NaN, lat] = found?.features[0]?.points[0] ?? [];
    expect(lon).toBeCloseTo(-3.8, 7);
    expect(lat).toBeCloseTo(43.46, 7);
    expect(found?.remarks).toEqual([{ code: 'drawn-from', name, datum: 'ETRS89' }]);
  });

  test.each<[Json, unknown]>([
    [{ type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }, undefined],
    [{ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4326' } }, undefined],
    [
      { type: 'name', properties: { name: 'EPSG:2154' } },
      { code: 'other-system', name: 'EPSG:2154' },
    ],
    [
      { type: 'link', properties: { href: 'http://example.com/crs/42', type: 'proj4' } },
      { code: 'other-system', name: 'http://example.com/crs/42' },
    ],
    [null, { code: 'no-system' }],
    [[1, 2], { code: 'other-system', name: '[1,2]' }],
  ])('with crs %j', (crs, remark) => {
    const found = geoJson(collection([feature(POINT)], { crs }));
    expect(found?.features).toHaveLength(remark === undefined ? 1 : 0);
    expect(found?.remarks).toEqual(remark === undefined ? [] : [remark]);
    // Whatever isn't drawn is in the table.
    expect(found?.grid.rowCount).toBe(1);
  });

  test.each<[string, Json]>([
    ['a list of other things', [feature(POINT), { type: 'Port' }]],
    ['a feature of a model', { type: 'Feature', importance: 0.3 }],
    ['a point in a picture', { type: 'point', coordinates: [3, 4] }],
    ['numbers', [-3.8, 43.46]],
    ['a shape by another word', { type: 'Rectangle', coordinates: [1, 2, 3, 4] }],
  ])('%s is none', (_, value) => expect(geoJson(value)).toBeUndefined());

  test('whatever stands in it, nothing is thrown, and what is drawn lies on the Earth', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'),
        fc.jsonValue({ maxDepth: 5 }),
        fc.jsonValue(),
        (type, coordinates, crs) => {
          const found = geoJson({ type, coordinates: coordinates as Json, geometries: [coordinates as Json], crs: crs as Json });
          for (const { points } of found?.features ?? []) for (const [, lat] of points) expect(Math.abs(lat)).toBeLessThanOrEqual(90);
        },
      ),
    );
  });
});

const columnsOf = (rows: Json, of = '') => {
  const grid = readGrid(rows, { declared: true });
  return grid && placeColumns(grid, of);
};

describe('columns that are places by their names', () => {
  test.each<[string, Json, number]>([
    ['lat and lon', [{ lat: 43, lon: -3 }], 1],
    ['latitude and longitude', [{ name: 'a', latitude: 43, longitude: 183 }], 1],
    ['lng', [{ lat: 43, lng: -3 }], 1],
    ['long', [{ lat: 43, long: -3 }], 1],
    ['Darwin Core', [{ decimalLatitude: 43, decimalLongitude: -3 }], 1],
    ['Spanish', [{ latitud: 43, longitud: -3 }], 1],
    ['Italian', [{ latitudine: 43, longitudine: 3 }], 1],
    ['German', [{ Breitengrad: 43, Längengrad: 3 }], 1],
    ['with a unit', [{ 'Latitude (deg)': 43, 'Longitude (deg)': -3 }], 1],
    ['side by side', { time: ['a', 'b'], lat: [43, 44], lon: [-3, -4] }, 1],
    ['two places a row', [{ start_lat: 1, start_lon: 2, end_lat: 3, end_lon: 4 }], 2],
    ['a number for “unknown” among many', Array.from({ length: 20 }, (_, at) => ({ lat: at === 3 ? -9999 : 43, lon: -3 })), 1],
  ])('%s', (_, rows, pairs) => expect(columnsOf(rows)?.points).toHaveLength(pairs));

  test.each<[string, Json]>([
    ['x and y', [{ x: -3, y: 43 }]],
    ['a latitude alone', [{ lat: 43, depth: 3 }]],
    ['numbers that are no degrees', [{ lat: 4_812_209, lon: 435_281 }]],
    ['in the wrong order', [{ lat: 143, lon: 43 }]],
    ['texts', [{ lat: '43 N', lon: '3 W' }]],
    ['latencies', [{ lat_ms: 43, lon_ms: 3 }]],
    ['radians', [{ lat_rad: 0.7, lon_rad: 0.1 }]],
    ['errors', [{ lat_error: 0.7, lon_error: 0.1 }]],
    ['scores', [{ latitude_score: 0.7, longitude_score: 0.1 }]],
    ['what a network pays attention to', [{ lat_importance: 0.7, lon_importance: 0.1 }]],
    ['counts', [{ n_lat: 43, n_lon: 3 }]],
    ['other starts', [{ start_lat: 1, end_lon: 2 }]],
    ['compass points of a wind', [{ north: 3, south: 1, east: 4, west: 2 }]],
    ['letters', [{ n: 3, s: 1, e: 4, w: 2 }]],
    ['corners of a picture', [{ xmin: 3, ymin: 1, xmax: 4, ymax: 2 }]],
    ['UTM', [{ easting: 435_281, northing: 4_812_209 }]],
    ['nothing there', [{ lat: null, lon: null }]],
  ])('%s are none', (_, rows) => {
    const found = columnsOf(rows);
    expect(found === undefined || !hasPlaces(found)).toBe(true);
  });

  test('boxes by their edges', () => {
    expect(columnsOf([{ lat_min: 1, lat_max: 2, lon_min: 3, lon_max: 4 }])?.boxes).toHaveLength(1);
    expect(columnsOf([{ north: 3, south: 1, east: 4, west: 2 }], 'bbox')?.boxes).toHaveLength(1);
    expect(columnsOf([{ north: 1, south: 3, east: 4, west: 2 }], 'bbox')?.boxes).toHaveLength(0);
  });

  test('cells that hold a place', () => {
    expect(columnsOf([{ id: 1, location: { lat: 1, lng: 2 } }])?.nested).toEqual([1]);
    expect(columnsOf([{ id: 1, geometry: POINT }])?.nested).toEqual([1]);
    expect(columnsOf([{ id: 1, location: { x: 1, y: 2 } }])?.nested).toEqual([]);
  });

  test('rows without a place are counted, and those with one keep their numbers', () => {
    const rows = [
      { lat: 43.46, lon: -3.8 },
      { lat: null, lon: 2 },
      ...Array.from({ length: 20 }, () => ({ lat: 1, lon: 350 })),
      { lat: 999, lon: 999 },
    ];
    const grid = readGrid(rows);
    const found = grid && atOnce(rowsOnEarth(grid, placeColumns(grid)));
    expect(found?.features[0]).toMatchObject({ row: 0, points: [[-3.8, 43.46]] });
    expect(found?.features).toHaveLength(21);
    expect(said(found)).toEqual([
      ['off-earth', 1],
      ['nowhere', 1],
    ]);
  });
});

describe('ways', () => {
  const WAY: Json = [
    [-3.21, 43.12],
    [-3.25, 43.16],
    [-3.32, 43.2],
  ];
  test.each<[string, string, string, string | undefined]>([
    ['a name that says the order', 'track_lonlat', '', 'lon,lat'],
    ['the other order', 'latlon', '', 'lat,lon'],
    ['a description', 'points', 'Pairs of longitude and latitude', 'lon,lat'],
    ['another one', 'drift', 'list of [lat, lon]', 'lat,lon'],
  ])('%s', (_, key, description, order) => expect(saidTrack(WAY, key, description)?.order).toBe(order));

  test.each<[string, Json, string, string]>([
    ['a name alone', WAY, 'trajectory', ''],
    ['both orders', WAY, 'points', 'latitude, longitude or longitude, latitude'],
    [
      'numbers that are no degrees',
      [
        [1, 2000],
        [3, 4],
      ],
      'lonlat',
      '',
    ],
    ['plain text about plateaus', WAY, 'points', 'flat long lists'],
    ['one pair', [[1, 2]], 'lonlat', ''],
  ])('%s says nothing', (_, value, key, description) => expect(saidTrack(value, key, description)).toBeUndefined());

  test('by its name alone it may be one, in an order that is chosen', () => {
    const track = possibleTrack(WAY, 'predictions.trajectory');
    expect(track?.order).toBeUndefined();
    const found = track && atOnce(readTrack(track));
    expect(found?.order).toBe('lon,lat');
    expect(found?.paths).toEqual([WAY]);
    expect((track && atOnce(readTrack(track, 'lat,lon')))?.features[0]?.points).toEqual([[43.12, -3.21]]);
    expect(
      possibleTrack(
        [
          [640, 480],
          [641, 481],
        ],
        'trajectory',
      ),
    ).toBeUndefined();
    expect(possibleTrack(WAY, 'points')).toBeUndefined();
    // No latitude is beyond 90.
    expect(
      possibleTrack(
        [
          [120, 43],
          [121, 44],
        ],
        'trajectory',
      )?.order,
    ).toBe('lon,lat');
  });

  test.each<[string, Json, unknown, unknown]>([
    [
      'metres',
      {
        crs: 'EPSG:32630',
        coordinates: [
          [435_281.7406, 4_812_209.868],
          [435_300, 4_812_300],
        ],
      },
      2,
      [['drawn-from']],
    ],
    [
      'another system',
      {
        epsg: 2154,
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
      0,
      [['other-system']],
    ],
    ['a box', { crs: 'EPSG:4326', bbox: [-3.5, 43, -3.2, 43.4], date: '2024-01-01' }, 1, []],
    ['a box across the 180th meridian', { crs: 'EPSG:4326', bbox: [170, -10, -170, 10] }, 1, []],
    [
      'rasterio’s',
      { crs: 'EPSG:32630', bounds: { left: 435_000, bottom: 4_812_000, right: 436_000, top: 4_813_000 } },
      1,
      [['drawn-from']],
    ],
  ])('in a system that stands beside them: %s', (_, value, count, remarks) => {
    const found = atOnce(readInSystem(value));
    expect(found?.features).toHaveLength(Number(count));
    expect(said(found)).toEqual(remarks);
  });

  test.each<[string, Json]>([
    ['without a system', { bbox: [-3.5, 43, -3.2, 43.4], date: '2024-01-01' }],
    ['corners of a picture', { name: 'tile', bounds: { left: -3.5, bottom: 43, right: -3.2, top: 43.4 } }],
  ])('%s numbers stay numbers', (_, value) => expect(isInSystem(value)).toBe(false));
});

describe('moments', () => {
  const times = (rows: Json) => {
    const grid = readGrid(rows);
    const found = grid && atOnce(rowsOnEarth(grid, placeColumns(grid)));
    return found && atOnce(geoTimesOf(found));
  };
  const at = (time: Json, more: Record<string, Json> = {}): Json => ({ time, lat: 1, lon: 2, ...more });

  test.each<[string, Json, string[] | undefined]>([
    [
      'in their order',
      [at('2026-02-03T12:00:00Z'), at('2026-02-03T06:00:00Z'), at('2026-02-03T12:00:00Z')],
      ['2026-02-03T06:00:00Z', '2026-02-03T12:00:00Z'],
    ],
    ['with zones', [at('2026-02-03T12:00:00+02:00'), at('2026-02-03T11:00:00Z')], ['2026-02-03T12:00:00+02:00', '2026-02-03T11:00:00Z']],
    ['numbers', [at(36), at(12), at(24)], ['12', '24', '36']],
    ['one only', [at(36), at(36)], undefined],
    ['no moments', [at('soon'), at('later')], undefined],
    [
      'times of computing',
      [
        { inference_time: 1, lat: 1, lon: 2 },
        { inference_time: 2, lat: 1, lon: 2 },
      ],
      undefined,
    ],
  ])('%s', (_, rows, expected) => expect(times(rows)?.said).toEqual(expected));

  test('along a way', () => {
    const line: Json = {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    const found = geoJson(feature(line, { coordinateProperties: { times: ['2026-01-01T00:00:00Z', '2026-01-01T01:00:00Z'] } }));
    expect(found && atOnce(geoTimesOf(found))?.along.get(0)).toEqual(Int32Array.from([0, 1]));
  });
});
