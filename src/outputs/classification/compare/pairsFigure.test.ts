// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { svgDocument, testLook } from '../../../ui/figure/testLook.ts';
import { pairsFigure } from './pairsFigure.ts';

test('both scores of a class have bars as long as they are, and what isn’t there has none', () => {
  const rows = [
    { label: 'cod & "chips"', left: 0.8, right: 0.123456789012345 },
    { label: 'hake', left: undefined, right: 0.4 },
  ];
  const valueOf = (score: number | undefined) => (score === undefined ? '–' : score.toFixed(1));
  const document = svgDocument(pairsFigure({ rows, names: ['run A', 'run <B>'], longest: 1, valueOf, left: 3 }, testLook()));
  const groups = [...document.querySelectorAll('g > title')].map((title) => {
    const [whole = 0, part = 0] = [...(title.parentElement?.querySelectorAll('path') ?? [])].map((path) =>
      lengthOf(path.getAttribute('d') ?? ''),
    );
    return [title.textContent, part / whole] as const;
  });
  expect(groups.slice(0, 4)).toEqual([
    ['run A: cod & "chips" 0.8', expect.closeTo(0.8, 2)],
    ['run <B>: cod & "chips" 0.123456789012345', expect.closeTo(0.1235, 2)],
    ['run A: hake not in the answer', 0],
    ['run <B>: hake 0.4', expect.closeTo(0.4, 2)],
  ]);
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(['above: run A', 'below: run <B>', '–', '0.1', '3 further classes not shown']));
});

/** Of a rounded bar: its straight part and both roundings. */
function lengthOf(d: string): number {
  const [, straight = NaN, radius = NaN] = (/h(\S+?)a(\S+) /.exec(d) ?? []).map(Number);
  return straight + 2 * radius;
}
