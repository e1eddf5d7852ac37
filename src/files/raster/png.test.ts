import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPng, pngHeader } from './png.ts';
import type { Raster } from './raster.ts';
import { PNGS } from './testdata/pngs.ts';

const bytesOf = (name: string) => Uint8Array.from(atob(PNGS[name] ?? ''), (letter) => letter.charCodeAt(0));
const read = async (bytes: Uint8Array<ArrayBuffer>) => (await openPng(new Blob([bytes]))).read();
const grid = (value: (x: number, y: number) => number) => Array.from({ length: 99 }, (_, at) => value(at % 11, Math.floor(at / 11)));
const depth = (x: number, y: number) => y * 1000 + x * 37;
const mask = (x: number, y: number) => (x + y) % 3;

test.each<[string, Raster['meaning'], ((x: number, y: number) => number)[], number?]>([
  ['16 bits', 'grey', [depth]],
  ['16 bits, interlaced', 'grey', [depth]],
  ['16 bits, colours', 'rgb', [depth, (x, y) => depth(x, y) + 1, (x, y) => depth(x, y) + 2]],
  ['mask', 'grey', [mask]],
  ['mask, sub', 'grey', [mask]],
  ['mask, average', 'grey', [mask]],
  ['mask, paeth', 'grey', [mask]],
  ['mask, dark palette', 'grey', [mask]],
  ['palette', 'palette', [mask]],
  ['one bit', 'grey', [(x, y) => (x + y) % 2]],
  ['opacity', 'rgb', [mask, mask, mask, () => 0], 3],
])('reads every number of a PNG: %s', async (name, meaning, bands, alpha) => {
  const { raster, lost } = await read(bytesOf(name));
  expect([raster.meaning, raster.alpha, lost]).toEqual([meaning, alpha, 0]);
  expect(raster.bands.map((band) => [...band])).toEqual(bands.map(grid));
});

test('a PNG that is cut gives its first rows, and how much is lost', async () => {
  const whole = bytesOf('16 bits');
  const { raster, lost } = await read(whole.slice(0, whole.length - 45));
  expect(lost).toBeGreaterThan(0);
  expect(lost).toBeLessThan(1);
  expect(raster.bands[0]?.[5]).toBe(185);
});

test('whatever the bytes, it ends with pixels or with a reason', async () => {
  const whole = bytesOf('16 bits, interlaced');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.nat(whole.length),
      async (changes, end) => {
        const bytes = whole.slice(0, end);
        // A size of its own is allowed to be refused, but would take this test's memory.
        for (const [at, value] of changes) if (at < 16 || at > 23) bytes[at] = value;
        const result = await read(bytes).catch((error: unknown) => error);
        expect(result instanceof Error ? result.name : 'read').toMatch(/^(?:RasterError|read)$/);
      },
    ),
    { numRuns: 60 },
  );
});

test('what is no PNG has no header', () => {
  expect(pngHeader(new Uint8Array(40))).toBeUndefined();
});
