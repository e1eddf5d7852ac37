import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit, lookAt } from '../viewport.ts';
import { covers, partsDrawn, seenIn, wantedIn } from './wanted.ts';

const PICTURE = { width: 20_000, height: 20_000 };
const FRAME = { width: 800, height: 600 };
const at = (scale: number) => lookAt({ x: 10_000, y: 10_000 }, scale, PICTURE, FRAME);

test.each([
  ['the whole, which shows enough', fit(PICTURE, FRAME), 1, undefined],
  ['as many pixels as the whole has', at(0.2), 1, { area: { x: 7000, y: 7750, width: 6000, height: 4500 }, step: 4 }],
  ['half of the pixels', at(0.5), 1, { area: { x: 8800, y: 9100, width: 2400, height: 1800 }, step: 2 }],
  ['each pixel', at(1), 1, { area: { x: 9400, y: 9550, width: 1200, height: 900 }, step: 1 }],
  ['each pixel enlarged', at(4), 1, { area: { x: 9850, y: 9887, width: 300, height: 226 }, step: 1 }],
  ['on a dense screen', at(0.5), 2, { area: { x: 8800, y: 9100, width: 2400, height: 1800 }, step: 1 }],
] as const)('%s', (_, view, ratio, expected) => {
  expect(wantedIn(view, FRAME, PICTURE, ratio, 5)).toEqual(expected);
});

test('whatever is looked at: all that is seen, no more than fits, nothing beyond the picture', () => {
  fc.assert(
    fc.property(
      fc.record({ width: fc.integer({ min: 1, max: 200_000 }), height: fc.integer({ min: 1, max: 200_000 }) }),
      fc.record({ width: fc.integer({ min: 10, max: 5000 }), height: fc.integer({ min: 10, max: 3000 }) }),
      fc.double({ min: 0.0001, max: 64, noNaN: true }),
      fc.constantFrom(1, 1.5, 2, 3),
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      (picture, frame, scale, ratio, [x, y]) => {
        const view = lookAt({ x: x * picture.width, y: y * picture.height }, scale, picture, frame);
        const wanted = wantedIn(view, frame, picture, ratio, 1000);
        const seen = seenIn(view, frame, picture);
        if (wanted === undefined || seen === undefined) return;
        const { area, step } = wanted;
        expect(covers(area, seen)).toBe(true);
        expect(covers({ x: 0, y: 0, ...picture }, area)).toBe(true);
        expect(Math.ceil(area.width / step) * Math.ceil(area.height / step)).toBeLessThanOrEqual(8_000_000);
      },
    ),
  );
});

test('the finest part that shows all of it is drawn alone, else all of them', () => {
  const part = (x: number, width: number) => ({ area: { x, y: 0, width, height: 10 } });
  const [coarse, fine, aside] = [part(0, 100), part(20, 30), part(90, 10)];
  const seen = { x: 25, y: 0, width: 10, height: 10 };
  expect(partsDrawn([coarse, fine, aside], seen)).toEqual({ parts: [fine], isAll: true });
  expect(partsDrawn([fine, aside], { ...seen, x: 55 })).toEqual({ parts: [fine, aside], isAll: false });
});
