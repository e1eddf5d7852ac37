// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { barsIn, svgDocument, testLook } from '../../../ui/figure/testLook.ts';
import { countsFigure } from './countsFigure.ts';

const CLASSES = [
  { label: 'cod', count: 5, ink: { colour: '#ff0000', dash: [] } },
  { label: '', count: 2, ink: { colour: '#00ff00', dash: [] } },
];
const COUNTS = {
  most: 4,
  stripes: [
    { list: 0, total: 4, counts: [3, 1, 0] },
    undefined,
    { list: 2, total: 2, counts: [0, 1, 1] },
    { list: 3, total: 0, counts: [0, 0, 0] },
  ],
};

test('each moment has its classes on top of each other, as high as they were counted, and a gap where there is no list', () => {
  const document = svgDocument(countsFigure({ counts: COUNTS, classes: CLASSES, duration: 8, total: 4 }, testLook({ legend: false })));
  const bars = barsIn(document);
  expect(bars.map(({ title, fill }) => [title, fill])).toEqual([
    ['cod', '#ff0000'],
    ['no class', '#00ff00'],
    ['no class', '#00ff00'],
    ['other classes', '#555555'],
  ]);
  const [cod, none, later, others] = bars;
  const one = none?.height ?? NaN;
  expect((cod?.height ?? NaN) / one).toBeCloseTo(3, 1);
  expect((none?.top ?? NaN) + one).toBeCloseTo(cod?.top ?? NaN, 1);
  expect((others?.top ?? NaN) + (others?.height ?? NaN)).toBeCloseTo(later?.top ?? NaN, 1);
  expect((later?.left ?? NaN) - (none?.left ?? NaN)).toBeCloseTo(2 * (none?.width ?? NaN), 1);
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(['Time (s)', 'Found', '0', '8', '4']));
});

test('what isn’t found in view has no entry in the legend; without a clock the axis counts frames', () => {
  const some = { most: 3, stripes: [{ list: 0, total: 3, counts: [3, 0, 0] }] };
  const document = svgDocument(countsFigure({ counts: some, classes: CLASSES, duration: undefined, total: 1 }, testLook()));
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(['Frame', 'cod']));
  expect(texts).not.toContain('no class');
});

test('while boxes have other colours than those of classes, all are counted together and no colour is explained', () => {
  const all = { most: 4, stripes: [{ list: 0, total: 4, counts: [4] }] };
  const document = svgDocument(countsFigure({ counts: all, classes: [], duration: 8, total: 1 }, testLook()));
  expect(barsIn(document).map(({ title, fill }) => [title, fill])).toEqual([['Found', '#555555']]);
  expect(document.documentElement.textContent).not.toMatch(/class/);
});
