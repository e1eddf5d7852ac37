import { expect, test } from 'vitest';
import { toPlane, toScreen } from './projection.ts';
import { largestScale, tilesFor } from './tiles.ts';

const SOURCE = { address: 'https://tiles.example/{z}/{x}/{y}.png', attribution: 'Us', maxZoom: 19 };
const FRAME = { width: 512, height: 512 };
/** Two tiles of 256 pixels beside each other are the Earth. */
const WHOLE = { x: 0, y: 0, scale: 512 / 360 };

test('the whole Earth in four', () => {
  expect(tilesFor(SOURCE, WHOLE, FRAME).map(({ url, left, top, side }) => [url.slice(22), left, top, side])).toEqual([
    ['1/0/0.png', 0, 0, 256],
    ['1/1/0.png', 256, 0, 256],
    ['1/0/1.png', 0, 256, 256],
    ['1/1/1.png', 256, 256, 256],
  ]);
});

test('what lies beyond the 180th meridian are the tiles of the other side', () => {
  const tiles = tilesFor(SOURCE, { ...WHOLE, x: 180 }, FRAME);
  expect(tiles.map(({ url, left }) => [url.slice(22), left])).toContainEqual(['1/0/0.png', 256]);
});

test('a place is where its tile has it', () => {
  // Bilbao, in the numbering of web maps: tile 16180/24011 would be elsewhere in another projection.
  const place = { lat: 43.263, lon: -2.935 };
  const zoom = 16;
  const scale = (256 * 2 ** zoom) / 360;
  const spot = toPlane('mercator', place);
  const view = { ...spot, scale };
  const { x, y } = toScreen(view, FRAME, spot);
  const column = Math.floor(((place.lon + 180) / 360) * 2 ** zoom);
  const row = Math.floor(((1 - Math.asinh(Math.tan((place.lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** zoom);
  const under = tilesFor(SOURCE, view, FRAME).find(({ left, top, side }) => left <= x && x < left + side && top <= y && y < top + side);
  expect(under?.url).toBe(`https://tiles.example/${zoom}/${column}/${row}.png`);
});

test('never more of them than the frame needs, nor deeper than there are', () => {
  const tiles = tilesFor({ ...SOURCE, maxZoom: 3 }, { x: 0, y: 0, scale: 5000 }, FRAME);
  expect(tiles.length).toBeLessThan(10);
  expect(tiles.every(({ url }) => url.includes('/3/'))).toBe(true);
  expect(largestScale({ ...SOURCE, maxZoom: 0 })).toBeCloseTo(512 / 360, 9);
});
