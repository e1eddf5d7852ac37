import { report } from '../../files/report.ts';
import type { Picture } from './picture.ts';
import type { Size } from './viewport.ts';

/** Longer sides are made shorter: a copy of a whole slide would take its memory twice. */
const LONGEST = 2048;

/** How far two pictures of one size differ, as drawn. */
export interface PixelDifference {
  /** Share of the pixels that differ at all. */
  readonly share: number;
  /** The largest difference of a colour, of 255. */
  readonly most: number;
}

/** The absolute difference of the colours of two pictures, as a picture; undefined where the browser gives no canvas. */
export function differenceOf(left: Picture, right: Picture): Picture | undefined {
  const canvas = document.createElement('canvas');
  const { width, height } = fitted(right);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.drawImage(left.element, 0, 0, width, height);
  context.globalCompositeOperation = 'difference';
  context.drawImage(right.element, 0, 0, width, height);
  return { width: right.width, height: right.height, element: canvas, valuesAt: () => Promise.resolve(undefined) };
}

/** Undefined when their sizes differ, and when the browser keeps the pixels to itself. */
export function comparePixels(left: Picture, right: Picture): PixelDifference | undefined {
  if (left.width !== right.width || left.height !== right.height) return undefined;
  const [a, b] = [pixelsOf(left), pixelsOf(right)];
  if (a === undefined || b === undefined) return undefined;
  let [differing, most] = [0, 0];
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at]) continue;
    differing++;
    const [one, other] = [a[at] ?? 0, b[at] ?? 0];
    for (let shift = 0; shift < 32; shift += 8) most = Math.max(most, Math.abs(((one >>> shift) & 255) - ((other >>> shift) & 255)));
  }
  return { share: differing / (a.length || 1), most };
}

/** Each pixel as one number, which is quicker to compare than four. */
function pixelsOf(picture: Picture): Uint32Array | undefined {
  try {
    const { width, height } = fitted(picture);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context?.drawImage(picture.element, 0, 0, width, height);
    const data = context?.getImageData(0, 0, width, height).data;
    return data && new Uint32Array(data.buffer);
  } catch (error) {
    report('Reading a picture’s pixels', error);
    return undefined;
  }
}

function fitted({ width, height }: Size): Size {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
