import { transfer } from 'comlink';
import type { Frame, MapView } from '../../../ui/map/projection.ts';
import { drawFeatures, type MapInks, type MapScene } from './drawFeatures.ts';
import type { PlaneFeatures, PlaneShape } from './plane.ts';

// Very many places are drawn here, in a worker: a coast with half a million corners takes longer than a page may be still.

/** What is drawn of them, and how. */
export interface WantedPlaces extends Omit<MapScene, 'plane'> {
  readonly view: MapView;
  readonly frame: Frame;
  /** Pixels of the screen for one of the page. */
  readonly ratio: number;
  readonly inks: MapInks;
}

const shapes: PlaneShape[] = [];
let points: Pick<PlaneFeatures, 'points' | 'owners'> = { points: new Float64Array(0), owners: new Int32Array(0) };

function begin(first: typeof points): void {
  points = first;
  shapes.length = 0;
}

/** They come some at a time: so many at once would keep the page waiting while it hands them over. */
function add(more: readonly PlaneShape[]): void {
  for (const shape of more) shapes.push(shape);
}

function draw({ view, frame, ratio, inks, ...seen }: WantedPlaces): ImageBitmap {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(frame.width * ratio)), Math.max(1, Math.round(frame.height * ratio)));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas in a worker');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawFeatures(context, view, frame, { plane: { ...points, shapes }, ...seen }, inks);
  const bitmap = canvas.transferToImageBitmap();
  return transfer(bitmap, [bitmap]);
}

export const drawings = { begin, add, draw };
