import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTiff } from '../raster/tiff.ts';
import { tiffSizeOf } from './tiffSize.ts';

const FOLDER = path.join(import.meta.dirname, '../raster/testdata');
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(FOLDER, name)));

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.tif') && name !== 'stub.tif'))('%s: as its reader says', async (name) => {
  const blob = new Blob([bytesOf(name)]);
  const { pages } = await openTiff(blob);
  expect(await tiffSizeOf(blob)).toEqual({ width: pages[0]?.width, height: pages[0]?.height });
});

test('whatever is wrong with the bytes, it answers', async () => {
  const whole = bytesOf('bigtiff.tif');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
      fc.nat(whole.length),
      async (edits, length) => {
        const bytes = new Uint8Array(whole);
        for (const [at, value] of edits) bytes[at] = value;
        const size = await tiffSizeOf(new Blob([bytes.slice(0, length)]));
        expect(size === undefined || (size.width > 0 && size.height > 0)).toBe(true);
      },
    ),
  );
});
