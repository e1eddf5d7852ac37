import type { Detection, DetectionSet, Group, Layout, Outline } from './detection.ts';

/** An outline in pixels of the picture. */
export interface Placed {
  readonly kind: Outline['kind'];
  readonly xy: readonly number[];
}

/** A detection in its place. */
export interface Item {
  /** Its place in the answer, from 0. */
  readonly index: number;
  readonly label: string;
  readonly score: number | undefined;
  readonly shapes: readonly Placed[];
  /** What encloses all of it; undefined when it has no usable coordinates. */
  readonly bounds: Bounds | undefined;
}

export interface Bounds {
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

/** Puts what was found where it belongs in a picture of this size. */
export function placeItems(group: Group, layout: Layout | undefined, normalised: boolean, size: Size): Item[] {
  const [scaleX, scaleY] = normalised ? [size.width, size.height] : [1, 1];
  return group.items.map((item, index) => placeItem(item, index, layout, scaleX, scaleY));
}

function placeItem({ label, score, outlines }: Detection, index: number, layout: Layout | undefined, scaleX: number, scaleY: number): Item {
  const shapes = outlines
    .map((outline): Placed => {
      const xy = outline.kind === 'box' ? cornersOf(outline.quad, outline.layout ?? layout ?? 'xyxy') : outline.xy;
      return {
        kind: outline.kind,
        xy: scaleX === 1 && scaleY === 1 ? xy : xy.map((value, at) => value * (at % 2 === 0 ? scaleX : scaleY)),
      };
    })
    .map(withoutNaN)
    .filter(({ xy }) => xy.length > 0);
  return { index, label, score, shapes, bounds: boundsOf(shapes) };
}

function cornersOf([a, b, c, d]: readonly [number, number, number, number], layout: Layout): number[] {
  if (layout === 'xyxy') return [a, b, c, d];
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

function boundsOf(shapes: readonly Placed[]): Bounds | undefined {
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
  for (const group of set.groups) {
    for (const { bounds } of placeItems(group, layout, false, { width: 1, height: 1 })) {
      if (bounds === undefined) continue;
      right = Math.max(right, bounds.right);
      bottom = Math.max(bottom, bounds.bottom);
    }
  }
  // A single stray number must not make everything else a dot, nor the ground a line.
  const width = Math.ceil(right * 1.04);
  const height = Math.ceil(bottom * 1.04);
  return { width: Math.max(width, Math.ceil(height / 8)), height: Math.max(height, Math.ceil(width / 8)) };
}

/** Whether any of it lies beyond the picture, by more than rounding. */
export function isOutside({ left, top, right, bottom }: Bounds, size: Size): boolean {
  return left < -1 || top < -1 || right > size.width + 1 || bottom > size.height + 1;
}
