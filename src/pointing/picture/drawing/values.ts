import type { Size } from '../../../ui/picture/viewport.ts';
import type { Arg } from '../../../spec/model.ts';
import type { ArgValue } from '../../../spec/value.ts';
import { isBlank, numbersIn, takesWhole, valueOfNumbers, type Nested } from '../../numbers.ts';
import type { Convention, Measure } from '../rule/meaning.ts';
import type { PictureTarget } from '../rule/target.ts';
import { clamped, isSomething, type BoxShape, type PictureMark } from '../../../ui/picture/shapes/shapes.ts';

/** Where a value's numbers belong. */
export interface SketchPlace {
  readonly meaning: Convention;
  readonly size: Size;
  /** Which of several pictures, for values that have lists for each. */
  readonly picture: number;
}

type Values = ReadonlyMap<Arg, ArgValue>;

/** What is set in the fields, as shapes; undefined for what can't be read as such. Nothing set is nothing drawn. */
export function shapesOf(target: PictureTarget, values: Values, place: SketchPlace): readonly PictureMark[] | undefined {
  const value = values.get(target.arg);
  if (isBlank(value)) return [];
  const numbers = numbersIn(value);
  if (numbers === undefined) return undefined;
  if (target.figure === 'side') {
    return typeof numbers === 'number' && target.side !== undefined ? [{ kind: 'cut', side: target.side, pixels: numbers }] : undefined;
  }
  const rows = rowsOf(numbers, target.figure === 'polygon' && !target.isFlat);
  const here = rows.filter(({ path }) => isHere(path, target, place));
  if (target.figure === 'box') return all(here.map(({ row }) => boxFrom(flatRow(row), place)));
  if (target.figure === 'points') {
    const labels = target.labels && numbersIn(values.get(target.labels));
    return all(here.map(({ row, path }) => pointFrom(flatRow(row), path, labels, place)));
  }
  return all(here.map(({ row }) => polygonFrom(row, place)));
}

function all(shapes: readonly (PictureMark | undefined)[]): readonly PictureMark[] | undefined {
  return shapes.every((shape) => shape !== undefined) ? shapes : undefined;
}

interface Row {
  readonly row: readonly Nested[];
  readonly path: readonly number[];
}

/** The lists that are one shape each: those that hold numbers or, for corners in pairs, those that hold such. */
function rowsOf(value: Nested, inPairs: boolean, path: readonly number[] = []): readonly Row[] {
  if (typeof value === 'number' || value.length === 0) return [];
  const [first] = value;
  const isRow = inPairs && typeof first !== 'number' ? typeof first?.[0] === 'number' : typeof first === 'number';
  return isRow ? [{ row: value, path }] : value.flatMap((item, index) => rowsOf(item, inPairs, [...path, index]));
}

/** The levels above a figure's own belong to pictures: those of this one, where there are several. */
function isHere(path: readonly number[], { figure }: PictureTarget, { picture }: SketchPlace): boolean {
  const own = figure === 'points' ? 2 : 1;
  const image = path.length > own ? path[0] : undefined;
  return image === undefined || image === picture;
}

function flatRow(row: readonly Nested[]): readonly number[] {
  return row.filter((item) => typeof item === 'number');
}

function scaleOf(unit: Measure, length: number): number {
  if (unit === 'pixel') return 1;
  return unit === 'percent' ? length / 100 : length;
}

function boxFrom(row: readonly number[], { meaning, size }: SketchPlace): BoxShape | undefined {
  if (row.length !== 4) return undefined;
  const roles = meaning.order.split(',');
  const at = (role: string) => {
    const value = row[roles.indexOf(role)];
    return value === undefined ? undefined : value * scaleOf(meaning.unit, /[xw]/.test(role) ? size.width : size.height);
  };
  const [w = 0, h = 0] = [at('w'), at('h')];
  const middle = (centre: number | undefined, length: number) => (centre === undefined ? undefined : centre - length / 2);
  const x1 = at('x1') ?? middle(at('cx'), w) ?? 0;
  const y1 = at('y1') ?? middle(at('cy'), h) ?? 0;
  const [x2, y2] = [at('x2') ?? x1 + w, at('y2') ?? y1 + h];
  return { kind: 'box', x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) };
}

function pointFrom(
  row: readonly number[],
  path: readonly number[],
  labels: Nested | undefined,
  place: SketchPlace,
): PictureMark | undefined {
  const [x, y] = pairFrom(row, place) ?? [];
  if (row.length !== 2 || x === undefined || y === undefined) return undefined;
  return { kind: 'point', x, y, label: labelAt(labels, path), group: path.length > 1 ? (path.at(-2) ?? 0) : 0 };
}

function labelAt(labels: Nested | undefined, path: readonly number[]): number {
  let found = labels;
  for (const index of path) found = typeof found === 'object' ? found[index] : undefined;
  return typeof found === 'number' ? found : 1;
}

