// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { pairFigure, type DrawnPair } from './pairFigure.ts';
import { svgDocument, testLook } from './testLook.ts';

const photo = { element: document.createElement('canvas') };
const PAIR: DrawnPair = {
  size: { width: 400, height: 300 },
  left: { photo, name: 'in' },
  right: { photo: { ...photo }, name: 'out & <more>' },
  share: undefined,
};

const placesOf = (pair: DrawnPair) =>
  [...svgDocument(pairFigure(pair, testLook())).querySelectorAll('image')].map((image) => [
    ...['x', 'width', 'height'].map((name) => Number(image.getAttribute(name))),
    image.closest('g') !== null,
  ]);

test('two pictures lie beside each other, or one over a part of the other', () => {
  expect(placesOf(PAIR)).toEqual([
    [0, 400, 300, false],
    [411, 400, 300, false],
  ]);
  const swept = { ...PAIR, share: 0.25 };
  expect(placesOf(swept)).toEqual([
    [0, 400, 300, false],
    [0, 400, 300, true],
  ]);
  expect(svgDocument(pairFigure(swept, testLook())).querySelector('clipPath rect')?.getAttribute('width')).toBe('100');
});

test.each([[undefined], [0.5]])('both are named, unless nothing is (%s)', (share) => {
  const named = (legend: boolean) =>
    [...svgDocument(pairFigure({ ...PAIR, share }, testLook({ legend }))).querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(named(true)).toEqual(['in', 'out & <more>']);
  expect(named(false)).toEqual([]);
});
