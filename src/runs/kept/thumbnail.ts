import { reporting } from '../../files/report.ts';
import type { Part } from '../../answers/part.ts';
import { chooseOutput } from '../../outputs/registry.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { remote } from '../../files/remote.ts';
import { drawSquare } from '../../files/thumbnails/square.ts';
import type * as squares from '../../files/thumbnails/square.ts';
import { pictureSizeOf, tooLarge } from '../../files/picture/size.ts';
import { mediumOf } from '../../files/kinds.ts';

/** Twice what the list shows, for sharp screens. */
const SIDE = 96;

/** Decoding larger pictures takes more memory than a thumbnail is worth. */
const LARGEST = 30_000_000;

/** A small picture of the answer or, without one in it, of what was sent; undefined when there is none to be had. */
export async function makeThumbnail(parts: readonly Part[], sent: readonly Blob[]): Promise<Blob | undefined> {
  const answered = await Promise.all(parts.map((part) => pictureOf(part).catch(reporting('Making a thumbnail'))));
  const candidates = [...answered.filter((blob) => blob !== undefined), ...sent.filter(({ type }) => mediumOf(type) === 'image')];
  for (const blob of candidates.filter(({ size }) => size > 0 && size <= LARGEST).slice(0, 3)) {
    const small = await shrink(blob).catch(reporting('Making a thumbnail'));
    if (small !== undefined) return small;
  }
  return undefined;
}

async function pictureOf(part: Part): Promise<Blob | undefined> {
  const { rule, props } = chooseOutput(part);
  return rule.thumbnail?.(props);
}

/** More pixels than that take so long to be made fewer that it is seen. */
const MOST_HERE = 2_000_000;

const elsewhere = remote<typeof squares>(
  () => new Worker(new URL('../../files/raster/rasters.worker.ts', import.meta.url), { type: 'module' }),
  lazyModule(() => import('../../files/thumbnails/square.ts')),
  'squares',
);
let asked = 0;

async function shrink(blob: Blob): Promise<Blob | undefined> {
  if (typeof createImageBitmap === 'undefined' || typeof OffscreenCanvas === 'undefined') return undefined;
  const size = await pictureSizeOf(blob);
  if (size === undefined || size.width * size.height <= MOST_HERE) return drawSquare(blob, SIDE);
  if (tooLarge(size)) return undefined;
  asked++;
  try {
    return await elsewhere.call.drawSquare(blob, SIDE);
  } finally {
    asked--;
    if (asked === 0) elsewhere.close();
  }
}
