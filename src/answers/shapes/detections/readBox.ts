import type { Json, JsonObject } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import type { Likely, Layout, Outline } from './detection.ts';
import { isBounds, layoutInName, likelyLayout, plain } from './names.ts';
import { cornersIn, numberOf, numbersOf } from './numbers.ts';
import { cornersOfTurned } from './oriented.ts';

/** A box in a member whose name promises one. */
export function readBox(name: string, value: Json): Outline | undefined {
  if (isObject(value)) return boxOfObject(value, isBounds(name)) ?? boxOfCorners(name, value);
  if (!Array.isArray(value)) return undefined;
  const [first] = value;
  if (value.length === 1 && Array.isArray(first)) return readBox(name, first);
  const numbers = numbersOf(value);
  if (numbers !== undefined) return boxOfNumbers(name, numbers);
  return boxOfCorners(name, value);
}

function boxOfCorners(name: string, value: Json): Outline | undefined {
  const corners = isBounds(name) ? undefined : cornersIn(value);
  if (corners === undefined) return undefined;
  const [a = NaN, b = NaN, c = NaN, d = NaN] = corners;
  return corners.length === 4 ? { kind: 'box', quad: [a, b, c, d], layout: 'xyxy' } : { kind: 'polygon', xy: corners };
}

function boxOfNumbers(name: string, list: readonly number[]): Outline | undefined {
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN] = list;
  if (list.length === 8) return { kind: 'polygon', xy: list };
  if (list.length === 5 && /obb|xywhr|rbox/i.test(name)) return { kind: 'polygon', xy: cornersOfTurned(a, b, c, d, e) };
  // Behind the four: score and class, as in YOLO's raw output.
  if (list.length < 4 || list.length > 6) return undefined;
  return openBox([a, b, c, d], layoutInName(name), likelyLayout(name));
}

function openBox(quad: readonly [number, number, number, number], layout: Layout | undefined, likely: Likely | undefined): Outline {
  return { kind: 'box', quad, layout, ...(layout === undefined && likely !== undefined && { likely }) };
}

const FOUR_CORNERS = ['x1', 'y1', 'x2', 'y2', 'x3', 'y3', 'x4', 'y4'];
/** Names as `plain` has them. */
const CORNERS = [
  ['x1', 'y1', 'x2', 'y2'],
  ['xmin', 'ymin', 'xmax', 'ymax'],
  ['left', 'top', 'right', 'bottom'],
  ['x0', 'y0', 'x1', 'y1'],
  ['minx', 'miny', 'maxx', 'maxy'],
  ['startx', 'starty', 'endx', 'endy'],
] as const;
const SIZES = [
  ['left', 'top', 'width', 'height'],
  ['xmin', 'ymin', 'width', 'height'],
  ['x', 'y', 'width', 'height'],
  ['x', 'y', 'w', 'h'],
] as const;
const CENTRES = [
  ['cx', 'cy', 'w', 'h'],
  ['cx', 'cy', 'width', 'height'],
  ['xc', 'yc', 'w', 'h'],
  ['xc', 'yc', 'width', 'height'],
  ['xcenter', 'ycenter', 'width', 'height'],
  ['xcenter', 'ycenter', 'w', 'h'],
  ['xcentre', 'ycentre', 'width', 'height'],
  ['centerx', 'centery', 'width', 'height'],
  ['centerx', 'centery', 'w', 'h'],
  ['centrex', 'centrey', 'width', 'height'],
] as const;

/** The names of an object's members by their plain forms. */
function namesOf(object: JsonObject): Map<string, string> {
  const names = new Map<string, string>();
  for (const key in object) if (!names.has(plain(key))) names.set(plain(key), key);
  return names;
}

/** What a box is called by its own members, and which these are. */
export function ownBox(object: JsonObject, mayBeEarth = false): { outline: Outline; members: readonly string[] } | undefined {
  const names = namesOf(object);
  const read = (wanted: readonly string[]): { numbers: number[]; members: string[] } | undefined => {
    const members: string[] = [];
    const numbers: number[] = [];
    for (const word of wanted) {
      const key = names.get(word);
      const value = key === undefined ? undefined : object[key];
      // A missing coordinate leaves the rest of the entry what it is.
      const number = value === null && numbers.length > 0 ? NaN : numberOf(value);
      if (key === undefined || number === undefined) return undefined;
      members.push(key);
      numbers.push(number);
    }
    return { members, numbers };
  };
  const four = read(FOUR_CORNERS);
  if (four !== undefined) return { outline: { kind: 'polygon', xy: four.numbers }, members: four.members };
  for (const [sets, layout] of [
    [CORNERS, 'xyxy'],
    [CENTRES, 'cxcywh'],
    [SIZES, 'xywh'],
  ] as const) {
    for (const wanted of sets) {
      const found = read(wanted);
      const [a, b, c, d] = found?.numbers ?? [];
      if (found === undefined || a === undefined || b === undefined || c === undefined || d === undefined) continue;
      // On maps the top has the larger number.
      if (layout === 'xyxy' && mayBeEarth && d < b) return undefined;
      // Some services mean the centre by x and y.
      const outline: Outline = { kind: 'box', quad: [a, b, c, d], layout: wanted[0] === 'x' ? undefined : layout };
      return { outline, members: found.members };
    }
  }
  return centreAndSize(object, names);
}

/** `{"center": [x, y], "size": [w, h]}` */
function centreAndSize(object: JsonObject, names: Map<string, string>): { outline: Outline; members: readonly string[] } | undefined {
  const centre = ['center', 'centre', 'boxcenter', 'boxcentre'].map((word) => names.get(word)).find((key) => key !== undefined);
  if (centre === undefined) return undefined;
  const size = ['size', 'dimensions', 'boxsize'].map((word) => names.get(word)).find((key) => key !== undefined);
  const sides = ['width', 'height'].map((word) => names.get(word)).filter((key) => key !== undefined);
  const members = size === undefined ? [centre, ...sides] : [centre, size];
  const numbers = cornersIn(members.map((key) => object[key] ?? null));
  const [a = NaN, b = NaN, c = NaN, d = NaN] = numbers ?? [];
  return numbers?.length === 4 ? { outline: { kind: 'box', quad: [a, b, c, d], layout: 'cxcywh' }, members } : undefined;
}

function boxOfObject(object: JsonObject, mayBeEarth: boolean): Outline | undefined {
  return ownBox(object, mayBeEarth)?.outline;
}
