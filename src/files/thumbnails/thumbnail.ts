import { jpegOfFrame } from '../film/jpegFrame.ts';
import { readMotionJpeg } from '../film/motionJpeg.ts';
import { mediumOf, MIME } from '../kinds.ts';
import { RasterError } from '../raster/raster.ts';
import { pictureSizeOf, tooLarge } from '../picture/size.ts';
import { peaksOf } from '../sound/peaks.ts';
import { sniff } from '../sniff.ts';
import { isDrawnByBrowsers } from '../traits.ts';

/** Why a file that would be drawn isn't. */
export type NotDrawn = 'empty' | 'unreadable' | 'large';

/** What stands for a file in a small space. */
export type Thumbnail =
  | { readonly kind: 'picture'; readonly blob: Blob }
  /** How far a sound goes up and down in each slice. */
  | { readonly kind: 'sound'; readonly up: readonly number[]; readonly down: readonly number[] }
  | { readonly kind: 'none'; readonly mime: string; readonly why?: NotDrawn };

/** What a worker made of it; of some kinds it can only tell what they are: decoders of sounds and films belong to the page, DICOM has a worker of its own. */
export type BegunThumbnail =
  Thumbnail | { readonly kind: 'ask'; readonly by: 'sound' | 'film' | 'dicom'; readonly mime: string; readonly blob: Blob };

/** Longest side, for sharp screens. */
const SIDE = 288;
/** A picture that can't be made smaller here is shown as it is, unless it is too much for that. */
const AS_IT_IS = 500_000;
/** Slices of an outline. */
const SLICES = 64;

/**
 * A small picture of a file. Never rejects because of what is in it.
 * @param declared its type, as its name tells it
 */
export async function drawFile(blob: Blob, declared = blob.type): Promise<BegunThumbnail> {
  if (blob.size === 0) return { kind: 'none', mime: declared, why: 'empty' };
  const { mime } = await sniff(blob, declared);
  if (mime === MIME.svg || (isDrawnByBrowsers(mime) && typeof OffscreenCanvas === 'undefined')) {
    return blob.size <= AS_IT_IS ? { kind: 'picture', blob: blob.slice(0, blob.size, mime) } : { kind: 'none', mime, why: 'large' };
  }
  try {
    const bitmap = await bitmapOf(blob, mime);
    if (bitmap !== undefined) return bitmap === 'large' ? { kind: 'none', mime, why: 'large' } : await shrink(bitmap);
  } catch (error) {
    // An array need not be a picture.
    const isOther = mime === MIME.npy && error instanceof RasterError;
    return { kind: 'none', mime, ...(!isOther && { why: 'unreadable' }) };
  }
  const by = whoDraws(mime);
  return by === undefined ? { kind: 'none', mime } : { kind: 'ask', by, mime, blob };
}

function whoDraws(mime: string): 'sound' | 'film' | 'dicom' | undefined {
  if (mime === MIME.dicom) return 'dicom';
  const medium = mediumOf(mime);
  return medium === 'audio' ? 'sound' : medium === 'video' ? 'film' : undefined;
}

/** Undefined for what isn't drawn here. */
async function bitmapOf(blob: Blob, mime: string): Promise<ImageBitmap | 'large' | undefined> {
  if (isDrawnByBrowsers(mime)) {
    const size = await pictureSizeOf(blob);
    return size !== undefined && tooLarge(size) ? 'large' : createImageBitmap(blob);
  }
  if (mediumOf(mime) === 'video') {
    const film = await readMotionJpeg(blob);
    return film && createImageBitmap(await jpegOfFrame(blob, film, 0));
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

/** The outline of a sound that was decoded elsewhere. */
export function drawSound(channels: readonly Float32Array[]): Thumbnail {
  return { kind: 'sound', ...peaksOf(channels, SLICES) };
}

/** The whole of it: what is at its edge may be what it was taken for. */
export async function shrink(bitmap: ImageBitmap): Promise<Thumbnail> {
  try {
    const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return { kind: 'picture', blob: await canvas.convertToBlob({ type: MIME.webp, quality: 0.85 }) };
  } finally {
    bitmap.close();
  }
}
