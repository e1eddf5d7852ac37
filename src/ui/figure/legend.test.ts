// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { legendOf } from './legend.ts';
import { svgDocument, testLook } from './testLook.ts';

const PLACE = { x: 10, y: 20, width: 600, em: 12 };

function drawn(labels: readonly string[]) {
  const { marks, height } = legendOf(
    labels.map((label, count) => ({ label, count, swatch: () => [] })),
    PLACE,
    testLook(),
  );
  return { document: svgDocument({ width: 620, height: height + 20, em: 12, marks }), height };
}

test('two hundred classes are all there, each with its count, and none is above another', () => {
  const names = Array.from({ length: 200 }, (_, at) => `class ${at}`);
  const { document, height } = drawn(names);
  const texts = [...document.querySelectorAll('text')];
  expect(texts.map(({ textContent }) => textContent)).toEqual(names.flatMap((name, at) => [name, String(at)]));
  const ends = texts.map((text) => {
    const [left = NaN, baseline = NaN] = ['x', 'y'].map((name) => Number(text.getAttribute(name)));
    return { left, right: left + (text.textContent.length * 12) / 2, baseline };
  });
  for (const [at, { left, right, baseline }] of ends.entries()) {
    expect(right).toBeLessThanOrEqual(PLACE.x + PLACE.width + 0.01);
    expect(baseline).toBeLessThan(PLACE.y + height);
    const before = ends[at - 1];
    if (before?.baseline === baseline) expect(left).toBeGreaterThan(before.right);
  }
});

test('what is cut is said', () => {
  const { document } = drawn(Array.from({ length: 1234 }, (_, at) => `class ${at}`));
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(texts).toHaveLength(601);
  expect(texts.at(-1)).toBe('934 further entries are left out here');
});

test('whatever a class is called, its entry stays inside, and its whole name is told', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { minLength: 1, maxLength: 6 }), (names) => {
      const { document } = drawn(names);
      expect(document.querySelector('parsererror')).toBeNull();
      expect(document.querySelectorAll('g > title')).toHaveLength(names.length);
      for (const text of document.querySelectorAll('text')) {
        const right = Number(text.getAttribute('x')) + (text.textContent.length * 12) / 2;
        expect(right).toBeLessThanOrEqual(PLACE.x + PLACE.width + 6.01);
      }
    }),
    { numRuns: 30 },
  );
});
