import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arg } from '../../spec/model.ts';
import { makeArg } from '../../spec/testing.ts';
import { Draft, type ArgValue } from '../../spec/value.ts';
import { countedBox } from '../../ui/map/geo.ts';
import { BOX_ORDERS, orderOfLetters } from './order.ts';
import { findPlaces, type PlaceTarget } from './target.ts';
import { argsOf, NOWHERE, readPlaces, writePlaces, type Orders, type Places } from './values.ts';

function targetOf(...args: Arg[]): PlaceTarget {
  const [found] = findPlaces(args);
  if (found === undefined) throw new Error('no place');
  return found.target;
}

function ordersOf(target: PlaceTarget): Orders {
  const box = target.as === 'box' && target.in === 'one' ? target.order.order : (['west', 'south', 'east', 'north'] as const);
  return { box, pair: target.as === 'points' && target.in === 'one' ? target.order.order : 'lat,lon' };
}

const list = { kind: 'array', items: makeArg({ kind: 'number' }) } as const;
const pairList = { kind: 'array', items: makeArg({ kind: 'array' }) } as const;
const boxText = () => targetOf(makeArg({ name: 'bbox(N,W,S,E)', default: '44, -2, 43, -1' }));
const satsr = () => targetOf(makeArg({ name: 'roi_lon_lat', default: 'null', description: 'WGS84 region [-1.1,44.7,-0.9,44.5]' }));
const point = () => targetOf(makeArg({ name: 'lat', kind: 'number' }), makeArg({ name: 'lon', kind: 'number' }));
const texts = () => targetOf(makeArg({ name: 'lat' }), makeArg({ name: 'lon' }));
const lists = () => targetOf(makeArg({ name: 'lats', ...list }), makeArg({ name: 'lons', ...list }));
const pairs = () => targetOf(makeArg({ name: 'lonlats', ...pairList }));
const place = () => targetOf(makeArg({ name: 'location', description: 'latitude, longitude' }));
const edges = () => targetOf(...['north', 'west', 'south', 'east'].map((name) => makeArg({ name, kind: 'number' })));
const BOX: Places = { box: { north: 44.7, west: -1.1, south: 44.5, east: -0.9 }, points: [] };

describe('what fields hold', () => {
  test.each<[what: string, target: () => PlaceTarget, values: ArgValue[], expected: Places | undefined]>([
    ['a box', boxText, ['44.7, -1.1, 44.5, -0.9'], BOX],
    ['a box in brackets', boxText, ['[44.7, -1.1, 44.5, -0.9]'], BOX],
    ['corners the other way round', satsr, ['[-1.1, 44.5, -0.9, 44.7]'], BOX],
    ['null', satsr, ['null'], NOWHERE],
    ['an empty list', pairs, [[]], NOWHERE],
    ['half a box', boxText, ['44.7, -1.1'], undefined],
    ['half a list', boxText, ['[44.7, -1.1'], undefined],
    ['pixels', boxText, ['640, 480, 1000, 2000'], undefined],
    ['four edges', edges, [44.7, -1.1, 44.5, -0.9], BOX],
    ['three edges', edges, [44.7, -1.1, 44.5, undefined], undefined],
    ['a place', point, [43.3, -2], { points: [{ lat: 43.3, lon: -2 }] }],
    ['a place in texts', texts, ['43.30', '-2'], { points: [{ lat: 43.3, lon: -2 }] }],
    ['half a place', point, [43.3, undefined], undefined],
    ['half a number', point, [43.3, new Draft('-', 'no number')], undefined],
    ['beyond the pole', point, [95, 2], undefined],
    ['nothing', point, [undefined, undefined], NOWHERE],
    ['one place in a text', place, ['43.3, -2'], { points: [{ lat: 43.3, lon: -2 }] }],
    [
      'two lists',
      lists,
      [
        [1, 2],
        [3, 4],
      ],
      {
        points: [
          { lat: 1, lon: 3 },
          { lat: 2, lon: 4 },
        ],
      },
    ],
    ['lists of other lengths', lists, [[1, 2], [3]], undefined],
    [
      'pairs',
      pairs,
      [
        [
          [3, 1],
          [4, 2],
        ],
      ],
      {
        points: [
          { lat: 1, lon: 3 },
          { lat: 2, lon: 4 },
        ],
      },
    ],
    ['a pair of three', pairs, [[[3, 1, 5]]], undefined],
  ])('%s', (_, make, values, expected) => {
    const target = make();
    expect(readPlaces(target, new Map(argsOf(target).map((arg, at) => [arg, values[at]])), ordersOf(target))).toEqual(expected);
  });
});

