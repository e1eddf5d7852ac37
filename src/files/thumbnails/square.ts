import { MIME } from '../kinds.ts';

/** A square from the middle of a picture, so many pixels wide: a list is easier to look through when its pictures are of one size. */
export async function drawSquare(blob: Blob, wide: number): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(blob);
  try {
    const side = Math.min(bitmap.width, bitmap.height);
    const length = Math.min(wide, side);
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
