// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { MIME } from '../../files/kinds.ts';
import { PNGS } from '../../files/raster/testdata/pngs.ts';
import { smallPicture } from './smallPicture.ts';

const FILES = path.join(import.meta.dirname, '../../files');
const fileOf = (name: string) => new Blob([new Uint8Array(readFileSync(path.join(FILES, name)))]);

/** Corners of what is drawn, each with its opacity, beside what is said of it. */
async function drawn(blob: Blob, mime: string) {
  const small = await smallPicture(blob, mime);
  if (small === undefined) return undefined;
  expect(small.mimeType).toBe(MIME.png);
  const { width, height, data } = PNG.sync.read(Buffer.from(small.data, 'base64'));
  const corner = (at: number) => [...data.subarray(at * 4, at * 4 + 4)];
  return { size: [width, height], first: corner(0), last: corner(width * height - 1), remarks: small.remarks };
}

const BLACK = [0, 0, 0, 255];
const WHITE = [255, 255, 255, 255];

describe('a TIFF, 20 × 12 pixels with the numbers from 0 to 239', () => {
  test.each<[name: string, first: number[], last: number[], remarks: unknown[]]>([
    ['uint16', BLACK, WHITE, ['drawn from black at 5 to white at 234', expect.stringContaining('only')]],
    ['float32', BLACK, WHITE, ['drawn from black at 5 to white at 234']],
    ['white-is-zero', WHITE, BLACK, ['drawn from white at 5 to black at 234']],
    ['rgb', [0, 1, 2, 255], [239, 240, 241, 255], []],
    ['deflate', BLACK, WHITE, ['drawn from black at 5 to white at 234']],
    ['lzw', BLACK, WHITE, ['drawn from black at 5 to white at 234']],
    ['six-bands', BLACK, WHITE, ['the first of 6 bands', 'drawn from black at 5 to white at 234', expect.stringContaining('only')]],
    ['pages', BLACK, WHITE, ['the first of 3 pages', 'drawn from black at 5 to white at 234']],
  ])('%s', async (name, first, last, remarks) => {
    expect(await drawn(fileOf(`raster/testdata/${name}.tif`), MIME.tiff)).toEqual({ size: [20, 12], first, last, remarks });
  });

  test('one that is cut says so, and one that no decoder knows has no picture', async () => {
    expect((await drawn(fileOf('raster/testdata/cut.tif'), MIME.tiff))?.remarks).toContain('a part of it can’t be read');
    expect(await drawn(fileOf('raster/testdata/jpeg2000.tif'), MIME.tiff)).toBeUndefined();
    expect(await drawn(new Blob(['II*\0 and nothing']), MIME.tiff)).toBeUndefined();
  });
});

test('PNG: numbers of classes and of 16 bits are drawn, and what is a picture goes as it is', async () => {
  const blob = (name: string) => new Blob([Buffer.from(PNGS[name] ?? '', 'base64')]);
  expect(await drawn(blob('mask'), MIME.png)).toMatchObject({
    size: [11, 9],
    first: BLACK,
    remarks: ['drawn from black at 0 to white at 2', 'values 0–2 only'],
  });
  expect((await drawn(blob('16 bits'), MIME.png))?.remarks[0]).toMatch(/^drawn from black at \d+ to white at \d+$/);
  expect(await smallPicture(blob('palette'), MIME.png)).toEqual({ data: PNGS.palette, mimeType: MIME.png, remarks: [] });
});

test('an array of the shape of a picture, and DICOM', async () => {
  expect(await drawn(fileOf('dicom/testdata/frames.dcm'), MIME.dicom)).toMatchObject({
    remarks: expect.arrayContaining([expect.stringMatching(/^the first of \d+ pages$/)]),
  });
  expect(await drawn(fileOf('npy/testdata/scalar.npy'), MIME.npy)).toBeUndefined();
});

describe('JPEG', () => {
  /** Its left half is dark, its right one bright. */
  const halves = (orientation?: number): Blob => {
    const [width, height] = [320, 160];
    const data = new Uint8Array(width * height * 4).map((_, at) => (at % 4 === 3 ? 255 : (at / 4) % width < width / 2 ? 20 : 230));
    const bytes = jpeg.encode({ width, height, data }, 90).data;
    if (orientation === undefined) return new Blob([new Uint8Array(bytes)]);
    const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
    const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
    return new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...bytes.subarray(2)])]);
  };

  test('a small one goes as it is', async () => {
    expect((await smallPicture(halves(), MIME.jpeg))?.mimeType).toBe(MIME.jpeg);
  });

  test('one that was turned is upright', async () => {
    const small = await drawn(halves(6), MIME.jpeg);
    expect(small?.size).toEqual([128, 256]);
    // What lay on the left is on top.
    expect([small?.first[0], small?.last[0]]).toEqual([expect.closeTo(20, -1), expect.closeTo(230, -1)]);
  });

  test('one that is broken has none', async () => {
    expect(await smallPicture(new Blob([new Uint8Array(200_000)]), MIME.jpeg)).toBeUndefined();
  });
});
