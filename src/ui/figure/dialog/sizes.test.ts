import { expect, test } from 'vitest';
import { sizesOf } from './sizes.ts';

test.each<[string, { width: number; height: number; zoom?: number }, string[]]>([
  ['a photo', { width: 640, height: 480 }, ['1× 640x480', '2× 1280x960', '4× 2560x1920']],
  ['small, and enlarged', { width: 32, height: 20, zoom: 23 }, ['1× 736x460', '2× 1472x920', '4× 2944x1840']],
  ['of 12 million pixels', { width: 4000, height: 3000 }, ['1× 4000x3000', '2× 8000x6000', '4× 16000x12000 too large']],
  ['long', { width: 5000, height: 10 }, ['1× 5000x10', '2× 10000x20', '4× 20000x40 too large']],
  ['a whole slide', { width: 20_000, height: 20_000 }, ['1× 7992x7992 reduced', '2× 40000x40000 too large', '4× 80000x80000 too large']],
  ['a line', { width: 40_000, height: 2 }, ['1× 16368x1 reduced', '2× 80000x4 too large', '4× 160000x8 too large']],
])('%s', (_, scene, expected) => {
  expect(
    sizesOf(scene).map(({ scale, width, height, fits, isReduced }) =>
      [`${scale}× ${width}x${height}`, ...(fits ? [] : ['too large']), ...(isReduced === true ? ['reduced'] : [])].join(' '),
    ),
  ).toEqual(expected);
});
