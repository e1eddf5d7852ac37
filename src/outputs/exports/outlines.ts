import type { PixelSize } from './dataset.ts';

/** A connected part of a mask: its rings, x and y in turn, without the first corner again at the end. */
export interface MaskPart {
  readonly outer: readonly number[];
  readonly holes: readonly (readonly number[])[];
}

/**
 * Along the edges of the pixels, so that the areas are those of the mask to the pixel, and filling the polygons gives it back: curves
 * between the middles of pixels, as contour libraries (d3-contour, marching squares) draw them, cut every corner off. Pixels that only touch
 * at a corner are parts of their own, so that no ring crosses or touches itself, as GeoJSON and shapely ask for.
 */
export function outlinesOfMask(bits: ArrayLike<number>, { width, height }: PixelSize): MaskPart[] {
  const across = width + 1;
  const steps = stepsAlong(bits, width, height);
  const parts: { readonly outer: readonly number[]; readonly holes: number[][] }[] = [];
  // Of each pixel at the left edge of its part: that part. A hole is in the part to the left of it.
  const partAt = new Int32Array(width * height).fill(-1);
  const holes: number[][] = [];
  for (let start = 0; start < steps.length; start++) {
    while (steps[start] !== 0) {
      for (const ring of ringsFrom(start, steps, across)) {
        if (doubleArea(ring, across) < 0) holes.push(ring);
        else {
          parts.push({ outer: plainRing(ring, across), holes: [] });
          for (const pixel of pixelsRightOf(ring, across, UP)) partAt[pixel] = parts.length - 1;
        }
      }
    }
  }
  // From left to right: what bounds a hole on its left is a part, or a hole of which that is known.
  const ordered = holes
    .map((ring) => ({ ring, beside: pixelsRightOf(ring, across, DOWN).reduce((a, b) => (b % width < a % width ? b : a)) }))
    .toSorted((a, b) => (a.beside % width) - (b.beside % width));
  for (const { ring, beside } of ordered) {
    let pixel = beside;
    while (partAt[pixel] === -1) pixel--;
    const part = partAt[pixel] ?? 0;
    parts[part]?.holes.push(plainRing(ring, across));
    for (const own of pixelsRightOf(ring, across, UP)) partAt[own] = part;
  }
  return parts;
}

const RIGHT = 0;
const DOWN = 1;
const LEFT = 2;
const UP = 3;
/** By how much x and y change. */
const STEPS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** Of each corner of the pixels the ways that lead on from it with the mask on the right hand, a bit for each. */
function stepsAlong(bits: ArrayLike<number>, width: number, height: number): Uint8Array {
  const across = width + 1;
  const steps = new Uint8Array(across * (height + 1));
  const add = (corner: number, step: number) => {
    steps[corner] = (steps[corner] ?? 0) | (1 << step);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (bits[at] === 0) continue;
      const corner = y * across + x;
      if (y === 0 || bits[at - width] === 0) add(corner, RIGHT);
      if (x === width - 1 || bits[at + 1] === 0) add(corner + 1, DOWN);
      if (y === height - 1 || bits[at + width] === 0) add(corner + across + 1, LEFT);
      if (x === 0 || bits[at - 1] === 0) add(corner + across, UP);
    }
  }
  return steps;
}

/** Walks on until it is back, and turns right where two ways lead on. What was walked round on the way is a ring of its own. */
function ringsFrom(start: number, steps: Uint8Array, across: number): number[][] {
  const rings: number[][] = [];
  const path: number[] = [];
  // Corners with two ways, the only ones that are passed twice, and where in the path.
  const forks = new Map<number, number>();
  let [corner, heading] = [start, RIGHT];
  do {
    const open = steps[corner] ?? 0;
    const before = forks.get(corner);
    if (before !== undefined) rings.push(path.splice(before));
    const isFork = (open & (open - 1)) !== 0;
    if (isFork) forks.set(corner, path.length);
    heading = isFork ? (heading + 1) % 4 : 31 - Math.clz32(open);
    path.push(corner);
    steps[corner] = open & ~(1 << heading);
    corner += stepIn(heading, across);
  } while (corner !== start);
  return [...rings, path];
}

function stepIn(heading: number, across: number): number {
  const [x, y] = STEPS[heading] ?? STEPS[RIGHT];
  return x + y * across;
}

/** Twice the area, by the shoelace formula: less than 0 round a hole. */
function doubleArea(ring: readonly number[], across: number): number {
  let sum = 0;
  let before = ring.at(-1) ?? 0;
  for (const corner of ring) {
    sum += (before % across) * Math.floor(corner / across) - (corner % across) * Math.floor(before / across);
    before = corner;
  }
  return sum;
}

/** The pixels of the mask beside the steps of a ring that lead up, or down. */
function pixelsRightOf(ring: readonly number[], across: number, heading: typeof UP | typeof DOWN): number[] {
  const pixels: number[] = [];
  for (const [index, corner] of ring.entries()) {
    const next = ring[(index + 1) % ring.length] ?? corner;
    if (next - corner !== stepIn(heading, across)) continue;
    const [x, y] = [corner % across, Math.floor(corner / across)];
    pixels.push(heading === UP ? (y - 1) * (across - 1) + x : y * (across - 1) + x - 1);
  }
  return pixels;
}

/** x and y of the corners where it turns. */
function plainRing(ring: readonly number[], across: number): number[] {
  const xy: number[] = [];
  for (const [index, corner] of ring.entries()) {
    const [before = corner, after = corner] = [ring.at(index - 1), ring[(index + 1) % ring.length]];
    if (after - corner !== corner - before) xy.push(corner % across, Math.floor(corner / across));
  }
  return xy;
}
