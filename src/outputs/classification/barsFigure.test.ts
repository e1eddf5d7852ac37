// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { svgDocument, testLook } from '../../ui/figure/testLook.ts';
import { barsFigure } from './barsFigure.ts';

const ROWS = [
  { row: { label: 'Gadus <morhua>', score: 0.912345678901234 }, share: 0.912345678901234, value: '91.2%' },
  { row: { label: 'x'.repeat(300), score: 0.05, info: 'seen "once"' }, share: 0.05, value: '5.00%' },
  { row: { label: 'none', score: NaN }, share: NaN, value: 'NaN' },
];

test('every class with its score as on the page, and with all its digits where the pointer rests', () => {
  const scene = barsFigure({ rows: ROWS, total: 9 }, testLook());
  const document = svgDocument(scene);
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toEqual([
    'Gadus <morhua>',
    '91.2%',
    expect.stringMatching(/^x{50,}…$/),
    '5.00%',
    'seen "once"',
    'none',
    'NaN',
    'The best 3 of 9 classes',
  ]);
  const titles = [...document.querySelectorAll('g > title')].map(({ textContent }) => textContent);
  expect(titles).toEqual(['Gadus <morhua>: 0.912345678901234', `${'x'.repeat(300)}: 0.05`, 'none: NaN']);
  expect(scene.about).toBe(titles.join('; '));
});

test('bars are as long as their shares', () => {
  const document = svgDocument(barsFigure({ rows: ROWS, total: 3 }, testLook()));
  const widths = [...document.querySelectorAll('path')].map((path) => {
    const [, straight = '', radius = ''] = /^M[\d.]+ [\d.]+h([\d.]+)a([\d.]+)/.exec(path.getAttribute('d') ?? '') ?? [];
    return Number(straight) + 2 * Number(radius);
  });
  const [whole = NaN, first = NaN, , second = NaN, , ...rest] = widths;
  expect([first / whole, second / whole]).toEqual([expect.closeTo(0.9123, 3), expect.closeTo(0.05, 3)]);
  // What has no score has no bar.
  expect(rest).toEqual([]);
});
