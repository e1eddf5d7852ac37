import { describe, expect, test } from 'vitest';
import { shownSizeOf } from './shownSize.ts';

/** A JPEG as far as its size, behind EXIF with this orientation. */
function jpeg(orientation: number): Blob {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return new Blob([Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...frame])]);
}

describe('the size that is seen', () => {
  test.each([
    [1, 40, 30],
    [3, 40, 30],
    [6, 30, 40],
    [8, 30, 40],
  ])('orientation %i: %i × %i', async (orientation, width, height) => {
    expect(await shownSizeOf(jpeg(orientation))).toEqual({ width, height });
  });

  test.each([new Blob([]), new Blob(['x']), new Blob(['no picture at all'])])('none of what is no picture', async (blob) => {
    expect(await shownSizeOf(blob)).toBeUndefined();
  });
});
