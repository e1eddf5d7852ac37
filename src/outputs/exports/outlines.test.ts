import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlinesOfMask, type MaskPart } from './outlines.ts';

/** `#` is in the mask. */
function drawn(rows: readonly string[]) {
  return { width: rows[0]?.length ?? 0, height: rows.length, bits: Uint8Array.from(rows.join(''), (mark) => Number(mark === '#')) };
}

test.each<[string, string[], MaskPart[]]>([
  ['nothing', ['..', '..'], []],
  ['no pixels at all', [], []],
  ['a pixel', ['.#'], [{ outer: [1, 0, 2, 0, 2, 1, 1, 1], holes: [] }]],
  ['a corner of three', ['##', '#.'], [{ outer: [0, 0, 2, 0, 2, 1, 1, 1, 1, 2, 0, 2], holes: [] }]],
  ['a hole', ['###', '#.#', '###'], [{ outer: [0, 0, 3, 0, 3, 3, 0, 3], holes: [[1, 1, 1, 2, 2, 2, 2, 1]] }]],
  [
    'pixels that touch at a corner are two',
    ['#.', '.#'],
    [
      { outer: [0, 0, 1, 0, 1, 1, 0, 1], holes: [] },
      { outer: [1, 1, 2, 1, 2, 2, 1, 2], holes: [] },
    ],
  ],
  [
    'holes that touch at a corner are two of one part',
    ['####', '#.##', '##.#', '####'],
    [
      {
        outer: [0, 0, 4, 0, 4, 4, 0, 4],
        holes: [
          [1, 1, 1, 2, 2, 2, 2, 1],
          [2, 2, 2, 3, 3, 3, 3, 2],
        ],
      },
    ],
  ],
  [
    'a part in the hole of another one',
    ['#####', '#...#', '#.#.#', '#...#', '#####'],
    [
      { outer: [0, 0, 5, 0, 5, 5, 0, 5], holes: [[1, 1, 1, 4, 4, 4, 4, 1]] },
      { outer: [2, 2, 3, 2, 3, 3, 2, 3], holes: [] },
    ],
  ],
  [
    'a ring that closes at a corner has a hole that touches its outside',
    ['.##', '#.#', '###'],
    [{ outer: [1, 0, 3, 0, 3, 3, 0, 3, 0, 1, 1, 1], holes: [[1, 1, 1, 2, 2, 2, 2, 1]] }],
  ],
])('%s', (_, rows, wanted) => {
  const { bits, ...size } = drawn(rows);
  expect(sorted(outlinesOfMask(bits, size))).toEqual(sorted(wanted));
});

/** From wherever a ring begins. */
function sorted(outlines: readonly MaskPart[]) {
  const turned = (xy: readonly number[]) => {
    const pairs = Array.from({ length: xy.length / 2 }, (_, at) => [xy[2 * at] ?? 0, xy[2 * at + 1] ?? 0] as const);
    const first = pairs.reduce(
      (best, [x, y], at) => (y * 1000 + x < (pairs[best]?.[1] ?? 0) * 1000 + (pairs[best]?.[0] ?? 0) ? at : best),
      0,
    );
    return JSON.stringify([...pairs.slice(first), ...pairs.slice(0, first)].flat());
  };
  return outlines.map(({ outer, holes }) => [turned(outer), ...holes.map(turned).toSorted()].join(' ')).toSorted();
}

const masks = fc
  .integer({ min: 1, max: 12 })
  .chain((width) =>
    fc
      .integer({ min: 1, max: 12 })
      .chain((height) =>
        fc
          .array(fc.boolean(), { minLength: width * height, maxLength: width * height })
          .map((in_) => ({ width, height, bits: Uint8Array.from(in_, Number) })),
      ),
  );

test('filling the polygons gives back any mask, each pixel once, and no ring passes a corner twice', () => {
  fc.assert(
    fc.property(masks, ({ bits, ...size }) => {
      const filled = new Uint8Array(bits.length);
      for (const { outer, holes } of outlinesOfMask(bits, size)) {
        for (const ring of [outer, ...holes]) {
          const corners = Array.from({ length: ring.length / 2 }, (_, at) => `${ring[2 * at]},${ring[2 * at + 1]}`);
          expect(new Set(corners).size).toBe(corners.length);
        }
        for (let at = 0; at < bits.length; at++) {
          const [x, y] = [(at % size.width) + 0.5, Math.floor(at / size.width) + 0.5];
          if (isInside(outer, x, y) && !holes.some((hole) => isInside(hole, x, y))) filled[at] = (filled[at] ?? 0) + 1;
        }
      }
      expect(filled).toEqual(bits);
    }),
  );
});

function isInside(xy: readonly number[], x: number, y: number): boolean {
  let isIn = false;
  for (let at = 0; at < xy.length; at += 2) {
    const [x1 = 0, y1 = 0] = [xy[at], xy[at + 1]];
    const [x2 = 0, y2 = 0] = [xy[(at + 2) % xy.length], xy[(at + 3) % xy.length]];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn;
  }
  return isIn;
}