describe('what is written', () => {
  test.each<[what: string, target: () => PlaceTarget, places: Places, expected: ArgValue[]]>([
    ['a box without brackets, as its default', boxText, BOX, ['44.7, -1.1, 44.5, -0.9']],
    ['a box for JSON', satsr, BOX, ['[-1.1, 44.7, -0.9, 44.5]']],
    ['no box', satsr, NOWHERE, ['null']],
    ['edges', edges, BOX, [44.7, -1.1, 44.5, -0.9]],
    ['a place', point, { points: [{ lat: 43.3, lon: -2 }] }, [43.3, -2]],
    ['a place in texts', texts, { points: [{ lat: 43.3, lon: -2 }] }, ['43.3', '-2']],
    ['a place in a text', place, { points: [{ lat: 43.3, lon: -2 }] }, ['43.3, -2']],
    ['no place', point, NOWHERE, [undefined, undefined]],
    [
      'lists',
      lists,
      {
        points: [
          { lat: 1, lon: 3 },
          { lat: 2, lon: 4 },
        ],
      },
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['pairs', pairs, { points: [{ lat: 1, lon: 3 }] }, [[[3, 1]]]],
    [
      'whole degrees',
      () => targetOf(makeArg({ name: 'bbox_wsen', kind: 'array', items: makeArg({ kind: 'integer' }) })),
      BOX,
      [[-1, 45, -1, 45]],
    ],
    [
      'longitudes to the east',
      () => targetOf(makeArg({ name: 'lat', kind: 'number' }), makeArg({ name: 'lon', kind: 'number', minimum: 0, maximum: 360 })),
      { points: [{ lat: 1, lon: -10 }] },
      [1, 350],
    ],
  ])('%s', (_, make, places, expected) => {
    const target = make();
    const written = writePlaces(target, places, ordersOf(target));
    expect(argsOf(target).map((arg) => written.get(arg))).toEqual(expected);
  });

  const eastOnly = () => targetOf(makeArg({ name: 'bbox', description: 'west, south, east, north; lon 0 to 360', ...list }));
  const westToo = () => targetOf(makeArg({ name: 'bbox', description: 'west, south, east, north in degrees of lon, lat', ...list }));
  test.each<[what: string, target: () => PlaceTarget, lons: [west: number, east: number], expected: [west: number, east: number]]>([
    ['the whole Earth to the east', eastOnly, [-180, 180], [0, 360]],
    ['more than the Earth', eastOnly, [-200, 200], [0, 360]],
    ['what ends at zero', eastOnly, [-10, 0], [350, 360]],
    ['what begins at zero', eastOnly, [0, 10], [0, 10]],
    ['what begins at 360', eastOnly, [360, 10], [0, 10]],
    ['what goes beyond it', eastOnly, [-10, 5], [350, 5]],
    ['what is west of it', eastOnly, [-1.1, -0.9], [358.9, 359.1]],
    ['a line', eastOnly, [-10, -10], [350, 350]],
    ['what crosses the 180th meridian', eastOnly, [170, -170], [170, 190]],
    ['the whole Earth', westToo, [0, 360], [-180, 180]],
    ['typed beyond', westToo, [-200, -190.1], [160, 169.9]],
    ['what ends at 180', westToo, [170, 180], [170, 180]],
    ['what ends at -180', westToo, [-190, -180], [170, 180]],
    ['what begins at 180', westToo, [180, 190], [-180, -170]],
    ['what crosses it', westToo, [170, 190], [170, -170]],
  ])('longitudes of %s', (_, make, [from, to], expected) => {
    const target = make();
    const places: Places = { box: { north: 1, south: 0, west: from, east: to }, points: [] };
    const written = writePlaces(target, places, ordersOf(target));
    expect(argsOf(target).map((arg) => written.get(arg))).toEqual([[expected[0], 0, expected[1], 1]]);
  });

  test('a place typed beyond the 180th meridian', () => {
    const target = point();
    const written = writePlaces(target, { points: [{ lat: 1, lon: -200 }] }, ordersOf(target));
    expect(argsOf(target).map((arg) => written.get(arg))).toEqual([1, 160]);
  });

  test('is read back as the same, in every order', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 }).map((value) => value / 1000);
    const target = boxText();
    fc.assert(
      fc.property(degrees(90), degrees(90), degrees(180), degrees(180), fc.constantFrom(...BOX_ORDERS), (a, b, east, west, letters) => {
        const orders: Orders = { box: orderOfLetters(letters) ?? ['west', 'south', 'east', 'north'], pair: 'lat,lon' };
        const places: Places = { box: { north: Math.max(a, b), south: Math.min(a, b), east, west }, points: [] };
        // The 180th meridian may be written with either sign.
        const expected = { ...places, box: places.box && countedBox(places.box, false) };
        expect(readPlaces(target, writePlaces(target, places, orders), orders)).toEqual(expected);
      }),
    );
  });
});
