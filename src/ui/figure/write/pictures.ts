import { tellPng } from '../../../files/picture/pngChunk.ts';
import { MIME } from '../../../files/kinds.ts';
import { paintMarks, type PaintContext } from './paint.ts';
import type { FigureMark } from '../scene.ts';
import * as words from './words.ts';

/** A scene with all it takes to paint it where there is no page. */
export interface PaintableScene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly FigureMark<Blob | ImageBitmap>[];
  readonly ground: string | undefined;
}

export interface PngSettings {
  /** Pixels of one unit. */
  readonly scale: number;
  readonly dotsPerInch: number;
  readonly title: string;
  readonly description: string;
}

async function png(scene: PaintableScene, { scale, dotsPerInch, title, description }: PngSettings): Promise<Blob> {
  const { width, height } = pixelsAt(scene, scale);
  const marks = await Promise.all(scene.marks.map(decoded));
  const { context, write } = canvasOf(width, height);
  if (scene.ground !== undefined) {
    context.fillStyle = scene.ground;
    context.fillRect(0, 0, width, height);
  }
  context.scale(width / scene.width, height / scene.height);
  paintMarks(context, marks, scale);
  return tellPng(await write(), dotsPerInch, { Title: title, Description: description });
}

/** What takes long, for a worker. */
export const pictures = { png };

export function pixelsAt({ width, height }: Pick<PaintableScene, 'width' | 'height'>, scale: number): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

async function decoded(mark: FigureMark<Blob | ImageBitmap>): Promise<FigureMark<ImageBitmap>> {
  if (mark.kind === 'group') return { ...mark, marks: await Promise.all(mark.marks.map(decoded)) };
  if (mark.kind !== 'photo') return mark;
  return { ...mark, source: mark.source instanceof Blob ? await createImageBitmap(mark.source) : mark.source };
}

interface Canvas {
  readonly context: PaintContext;
  readonly write: () => Promise<Blob>;
}

function canvasOf(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context !== null) return { context, write: () => canvas.convertToBlob({ type: MIME.png }) };
  }
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error(words.noCanvas);
  return { context, write: () => pngOfCanvas(canvas) };
}

export function pngOfCanvas(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error(words.notWritten)) : resolve(blob)), MIME.png);
  });
}
