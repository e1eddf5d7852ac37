import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actual, fit, lookAt, moveCursor, pan, toPicture, zoom } from './viewport.ts';

const PICTURE = { width: 400, height: 200 };
const FRAME = { width: 200, height: 200 };

test.each([
  ['the whole picture in the middle', fit(PICTURE, FRAME), { scale: 0.5, x: 0, y: 50 }],
  ['a tiny one isn’t blown up beyond sense', fit({ width: 2, height: 2 }, FRAME), { scale: 16, x: 84, y: 84 }],
  ['at its own size', actual(fit(PICTURE, FRAME), PICTURE, FRAME, 1), { scale: 1, x: -100, y: 0 }],
  ['at its own size on a dense screen', actual(fit(PICTURE, FRAME), PICTURE, FRAME, 2), { scale: 0.5, x: 0, y: 50 }],
  ['no further out than the whole', zoom(fit(PICTURE, FRAME), 0.1, { x: 0, y: 0 }, PICTURE, FRAME), { scale: 0.5, x: 0, y: 50 }],
  [
    'no empty margin while something is hidden',
    pan({ scale: 1, x: -100, y: 0 }, { x: 500, y: 0 }, PICTURE, FRAME),
    { scale: 1, x: 0, y: 0 },
  ],
  ['a spot in the middle', lookAt({ x: 150, y: 100 }, 2, PICTURE, FRAME), { scale: 2, x: -200, y: -100 }],
])('%s', (_, view, expected) => {
  expect(view).toEqual(expected);
});

test.each<[string, ReturnType<typeof moveCursor>, ReturnType<typeof moveCursor>]>([
  [
    'in the middle at first',
    moveCursor(undefined, [1, 0], fit(PICTURE, FRAME), PICTURE, FRAME),
    { spot: { x: 200, y: 100 }, isOutside: false },
  ],
  [
    'as far as the screen tells apart',
    moveCursor({ x: 200, y: 100 }, [1, 0], fit(PICTURE, FRAME), PICTURE, FRAME),
    { spot: { x: 202, y: 100 }, isOutside: false },
  ],
  [
    'pixel by pixel',
    moveCursor({ x: 200, y: 100 }, [0, -1], { scale: 8, x: -1500, y: -700 }, PICTURE, FRAME),
    { spot: { x: 200, y: 99 }, isOutside: false },
  ],
  [
    'no further than the picture',
    moveCursor({ x: 399, y: 199 }, [0, 1], fit(PICTURE, FRAME), PICTURE, FRAME),
    { spot: { x: 399, y: 199 }, isOutside: false },
  ],
  [
    'out of what is seen',
    moveCursor({ x: 0, y: 100 }, [-1, 0], { scale: 8, x: -1500, y: -700 }, PICTURE, FRAME),
    { spot: { x: 0, y: 100 }, isOutside: true },
  ],
])('a pixel is read by keyboard: %s', (_, moved, expected) => {
  expect(moved).toEqual(expected);
});

test('zooming keeps the spot under the pointer, as far as the edges allow', () => {
  fc.assert(
    fc.property(fc.double({ min: 1.2, max: 4, noNaN: true }), fc.integer({ min: 60, max: 140 }), (factor, x) => {
      const before = lookAt({ x: 200, y: 100 }, 2, PICTURE, FRAME);
      const at = { x, y: 100 };
      const after = zoom(before, factor, at, PICTURE, FRAME);
      expect(toPicture(after, at).x).toBeCloseTo(toPicture(before, at).x, 6);
    }),
  );
});
