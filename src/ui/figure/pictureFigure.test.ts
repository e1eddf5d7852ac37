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
  const { width, height, marks } = pictureFigure(ELEVATION, testLook({ legend: false }));
  expect([width, height, marks.length]).toEqual([1200, 800, 1]);
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

test('what measures its sides stands at the middles of pixels, as often as there is room, and the picture moves aside', () => {
  const edges = {
    column: { name: 'lon', text: (index: number) => `${index / 4} °E` },
    row: { name: 'lat <deg>', text: (index: number) => `${90 - index}` },
  };
  const scene = pictureFigure({ ...ELEVATION, edges, notes: [] }, testLook());
  const parsed = svgDocument(scene);
  const moved = parsed.querySelector('image')?.parentElement?.getAttribute('transform') ?? '';
  const [left = NaN, top = NaN] = (/translate\((\S+) (\S+)\)/.exec(moved) ?? []).slice(1).map(Number);
  const placeOf = (words: string) => {
    const text = [...parsed.querySelectorAll('text')].find(({ textContent }) => textContent === words);
    return [Number(text?.getAttribute('x')), Number(text?.getAttribute('y'))] as const;
  };
  expect(placeOf('0 °E')[0]).toBeCloseTo(left + 0.5, 1);
  expect(placeOf('50 °E')[0]).toBeCloseTo(left + 200.5, 1);
  const [, lower] = placeOf('40');
  const [, upper] = placeOf('90');
  expect(lower - upper).toBeCloseTo(50, 1);
  expect(placeOf('lat <deg>')[1]).toBeCloseTo(top + 400, 0);
  expect(scene.width).toBeGreaterThan(left + 1200);
});

test('a narrow picture has room for its legend', () => {
  const { width } = pictureFigure({ ...ELEVATION, size: { width: 20, height: 1200 } }, testLook());
  expect(width).toBeGreaterThan(400);
  expect(pictureFigure({ ...ELEVATION, size: { width: 20, height: 1200 } }, testLook({ legend: false })).width).toBe(20);
});

test('a few pixels become large ones, and what is written beside them stays readable', () => {
  const edges = { column: { name: 'x', text: String }, row: { name: 'time', text: String } };
  const scene = pictureFigure({ ...ELEVATION, size: { width: 3, height: 4 }, edges }, testLook());
  const sizes = [...svgDocument(scene).querySelectorAll('text')].map((text) => Number(text.getAttribute('font-size')));
  expect(Math.min(...sizes)).toBeGreaterThan(8);
  expect(svgDocument(scene).querySelector('image')?.getAttribute('height')).toBe('320');
  const labels = [...svgDocument(scene).querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(labels.slice(0, 7)).toEqual(['0', '1', '2', '3', '0', '1', '2']);
});
