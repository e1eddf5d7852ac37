import type { Frame, MapView } from '../../../ui/map/projection.ts';
import { turnsOf, type PlaneFeatures, type PlaneShape } from './plane.ts';

/** How much of a feature is seen. */
export const SEEN = { hidden: 0, faint: 1, whole: 2 } as const;

export interface MapScene {
  readonly plane: PlaneFeatures;
  /** Of each feature one of `SEEN`; undefined where all are seen. */
  readonly seen: Uint8Array | undefined;
  /** Drawn last and stronger. */
  readonly chosen: number | undefined;
  /** Where something that moves is, x and y in turn. */
  readonly heads: Float64Array;
}

/** One of `SEEN`. */
export function seenOf({ seen }: Pick<MapScene, 'seen'>, owner: number): number {
  return seen?.[owner] ?? SEEN.whole;
}

/** Of a page or of a worker. */
type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface MapInks {
  readonly ink: string;
  /** Around points and below lines, so that they stand out on any ground. */
  readonly ground: string;
  readonly chosen: string;
}

/** More points than that are small squares: so many circles take a second. */
const MOST_ROUND = 4000;
const ROUND = 4.5;
const SQUARE = 3;

/** Draws what lies in the frame, which is measured in pixels of the context. */
export function drawFeatures(context: Context, view: MapView, frame: Frame, scene: MapScene, inks: MapInks): void {
  const { plane, chosen } = scene;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const isOf = (owner: number, of: number) => owner !== chosen && seenOf(scene, owner) === of;
  const isMany = plane.owners.length > MOST_ROUND;
  if (isMany) drawMany(context, view, scene, inks);
  for (const of of [SEEN.faint, SEEN.whole]) {
    context.globalAlpha = of === SEEN.faint ? 0.35 : 1;
    // What belongs to all of them lies below them.
    const shapes = plane.shapes.filter(({ owner }) => (owner === -1 ? of === SEEN.faint : isOf(owner, of)));
    drawShapes(context, view, frame, shapes, inks.ink, inks.ground, 1.75);
    if (!isMany) drawPoints(context, view, frame, plane, (owner) => isOf(owner, of), inks);
  }
  context.globalAlpha = 1;
  if (chosen !== undefined && seenOf(scene, chosen) !== SEEN.hidden) {
    const own = plane.shapes.filter(({ owner }) => owner === chosen);
    drawShapes(context, view, frame, own, inks.chosen, inks.ground, 3);
    for (const [at, owner] of plane.owners.entries()) {
      if (owner === chosen) drawRing(context, view, frame, plane.points[at * 2] ?? NaN, plane.points[at * 2 + 1] ?? NaN, inks, inks.chosen);
    }
  }
  for (let at = 0; at < scene.heads.length; at += 2)
    drawRing(context, view, frame, scene.heads[at] ?? NaN, scene.heads[at + 1] ?? NaN, inks, inks.ink);
}

function drawShapes(
  context: Context,
  view: MapView,
  frame: Frame,
  shapes: readonly PlaneShape[],
  ink: string,
  ground: string,
  width: number,
): void {
  const [areas, lines] = [new Path2D(), new Path2D()];
  let isAny = false;
  for (const shape of shapes) {
    for (const turn of turnsOf(shape, view, frame)) {
      isAny = true;
      for (const ring of shape.rings) trace(shape.isArea ? areas : lines, ring, turn * 360, view, frame, shape.isArea);
    }
  }
  if (!isAny) return;
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * 0.2;
  context.fillStyle = ink;
  context.fill(areas, 'evenodd');
  context.globalAlpha = alpha;
  context.strokeStyle = ground;
  context.lineWidth = width + 2;
  context.stroke(lines);
  context.strokeStyle = ink;
  context.lineWidth = width;
  context.stroke(areas);
  context.stroke(lines);
}

