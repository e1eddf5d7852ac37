import type { Json, JsonObject } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import type { Outline } from './detection.ts';
import { geometryKind, isLoneName, isSpots, isTimes, isWeak, plain, type GeometryKind } from './names.ts';
import { leavesIn, numberOf, numbersOf } from './numbers.ts';
import { ownBox, readBox } from './readBox.ts';

/** Longest outline: more points than a screen has pixels to tell apart. */
const MOST_POINTS = 20_000;
/** Outlines of one thing. */
const MOST_PATHS = 500;

export function isPair(value: Json): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((number) => typeof number === 'number');
}

/** Whether a bare list of pairs is one line, outline or pose, by its name. */
export function isLonePath(name: string, list: readonly Json[]): boolean {
  if (list.length < 2 || !list.every(isPair)) return false;
  // Places on the Earth are called coordinates too.
  const isFar = (pair: Json) => Array.isArray(pair) && pair.some((number) => Math.abs(Number(number)) > 180);
  const mayBe = geometryKind(name) !== undefined && geometryKind(name) !== 'box' && !isSpots(name) && !isTimes(name);
  return isLoneName(name) || (mayBe && /^(?:coordinates|coords|vertices|xy|joints)$/.test(plain(name)) && list.some(isFar));
}

export interface FoundOutlines {
  readonly outlines: readonly Outline[];
  /** The members that they were read from. */
  readonly members: readonly string[];
  /** Those of them that hold more than what is drawn: how sure each point is, points that weren't seen, texts. */
  readonly partly: readonly string[];
  /** Whether corners or the like have names of their own, or the member has a name that nothing else has. */
  readonly isTelling: boolean;
}

/** The outlines that an object of one detection holds, in its members or in itself. */
export function outlinesOf(entry: JsonObject): FoundOutlines {
  const outlines: Outline[] = [];
  const members: string[] = [];
  const partly: string[] = [];
  let isTelling = false;
  for (const name in entry) {
    const value = entry[name] ?? null;
    if (value === null || typeof value !== 'object' || geometryKind(name) === undefined) continue;
    const said = shapeSaid(entry);
    const found = said === 'box' && isTwoCorners(value) ? rectangle(value) : readOutlines(name, value, said);
    if (found.length === 0) continue;
    outlines.push(...found);
    members.push(name);
    if (!isWhole(value, found)) partly.push(name);
    // Four numbers need more beside them than four named ones do.
    if ((!isWeak(name) || said !== undefined) && (isObject(value) || found.some(({ kind }) => kind !== 'box'))) isTelling = true;
  }
  if (outlines.length > 0) return { outlines, members, partly, isTelling };
  const own = ownBox(entry);
  if (own === undefined) return { outlines: [], members: [], partly: [], isTelling: false };
  const texts = own.members.filter((name) => typeof entry[name] !== 'number' && !isNumbers(entry[name]));
  return { outlines: [own.outline], members: own.members, partly: texts, isTelling: true };
}

const isNumbers = (value: Json | undefined) => Array.isArray(value) && value.every((item) => typeof item === 'number');

/** labelme and CVAT write every outline as `points`, a rectangle as two of them, and say beside it what they are. */
const SHAPES: readonly (readonly [RegExp, Exclude<GeometryKind, 'points'>])[] = [
  [/^(?:rect|rectangle|box|bbox)$/i, 'box'],
  [/^polygon$/i, 'polygon'],
  [/^(?:poly_?line|line_?strip|line)$/i, 'polyline'],
];

function shapeSaid(entry: JsonObject): Exclude<GeometryKind, 'points'> | undefined {
  const said = entry.shape_type ?? entry.shapeType ?? entry.shape ?? entry.type;
  return typeof said === 'string' ? SHAPES.find(([words]) => words.test(said))?.[1] : undefined;
}

function isTwoCorners(value: Json): boolean {
  return Array.isArray(value) && (value.length === 2 || (value.length === 4 && isNumbers(value)));
}

function rectangle(value: Json): Outline[] {
  const box = readBox('box_corners', value);
  return box === undefined ? [] : [box];
}

/** Whether the drawn numbers are all that the member holds. */
export function isWhole(value: Json, outlines: readonly Outline[]): boolean {
  let drawn = 0;
  for (const outline of outlines) {
    if (outline.kind !== 'box' && outline.seen !== undefined) return false;
    drawn += outline.kind === 'box' ? 4 : outline.xy.length;
  }
  return drawn === leavesIn(value) && !hasText(value);
}

function hasText(value: Json): boolean {
  if (typeof value !== 'object') return typeof value !== 'number';
  return value === null || Object.values(value).some(hasText);
}

/** Outlines in a member whose name says what it holds; `said` is the shape that its points have, where something else says it. */
export function readOutlines(name: string, value: Json, said?: GeometryKind): Outline[] {
  const named = geometryKind(name);
  const kind = named === 'points' && said !== undefined && said !== 'box' ? said : named;
  if (kind === 'box') {
    const box = readBox(name, value);
    return box === undefined ? [] : [box];
  }
  if (kind === undefined) return [];
  const reader = new PathReader(kind === 'points', !isWeak(name) || kind !== named);
  // `points` of a polygon tool and those of a pose differ only in what lies beside them.
  return reader
    .read(value)
    .filter(({ xy }) => kind === 'points' || xy.length >= 4)
    .filter(({ xy }) => isObject(value) || !isTimes(name) || !areTimes(xy))
    .map(({ xy, seen }) => ({
      kind: kind === 'polygon' && xy.length < 6 ? 'polyline' : kind,
      xy,
      ...(seen !== undefined && { seen }),
    }));
}

