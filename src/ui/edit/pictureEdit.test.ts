import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeEdit, encodingOf, isPart, partInPixels, sizeAfter, turned, type PictureEdit } from './pictureEdit.ts';

const SIZE = { width: 4000, height: 3000 };
const half = { x: 0.5, y: 0, width: 0.5, height: 1 };

test.each<[string, PictureEdit, [number, number], string | undefined]>([
  ['nothing', { turns: 0, part: undefined, longest: undefined }, [4000, 3000], undefined],
  ['turned all the way', { turns: 4, part: undefined, longest: undefined }, [4000, 3000], undefined],
  ['turned', { turns: 1, part: undefined, longest: undefined }, [3000, 4000], 'Rotated'],
  ['cropped', { turns: 0, part: half, longest: undefined }, [2000, 3000], 'Cropped'],
  ['smaller', { turns: 0, part: undefined, longest: 1000 }, [1000, 750], 'Made smaller'],
  ['already small enough', { turns: 0, part: undefined, longest: 9000 }, [4000, 3000], undefined],
  ['everything', { turns: 3, part: half, longest: 100 }, [38, 100], 'Rotated, cropped and made smaller'],
])('%s', (_, edit, [width, height], words) => {
  expect(sizeAfter(SIZE, edit)).toEqual({ width, height });
  expect(describeEdit(SIZE, edit)).toBe(words);
});

test('a part always lies inside the picture and has a pixel', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      fc.nat(3),
      fc.record({ x: share, y: share, width: share, height: share }),
      (width, height, turns, part) => {
        const whole = turned({ width, height }, turns);
        const pixels = partInPixels({ width, height }, { turns, part });
        expect(pixels.width >= 1 && pixels.height >= 1).toBe(true);
        expect(pixels.x + pixels.width <= whole.width && pixels.y + pixels.height <= whole.height).toBe(true);
      },
    ),
  );
});

test.each([
  ['image/jpeg', 'image/jpeg', 'jpg'],
  ['image/webp', 'image/webp', 'webp'],
  ['image/png', 'image/png', 'png'],
  ['image/bmp', 'image/png', 'png'],
  ['', 'image/png', 'png'],
  ['constructor', 'image/png', 'png'],
])('%s is encoded as %s', (type, mime, extension) => {
  expect(encodingOf(type)).toMatchObject({ mime, extension });
});

test.each([
  ['a name that lies', 'image/png', { kind: 'jpeg' }, 'image/jpeg'],
  ['a grey JPEG, which browsers would write in colour', 'image/jpeg', { kind: 'jpeg', grey: true }, 'image/png'],
  ['a film', '', { kind: 'webp', frames: 2 }, 'image/webp'],
  ['another kind', 'image/gif', { kind: 'gif' }, 'image/png'],
] as const)('%s is encoded by what its bytes say', (_, type, facts, mime) => {
  expect(encodingOf(type, facts).mime).toBe(mime);
});

test.each([
  ['nothing', undefined, false],
  ['a click', { x: 0.5, y: 0.5, width: 0, height: 0 }, false],
  ['a line', { x: 0.5, y: 0.5, width: 0.3, height: 0 }, false],
  ['a frame', half, true],
])('%s', (_, part, expected) => {
  expect(isPart(part)).toBe(expected);
});