/** Corners that lie in one pixel are one: of a coast with a million of them a few thousand are seen. */
function trace(path: Path2D, ring: Float64Array, turn: number, view: MapView, frame: Frame, isClosed: boolean): void {
  let [lastX, lastY] = [NaN, NaN];
  const last = ring.length - 2;
  for (let at = 0; at <= last; at += 2) {
    const x = ((ring[at] ?? 0) + turn - view.x) * view.scale + frame.width / 2;
    const y = ((ring[at + 1] ?? 0) - view.y) * view.scale + frame.height / 2;
    if (at === 0) path.moveTo(x, y);
    else if (at === last || Math.abs(x - lastX) > 0.5 || Math.abs(y - lastY) > 0.5) path.lineTo(x, y);
    else continue;
    [lastX, lastY] = [x, y];
  }
  if (isClosed) path.closePath();
}

function drawPoints(
  context: Context,
  view: MapView,
  frame: Frame,
  { points, owners }: PlaneFeatures,
  isDrawn: (owner: number) => boolean,
  inks: MapInks,
): void {
  if (owners.length === 0) return;
  const dots = new Path2D();
  for (const [at, owner] of owners.entries()) {
    const [x, y] = spotAt(view, frame, points[at * 2] ?? NaN, points[at * 2 + 1] ?? NaN);
    if (!(x > -ROUND && y > -ROUND && x < frame.width + ROUND && y < frame.height + ROUND) || !isDrawn(owner)) continue;
    dots.moveTo(x + ROUND, y);
    dots.arc(x, y, ROUND, 0, 2 * Math.PI);
  }
  paintDots(context, dots, inks);
}

function paintDots(context: Context, dots: Path2D, inks: MapInks): void {
  context.fillStyle = inks.ink;
  context.fill(dots);
  context.strokeStyle = inks.ground;
  context.lineWidth = 1.5;
  context.stroke(dots);
}

/** Very many points, pixel by pixel: a hundred thousand calls for as many squares take a second. Drawn first, since it replaces what was there. */
function drawMany(context: Context, view: MapView, scene: MapScene, inks: MapInks): void {
  const { plane, chosen } = scene;
  const { width, height } = context.canvas;
  const ratio = context.getTransform().a;
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const [whole, faint] = [colourOf(context, inks.ink, 1), colourOf(context, inks.ink, 0.35)];
  const { points, owners } = plane;
  const [scale, side] = [view.scale * ratio, Math.round(SQUARE * ratio)];
  const half = side >> 1;
  for (let at = 0; at < owners.length; at++) {
    const x = points[at * 2] ?? NaN;
    const left = Math.round((x + 360 * Math.round((view.x - x) / 360) - view.x) * scale + width / 2) - half;
    const top = Math.round(((points[at * 2 + 1] ?? NaN) - view.y) * scale + height / 2) - half;
    if (!(left >= 0 && top >= 0 && left + side <= width && top + side <= height)) continue;
    const owner = owners[at] ?? -1;
    const of = owner === chosen ? SEEN.hidden : seenOf(scene, owner);
    if (of === SEEN.hidden) continue;
    const colour = of === SEEN.whole ? whole : faint;
    // What is faint hides nothing of what is whole.
    if (of === SEEN.faint && pixels[(top + half) * width + left + half] === whole) continue;
    for (let row = top; row < top + side; row++) pixels.fill(colour, row * width + left, row * width + left + side);
  }
  context.putImageData(image, 0, 0);
}

/** Of any colour that the browser knows, as a pixel has it. */
function colourOf(context: Context, colour: string, alpha: number): number {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = alpha;
  context.fillStyle = colour;
  context.clearRect(0, 0, 1, 1);
  context.fillRect(0, 0, 1, 1);
  const [pixel = 0] = new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer);
  context.clearRect(0, 0, 1, 1);
  context.restore();
  return pixel;
}

function spotAt(view: MapView, frame: Frame, x: number, y: number): readonly [number, number] {
  const turned = x + 360 * Math.round((view.x - x) / 360);
  return [(turned - view.x) * view.scale + frame.width / 2, (y - view.y) * view.scale + frame.height / 2];
}

function drawRing(context: Context, view: MapView, frame: Frame, planeX: number, planeY: number, inks: MapInks, ink: string): void {
  const [x, y] = spotAt(view, frame, planeX, planeY);
  context.beginPath();
  context.arc(x, y, 7, 0, 2 * Math.PI);
  context.fillStyle = ink;
  context.fill();
  context.strokeStyle = inks.ground;
  context.lineWidth = 2.5;
  context.stroke();
}
