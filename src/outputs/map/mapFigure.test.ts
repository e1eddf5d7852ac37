// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { svgDocument, testLook } from '../../ui/figure/testLook.ts';
import { atOnce } from '../../files/turns/pieces.ts';
import { SEEN } from './drawn/drawFeatures.ts';
import { mapFigure, type DrawnMap } from './mapFigure.ts';
import { toPlaneFeatures } from './drawn/plane.ts';

const LAND = { d: 'M-10 -40H20V-60H-10Z', west: -10, north: -60, east: 20, south: -40 };
const FEATURES = [
  { row: 0, points: [[8.403652000000001, 49.0068901]], lines: [], areas: [] },
  { row: 1, points: [], lines: [[[1.25, 50.5], [2.123456789012345, 51.000000001]]], areas: [] }, // prettier-ignore
  { row: 2, points: [[179.5, 10]], lines: [], areas: [] },
] as const;

const MAP: DrawnMap = {
  projection: 'equirectangular',
  view: { x: 5, y: -50, scale: 20 },
  frame: { width: 600, height: 400 },
  atlas: { land: [LAND], coast: [LAND], borders: [] },
  scene: {
    plane: atOnce(toPlaneFeatures('equirectangular', FEATURES, [])),
    seen: Uint8Array.of(SEEN.whole, SEEN.faint, SEEN.whole),
    chosen: undefined,
    heads: new Float64Array(0),
  },
  nameOf: (owner) => `Row <${owner}>`,
  notes: ['3 places'],
};

function placesIn(root: ParentNode): Record<string, string> {
  return Object.fromEntries(
    [...root.querySelectorAll('g > title')].map((title) => {
      const mark = title.parentElement?.querySelector('path, circle');
      return [title.textContent, mark?.getAttribute('d') ?? `${mark?.getAttribute('cx')} ${mark?.getAttribute('cy')}`];
    }),
  );
}

test('places are in degrees with every digit that was sent, southwards, and moved to where they are seen', () => {
  const document = svgDocument(mapFigure(MAP, testLook()));
  // What lies beyond the frame isn't in the picture.
  expect(placesIn(document)).toEqual({
    'Row <0>': '8.403652000000001 -49.0068901',
    'Row <1>': 'M1.25 -50.5L2.123456789012345 -51.000000001',
  });
  expect(document.querySelector('circle')?.closest('g[transform]')?.getAttribute('transform')).toBe('translate(200 1200) scale(20)');
  expect(document.querySelector('g > title ~ g path[stroke-opacity="0.35"]')?.getAttribute('d')).toBe(
    'M1.25 -50.5L2.123456789012345 -51.000000001',
  );
});

test('with the land, the net, and below it how long a stretch is', () => {
  const scene = mapFigure(MAP, testLook());
  const texts = [...svgDocument(scene).querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(['3 places', 'Equirectangular · outlines: Natural Earth']));
  expect(texts.some((text) => /^\d+ km$/.test(text))).toBe(true);
  expect(texts.some((text) => text.includes('°'))).toBe(true);
  expect(svgDocument(scene).querySelector(`path[d="${LAND.d}"]`)).not.toBeNull();
  const bare = mapFigure(MAP, testLook({ legend: false }));
  expect([bare.width, bare.height]).toEqual([600, 400]);
  expect(scene.height).toBeGreaterThan(400);
});

test('a picture lies over the land, as far through as it is on the page, and below the net', () => {
  const picture = { x: 0, y: 0, width: 600, height: 400, opacity: 0.4, photo: { element: document.createElement('canvas') } };
  const root = svgDocument(mapFigure({ ...MAP, picture }, testLook()));
  const image = root.querySelector('g[clip-path] > image');
  expect(['x', 'y', 'width', 'height', 'opacity'].map((name) => image?.getAttribute(name))).toEqual(['0', '0', '600', '400', '0.4']);
  const inside = [...(image?.parentElement?.children ?? [])];
  const at = inside.findIndex((element) => element === image);
  expect(inside.slice(0, at).some((element) => element.localName === 'g')).toBe(true);
  expect(inside.slice(at).some((element) => element.localName === 'text')).toBe(true);
});
