// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { pictureFigure, type DrawnPicture } from './pictureFigure.ts';
import { svgDocument, testLook } from './testLook.ts';

const ELEVATION: DrawnPicture = {
  photo: { element: document.createElement('canvas') },
  size: { width: 1200, height: 800 },
  scale: { low: -3.0625, high: 1204.123456789, colours: ['#000000', '#808080', '#ffffff'] },
  notes: ['Band 2'],
};

test('the scale has every colour, and its ends every digit', () => {
  const scene = pictureFigure(ELEVATION, testLook());
  const document = svgDocument(scene);
  expect([...document.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(['-3.0625', '1204.123456789', 'Band 2']);
  expect([...document.querySelectorAll('path[fill^="#"]')].map((path) => path.getAttribute('fill'))).toEqual([
    '#000000',
    '#808080',
    '#ffffff',
  ]);
  expect(scene.about).toBe('-3.0625 – 1204.123456789; Band 2');
  expect(scene.height).toBeGreaterThan(800);
});

test('alone, it is the picture', () => {
  const { width, height, marks, zoom } = pictureFigure(ELEVATION, testLook({ legend: false }));
  expect([width, height, zoom, marks.length]).toEqual([1200, 800, 1, 1]);
  const bare = pictureFigure({ ...ELEVATION, scale: undefined, notes: [] }, testLook());
  expect([bare.width, bare.height]).toEqual([1200, 800]);
});

test('classes over a picture are seen through, and named below it', () => {
  const over = { photo: { element: document.createElement('canvas') }, opacity: 0.6 };
  const entries = [{ label: 'sea <grass>', count: 12_345, swatch: () => [] }];
  const parsed = svgDocument(pictureFigure({ ...ELEVATION, scale: undefined, over, entries, notes: [] }, testLook()));
  expect([...parsed.querySelectorAll('image')].map((image) => image.getAttribute('opacity'))).toEqual([null, '0.6']);
  expect([...parsed.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(['sea <grass>', '12,345']);
});
