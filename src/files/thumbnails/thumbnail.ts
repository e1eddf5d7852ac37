import { mediumOf, MIME } from '../kinds.ts';
import { pictureSizeOf, tooLarge } from '../picture/size.ts';
import { sniff } from '../sniff.ts';
import { isDrawnByBrowsers } from '../traits.ts';

/** What stands for a file in a small space. */
export type Thumbnail =
  | { readonly kind: 'picture'; readonly blob: Blob }
  /** To be decoded where there is sound: its outline is drawn. */
  | { readonly kind: 'sound'; readonly blob: Blob }
  | { readonly kind: 'none'; readonly mime: string };

/** Longest side, for sharp screens. */
const SIDE = 288;
/** A picture that can't be made smaller here is shown as it is, unless it is too much for that. */
const AS_IT_IS = 500_000;

/** A small picture of a file. Never rejects because of what is in it. */
export async function drawFile(blob: Blob): Promise<Thumbnail> {
  const { mime } = await sniff(blob, blob.type);
  const medium = mediumOf(mime);
  if (medium === 'audio') return { kind: 'sound', blob };
  if (mime === MIME.svg || (isDrawnByBrowsers(mime) && typeof OffscreenCanvas === 'undefined')) {
    return blob.size <= AS_IT_IS ? { kind: 'picture', blob: blob.slice(0, blob.size, mime) } : { kind: 'none', mime };
  }
  const bitmap = await bitmapOf(blob, mime).catch(() => undefined /* it has no picture, which the place for it says */);
  return bitmap === undefined ? { kind: 'none', mime } : { kind: 'picture', blob: await shrink(bitmap) };
}

async function bitmapOf(blob: Blob, mime: string): Promise<ImageBitmap | undefined> {
  if (isDrawnByBrowsers(mime)) {
    const size = await pictureSizeOf(blob);
    return size !== undefined && tooLarge(size) ? undefined : createImageBitmap(blob);
  }
  const from = mime === MIME.tiff ? 'tiff' : mime === MIME.npy ? 'npy' : undefined;
  if (from === undefined) return undefined;
  const { rasters } = await import('../raster/rasters.ts');
  const { key } = await rasters.openRaster({ from, blob });
  try {
    return (await rasters.draw(key, { page: 0 })).bitmap;
  } finally {
    rasters.close(key);
  }
}

/** The whole of it: what is at its edge may be what it was taken for. */
async function shrink(bitmap: ImageBitmap): Promise<Blob> {
  try {
    const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: MIME.webp, quality: 0.85 });
  } finally {
    bitmap.close();
  }
}
