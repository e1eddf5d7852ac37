import type { Json, JsonObject } from '../../spec/model.ts';
import { isObject } from '../isObject.ts';
import type { Layout, Outline } from './detection.ts';

const BOX =
  /^(?:box|boxes|bbox|bboxes|bounding_?box(?:es)?|boundingbox|bounds|rect|rectangle|region|xyxy[n]?|xywh[n]?|obb|xyxyxyxy[n]?|xywhr|rbox)$/i;
const POLYGON = /^(?:segments?|segmentations?|polygons?|contours?|outlines?|vertices|mask_?polygons?|masks?|xy)$/i;
const LINE = /^(?:polylines?|lines?|paths?|coordinates|coords|tracks?|trajectory)$/i;
const POINTS = /^(?:key_?points?|kpts?|landmarks?|joints?|points?|centroids?|peaks)$/i;
/** Names under which each pair is a thing of its own. */
const SPOTS = /^(?:points|centroids|peaks)$/i;
/** Names that nothing but a line or outline has. Pairs called `segments` may be times, `lines` anything. */
const LONE = /^(?:polylines?|polygons?|contours?|outlines?|vertices|xy|key_?points|kpts|landmarks|joints)$/i;
/** Names that say little without a label or a score beside them. */
const WEAK = /^(?:bounds|region|segments?|masks?|lines?|paths?|tracks?|trajectory|coordinates|coords)$/i;
/** Names of outlines that are also those of pieces of a sound. */
const TIMES = /^segments?$/i;
const LONE_UNLESS_ON_EARTH = /^(?:coordinates|coords)$/i;

/** Longest outline: more points than a screen has pixels to tell apart. */
const MOST_POINTS = 20_000;

/** What the name of a member promises. */
export function geometryKind(name: string): 'box' | 'polygon' | 'polyline' | 'points' | undefined {
  if (BOX.test(name)) return 'box';
  if (POLYGON.test(name)) return 'polygon';
  if (LINE.test(name)) return 'polyline';
  return POINTS.test(name) ? 'points' : undefined;
}

export function isSpots(name: string): boolean {
  return SPOTS.test(name);
}

export function isPair(value: Json): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((number) => typeof number === 'number');
}

/** Whether a bare list of pairs is one line, outline or pose, by its name. */
export function isLonePath(name: string, list: readonly Json[]): boolean {
  if (!(LONE.test(name) || LONE_UNLESS_ON_EARTH.test(name)) || list.length < 2 || !list.every(isPair)) return false;
  return LONE.test(name) || (list as number[][]).some(([x = 0, y = 0]) => Math.abs(x) > 180 || Math.abs(y) > 180);
}

/** Whether the name alone tells that this is a place in a picture. */
export function isTelling(name: string, value: Json): boolean {
  return geometryKind(name) !== undefined && (!WEAK.test(name) || (Array.isArray(value) && isLonePath(name, value)));
}

/** The outlines that an object of one detection holds, in its members or in itself. */
export function outlinesOf(entry: JsonObject): Outline[] {
  const found: Outline[] = [];
  for (const [name, value] of Object.entries(entry)) {
    if (value === null || typeof value !== 'object' || geometryKind(name) === undefined) continue;
    found.push(...readOutlines(name, value));
  }
  if (found.length > 0) return found;
  const own = boxOfObject(entry);
  return own === undefined ? [] : [own];
}

/** Outlines in a member whose name says what it holds. */
export function readOutlines(name: string, value: Json): Outline[] {
  const kind = geometryKind(name);
  if (kind === 'box') {
    const box = readBox(name, value);
    return box === undefined ? [] : [box];
  }
  if (kind === undefined) return [];
  // `points` of a polygon tool and those of a pose differ only in what lies beside them.
  return readPaths(value)
    .filter((xy) => kind === 'points' || xy.length >= 4)
    .filter((xy) => isObject(value) || !TIMES.test(name) || !areTimes(xy))
    .map((xy) => ({ kind: kind === 'polygon' && xy.length < 6 ? 'polyline' : kind, xy }));
}

/** From and to, one after another, as in the segments of a sound: an outline would turn back. */
function areTimes(xy: readonly number[]): boolean {
  return xy.length >= 2 && xy.every((value, at) => at === 0 || value >= (xy[at - 1] ?? NaN));
}

function readBox(name: string, value: Json): Outline | undefined {
  if (isObject(value)) return boxOfObject(value);
  if (!Array.isArray(value)) return undefined;
  const [first] = value;
  if (value.length === 1 && Array.isArray(first)) return readBox(name, first);
  if (value.every((item) => typeof item === 'number')) return boxOfNumbers(name, value);
  // Limits of parameters are pairs under this name.
  const points = /^bounds$/i.test(name) ? undefined : pairsOf(value);
  if (points === undefined) return undefined;
  const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = points;
  return points.length === 4 ? { kind: 'box', quad: [x1, y1, x2, y2], layout: 'xyxy' } : { kind: 'polygon', xy: points };
}

function boxOfNumbers(name: string, list: readonly number[]): Outline | undefined {
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN] = list;
  if (list.length === 8) return { kind: 'polygon', xy: list };
  if (list.length === 5 && /obb|xywhr|rbox/i.test(name)) return { kind: 'polygon', xy: turned(a, b, c, d, e) };
  // Behind the four: score and class, as in YOLO's raw output.
  if (list.length < 4 || list.length > 6) return undefined;
  return { kind: 'box', quad: [a, b, c, d], layout: layoutInName(name) };
}

