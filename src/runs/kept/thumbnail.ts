import { reporting } from '../../files/report.ts';
import type { Part } from '../../answers/part.ts';
import { chooseOutput } from '../../outputs/registry.ts';
import { pictureSizeOf, tooLarge } from '../../files/picture/size.ts';
import { mediumOf, MIME } from '../../files/kinds.ts';

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

async function shrink(blob: Blob): Promise<Blob | undefined> {
  if (typeof createImageBitmap === 'undefined' || typeof OffscreenCanvas === 'undefined') return undefined;
  const size = await pictureSizeOf(blob);
  if (size !== undefined && tooLarge(size)) return undefined;
  const bitmap = await createImageBitmap(blob);
  try {
    // A square from the middle: a list is easier to look through when its pictures are of one size.
    const side = Math.min(bitmap.width, bitmap.height);
    const length = Math.min(SIDE, side);
    const canvas = new OffscreenCanvas(length, length);
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, length, length);
    return await canvas.convertToBlob({ type: MIME.webp, quality: 0.8 });
  } finally {
    bitmap.close();
  }
}
