// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogramFigure, type DrawnHistogram } from './histogramFigure.ts';
import { PLOT } from './plotPlace.ts';
import { barsIn, svgDocument, testLook } from './testLook.ts';

const LENGTHS: DrawnHistogram = {
  edges: [0, 0.1, 0.2, 0.30000000000000004],
  counts: [4, 0, 3],
  xName: 'Length <µm> & more',
  yName: 'Found',
};

const drawn = (histogram: DrawnHistogram) => svgDocument(histogramFigure(histogram, testLook()));
const textsIn = (document: Document) => [...document.querySelectorAll('text')].map(({ textContent }) => textContent);

test('bars stand from edge to edge, are as high as their counts, and say both with every digit', () => {
  const document = drawn(LENGTHS);
  const bars = barsIn(document);
  expect(bars.map(({ title }) => title)).toEqual(['0 to 0.1: 4', '0.2 to 0.30000000000000004: 3']);
  const [first, second] = bars;
  expect((first?.height ?? NaN) / (second?.height ?? NaN)).toBeCloseTo(4 / 3, 2);
  expect((second?.left ?? NaN) - (first?.left ?? NaN)).toBeCloseTo(2 * ((first?.width ?? NaN) + 1), 1);
  expect(textsIn(document)).toEqual(expect.arrayContaining(['Length <µm> & more', 'Found', '0', '1', '2', '3', '4', '0.30']));
});

test('of whole numbers each bar stands over its own', () => {
  const [only] = barsIn(drawn({ ...LENGTHS, edges: [7, 8], counts: [5], isOfEach: true }));
  expect(only?.title).toBe('7: 5');
  const ticks = [...drawn({ ...LENGTHS, edges: [7, 8], counts: [5], isOfEach: true }).querySelectorAll('text')];
  const seven = Number(ticks.find(({ textContent }) => textContent === '7.0')?.getAttribute('x'));
  expect(seven).toBeCloseTo((only?.left ?? NaN) + (only?.width ?? NaN) / 2, 0);
});

test('things are counted in whole numbers', () => {
  expect(textsIn(drawn({ ...LENGTHS, counts: [1, 0, 0] })).filter((text) => /^[\d.]+$/.test(text ?? ''))).toEqual(
    expect.not.arrayContaining(['0.5']),
  );
});

test('whatever is counted, every bar is seen and stays within the plot', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 31), { minLength: 1, maxLength: 300 }), (counts) => {
      const bars = barsIn(drawn({ ...LENGTHS, edges: counts.map((_, at) => at).concat(counts.length), counts }));
      expect(bars).toHaveLength(counts.filter((count) => count > 0).length);
      for (const { left, width, top, height } of bars) {
        expect(left >= 0 && width > 0 && left + width <= PLOT.width && top >= 0 && height > 0).toBe(true);
      }
    }),
    { numRuns: 15 },
  );
});
