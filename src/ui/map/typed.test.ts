import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCoordinates } from './typed.ts';

test.each<[string, readonly [lat: number, lon: number] | undefined]>([
  ['43.3, -2.0', [43.3, -2]],
  ['43.3 -2.0', [43.3, -2]],
  ['43.3;-2', [43.3, -2]],
  ['43,3; -2,5', [43.3, -2.5]],
  ['43,3 -2,5', [43.3, -2.5]],
  ["43°18'N 2°W", [43.3, -2]],
  ['43°18′30″N, 2°15′W', [43.308333, -2.25]],
  ['43° 18\' 30" N 2° 15\' 0" W', [43.308333, -2.25]],
  ['N 43.3 W 2', [43.3, -2]],
  ['N43.3W2', [43.3, -2]],
  ['2 W 43.3 N', [43.3, -2]],
  ['43.3N, 2W', [43.3, -2]],
  ['43.3° N, 2.5° W', [43.3, -2.5]],
  ['43.3 north 2 west', [43.3, -2]],
  ['Lat: 43.3 Lon: -2', [43.3, -2]],
  ['lon=-2, lat=43.3', [43.3, -2]],
  ['−43.3, 190', [-43.3, 190]],
  ['S 0 E 0', [0, 0]],
  ['0, 0', [0, 0]],
  ['95, 2', undefined],
  ['43.3', undefined],
  ['43.3, ', undefined],
  ["43°70'N 2°W", undefined],
  ['43 N 2 N', undefined],
  ['Bilbao', undefined],
  ['1, 2, 3', undefined],
  ['', undefined],
])('%s', (text, expected) => {
  expect(readCoordinates(text)).toEqual(expected && { lat: expected[0], lon: expected[1] });
});

test('whatever is typed is a place on the Earth or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,;-+°\'"NSEW lat') }), (text) => {
      const point = readCoordinates(text);
      expect(point === undefined || (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 360)).toBe(true);
    }),
  );
});
