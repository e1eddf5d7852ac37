import { expect, test } from 'vitest';
import { areaOf, blankMask, maskFile, paintLine, shareOf, thresholded } from './bitMask.ts';

function drawn(mask: ReturnType<typeof blankMask>): string[] {
  return Array.from({ length: mask.height }, (_, y) =>
    [...mask.data.subarray(y * mask.width, (y + 1) * mask.width)].map((value) => (value === 255 ? '#' : '.')).join(''),
  );
}

test('a round brush paints along its way, and its eraser takes away', () => {
  const mask = blankMask({ width: 7, height: 5 });
  paintLine(mask, { x: 1.5, y: 2.5 }, { x: 5.5, y: 2.5 }, 1, 255);
  expect(drawn(mask)).toEqual(['.......', '.#####.', '#######', '.#####.', '.......']);
  paintLine(mask, { x: 3.5, y: 2.5 }, { x: 3.5, y: 2.5 }, 0.5, 0);
  expect(drawn(mask)).toEqual(['.......', '.#####.', '###.###', '.#####.', '.......']);
  expect(shareOf(mask)).toBeCloseTo(16 / 35);
});

test('the smallest brush sets one pixel, and one beside the picture sets none of another row', () => {
  const mask = blankMask({ width: 3, height: 3 });
  paintLine(mask, { x: 1.5, y: 1.5 }, { x: 1.5, y: 1.5 }, 0.5, 255);
  paintLine(mask, { x: 9, y: 1 }, { x: 12, y: 1 }, 2, 255);
  expect(drawn(mask)).toEqual(['...', '.#.', '...']);
  expect(areaOf(mask, { x: -5, y: -5 }, { x: 9, y: 9 }, 1)).toEqual({ x1: 0, y1: 0, x2: 3, y2: 3 });
});

test('becomes a PNG of the picture’s size and name, in eight bits of grey', async () => {
  const file = await maskFile(blankMask({ width: 300, height: 200 }), 'a cat.tar.jpg');
  expect([file.name, file.type]).toEqual(['a cat.tar_mask.png', 'image/png']);
  const head = new DataView(await file.arrayBuffer());
  expect([head.getUint32(16), head.getUint32(20), head.getUint8(24), head.getUint8(25)]).toEqual([300, 200, 8, 0]);
});

test.each([
  ['0 and 255', [0, 255, 255, 0], [0, 255, 255, 0]],
  ['0 and 1', [0, 1, 1, 0], [0, 255, 255, 0]],
  ['with losses', [3, 250, 130, 120], [0, 255, 255, 0]],
])('a mask of %s', (_, grey, expected) => {
  const data = new Uint8ClampedArray(grey.flatMap((value) => [value, value, value, 255]));
  expect([...thresholded({ width: 2, height: 2, data }).data]).toEqual(expected);
});
