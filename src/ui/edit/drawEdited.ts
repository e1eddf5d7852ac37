import { editedName } from '../edited.ts';
import { describeEdit, encodingOf, partInPixels, sizeAfter, turned, type PictureEdit } from './pictureEdit.ts';

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

async function encodeCanvas(canvas: HTMLCanvasElement, mime: string): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mime, 0.92));
  if (blob === null) throw new Error('This browser couldn’t encode the picture.');
  return blob;
}

/** The edited picture as a file, and what was done to it; undefined when that was nothing. */
export async function applyEdit(file: File, picture: ImageBitmap, edit: PictureEdit): Promise<{ edited: File; how: string } | undefined> {
  const done = describeEdit(picture, edit);
  if (done === undefined) return undefined;
  const { mime, extension, name } = encodingOf(file.type);
  const blob = await encodeCanvas(drawEdited(picture, edit), mime);
  return { edited: new File([blob], editedName(file.name, 'edited', extension), { type: mime }), how: `${done}, encoded anew as ${name}` };
}

/** @throws when the file is no picture after all, or the browser has no memory for it */
export async function shrunk(file: File, longest: number): Promise<{ edited: File; how: string } | undefined> {
  const picture = await createImageBitmap(file);
  try {
    return await applyEdit(file, picture, { turns: 0, part: undefined, longest });
  } finally {
    picture.close();
  }
}