function polygonFrom(row: readonly Nested[], place: SketchPlace): PictureMark | undefined {
  const numbers = row.flatMap((item) => (typeof item === 'number' ? [item] : flatRow(item)));
  if (numbers.length % 2 === 1) return undefined;
  const corners = numbers.flatMap((_, index) => {
    const [x, y] = index % 2 === 0 ? (pairFrom(numbers.slice(index, index + 2), place) ?? []) : [];
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });
  const [first, last] = [corners[0], corners.at(-1)];
  // Some write the first corner again at the end.
  const isClosed = corners.length > 3 && first?.x === last?.x && first?.y === last?.y;
  return { kind: 'polygon', corners: isClosed ? corners.slice(0, -1) : corners };
}

function pairFrom([first, second]: readonly number[], { meaning, size }: SketchPlace): readonly [number, number] | undefined {
  if (first === undefined || second === undefined) return undefined;
  const [x, y] = meaning.order === 'y,x' ? [second, first] : [first, second];
  return [x * scaleOf(meaning.unit, size.width), y * scaleOf(meaning.unit, size.height)];
}

/** What typing these shapes would put into the fields: what lies beyond the picture is cut off. */
export function valuesOfShapes(
  target: PictureTarget,
  shapes: readonly PictureMark[],
  values: Values,
  place: SketchPlace,
): Map<Arg, ArgValue> {
  const { arg, labels, figure, isFlat } = target;
  const drawn = shapes.flatMap((shape) => {
    const inside = clamped(shape, place.size);
    // One that lies wholly beyond, as after a change of picture, would be a box of no pixels, on which models fail.
    return isSomething(shape) && !isSomething(inside) ? [] : [inside];
  });
  const [first] = drawn;
  if (first === undefined) return new Map([arg, labels].flatMap((one) => (one === undefined ? [] : [[one, nothingOf(one)]])));
  if (first.kind === 'cut') return new Map([[arg, valueOfNumbers(arg, first.pixels)]]);
  const { depth } = place.meaning;
  const put = (one: Arg, items: readonly Nested[], own: number, levels: number) => {
    const single = items[0] ?? [];
    if (levels < own) return valueOfNumbers(one, single);
    const inner = levels === own ? items : inPicture(numbersIn(values.get(one)), items, levels - own, place.picture);
    return valueOfNumbers(one, inner);
  };
  if (figure === 'points') {
    const points = drawn.filter((shape) => shape.kind === 'point');
    // An object whose points were all removed is none any more.
    const groups = [...new Set(points.map(({ group }) => group))].toSorted((a, b) => a - b);
    const nest = <T>(items: readonly T[]): readonly (T | readonly T[])[] =>
      depth > 2 ? groups.map((group) => items.filter((_, index) => points[index]?.group === group)) : items;
    const own = depth > 2 ? 3 : 2;
    const both = new Map([[arg, put(arg, nest(points.map((point) => pairOf(point, place))) as Nested[], own, depth)]]);
    if (labels !== undefined) both.set(labels, put(labels, nest(points.map(({ label }) => label)), own - 1, depth - 1));
    return both;
  }
  const rows = drawn.flatMap((shape): Nested[] => {
    if (shape.kind === 'box') return [rowOf(shape, place, place.meaning.unit === 'pixel' && takesWhole(arg))];
    if (shape.kind !== 'polygon') return [];
    const corners = shape.corners.map((corner) => pairOf(corner, place));
    return [isFlat ? corners.flat() : corners];
  });
  return new Map([[arg, put(arg, rows, figure === 'box' || isFlat ? 2 : 3, depth)]]);
}

/** Lists around those of one picture; what is set for the others stays. */
function inPicture(before: Nested | undefined, items: readonly Nested[], levels: number, picture: number): Nested {
  if (levels > 1) return [inPicture(undefined, items, levels - 1, picture)];
  const others = typeof before === 'object' && before.every((item) => typeof item === 'object') ? before : [];
  return Array.from({ length: Math.max(picture + 1, others.length) }, (_, index) => (index === picture ? items : (others[index] ?? [])));
}

/** Not set, as the default says it; what must be set is an empty list. */
function nothingOf(arg: Arg): ArgValue {
  if (arg.default !== undefined && isBlank(arg.default)) return arg.default;
  return undefined;
}

function rowOf({ x1, y1, x2, y2 }: BoxShape, { meaning, size }: SketchPlace, isWhole: boolean): readonly number[] {
  const [w, h] = [x2 - x1, y2 - y1];
  const middle = (value: number) => (isWhole ? Math.floor(value) : value);
  const roles: Readonly<Record<string, number>> = { x1, y1, x2, y2, w, h, cx: middle(x1 + w / 2), cy: middle(y1 + h / 2) };
  return meaning.order.split(',').map((role) => written(roles[role] ?? 0, meaning.unit, /[xw]/.test(role) ? size.width : size.height));
}

function pairOf({ x, y }: { x: number; y: number }, { meaning, size }: SketchPlace): readonly number[] {
  const pair = [written(x, meaning.unit, size.width), written(y, meaning.unit, size.height)];
  return meaning.order === 'y,x' ? pair.toReversed() : pair;
}

/** Shares with as many digits as tell two pixels apart; the middle of a box may lie on half a pixel. */
function written(value: number, unit: Measure, length: number): number {
  if (unit === 'pixel') return value;
  const digits = Math.ceil(Math.log10(Math.max(length, 10))) + 2 - (unit === 'percent' ? 2 : 0);
  return Number((value / scaleOf(unit, length)).toFixed(digits));
}
