// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { linesFigure, type PlottedLines } from './linesFigure.ts';
import { svgDocument, testLook } from './testLook.ts';

const TEMPERATURES: PlottedLines = {
  x: [0, 1, 2, 3],
  xName: 'depth <m>',
  series: [
    { name: 'a & b', values: [0.5, null, 10.123456789012344, 7] },
    { name: 'c', values: [1, 2, 3, 4] },
  ],
  isLine: true,
  about: 'a & b: 3 numbers',
};

test('every number is at its place, and told with all of its digits', () => {
  const document = svgDocument(linesFigure(TEMPERATURES, testLook()));
  expect([...document.querySelectorAll('g > g > title')].map(({ textContent }) => textContent)).toEqual([
    'a & b: 0, 0.5',
    'a & b: 2, 10.123456789012344',
    'a & b: 3, 7',
    'c: 0, 1',
    'c: 1, 2',
    'c: 2, 3',
    'c: 3, 4',
  ]);
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(['depth <m>', 'a & b', 'c', '0', '2', '12', '0.5', '3.0']));
  const dots = [...document.querySelectorAll('circle')].map((dot) => [dot.getAttribute('cx'), dot.getAttribute('cy')].map(Number));
  // Equal steps of x, and heights in proportion.
  const [first, second, third, , b, c, d] = dots.map(([x = NaN, y = NaN]) => ({ x, y }));
  expect((second?.x ?? NaN) - (first?.x ?? NaN)).toBeCloseTo(2 * ((third?.x ?? NaN) - (second?.x ?? NaN)), 1);
  expect((b?.y ?? NaN) - (c?.y ?? NaN)).toBeCloseTo((c?.y ?? NaN) - (d?.y ?? NaN), 1);
  expect(((second?.y ?? NaN) - (first?.y ?? NaN)) / ((d?.y ?? NaN) - (c?.y ?? NaN))).toBeCloseTo(9.623456789, 1);
});

test('a gap stays a gap, and points in no order have no line', () => {
  const lines = [...svgDocument(linesFigure(TEMPERATURES, testLook())).querySelectorAll('path[stroke-width="2"]')];
  expect(lines.map((line) => line.getAttribute('d')?.replace(/[^ML]/g, ''))).toEqual(['MML', 'MLLL']);
  const scattered = svgDocument(linesFigure({ ...TEMPERATURES, isLine: false }, testLook()));
  expect(scattered.querySelectorAll('path[stroke-width="2"]')).toHaveLength(0);
  expect(scattered.querySelectorAll('circle')).toHaveLength(7);
});

test('a single line is named at its axis, without a legend', () => {
  const single = { ...TEMPERATURES, series: TEMPERATURES.series.slice(1) };
  const [plain, explained] = [false, true].map((legend) => linesFigure(single, testLook({ legend })));
  expect(plain).toEqual(explained);
  expect(svgDocument(linesFigure(single, testLook())).querySelector('text[transform]')?.textContent).toBe('c');
});

test('nothing but gaps is an empty plot', () => {
  const scene = linesFigure({ ...TEMPERATURES, series: [{ name: 'none', values: [null, null, null, null] }] }, testLook());
  expect(svgDocument(scene).querySelectorAll('circle')).toHaveLength(0);
});
