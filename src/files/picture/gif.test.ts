import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStillGif, walkGif } from './gif.ts';

const HEAD = [...Buffer.from('GIF89a'), 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 2, 2, 2];
const CONTROL = [0x21, 0xf9, 4, 0, 10, 0, 0, 0];
const picture = (flags = 0, colours: number[] = []) => [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, flags, ...colours, 2, 2, 0x44, 1, 0];
const gif = (...parts: number[][]) => Uint8Array.from([...HEAD, ...parts.flat(), 0x3b]);

test.each<[string, Uint8Array<ArrayBuffer>, number]>([
  ['one picture', gif(picture()), 1],
  ['one picture with a comment', gif([0x21, 0xfe, 2, 0x2c, 0x2c, 0], CONTROL, picture()), 1],
  ['one with colours of its own', gif(picture(0x80, [0x2c, 0, 0, 0x2c, 0, 0])), 1],
  ['a film', gif(CONTROL, picture(), CONTROL, picture()), 2],
  ['nothing', gif(), 0],
])('counts %s', async (_, bytes, count) => {
  expect(walkGif(bytes).count).toBe(count);
  expect(await isStillGif(new Blob([bytes]))).toBe(count === 1);
});

test('whatever the bytes, it ends', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(walkGif(Uint8Array.from([...HEAD, ...bytes])).count).toBeGreaterThanOrEqual(0);
    }),
  );
});
