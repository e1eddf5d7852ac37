import type { Json } from '../../spec/model.ts';
import { pictureShape, type PictureShape } from '../../files/raster/arrays.ts';
import type { Samples } from '../../files/raster/raster.ts';
import { saysLabels } from './labelMap.ts';

/** A grid of one number for each pixel may as well be a table, so it has to be larger, and of a picture's proportions. */
const SHORTEST_GREY = 24;
const MOST_OBLONG = 5;
/** Lists of lists of pairs are lines far more often than pictures of two bands. */
const SHORTEST_TWO = 64;
const MOST_NUMBERS = 20_000_000;

/** Names under which numbers in rows are pixels. */
export function saysPicture(name: string): boolean {
  if (saysLabels(name)) return true;
  return /image|img|pict|photo|mask|heat|segment|(?:^|[^a-z])maps?(?:$|[^a-z])|[a-z]_?maps?$/i.test(name);
}

const known = new WeakMap<object, PictureShape | null>();

/** The shape of nested lists of numbers that are plainly pictures: H×W, H×W×C, C×H×W, and any number of planes or pictures. */
export function matrixShape(value: Json | undefined): PictureShape | undefined {
  if (!Array.isArray(value)) return undefined;
  const before = known.get(value);
  if (before !== undefined) return before ?? undefined;
  const shape = findShape(value);
  known.set(value, shape ?? null);
  return shape;
}

function findShape(value: Json): PictureShape | undefined {
  const sides: number[] = [];
  for (let node: Json | undefined = value; Array.isArray(node) && sides.length < 7; node = node[0]) sides.push(node.length);
  if (sides.length < 2 || sides.length > 6) return undefined;
  const shape = pictureShape(sides);
  if (shape === undefined || countOf(shape) > MOST_NUMBERS) return undefined;
  const [short, long] = [Math.min(shape.width, shape.height), Math.max(shape.width, shape.height)];
  if (shape.bands === 1 && (short < SHORTEST_GREY || long > short * MOST_OBLONG)) return undefined;
  if (shape.bands === 2 && !shape.planar && short < SHORTEST_TWO) return undefined;
  return isRegular(value, sides) ? shape : undefined;
}

const countOf = ({ width, height, bands, pages }: PictureShape): number => width * height * bands * pages;

/** Every list as long as its neighbours, and nothing in them but numbers; `null` is what NaN became. */
function isRegular(value: Json, sides: readonly number[]): boolean {
  if (sides.length === 0) return typeof value === 'number' || typeof value === 'boolean' || value === null;
  const [length, ...inner] = sides;
  return Array.isArray(value) && value.length === length && value.every((item) => isRegular(item, inner));
}

/** All numbers in one array, in bytes where they are bytes. */
export function matrixValues(value: Json, shape: PictureShape): Samples {
  const values = new Float64Array(countOf(shape));
  let at = 0;
  let bytes = true;
  const collect = (node: Json): void => {
    if (Array.isArray(node)) return node.forEach(collect);
    const number = typeof node === 'number' || typeof node === 'boolean' ? Number(node) : NaN;
    bytes &&= Number.isInteger(number) && number >= 0 && number <= 255;
    values[at++] = number;
  };
  collect(value);
  return bytes ? Uint8Array.from(values) : values;
}
