import type { JsonObject } from '../../spec/model.ts';
import type { Detection, DetectionSet, Group, Layout, Outline } from '../../answers/shapes/detections/detection.ts';
import type { Orientation } from '../../files/picture/orientation.ts';
import { storedSize, turnPoints } from './fit/turn.ts';

/** An outline in pixels of the picture. */
export interface Placed {
  readonly kind: Outline['kind'];
  readonly xy: readonly number[];
  /** Points of which the model wasn't sure. */
  readonly isFaint?: true;
}

/** A detection in its place. */
export interface Item {
  /** Its place in the answer, from 0. */
  readonly index: number;
  readonly label: string;
  readonly score: number | undefined;
  readonly shapes: readonly Placed[];
  /** What encloses all that is drawn of it; undefined when it has no usable coordinates. */
  readonly bounds: OutlineBounds | undefined;
  /** The box as it was sent, before any turn of the photo; of things without a box, what encloses them. */
  readonly box?: OutlineBounds | undefined;
  /** What else the answer says about it. */
  readonly more?: JsonObject | undefined;
}

export interface OutlineBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Side of the ground for shares of a picture that isn't there. */
const UNIT = 1000;
const UPRIGHT: Orientation = 1;
/** Points that models are less sure of than this are guesses. */
const SURE = 0.5;

/**
 * Puts what was found where it belongs in a picture of this size. `orientation` is that of a photo whose stored pixels the
 * coordinates are for, while it is shown upright.
 */
export function placeItems(
  group: Group,
  layout: Layout | undefined,
  normalised: boolean,
  size: Size,
  orientation: Orientation = UPRIGHT,
): Item[] {
  const stored = storedSize(size, orientation);
  const [scaleX, scaleY] = normalised ? [stored.width, stored.height] : [1, 1];
  return group.items.map((item, index) => placeItem(item, index, layout, { scaleX, scaleY, stored, orientation }));
}

interface Ground {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly stored: Size;
  readonly orientation: Orientation;
}

function placeItem({ label, score, outlines, more }: Detection, index: number, layout: Layout | undefined, ground: Ground): Item {
  const { scaleX, scaleY, stored, orientation } = ground;
  const sent: Placed[] = [];
  for (const outline of outlines) {
    for (const { kind, xy, isFaint } of shapesOf(outline, layout)) {
      const scaled = scaleX === 1 && scaleY === 1 ? xy : xy.map((value, at) => value * (at % 2 === 0 ? scaleX : scaleY));
      const shape = withoutNaN({ kind, xy: scaled, ...(isFaint && { isFaint }) });
      if (shape.xy.length > 0) sent.push(shape);
    }
  }
  const shapes = orientation === UPRIGHT ? sent : sent.map((shape) => turn(shape, orientation, stored));
  const bounds = boundsOf(shapes);
  const boxes = sent.filter(({ kind }) => kind === 'box');
  const box = boxes.length > 0 ? boundsOf(boxes) : orientation === UPRIGHT ? bounds : boundsOf(sent);
  return { index, label, score, shapes, bounds, box, ...(more !== undefined && { more }) };
}

function turn(shape: Placed, orientation: Orientation, stored: Size): Placed {
  const xy = turnPoints(shape.xy, orientation, stored);
  if (shape.kind !== 'box') return { ...shape, xy };
  // Other corners of the box are now its first and its last.
  const [a = 0, b = 0, c = 0, d = 0] = xy;
  return { ...shape, xy: [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] };
}

function shapesOf(outline: Outline, layout: Layout | undefined): Placed[] {
  if (outline.kind === 'box') return [{ kind: 'box', xy: cornersOf(outline.quad, outline.layout ?? layout ?? 'xyxy') }];
  if (outline.kind !== 'points') return [outline];
  return seenPoints(outline.xy, outline.seen);
}

/** Joints that weren't seen are sent as 0, 0, and those that hardly were are drawn fainter. */
function seenPoints(xy: readonly number[], seen: readonly number[] | undefined): Placed[] {
  const isPose = xy.length > 2;
  const [clear, faint]: [number[], number[]] = [[], []];
  for (let at = 0; at + 1 < xy.length; at += 2) {
    const [x = NaN, y = NaN] = [xy[at], xy[at + 1]];
    const sure = seen?.[at / 2] ?? 1;
    if (sure === 0 || (isPose && x === 0 && y === 0)) continue;
    (sure > 0 && sure < SURE ? faint : clear).push(x, y);
  }
  return [
    { kind: 'points', xy: clear },
    { kind: 'points', xy: faint, isFaint: true },
  ];
}

function cornersOf([a, b, c, d]: readonly [number, number, number, number], layout: Layout): number[] {
  if (layout === 'xyxy') return [a, b, c, d];
  if (layout === 'yxyx') return [b, a, d, c];
  return layout === 'xywh' ? [a, b, a + c, b + d] : [a - c / 2, b - d / 2, a + c / 2, b + d / 2];
}

/** A box with a missing side is no box; an outline goes on without the point. */
function withoutNaN(shape: Placed): Placed {
  if (shape.xy.every(Number.isFinite)) return shape;
  if (shape.kind === 'box') return { ...shape, xy: [] };
  const xy: number[] = [];
  for (let at = 0; at + 1 < shape.xy.length; at += 2) {
    const [x = NaN, y = NaN] = shape.xy.slice(at, at + 2);
    if (Number.isFinite(x) && Number.isFinite(y)) xy.push(x, y);
  }
  return { ...shape, xy };
}

function boundsOf(shapes: readonly Placed[]): OutlineBounds | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { xy } of shapes) {
    for (let at = 0; at + 1 < xy.length; at += 2) {
      const x = xy[at] ?? 0;
      const y = xy[at + 1] ?? 0;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return left <= right && top <= bottom ? { left, top, right, bottom } : undefined;
}

/** Size of a ground on which everything has room, for want of a picture. */
export function groundSize(set: DetectionSet, layout: Layout | undefined): Size {
  if (set.normalised) return { width: UNIT, height: UNIT };
  let [right, bottom] = [1, 1];
  for (const { items } of set.groups) {
    for (const { outlines } of items) {
      for (const outline of outlines) {
        for (const shape of shapesOf(outline, layout)) {
          const bounds = boundsOf([withoutNaN(shape)]);
          if (bounds === undefined) continue;
          right = Math.max(right, bounds.right);
          bottom = Math.max(bottom, bounds.bottom);
        }
      }
    }
  }
  // A single stray number must not make everything else a dot, nor the ground a line.
  const width = Math.ceil(right * 1.04);
  const height = Math.ceil(bottom * 1.04);
  return { width: Math.max(width, Math.ceil(height / 8)), height: Math.max(height, Math.ceil(width / 8)) };
}

/** Whether any of it lies beyond the picture, by more than rounding. */
export function isOutside({ left, top, right, bottom }: OutlineBounds, size: Size): boolean {
  return left < -1 || top < -1 || right > size.width + 1 || bottom > size.height + 1;
}
