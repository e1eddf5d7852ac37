import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import jpeg from 'jpeg-js';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../bytes/readBytes.ts';
import { jpegOfFrame, withTables } from './jpegFrame.ts';
import { readMotionJpeg } from './motionJpeg.ts';
import { playedHere } from './why.ts';

/** Made by `testdata/make.py`. */
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, 'testdata', name)));
const blobFrom = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]);
const FILMS = ['ffmpeg-mjpg.avi', 'opencv-mjpg.avi'];

/** Grey of the last pixel, and how long the red bar is. */
async function seenIn(blob: Blob, frame: number): Promise<[grey: number, bar: number]> {
  const film = await readMotionJpeg(blob);
  if (film === undefined) throw new Error('no film');
  const { data, width, height } = jpeg.decode(await readBytes(await jpegOfFrame(blob, film, frame)), { useTArray: true });
  const isRed = (x: number) => (data[(2 * width + x) * 4] ?? 0) - (data[(2 * width + x) * 4 + 1] ?? 0) > 100;
  return [data[(height * width - 1) * 4] ?? NaN, Array.from({ length: width }, (_, x) => isRed(x)).filter(Boolean).length];
}

describe('films of JPEGs', () => {
  // OpenCV's own writer keeps whole numbers of frames a second.
  test.each([
    ['ffmpeg-mjpg.avi', 12.5],
    ['opencv-mjpg.avi', 12],
  ])('%s, %d a second', async (name, rate) => {
    const blob = blobFrom(bytesOf(name));
    const film = await readMotionJpeg(blob);
    expect(film).toMatchObject({ width: 32, height: 24, rate, hasSound: false, isCut: false });
    expect(film?.starts).toHaveLength(12);
    for (const frame of [0, 5, 11]) {
      const [grey, bar] = await seenIn(blob, frame);
      expect(Math.abs(grey - frame * 20)).toBeLessThan(4);
      expect(Math.abs(bar - frame * 2)).toBeLessThan(3);
    }
  });

  test.each(FILMS)('%s without the list at its end: its pictures are walked through', async (name) => {
    const bytes = bytesOf(name);
    const list = new TextDecoder('latin1').decode(bytes).lastIndexOf('idx1');
    const film = await readMotionJpeg(blobFrom(bytes.slice(0, list)));
    const whole = await readMotionJpeg(blobFrom(bytes));
    expect(film?.isCut).toBe(true);
    expect(film?.starts).toEqual(whole?.starts);
    expect(film?.sizes).toEqual(whole?.sizes);
  });

  test('cut in the midst, what came is there', async () => {
    const bytes = bytesOf('opencv-mjpg.avi');
    const whole = await readMotionJpeg(blobFrom(bytes));
    const sixth = whole?.starts[6] ?? 0;
    const film = await readMotionJpeg(blobFrom(bytes.slice(0, sixth + 10)));
    expect([film?.starts.length, film?.isCut]).toEqual([6, true]);
  });

  test('pictures that were left out repeat the one before', async () => {
    const bytes = bytesOf('ffmpeg-mjpg.avi');
    const list = new TextDecoder('latin1').decode(bytes).lastIndexOf('idx1') + 8;
    new DataView(bytes.buffer).setUint32(list + 3 * 16 + 12, 0, true);
    const film = await readMotionJpeg(blobFrom(bytes));
    expect(film?.starts[3]).toBe(film?.starts[2]);
    expect(film?.sizes[3]).toBe(film?.sizes[2]);
  });

  test('pictures without tables get those of the standard', async () => {
    const blob = blobFrom(bytesOf('opencv-mjpg.avi'));
    const film = await readMotionJpeg(blob);
    const whole = film && (await readBytes(await jpegOfFrame(blob, film, 4)));
    const bare = whole && withoutTables(whole);
    expect(bare?.length).toBeLessThan((whole?.length ?? 0) - 400);
    expect(() => jpeg.decode(bare ?? new Uint8Array())).toThrow(/\w/);
    const again = jpeg.decode(withTables(bare ?? new Uint8Array()), { useTArray: true });
    expect(again.data).toEqual(jpeg.decode(whole ?? new Uint8Array(), { useTArray: true }).data);
  });

  test.each(['mp4v.mp4', 'xvid.avi', 'vp9.webm'])('%s is none', async (name) => {
    expect(await readMotionJpeg(blobFrom(bytesOf(name)))).toBeUndefined();
  });

  test.each([
    ['mp4v.mp4', 'This film, MPEG-4 Part 2 (mp4v) in MP4,'],
    ['xvid.avi', 'This film, MPEG-4 Part 2 (XVID) in AVI,'],
  ])('%s is named by its bytes', async (name, beginning) => {
    const said = await playedHere(blobFrom(bytesOf(name)));
    expect(said).toMatch(/VLC/);
    expect(String(said).startsWith(beginning)).toBe(true);
  });

  test('cut and changed at any place, it ends, and no picture lies outside of the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILMS),
        fc.nat(14_000),
        fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 12 }),
        async (name, end, changes) => {
          const bytes = bytesOf(name);
          for (const [at, byte] of changes) bytes[at] = byte;
          const blob = blobFrom(bytes.slice(0, end));
          const film = await readMotionJpeg(blob);
          for (const [frame, start] of (film?.starts ?? new Float64Array()).entries()) {
            expect(start + (film?.sizes[frame] ?? 0)).toBeLessThanOrEqual(blob.size);
          }
          expect(film === undefined || (film.width > 0 && film.height > 0 && film.rate > 0 && film.rate <= 1000)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Takes the tables out, as cameras do. */
function withoutTables(whole: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: number[] = [...whole.subarray(0, 2)];
  let at = 2;
  while (whole[at] === 0xff && whole[at + 1] !== 0xda) {
    const end = at + 2 + ((whole[at + 2] ?? 0) << 8) + (whole[at + 3] ?? 0);
    if (whole[at + 1] !== 0xc4) kept.push(...whole.subarray(at, end));
    at = end;
  }
  return Uint8Array.from([...kept, ...whole.subarray(at)]);
}