export function layoutInName(name: string): Layout | undefined {
  if (/xyxy|voc/i.test(name)) return 'xyxy';
  if (/cxcywh|xywhn/i.test(name)) return 'cxcywh';
  return /xywh|ltwh|coco/i.test(name) ? 'xywh' : undefined;
}

/** Corners of a box turned by an angle in radians. */
function turned(x: number, y: number, width: number, height: number, angle: number): number[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].flatMap(([right = 0, down = 0]) => {
    const [dx, dy] = [(right * width) / 2, (down * height) / 2];
    return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
  });
}

const CORNERS = [
  ['x1', 'y1', 'x2', 'y2'],
  ['xmin', 'ymin', 'xmax', 'ymax'],
  ['x_min', 'y_min', 'x_max', 'y_max'],
  ['left', 'top', 'right', 'bottom'],
  ['x0', 'y0', 'x1', 'y1'],
  ['minx', 'miny', 'maxx', 'maxy'],
] as const;
const SIZES = [
  ['left', 'top', 'width', 'height'],
  ['x', 'y', 'width', 'height'],
  ['x', 'y', 'w', 'h'],
] as const;
const CENTRES = [
  ['cx', 'cy', 'w', 'h'],
  ['cx', 'cy', 'width', 'height'],
  ['x_center', 'y_center', 'width', 'height'],
  ['xcenter', 'ycenter', 'width', 'height'],
] as const;

function boxOfObject(object: JsonObject): Outline | undefined {
  const corners = numbersAt(object, ['x1', 'y1', 'x2', 'y2', 'x3', 'y3', 'x4', 'y4']);
  if (corners !== undefined) return { kind: 'polygon', xy: corners };
  for (const [sets, layout] of [
    [CORNERS, 'xyxy'],
    [CENTRES, 'cxcywh'],
    [SIZES, 'xywh'],
  ] as const) {
    for (const names of sets) {
      const [a, b, c, d] = numbersAt(object, names) ?? [];
      if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
      // Some services mean the centre by x and y.
      return { kind: 'box', quad: [a, b, c, d], layout: names[0] === 'x' ? undefined : layout };
    }
  }
  return undefined;
}

function numbersAt(object: JsonObject, names: readonly string[]): number[] | undefined {
  const numbers = names.map((name) => (Object.hasOwn(object, name) ? object[name] : undefined));
  return numbers.every((value) => typeof value === 'number' || value === null) && numbers[0] !== null
    ? numbers.map((value) => (typeof value === 'number' ? value : NaN))
    : undefined;
}

/** Every chain of points in a value: `{x: [], y: []}`, `[[x, y], …]`, `[{x, y}, …]`, `[x, y, x, y, …]`, and lists of these. */
function readPaths(value: Json, depth = 0): number[][] {
  if (isObject(value)) {
    const { x, y } = value;
    if (Array.isArray(x) && Array.isArray(y)) return [zip(x, y, value.visible ?? value.v)];
    return [];
  }
  if (!Array.isArray(value) || value.length === 0 || depth > 3) return [];
  const pairs = pairsOf(value);
  if (pairs !== undefined) return [pairs];
  if (value.every((item) => typeof item === 'number')) return flatPath(value);
  // A picture in which every pixel is in or out.
  if (value.length > 3 && value.every((row) => Array.isArray(row) && row.every((pixel) => pixel === 0 || pixel === 1))) return [];
  return value.slice(0, 500).flatMap((item) => readPaths(item, depth + 1));
}

/** COCO writes three numbers for each point of a pose, the third for how visible it is. */
function flatPath(list: readonly number[]): number[][] {
  const triples = list.length % 3 === 0 && list.every((value, index) => index % 3 !== 2 || value === 0 || value === 1 || value === 2);
  if (triples && list.length >= 6) {
    const xy: number[] = [];
    for (let at = 0; at < list.length; at += 3) if ((list[at + 2] ?? 0) > 0) xy.push(list[at] ?? NaN, list[at + 1] ?? NaN);
    return [xy];
  }
  return list.length % 2 === 0 && list.length >= 4 ? [list.slice(0, MOST_POINTS * 2)] : [];
}

function zip(x: readonly Json[], y: readonly Json[], visible: Json | undefined): number[] {
  const xy: number[] = [];
  for (let index = 0; index < Math.min(x.length, y.length, MOST_POINTS); index++) {
    // A joint that wasn't seen lies at 0, 0.
    if (Array.isArray(visible) && Number(visible[index]) === 0) continue;
    xy.push(toNumber(x[index]), toNumber(y[index]));
  }
  return xy;
}

/** `[[x, y], …]` or `[{x, y}, …]`, a third number of each being how sure or how visible it is. */
function pairsOf(list: readonly Json[]): number[] | undefined {
  if (list.length === 0) return undefined;
  const xy: number[] = [];
  for (const item of list.slice(0, MOST_POINTS)) {
    const [x, y] = Array.isArray(item) ? item : isObject(item) ? [item.x, item.y] : [];
    const length = Array.isArray(item) ? item.length : 2;
    if (typeof x !== 'number' || typeof y !== 'number' || length < 2 || length > 3) return undefined;
    xy.push(x, y);
  }
  return xy;
}

function toNumber(value: Json | undefined): number {
  return typeof value === 'number' ? value : NaN;
}