/** From and to, one after another, as in the segments of a sound: an outline would turn back. */
function areTimes(xy: readonly number[]): boolean {
  return xy.length >= 2 && xy.every((value, at) => at === 0 || value >= (xy[at - 1] ?? NaN));
}

interface Path {
  readonly xy: number[];
  readonly seen?: number[] | undefined;
}

/** Every chain of points in a value: `{x: [], y: []}`, `[[x, y], …]`, `[{x, y}, …]`, `[x, y, x, y, …]`, and lists of these. */
class PathReader {
  private paths = 0;

  constructor(
    /** Points may have a third number: how sure or how visible each is. In a line it would be a height. */
    private readonly mayHaveThird: boolean,
    /** Numbers in one row need a name that tells, since any list of numbers is one. */
    private readonly mayBeFlat: boolean,
  ) {}

  read(value: Json, depth = 0): Path[] {
    if (isObject(value)) {
      const { x, y } = value;
      if (Array.isArray(x) && Array.isArray(y)) return [zip(x, y, value.visible ?? value.v ?? value.confidence ?? value.score)];
      // Joints by their names: `{"nose": {x, y}, …}`.
      const named = this.mayHaveThird && Object.values(value).every(isObject) ? this.pairs(Object.values(value)) : undefined;
      return named === undefined || named.xy.length < 4 ? [] : this.counted([named]);
    }
    if (!Array.isArray(value) || value.length === 0 || depth > 3 || this.paths > MOST_PATHS) return [];
    const pairs = this.pairs(value);
    if (pairs !== undefined) return this.counted([pairs]);
    const numbers = numbersOf(value);
    if (numbers !== undefined) return this.mayBeFlat ? this.counted(this.flat(numbers)) : [];
    if (arePixels(value)) return [];
    return value.slice(0, MOST_PATHS).flatMap((item) => this.read(item, depth + 1));
  }

  private counted(paths: Path[]): Path[] {
    this.paths += paths.length;
    return paths;
  }

  /** COCO writes three numbers for each point of a pose, the third for how visible it is. */
  private flat(list: readonly number[]): Path[] {
    const triples = list.length % 3 === 0 && list.every((value, index) => index % 3 !== 2 || value === 0 || value === 1 || value === 2);
    if (this.mayHaveThird && triples && list.length >= 6) {
      const [xy, seen]: [number[], number[]] = [[], []];
      for (let at = 0; at < list.length; at += 3) {
        xy.push(list[at] ?? NaN, list[at + 1] ?? NaN);
        seen.push(list[at + 2] ?? 0);
      }
      return [{ xy, seen }];
    }
    return list.length % 2 === 0 && list.length >= 4 ? [{ xy: list.slice(0, MOST_POINTS * 2) }] : [];
  }

  /** `[[x, y], …]` or `[{x, y}, …]`, also with `position: {x, y}`. */
  private pairs(list: readonly Json[]): Path | undefined {
    const [xy, seen]: [number[], number[]] = [[], []];
    for (const item of list.slice(0, MOST_POINTS)) {
      const [x, y, third] = pointOf(item);
      if (x === undefined || y === undefined || (!this.mayHaveThird && isInSpace(item))) return undefined;
      xy.push(x, y);
      if (third !== undefined) seen.push(third);
    }
    if (seen.length === 0) return { xy };
    // A height isn't between 0 and 1.
    const isSureness =
      seen.length * 2 === xy.length &&
      (seen.every((one) => one >= 0 && one <= 1) || seen.every((one) => one === 0 || one === 1 || one === 2));
    return this.mayHaveThird && isSureness ? { xy, seen } : undefined;
  }
}

/** Rows of a picture: every pixel is in or out, or most have the number of their neighbour, which coordinates hardly do. */
function arePixels(rows: readonly Json[]): boolean {
  if (rows.length < 4 || !rows.every(Array.isArray)) return false;
  if (rows.every((row) => row.every((pixel) => pixel === 0 || pixel === 1))) return true;
  const [{ length: width } = []] = rows;
  if (width === undefined || width < 4 || !rows.every((row) => row.length === width && isNumbers(row))) return false;
  const alike = rows.reduce((sum, row) => sum + row.filter((pixel, at) => at > 0 && pixel === row[at - 1]).length, 0);
  return alike * 2 > rows.length * (width - 1);
}

function pointOf(item: Json): readonly (number | undefined)[] {
  if (Array.isArray(item)) return item.length === 2 || item.length === 3 ? item.map(numberOf) : [];
  if (!isObject(item)) return [];
  const place = isObject(item.position) ? item.position : isObject(item.location) ? item.location : item;
  // A third coordinate is a place in space, not in a picture; MediaPipe's is only a guess beside two that are.
  const sure = item.score ?? item.confidence ?? item.visibility ?? item.visible ?? item.v;
  return [numberOf(place.x), numberOf(place.y), typeof sure === 'number' ? sure : undefined];
}

function isInSpace(item: Json): boolean {
  return isObject(item) && typeof item.z === 'number';
}

function zip(x: readonly Json[], y: readonly Json[], visible: Json | undefined): Path {
  const [xy, seen]: [number[], number[]] = [[], []];
  for (let index = 0; index < Math.min(x.length, y.length, MOST_POINTS); index++) {
    xy.push(numberOf(x[index]) ?? NaN, numberOf(y[index]) ?? NaN);
    if (Array.isArray(visible)) seen.push(Number(visible[index]));
  }
  return seen.length > 0 ? { xy, seen } : { xy };
}
