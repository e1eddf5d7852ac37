import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatConfidence, placeLabels, type PlacedLabel } from './labels.ts';
import type { Item } from './place.ts';

const FRAME = { width: 400, height: 300 };
const VIEW = { scale: 1, x: 0, y: 0 };
/** Seven pixels a letter; a label is 14 pixels high. */
const PEN = { measure: (text: string) => text.length * 7, size: 10 };

let last = 0;
function item(label: string, left: number, top: number, width = 50, height = 40, score?: number): Item {
  return { index: last++, label, score, shapes: [], bounds: { left, top, right: left + width, bottom: top + height } };
}

const place = (items: readonly Item[], active?: Item, view = VIEW) => placeLabels(items, active, view, FRAME, PEN);
const spots = (labels: readonly PlacedLabel[]) => labels.map(({ text, x, y }) => [text, x, y]);

describe('where a label goes', () => {
  test.each<[string, Item, (string | number)[][]]>([
    ['above its box', item('cod', 100, 100), [['cod', 100, 86]]],
    ['with the score', item('cod', 100, 100, 50, 40, 0.931), [['cod 0.93', 100, 86]]],
    ['inside the box where the frame ends', item('cod', 100, 5), [['cod', 100, 5]]],
    ['at the frame’s edge for a box that begins beyond it', item('cod', -30, -20), [['cod', 0, 0]]],
    ['below the box as a last resort', item('cod', 100, -60), [['cod', 100, 0]]],
    ['no further right than the frame', item('cod', 395, 100), [['cod', 400 - 21 - 20 / 3, 86]]],
    ['nowhere without a name and a score', item('', 100, 100), []],
    ['nowhere without a place', { ...item('cod', 0, 0), bounds: undefined }, []],
    ['clear of the dots of a pose', { ...item('cod', 100, 100), shapes: [{ kind: 'points', xy: [100, 100] }] }, [['cod', 100, 82]]],
    ['shortened when it is long', item('x'.repeat(60), 0, 100), [[`${'x'.repeat(40)}…`, 0, 86]]],
  ])('%s', (_, thing, expected) => {
    expect(spots(place([thing]))).toEqual(expected);
  });

  test('zoomed and moved with the picture', () => {
    expect(spots(place([item('cod', 10, 60)], undefined, { scale: 2, x: 30, y: -20 }))).toEqual([['cod', 50, 86]]);
  });
});

test('the surest, which is drawn last, has the better place; the other goes inside its box', () => {
  const [unsure, sure] = [item('unsure', 100, 100), item('sure', 100, 100)];
  expect(spots(place([unsure, sure]))).toEqual([
    ['unsure', 100, 100],
    ['sure', 100, 86],
  ]);
});

test('the active one comes first and covers others', () => {
  const [unsure, sure] = [item('unsure', 100, 100), item('sure', 100, 100)];
  expect(spots(place([unsure, sure], unsure)).at(-1)).toEqual(['unsure', 100, 86]);
});

test('among many, dots have no label until one comes closer', () => {
  const dots = Array.from({ length: 31 }, (_, index) => item('dot', (index % 6) * 60, Math.floor(index / 6) * 45 + 20, 4, 4));
  expect(place(dots)).toEqual([]);
  expect(place(dots.slice(0, 5))).toHaveLength(5);
  expect(place(dots, undefined, { scale: 3, x: 0, y: 0 }).length).toBeGreaterThan(0);
});

test('no two labels cover each other, and all are within the frame', () => {
  const items = fc.array(
    fc.tuple(fc.integer({ min: -50, max: 420 }), fc.integer({ min: -50, max: 320 })).map(([x, y]) => item('a label', x, y)),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(items, (things) => {
      const labels = place(things);
      for (const [index, a] of labels.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= FRAME.width + 1e-9 && a.y + a.height <= FRAME.height).toBe(true);
        for (const b of labels.slice(index + 1)) {
          const overlap = a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
          expect(overlap).toBe(false);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test.each([
  [0.93123, '0.93'],
  [87, '87'],
  [0.00412, '0.004'],
  [0, '0'],
  [NaN, 'NaN'],
])('score %s is %s', (score, words) => {
  expect(formatConfidence(score)).toBe(words);
});
