import { expect, test } from 'vitest';
import { smaller, upright } from './pixels.ts';

test('a small picture: each pixel is the mean of what it stands for', () => {
  const data = new Uint8Array([0, 0, 0, 255, 100, 0, 0, 255, 200, 0, 0, 255, 100, 0, 0, 255]);
  expect(smaller({ width: 4, height: 1, data }, 2)).toEqual({ width: 2, height: 1, data: new Uint8Array([50, 0, 0, 255, 150, 0, 0, 255]) });
  expect(smaller({ width: 4, height: 1, data }, 4).data).toEqual(data);
});

test('what is clear gives no colour to what is beside it', () => {
  const data = new Uint8Array([200, 100, 0, 255, 0, 0, 0, 0]);
  expect(smaller({ width: 2, height: 1, data }, 1).data).toEqual(new Uint8Array([200, 100, 0, 128]));
  expect(smaller({ width: 2, height: 1, data: new Uint8Array(8) }, 1).data).toEqual(new Uint8Array(4));
});

// As EXIF has them: where 1 2 3 / 4 5 6 of the file are seen.
test.each([
  [1, ['123', '456']],
  [2, ['321', '654']],
  [3, ['654', '321']],
  [4, ['456', '123']],
  [5, ['14', '25', '36']],
  [6, ['41', '52', '63']],
  [7, ['63', '52', '41']],
  [8, ['36', '25', '14']],
])('orientation %i is seen as %j', (orientation, rows) => {
  const data = new Uint8Array([1, 2, 3, 4, 5, 6].flatMap((red) => [red, 0, 0, 255]));
  const seen = upright({ width: 3, height: 2, data }, orientation);
  const reds = Array.from({ length: 6 }, (_, at) => seen.data[at * 4]).join('');
  expect([seen.width, seen.height, reds]).toEqual([rows[0]?.length, rows.length, rows.join('')]);
});
