import type { Point, Size } from '../viewport.ts';

export type CutSide = 'top' | 'right' | 'bottom' | 'left';

/** What is drawn, in pixels of the picture. A box's sides lie between pixels, a point is a pixel. */
export type PictureMark = BoxShape | PointShape | PolygonShape | CutShape;

export interface BoxShape {
  readonly kind: 'box';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface PointShape extends Point {
  readonly kind: 'point';
  /** 1 is foreground, 0 is background. */
  readonly label: number;
  /** The object it belongs to, from 0. */
  readonly group: number;
}

export interface PolygonShape {
  readonly kind: 'polygon';
  readonly corners: readonly Point[];
}

/** A strip that is cut off at one side. */
export interface CutShape {
  readonly kind: 'cut';
  readonly side: CutSide;
  readonly pixels: number;
}

/** What is held to change a shape: a box's side or corner by its direction, a polygon's corner by its number. */
export type Handle = string;

const DIRECTIONS = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;

export function handlesOf(shape: PictureMark, size: Size): readonly { readonly handle: Handle; readonly at: Point }[] {
  switch (shape.kind) {
    case 'box': {
      const middle = { x: (shape.x1 + shape.x2) / 2, y: (shape.y1 + shape.y2) / 2 };
      return DIRECTIONS.map((handle) => ({
        handle,
        at: {
          x: handle.includes('w') ? shape.x1 : handle.includes('e') ? shape.x2 : middle.x,
          y: handle.includes('n') ? shape.y1 : handle.includes('s') ? shape.y2 : middle.y,
        },
      }));
    }
    case 'polygon':
      return shape.corners.map((at, index) => ({ handle: String(index), at }));
    case 'cut':
      return [{ handle: 'cut', at: middleOfCut(shape, size) }];
    case 'point':
      return [];
  }
}

/** Where the line of a cut lies, as the strip that is cut off. */
export function stripOf({ side, pixels }: CutShape, { width, height }: Size): BoxShape {
  const all = { kind: 'box', x1: 0, y1: 0, x2: width, y2: height } as const;
  if (side === 'top') return { ...all, y2: pixels };
  if (side === 'bottom') return { ...all, y1: height - pixels };
  return side === 'left' ? { ...all, x2: pixels } : { ...all, x1: width - pixels };
}

function middleOfCut(cut: CutShape, size: Size): Point {
  const strip = stripOf(cut, size);
  if (cut.side === 'top') return { x: size.width / 2, y: strip.y2 };
  if (cut.side === 'bottom') return { x: size.width / 2, y: strip.y1 };
  return { x: cut.side === 'left' ? strip.x2 : strip.x1, y: size.height / 2 };
}

/** The shape with one of its handles at another place. */
export function dragged(shape: PictureMark, handle: Handle, to: Point, size: Size): PictureMark {
  const { x, y } = inside(to, size);
  switch (shape.kind) {
    case 'box':
      return boxOf(
        { x: handle.includes('w') ? x : shape.x1, y: handle.includes('n') ? y : shape.y1 },
        { x: handle.includes('e') ? x : shape.x2, y: handle.includes('s') ? y : shape.y2 },
        size,
      );
    case 'polygon':
      return { ...shape, corners: shape.corners.with(Number(handle), { x, y }) };
    case 'cut':
      return cutAt(shape.side, to, size);
    case 'point':
      return { ...shape, ...pixelAt(to, size) };
  }
}

/** The shape at another place, as far as the picture reaches. */
export function shiftedBy(shape: PictureMark, by: Point, size: Size): PictureMark {
  switch (shape.kind) {
    case 'box': {
      const x = within(by.x, -shape.x1, size.width - shape.x2);
      const y = within(by.y, -shape.y1, size.height - shape.y2);
      return { kind: 'box', x1: whole(shape.x1 + x), y1: whole(shape.y1 + y), x2: whole(shape.x2 + x), y2: whole(shape.y2 + y) };
    }
    case 'point':
      return { ...shape, ...pixelAt({ x: shape.x + by.x, y: shape.y + by.y }, size) };
    case 'polygon': {
      const [xs, ys] = [shape.corners.map(({ x }) => x), shape.corners.map(({ y }) => y)];
      const x = within(by.x, -Math.min(...xs), size.width - Math.max(...xs));
      const y = within(by.y, -Math.min(...ys), size.height - Math.max(...ys));
      return { ...shape, corners: shape.corners.map((corner) => ({ x: whole(corner.x + x), y: whole(corner.y + y) })) };
    }
    case 'cut': {
      const towards = { top: by.y, bottom: -by.y, left: by.x, right: -by.x }[shape.side];
      return { ...shape, pixels: whole(within(shape.pixels + towards, 0, depthOf(shape.side, size))) };
    }
  }
}

/** The shape as far as it lies in the picture. */
export function clamped(shape: PictureMark, size: Size): PictureMark {
  switch (shape.kind) {
    case 'box': {
      const [x1, x2] = [within(shape.x1, 0, size.width), within(shape.x2, 0, size.width)];
      const [y1, y2] = [within(shape.y1, 0, size.height), within(shape.y2, 0, size.height)];
      return { kind: 'box', x1, y1, x2, y2 };
    }
    case 'point':
      return { ...shape, x: within(shape.x, 0, size.width - 1), y: within(shape.y, 0, size.height - 1) };
    case 'polygon':
      return { ...shape, corners: shape.corners.map(({ x, y }) => ({ x: within(x, 0, size.width), y: within(y, 0, size.height) })) };
    case 'cut':
      return { ...shape, pixels: within(shape.pixels, 0, depthOf(shape.side, size)) };
  }
}

export function boxOf(a: Point, b: Point, size: Size): BoxShape {
  const [from, to] = [inside(a, size), inside(b, size)];
  return {
    kind: 'box',
    x1: Math.min(from.x, to.x),
    y1: Math.min(from.y, to.y),
    x2: Math.max(from.x, to.x),
    y2: Math.max(from.y, to.y),
  };
}

export function cutAt(side: CutSide, { x, y }: Point, size: Size): CutShape {
  const pixels = { top: y, bottom: size.height - y, left: x, right: size.width - x }[side];
  return { kind: 'cut', side, pixels: whole(within(pixels, 0, depthOf(side, size))) };
}

function depthOf(side: CutSide, { width, height }: Size): number {
  return side === 'top' || side === 'bottom' ? height : width;
}

/** The nearest corner between pixels. */
export function inside({ x, y }: Point, { width, height }: Size): Point {
  return { x: whole(within(x, 0, width)), y: whole(within(y, 0, height)) };
}

/** The pixel at a place. */
export function pixelAt({ x, y }: Point, { width, height }: Size): Point {
  return { x: within(Math.floor(x), 0, width - 1), y: within(Math.floor(y), 0, height - 1) };
}

/** A box needs an area, and a polygon three corners. */
export function isSomething(shape: PictureMark): boolean {
  if (shape.kind === 'box') return shape.x2 > shape.x1 && shape.y2 > shape.y1;
  return shape.kind !== 'polygon' || shape.corners.length >= 3;
}

/** The first that would be written as nothing: sides that are typed one by one may lie the wrong way round. */
export function firstWithoutArea(shapes: readonly PictureMark[], size: Size): number | undefined {
  const index = shapes.findIndex((shape) => !isSomething(clamped(shape, size)));
  return index === -1 ? undefined : index;
}

export interface Hit {
  readonly index: number;
  /** Undefined for the shape itself. */
  readonly handle: Handle | undefined;
}

/**
 * What is under a pointer: handles of the selected shape first, then what was drawn last.
 * @param reach pixels of the picture around a handle that belong to it
 */
export function hitAt(
  shapes: readonly PictureMark[],
  selected: number | undefined,
  spot: Point,
  reach: number,
  size: Size,
): Hit | undefined {
  const order = shapes.map((_, index) => index).toReversed();
  const held = selected === undefined ? undefined : shapes[selected];
  for (const index of held === undefined ? [] : [selected ?? 0]) {
    const handle = nearest(handlesOf(held ?? NO_BOX, size), spot, reach);
    if (handle !== undefined) return { index, handle };
  }
  for (const index of order) {
    const shape = shapes[index];
    if (shape === undefined) continue;
    const handle = shape.kind === 'point' ? undefined : nearest(handlesOf(shape, size), spot, reach);
    if (handle !== undefined) return { index, handle };
    if (holds(shape, spot, reach)) return { index, handle: undefined };
  }
  return undefined;
}

const NO_BOX: BoxShape = { kind: 'box', x1: 0, y1: 0, x2: 0, y2: 0 };

function nearest(handles: ReturnType<typeof handlesOf>, spot: Point, reach: number): Handle | undefined {
  const found = handles
    .map(({ handle, at }) => ({ handle, far: Math.max(Math.abs(at.x - spot.x), Math.abs(at.y - spot.y)) }))
    .filter(({ far }) => far <= reach)
    .toSorted((a, b) => a.far - b.far);
  return found[0]?.handle;
}

function holds(shape: PictureMark, { x, y }: Point, reach: number): boolean {
  switch (shape.kind) {
    case 'point':
      return Math.hypot(shape.x + 0.5 - x, shape.y + 0.5 - y) <= reach;
    case 'box':
      return x >= shape.x1 && x <= shape.x2 && y >= shape.y1 && y <= shape.y2;
    case 'polygon':
      return isInPolygon(shape.corners, { x, y });
    case 'cut':
      return false;
  }
}

function isInPolygon(corners: readonly Point[], { x, y }: Point): boolean {
  let isIn = false;
  corners.forEach((a, index) => {
    const b = corners.at(index - 1) ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
  });
  return isIn;
}

function within(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(Math.max(low, high), value));
}

function whole(value: number): number {
  // Negative zero would be written as such.
  return Math.round(value) + 0;
}
