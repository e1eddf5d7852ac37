import { editedName } from './edited.ts';
import type { PictureSize } from '../../files/picture/size.ts';
import { encodePng, type Channels } from '../../files/picture/encodePng.ts';
import { describeEdit, encodingOf, partInPixels, sizeAfter, turned, type PictureEdit } from './pictureEdit.ts';
import { lossesOf, pictureFactsOf, type PictureFacts } from '../../files/picture/pictureFacts.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

/** The picture as it becomes, on a canvas of its own. */
export function drawEdited(picture: ImageBitmap, edit: PictureEdit): HTMLCanvasElement {
  const part = partInPixels(picture, edit);
  const after = sizeAfter(picture, edit);
  const canvas = document.createElement('canvas');
  canvas.width = after.width;
  canvas.height = after.height;
  // Read back, when it is encoded here: then memory in reach is faster than the graphics card's.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error(words.noMemory);
  context.imageSmoothingQuality = 'high';
  const whole = turned(picture, edit.turns);
  // Read from the last step to the first: turned about its middle, shifted by the part's corner, made smaller.
  context.scale(after.width / part.width, after.height / part.height);
  context.translate(whole.width / 2 - part.x, whole.height / 2 - part.y);
  context.rotate((edit.turns % 4) * (Math.PI / 2));
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}

/** As few channels as the original has: a model that was given RGB isn't given RGBA. */
async function encodeCanvas(canvas: HTMLCanvasElement, mime: string, facts: PictureFacts | undefined): Promise<Blob> {
  const context = canvas.getContext('2d');
  const channels = mime === MIME.png && context !== null ? channelsOf(context, canvas, facts) : 4;
  if (channels < 4 && context !== null) {
    return encodePng(canvas, channels as Channels, (top, rows) => context.getImageData(0, top, canvas.width, rows).data);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mime, 0.92));
  if (blob === null) throw new Error(words.notEncoded);
  return blob;
}

/** Where the file says nothing of alpha, the pixels do. */
function channelsOf(context: CanvasRenderingContext2D, canvas: PictureSize, facts: PictureFacts | undefined): Channels | 4 {
  const alpha = facts?.alpha ?? !isOpaque(context, canvas);
  if (facts?.grey === true) return alpha ? 2 : 1;
  return alpha ? 4 : 3;
}

function isOpaque(context: CanvasRenderingContext2D, { width, height }: PictureSize): boolean {
  for (let top = 0; top < height; top += ROWS) {
    const { data } = context.getImageData(0, top, width, Math.min(ROWS, height - top));
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  }
  return true;
}

const ROWS = 128;

/** The edited picture as a file, and what was done to it; undefined when that was nothing. */
export async function applyEdit(file: File, picture: ImageBitmap, edit: PictureEdit): Promise<{ edited: File; how: string } | undefined> {
  const done = describeEdit(picture, edit);
  if (done === undefined) return undefined;
  const facts = await pictureFactsOf(file);
  const blob = await encodeCanvas(drawEdited(picture, edit), encodingOf(file.type, facts).mime, facts);
  // A browser that can't write a kind writes PNG, and only its blob says so.
  const { mime, extension, name } = encodingOf(blob.type);
  const losses = facts === undefined ? [] : lossesOf(facts);
  const how = words.encodedAs(done, [name, ...losses]);
  return { edited: new File([blob], editedName(file.name, 'edited', extension), { type: mime }), how };
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
