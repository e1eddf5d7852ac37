import { MIME } from '../../../files/kinds.ts';
import type { Export } from '../../define.ts';
import { drawDetections } from '../drawDetections.ts';
import type { ShownDetections } from '../props.ts';
import * as words from './words.ts';

export const annotatedPng: Export<ShownDetections> = { label: words.annotatedPng, ending: 'png', write: annotate };

/** Pixels that every browser gives a canvas. */
const MOST_PIXELS = 64_000_000;
const LONGEST = 8192;

/** The picture at its own size with everything that is shown drawn over it. Lines grow with the picture, so that they stay visible. */
async function annotate({ picture, size, scene }: ShownDetections): Promise<Blob> {
  const scale = Math.min(1, LONGEST / Math.max(size.width, size.height), Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(size.width * scale));
  canvas.height = Math.max(1, Math.round(size.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas of that size.');
  if (picture === undefined) {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  } else context.drawImage(picture.element, 0, 0, canvas.width, canvas.height);
  const pen = Math.max(1.5, Math.max(canvas.width, canvas.height) / 500);
  drawDetections(context, { scale, x: 0, y: 0 }, canvas, { ...scene, active: undefined }, pen);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('This browser could not write the PNG.')) : resolve(blob)), MIME.png);
  });
}
