import type { View } from '../../ui/picture/viewport.ts';
import { placeLabels } from './labels.ts';
import { ON_INK, type Ink } from './palette.ts';
import type { OutlineBounds, Item, Placed } from './place.ts';

export interface Scene {
  /** What passes the filters, the surest last: it is drawn over the others. */
  readonly items: readonly Item[];
  readonly inkOf: (item: Item) => Ink;
  /** Under the pointer, or chosen: drawn last and stronger. */
  readonly active: Item | undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Around every line, so that it is seen on any picture. */
export const EDGE = { stroke: '#000000', strokeOpacity: 0.6 } as const;
/** Dark edges double the work, and among thousands of boxes they hide more than they show. */
export const MOST_EDGED = 1500;

/** Draws what lies in the frame. `pen` is the width of a line, in pixels of the frame. */
export function drawDetections(context: CanvasRenderingContext2D, view: View, frame: Size, scene: Scene, pen = 2): void {
  drawShapes(context, view, frame, scene, pen);
  drawOnTop(context, view, frame, scene, pen);
}

/** All of them, which may take a while. */
export function drawShapes(
  context: CanvasRenderingContext2D,
  view: View,
  frame: Size,
  { items, inkOf }: Omit<Scene, 'active'>,
  pen = 2,
): void {
  const visible = inView(items, view, frame);
  const draw = visible.length <= MOST_EDGED ? drawEdged : drawMany;
  for (const [ink, alike] of byInk(visible, inkOf)) draw(context, view, alike, ink, pen);
}

/** What changes with the pointer: the active one, and labels, which make way for its own. */
export function drawOnTop(context: CanvasRenderingContext2D, view: View, frame: Size, scene: Scene, pen = 2): void {
  const { active } = scene;
  if (active?.bounds !== undefined) drawActive(context, view, active, scene.inkOf(active), pen);
  drawLabels(context, view, frame, inView(scene.items, view, frame), scene, pen);
}

function inView(items: readonly Item[], view: View, frame: Size): Item[] {
  return items.filter(({ bounds }) => bounds !== undefined && isInView(bounds, view, frame));
}

function isInView({ left, top, right, bottom }: OutlineBounds, { scale, x, y }: View, frame: Size): boolean {
  return right * scale + x >= 0 && bottom * scale + y >= 0 && left * scale + x <= frame.width && top * scale + y <= frame.height;
}

/** One path for all that have one colour: a thousand strokes take a thousand times as long as one. */
function byInk(items: readonly Item[], inkOf: Scene['inkOf']): Map<Ink, Item[]> {
  const groups = new Map<Ink, Item[]>();
  for (const item of items) {
    const ink = inkOf(item);
    const group = groups.get(ink);
    if (group === undefined) groups.set(ink, [item]);
    else group.push(item);
  }
  return groups;
}

interface Paths {
  readonly lines: Path2D;
  readonly areas: Path2D;
  readonly dots: Path2D;
  readonly faint: Path2D;
}

function pathsOf(items: readonly Item[], view: View, pen: number, isWanted: (shape: Placed) => boolean = () => true): Paths {
  const paths: Paths = { lines: new Path2D(), areas: new Path2D(), dots: new Path2D(), faint: new Path2D() };
  for (const { shapes } of items) {
    for (const shape of shapes) {
      if (!isWanted(shape)) continue;
      if (shape.kind === 'points') addDots(shape.isFaint ? paths.faint : paths.dots, shape, view, pen * 1.75);
      else {
        addLine(paths.lines, shape, view);
        if (shape.kind === 'polygon') addLine(paths.areas, shape, view);
      }
    }
  }
  return paths;
}

function drawEdged(context: CanvasRenderingContext2D, view: View, items: readonly Item[], ink: Ink, pen: number): void {
  const paths = pathsOf(items, view, pen);
  context.lineJoin = 'round';
  fillAreas(context, paths, ink);
  context.globalAlpha = EDGE.strokeOpacity;
  context.strokeStyle = EDGE.stroke;
  context.lineWidth = pen * 2;
  context.stroke(paths.lines);
  context.lineWidth = pen;
  context.stroke(paths.dots);
  context.globalAlpha = 1;
  setLine(context, ink, pen, pen);
  context.stroke(paths.lines);
  context.setLineDash([]);
  fillDots(context, paths);
}

/** Boxes one by one: browsers have a short way for a rectangle that stands upright, and none for a path of thousands of them. */
function drawMany(context: CanvasRenderingContext2D, view: View, items: readonly Item[], ink: Ink, pen: number): void {
  const paths = pathsOf(items, view, pen, ({ kind }) => kind !== 'box');
  // A rectangle with round corners would go the long way.
  context.lineJoin = 'miter';
  fillAreas(context, paths, ink);
  setLine(context, ink, pen, pen * 0.75);
  context.stroke(paths.lines);
  for (const { shapes } of items) for (const shape of shapes) if (shape.kind === 'box') context.strokeRect(...rectangleOf(shape, view));
  context.setLineDash([]);
  fillDots(context, paths);
}

function setLine(context: CanvasRenderingContext2D, ink: Ink, pen: number, width: number): void {
  context.setLineDash(ink.dash.map((length) => (length * pen) / 2));
  context.strokeStyle = ink.colour;
  context.lineWidth = width;
}

function fillAreas(context: CanvasRenderingContext2D, { areas }: Paths, ink: Ink): void {
  context.globalAlpha = 0.16;
  context.fillStyle = ink.colour;
  fillPath(context, areas);
  context.globalAlpha = 1;
}

/** In the colour of the areas. */
function fillDots(context: CanvasRenderingContext2D, { dots, faint }: Paths): void {
  fillPath(context, dots);
  context.globalAlpha = 0.4;
  fillPath(context, faint);
  context.globalAlpha = 1;
}

function drawActive(context: CanvasRenderingContext2D, view: View, item: Item, ink: Ink, pen: number): void {
  context.lineJoin = 'round';
  const lines = new Path2D();
  const dots = new Path2D();
  for (const shape of item.shapes) {
    if (shape.kind === 'points') addDots(dots, shape, view, pen * 2.5);
    else addLine(lines, shape, view);
  }
  context.globalAlpha = 0.28;
  context.fillStyle = ink.colour;
  fillPath(context, lines);
  context.globalAlpha = 1;
  for (const [width, style] of [
    [pen * 3, '#000000'],
    [pen * 2, '#ffffff'],
    [pen, ink.colour],
  ] as const) {
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke(lines);
    context.stroke(dots);
  }
  fillPath(context, dots);
}

function fillPath(context: CanvasRenderingContext2D, path: Path2D): void {
  const rule: CanvasFillRule = 'nonzero';
  context.fill(path, rule);
}

function rectangleOf({ xy: [left = 0, top = 0, right = 0, bottom = 0] }: Placed, { scale, x, y }: View): [number, number, number, number] {
  return [left * scale + x, top * scale + y, (right - left) * scale, (bottom - top) * scale];
}

function addLine(path: Path2D, shape: Placed, view: View): void {
  const { kind, xy } = shape;
  if (kind === 'box') return path.rect(...rectangleOf(shape, view));
  const { scale, x, y } = view;
  for (let at = 0; at + 1 < xy.length; at += 2) {
    const [px, py] = [(xy[at] ?? 0) * scale + x, (xy[at + 1] ?? 0) * scale + y];
    if (at === 0) path.moveTo(px, py);
    else path.lineTo(px, py);
  }
  if (kind === 'polygon') path.closePath();
}

function addDots(path: Path2D, { xy }: Placed, { scale, x, y }: View, radius: number): void {
  for (let at = 0; at + 1 < xy.length; at += 2) {
    const [px, py] = [(xy[at] ?? 0) * scale + x, (xy[at + 1] ?? 0) * scale + y];
    path.moveTo(px + radius, py);
    path.arc(px, py, radius, 0, 2 * Math.PI);
  }
}

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

function drawLabels(context: CanvasRenderingContext2D, view: View, frame: Size, visible: readonly Item[], scene: Scene, pen: number): void {
  const size = pen * 6;
  context.font = `600 ${size}px ${FONT}`;
  context.textBaseline = 'middle';
  const widths = new Map<string, number>();
  const measure = (text: string) => {
    const known = widths.get(text) ?? context.measureText(text).width;
    widths.set(text, known);
    return known;
  };
  for (const { item, text, x, y, width, height } of placeLabels(visible, scene.active, view, frame, { measure, size })) {
    context.fillStyle = scene.inkOf(item).colour;
    context.beginPath();
    context.roundRect(x, y, width, height, pen * 1.5);
    context.fill();
    context.fillStyle = ON_INK;
    context.fillText(text, x + size / 3, y + height / 2 + size * 0.04);
  }
}
