import { partInPixels, sizeAfter, turned, type PictureEdit, type Size } from './pictureEdit.ts';

/** What browsers agree to hold in one canvas. */
const MOST_PIXELS = 100_000_000;
const LONGEST = 16_384;

export function tooLarge({ width, height }: Size): boolean {
  return width * height > MOST_PIXELS || Math.max(width, height) > LONGEST;
}

/** The picture as it becomes, on a canvas of its own. */
export function drawEdited(picture: ImageBitmap, edit: PictureEdit): HTMLCanvasElement {
  const part = partInPixels(picture, edit);
  const after = sizeAfter(picture, edit);
  const canvas = document.createElement('canvas');
  canvas.width = after.width;
  canvas.height = after.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no more memory for pictures.');
  context.imageSmoothingQuality = 'high';
  const whole = turned(picture, edit.turns);
  // Read from the last step to the first: turned about its middle, shifted by the part's corner, made smaller.
  context.scale(after.width / part.width, after.height / part.height);
  context.translate(whole.width / 2 - part.x, whole.height / 2 - part.y);
  context.rotate((edit.turns % 4) * (Math.PI / 2));
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}

export async function encodeCanvas(canvas: HTMLCanvasElement, mime: string): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mime, 0.92));
  if (blob === null) throw new Error('This browser couldn’t encode the picture.');
  return blob;
}
