import type { View } from '../../ui/picture/viewport.ts';
import { placeLabels } from './labels.ts';
import { ON_INK, type Ink } from './palette.ts';
import type { OutlineBounds, Item, Placed } from './place.ts';

export interface Scene {
  /** What passes the filters, the surest last: it is drawn over the others. */
  readonly items: readonly Item[];
  readonly inkOf: (label: string) => Ink;
  /** Under the pointer, or chosen: drawn last and stronger. */
  readonly active: Item | undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const EDGE = 'rgba(0, 0, 0, 0.6)';
/** Dark edges double the work, and among thousands of boxes they hide more than they show. */
const MOST_EDGED = 1500;

/** Draws what lies in the frame. `pen` is the width of a line, in pixels of the frame. */
export function drawDetections(context: CanvasRenderingContext2D, view: View, frame: Size, scene: Scene, pen = 2): void {
  const visible = scene.items.filter(({ bounds }) => bounds !== undefined && isInView(bounds, view, frame));
  context.lineJoin = 'round';
  const edged = visible.length <= MOST_EDGED;
  for (const [label, items] of byLabel(visible)) drawAll(context, view, items, scene.inkOf(label), pen, edged);
  const { active } = scene;
  if (active?.bounds !== undefined) drawActive(context, view, active, scene.inkOf(active.label), pen);
  drawLabels(context, view, frame, visible, scene, pen);
}

function isInView({ left, top, right, bottom }: OutlineBounds, { scale, x, y }: View, frame: Size): boolean {
  return right * scale + x >= 0 && bottom * scale + y >= 0 && left * scale + x <= frame.width && top * scale + y <= frame.height;
}

/** One path for all that have one colour: a thousand strokes take a thousand times as long as one. */
function byLabel(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.label);
    if (group === undefined) groups.set(item.label, [item]);
    else group.push(item);
  }
  return groups;
}

function drawAll(context: CanvasRenderingContext2D, view: View, items: readonly Item[], ink: Ink, pen: number, edged: boolean): void {
  const lines = new Path2D();
  const areas = new Path2D();
  const dots = new Path2D();
  const faint = new Path2D();
  for (const { shapes } of items) {
    for (const shape of shapes) {
      if (shape.kind === 'points') addDots(shape.isFaint ? faint : dots, shape, view, pen * 1.75);
      else {
        addLine(lines, shape, view);
        if (shape.kind === 'polygon') addLine(areas, shape, view);
      }
    }
  }
  context.globalAlpha = 0.16;
  context.fillStyle = ink.colour;
  fillPath(context, areas);
  context.globalAlpha = 1;
  if (edged) {
    context.strokeStyle = EDGE;
    context.lineWidth = pen * 2;
    context.stroke(lines);
    context.lineWidth = pen;
    context.stroke(dots);
  }
  context.setLineDash(ink.dash.map((length) => (length * pen) / 2));
  context.strokeStyle = ink.colour;
  context.lineWidth = edged ? pen : pen * 0.75;
  context.stroke(lines);
  context.setLineDash([]);
  fillPath(context, dots);
  context.globalAlpha = 0.4;
  fillPath(context, faint);
  context.globalAlpha = 1;
}

function drawActive(context: CanvasRenderingContext2D, view: View, item: Item, ink: Ink, pen: number): void {
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

function addLine(path: Path2D, { kind, xy }: Placed, { scale, x, y }: View): void {
  if (kind === 'box') {
    const [left = 0, top = 0, right = 0, bottom = 0] = xy;
    path.rect(left * scale + x, top * scale + y, (right - left) * scale, (bottom - top) * scale);
    return;
  }
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
    context.fillStyle = scene.inkOf(item.label).colour;
    context.beginPath();
    context.roundRect(x, y, width, height, pen * 1.5);
    context.fill();
    context.fillStyle = ON_INK;
    context.fillText(text, x + size / 3, y + height / 2 + size * 0.04);
  }
}
