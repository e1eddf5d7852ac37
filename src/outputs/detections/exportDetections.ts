import { formatJson } from '../../files/json/formatJson.ts';
import type { Json, JsonObject } from '../../spec/model.ts';
import type { Picture } from '../../ui/picture/picture.ts';
import type { DetectionSet, Layout } from '../../answers/shapes/detections/detection.ts';
import { drawDetections, type Scene } from './drawDetections.ts';
import { placeItems } from './place.ts';
import { MIME } from '../../files/kinds.ts';

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
    canvas.toBlob((blob) => (blob === null ? reject(new Error('This browser could not write the PNG.')) : resolve(blob)), MIME.png);
  });
}

const HEADINGS = ['image', 'file', 'entry', 'class', 'score', 'shape', 'x1', 'y1', 'x2', 'y2', 'points'];

interface Options {
  readonly layout: Layout | undefined;
  /** Of the picture that the coordinates are for. */
  readonly size: Size;
  /** Names of the pictures that were sent, for groups of which the answer doesn't say it. */
  readonly fileOf?: (image: number) => string | undefined;
}

/**
 * The lines of a table with everything that was found, in all images, hidden or not, with whatever the answer says about each: coordinates as they were
 * sent, in pixels as far as the picture's size is known.
 */
export function* detectionCells(set: DetectionSet, { layout, size, fileOf }: Options): Generator<(string | number)[]> {
  const [own, shared] = [columnsOf(set.groups.flatMap(({ items }) => items)), columnsOf(set.groups)];
  const named = [...own, ...shared.map((name) => `image.${name}`)].map((name) => (HEADINGS.includes(name) ? `answer.${name}` : name));
  yield [...HEADINGS, ...named];
  for (const [image, group] of set.groups.entries()) {
    const file = group.title ?? fileOf?.(image) ?? '';
    const about = shared.map((name) => cell(group.more, name));
    for (const { index, label, score, shapes, box, more } of placeItems(group, layout, set.normalised, size)) {
      const sides = box === undefined ? ['', '', '', ''] : [box.left, box.top, box.right, box.bottom];
      const drawn = shapes.filter(({ kind, xy }) => kind !== 'box' || xy.length > 0);
      const kinds = [...new Set(drawn.map(({ kind }) => kind))].join(' ');
      const points = drawn
        .filter(({ kind }) => kind !== 'box')
        .map(({ xy }) => xy.join(' '))
        .join(' ; ');
      const cells = [...own.map((name) => cell(more, name)), ...about];
      yield [image + 1, file, index + 1, label, score ?? '', kinds, ...sides, points, ...cells];
    }
    // An image in which nothing was found is a result too.
    if (group.items.length === 0 && set.groups.length > 1) {
      yield [image + 1, file, ...Array.from({ length: HEADINGS.length - 2 + own.length }, () => ''), ...about];
    }
  }
}

/** The names of all further members, in the order in which they first come. */
function columnsOf(list: readonly { readonly more?: JsonObject | undefined }[]): string[] {
  const names = new Set<string>();
  for (const { more } of list) if (more !== undefined) for (const name of Object.keys(more)) names.add(name);
  return [...names];
}

function cell(more: JsonObject | undefined, name: string): string | number {
  const value = more !== undefined && Object.hasOwn(more, name) ? more[name] : undefined;
  return value === undefined || value === null ? '' : typeof value === 'number' ? value : textOf(value);
}

/** A further member in words: texts as they are, whatever has parts as JSON. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : formatJson(value, { indent: 0 });
}
