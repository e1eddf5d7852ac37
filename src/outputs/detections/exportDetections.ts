import type { Picture } from '../../ui/picture/picture.ts';
import type { DetectionSet, Layout } from './detection.ts';
import { drawDetections, type Scene } from './drawDetections.ts';
import { placeItems } from './place.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels that every browser gives a canvas. */
const MOST_PIXELS = 64_000_000;
const LONGEST = 8192;

/** The picture at its own size with everything that is shown drawn over it. Lines grow with the picture, so that they stay visible. */
export async function annotate(picture: Picture | undefined, size: Size, scene: Scene): Promise<Blob> {
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
    canvas.toBlob((blob) => (blob === null ? reject(new Error('This browser could not write the PNG.')) : resolve(blob)), 'image/png');
  });
}

const HEADINGS = ['image', 'file', 'entry', 'class', 'score', 'shape', 'x1', 'y1', 'x2', 'y2', 'points'];

/** Everything that was found, in all images, hidden or not: coordinates in pixels as far as the picture's size is known. */
export function toCsv(set: DetectionSet, layout: Layout | undefined, size: Size): string {
  const lines = [HEADINGS.join(',')];
  for (const [image, group] of set.groups.entries()) {
    for (const { index, label, score, shapes, bounds } of placeItems(group, layout, set.normalised, size)) {
      const box = bounds === undefined ? ['', '', '', ''] : [bounds.left, bounds.top, bounds.right, bounds.bottom];
      const kinds = shapes.map(({ kind }) => kind).join(' ');
      const points = shapes
        .filter(({ kind }) => kind !== 'box')
        .map(({ xy }) => xy.join(' '))
        .join(' ; ');
      lines.push([image + 1, group.title ?? '', index + 1, label, score ?? '', kinds, ...box, points].map(field).join(','));
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) && !/^[+-]?[\d. ;+e-]+$/i.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
