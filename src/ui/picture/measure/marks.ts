import type { Region } from '../../../files/raster/region/region.ts';
import { boxOf, dragged, isSomething, pixelAt, shiftedBy, type BoxShape, type Handle, type PolygonShape } from '../shapes/shapes.ts';
import type { Point, Size } from '../viewport.ts';

/** What is measured: a rectangle, an outline, or a line, which is an outline of two corners. */
export type RegionMark = BoxShape | PolygonShape;

export type MeasureTool = 'box' | 'polygon' | 'line';

export function isLine(mark: RegionMark): mark is PolygonShape {
  return mark.kind === 'polygon' && mark.corners.length === 2;
}

export function toolOf(mark: RegionMark): MeasureTool {
  return isLine(mark) ? 'line' : mark.kind;
}

/** The numbers that a mark asks for. */
export function regionOf(mark: RegionMark): Region {
  if (mark.kind === 'box') {
    const { x1, y1, x2, y2 } = mark;
    const corners = [
      [x1, y1],
      [x2, y1],
      [x2, y2],
      [x1, y2],
    ];
    return { kind: 'area', corners: corners.map(([x = 0, y = 0]) => ({ x, y })) };
  }
  const [from, to] = mark.corners;
  return isLine(mark) && from !== undefined && to !== undefined ? { kind: 'line', from, to } : { kind: 'area', corners: mark.corners };
}

/** A line goes from the middle of a pixel to the middle of another one. */
function middleAt(spot: Point, size: Size): Point {
  const { x, y } = pixelAt(spot, size);
  return { x: x + 0.5, y: y + 0.5 };
}

export function lineBetween(from: Point, to: Point, size: Size): PolygonShape {
  return { kind: 'polygon', corners: [middleAt(from, size), middleAt(to, size)] };
}

/** A rectangle or a line between two spots; what has no area or no length is none. */
export function markBetween(tool: 'box' | 'line', from: Point, to: Point, size: Size): RegionMark | undefined {
  const mark = tool === 'line' ? lineBetween(from, to, size) : boxOf(from, to, size);
  return isMark(mark) ? mark : undefined;
}

/** The same from one pixel to another, both of them in it: as keys draw it. */
export function markOfPixels(tool: 'box' | 'line', a: Point, b: Point, size: Size): RegionMark | undefined {
  const [low, high] = [
    { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) },
    { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) },
  ];
  return tool === 'line' ? markBetween(tool, a, b, size) : markBetween(tool, low, { x: high.x + 1, y: high.y + 1 }, size);
}

export function isMark(mark: RegionMark): boolean {
  if (!isLine(mark)) return isSomething(mark);
  const [from, to] = mark.corners;
  return from?.x !== to?.x || from?.y !== to?.y;
}

/** With one of its handles at another place. */
export function reshaped(mark: RegionMark, handle: Handle, to: Point, size: Size): RegionMark | undefined {
  const next = isLine(mark) ? { ...mark, corners: mark.corners.with(Number(handle), middleAt(to, size)) } : dragged(mark, handle, to, size);
  return isRegionMark(next) && isMark(next) ? next : undefined;
}

/** At another place, as far as the picture reaches. */
export function movedMark(mark: RegionMark, by: Point, size: Size): RegionMark {
  if (!isLine(mark)) {
    const next = shiftedBy(mark, by, size);
    return isRegionMark(next) ? next : mark;
  }
  const next = mark.corners.map(({ x, y }) => middleAt({ x: x + by.x, y: y + by.y }, size));
  const isWhole = next.every(
    (corner, index) => corner.x === (mark.corners[index]?.x ?? 0) + by.x && corner.y === (mark.corners[index]?.y ?? 0) + by.y,
  );
  // At the edge it would become shorter.
  return isWhole ? { ...mark, corners: next } : mark;
}

function isRegionMark(shape: { readonly kind: string }): shape is RegionMark {
  return shape.kind === 'box' || shape.kind === 'polygon';
}
