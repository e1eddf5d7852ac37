import { transfer } from 'comlink';
import { MIME } from '../../../files/kinds.ts';
import { lazyModule } from '../../../files/lazyParts.ts';
import { remote } from '../../../files/remote.ts';
import { withAddresses, withBitmaps } from './photos.ts';
import type { pictures, PaintableScene, PngSettings } from './pictures.ts';
import type { FigureMark, FigureScene } from '../scene.ts';
import { writeSvg } from './svg.ts';

const here = lazyModule(async () => (await import('./pictures.ts')).pictures);

const painter = remote<typeof pictures>(() => new Worker(new URL('./pictures.worker.ts', import.meta.url), { type: 'module' }), here);

let [users, running] = [0, 0];

/** Who draws with it; without any, the worker goes when its last picture is made, and its memory with it. @returns how to leave it */
export function beginPainting(): () => void {
  users++;
  return () => {
    users--;
    rest();
  };
}

function rest(): void {
  if (users === 0 && running === 0) painter.close();
}

interface About {
  readonly title: string;
  /** None where it is seen through. */
  readonly ground: string | undefined;
}

/** @param perUnit pixels of one unit of the scene */
export async function savedPng(
  scene: FigureScene,
  { title, ground }: About,
  settings: Pick<PngSettings, 'scale' | 'dotsPerInch'>,
): Promise<Blob> {
  const { width, height, about: description = '' } = scene;
  const paintable: PaintableScene = { width, height, ground, marks: await withBitmaps(scene.marks, settings.scale) };
  const all = { ...settings, title, description };
  // Without canvases in workers it is painted here, and the page waits for it.
  if (typeof OffscreenCanvas === 'undefined') return (await here()).png(paintable, all);
  running++;
  try {
    return await painter.call.png(transfer(paintable, bitmapsIn(paintable.marks)), all);
  } finally {
    running--;
    rest();
  }
}

function bitmapsIn(marks: readonly FigureMark<Blob | ImageBitmap>[]): ImageBitmap[] {
  return marks.flatMap((mark) => {
    if (mark.kind === 'group') return bitmapsIn(mark.marks);
    return mark.kind === 'photo' && !(mark.source instanceof Blob) ? [mark.source] : [];
  });
}

/** Pixels of a unit of what is drawn for it, as fine as print. */
const SVG_SCALE = 2;

/** Milliseconds of writing, after which the page gets its turn. */
const TURN = 20;

export async function savedSvg(scene: FigureScene, { title, ground }: About): Promise<Blob> {
  const { about: description = '' } = scene;
  const marks = await withAddresses(scene.marks, SVG_SCALE * (scene.zoom ?? 1));
  const pieces: string[] = [];
  let began = performance.now();
  for (const piece of writeSvg({ ...scene, marks }, { title, description, ground })) {
    pieces.push(piece);
    if (performance.now() - began < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
  return new Blob([pieces.join('')], { type: MIME.svg });
}
