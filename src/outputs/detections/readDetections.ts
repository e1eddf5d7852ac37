import type { Json, JsonObject } from '../../spec/model.ts';
import { isObject, isScalar } from '../isObject.ts';
import type { Detection, DetectionSet, Group, Layout, Outline } from './detection.ts';
import { classNames, numbered, type ClassNames } from './classNames.ts';
import { geometryKind, isLonePath, isPair, isSpots, isTelling, layoutInName, outlinesOf, readOutlines } from './readGeometry.ts';

/** Entries looked at to tell what a list holds. */
const SAMPLE = 20;
/** Detections that are read: drawing more takes longer than a blink. */
const MOST = 50_000;

const LABELS = [
  'name',
  'label',
  'class_name',
  'category_name',
  'category',
  'class',
  'cls',
  'species',
  'type',
  'tag',
  'text',
  'class_id',
  'category_id',
  'label_id',
];
const SCORES = ['confidence', 'score', 'probability', 'prob', 'conf', 'confidences', 'scores', 'probabilities', 'confs', 'probs'];
const PLURALS = ['names', 'labels', 'class_names', 'categories', 'classes', 'class_ids', 'category_ids', 'label', 'name', 'class', 'cls'];
/** Where an answer says what its four numbers mean. */
const FORMATS = ['box_format', 'bbox_format', 'bbox_mode', 'format', 'box_type'];
const TITLES = ['file_name', 'filename', 'image_name', 'file', 'image', 'title', 'source', 'frame', 'frame_id', 'path'];

const known = new WeakMap<object, DetectionSet | null>();

/**
 * Boxes, outlines and points of things found in pictures, in any of the shapes that modules write them; undefined for
 * anything else. `key` is where the value was found: its name tells boxes from other lists of numbers.
 */
export function readDetections(value: Json | undefined, key: string): DetectionSet | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const before = known.get(value);
  if (before !== undefined) return before ?? undefined;
  const set = readSet(value, key.split('.').findLast((step) => !/^\d+$/.test(step)) ?? '');
  known.set(value, set ?? null);
  return set;
}

function readSet(value: Json, name: string): DetectionSet | undefined {
  const reading: Reading = { budget: { left: MOST, unread: 0 }, nameOf: numbered };
  const found = isObject(value) ? objectGroups(value, reading) : groupsIn(listGroups(value, name, reading));
  if (found === undefined || !found.groups.some(({ items }) => items.length > 0)) return undefined;
  const { groups, members } = found;
  const outlines = groups.flatMap(({ items }) => items.flatMap((item) => item.outlines));
  const { unread } = reading.budget;
  return { groups, ...layoutsOf(outlines, value), normalised: isNormalised(outlines), members, unread };
}

interface Reading {
  readonly budget: { left: number; unread: number };
  /** The name of a class that has a number. */
  readonly nameOf: (id: number) => string;
}

interface Found {
  readonly groups: readonly Group[];
  readonly members?: readonly string[];
}

const groupsIn = (groups: readonly Group[] | undefined): Found | undefined => groups && { groups };

/** One image; or a list of images beside other facts; or a member for each file. */
function objectGroups(object: JsonObject, outer: Reading): Found | undefined {
  const names = classNames(object);
  const reading = names === undefined ? outer : { ...outer, nameOf: names.nameOf };
  const files = fileGroups(object, reading);
  if (files !== undefined) return { groups: files };
  const one = groupOf(object, reading);
  if (one !== undefined) return { groups: [one.group], members: withNames(one.members, [one.group], names) };
  for (const [name, value] of Object.entries(object)) {
    if (typeof value !== 'object' || value === null || (geometryKind(name) !== undefined && geometryKind(name) !== 'box')) continue;
    const inner = isObject(value) ? groupOf(value, reading) : undefined;
    // What lies beside the things of an inner object would be lost; with blocks of its own it isn't.
    const whole = inner !== undefined && inner.members.length === Object.keys(value).length;
    const groups = whole ? [inner.group] : Array.isArray(value) ? listGroups(value, name, reading) : undefined;
    if (groups?.some(({ items }) => items.length > 0)) return { groups, members: withNames([name], groups, names) };
  }
  return undefined;
}

/** The names of the classes belong to what is drawn only when something in it has one of them. */
function withNames(members: readonly string[], groups: readonly Group[], names: ClassNames | undefined): readonly string[] {
  if (names === undefined || members.includes(names.member)) return members;
  return groups.some(({ items }) => items.some(({ label }) => names.has(label))) ? [...members, names.member] : members;
}

/** `{"one.jpg": […], "two.jpg": […]}` */
function fileGroups(object: JsonObject, reading: Reading): Group[] | undefined {
  const groups: Group[] = [];
  for (const [title, list] of Object.entries(object)) {
    const group = /\.[a-z]{3,4}$/i.test(title) && Array.isArray(list) ? listGroup(list, '', reading) : undefined;
    if (group === undefined) return undefined;
    groups.push({ ...group, title });
  }
  return groups;
}

function listGroups(value: Json, name: string, reading: Reading): Group[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const own = itemsOf(value, name, reading);
  if (own !== undefined) return [{ title: undefined, items: own }];
  // One list for each image or frame, in which perhaps nothing was found.
  const sample = value.slice(0, SAMPLE);
  if (!sample.every((entry) => entry === null || typeof entry === 'object')) return undefined;
  let found = 0;
  const groups: Group[] = [];
  for (const [index, entry] of value.entries()) {
    const group = Array.isArray(entry) ? listGroup(entry, name, reading) : isObject(entry) ? groupOf(entry, reading)?.group : EMPTY;
    if (group !== undefined && group.items.length > 0) found++;
    if (group === undefined && index < SAMPLE) return undefined;
    groups.push(group ?? EMPTY);
  }
  return found > 0 ? groups : undefined;
}

const EMPTY: Group = { title: undefined, items: [] };

function listGroup(list: readonly Json[], name: string, reading: Reading): Group | undefined {
  if (list.length === 0) return EMPTY;
  const items = itemsOf(list, name, reading);
  return items && { title: undefined, items };
}

interface FoundGroup {
  readonly group: Group;
  readonly members: readonly string[];
}

interface FoundItems {
  readonly items: Detection[];
  readonly members: readonly string[];
}

/** An object of one image: parallel lists, a list of detections beside other facts, or one detection. */
function groupOf(object: JsonObject, reading: Reading): FoundGroup | undefined {
  if (isGeographic(object)) return undefined;
  const title = TITLES.find((name) => typeof object[name] === 'string' && object[name].length < 300);
  const named = title === undefined ? undefined : (object[title] as string);
  const found = parallelItems(object, reading) ?? memberItems(object, reading) ?? single(object, reading);
  const said = FORMATS.filter((name) => typeof object[name] === 'string');
  if (found !== undefined) {
    const members = [...new Set([...found.members, ...(title === undefined ? [] : [title]), ...said])];
    return { group: { title: named, items: found.items }, members };
  }
  // An image in which nothing was found.
  const lists = Object.entries(object).filter(([, value]) => Array.isArray(value));
  const [name, list] = lists[0] ?? [];
  if (title === undefined || name === undefined || lists.length !== 1 || !Array.isArray(list) || list.length > 0) return undefined;
  return { group: { title: named, items: [] }, members: [title, name] };
}

/** Places on the Earth, which no picture shows. */
function isGeographic(object: JsonObject): boolean {
  const has = (name: string) => Object.hasOwn(object, name);
  return ['crs', 'epsg', 'srs'].some(has) || (has('type') && ['coordinates', 'geometry', 'geometries', 'features'].some(has));
}

function single(object: JsonObject, reading: Reading): FoundItems | undefined {
  const item = detectionOf(object, reading);
  if (item.outlines.length === 0) return undefined;
  const members = Object.keys(object);
  const places = members.filter((name) => geometryKind(name) !== undefined);
  // Corners that are members of the object itself belong together with what is beside them.
  if (places.length === 0) return { items: [item], members };
  const isNamed = item.label !== '' || item.score !== undefined;
  if (!isNamed && !places.some((name) => isTelling(name, object[name] ?? null))) return undefined;
  return { items: [item], members: members.filter((name) => places.includes(name) || LABELS.includes(name) || SCORES.includes(name)) };
}

function memberItems(object: JsonObject, reading: Reading): FoundItems | undefined {
  for (const [name, value] of Object.entries(object)) {
    if (!Array.isArray(value) || value.length === 0 || !value.slice(0, SAMPLE).every(isObject)) continue;
    if (geometryKind(name) !== undefined && geometryKind(name) !== 'box') continue;
    const items = itemsOf(value, name, reading);
    if (items !== undefined) return { items, members: [name] };
  }
  return undefined;
}

/** `boxes` beside `labels` and `scores`, all of one length. */
function parallelItems(object: JsonObject, reading: Reading): FoundItems | undefined {
  const isPlaces = (key: string) => {
    const list = object[key];
    return (
      geometryKind(key) !== undefined &&
      Array.isArray(list) &&
      list.length > 0 &&
      list.every((entry) => typeof entry === 'object') &&
      (list.length > 1 || key.endsWith('s'))
    );
  };
  const [name, ...others] = Object.keys(object)
    .filter(isPlaces)
    .toSorted((a, b) => Number(geometryKind(b) === 'box') - Number(geometryKind(a) === 'box'));
  const list = name === undefined ? undefined : object[name];
  if (name === undefined || !Array.isArray(list)) return undefined;
  const isBeside = (key: string) => {
    const member = object[key];
    return Array.isArray(member) && member.length === list.length && member.every(isScalar);
  };
  // A single outline is a list of pairs too, so something of the same length has to lie beside it, or the name is that of several.
  const labels = labelsBeside(object, [...PLURALS, ...LABELS].filter(isBeside));
  const scores = SCORES.find(isBeside);
  if (labels === undefined && scores === undefined && geometryKind(name) !== 'box') return undefined;
  const places = [name, ...others.filter((key) => (object[key] as Json[]).length === list.length)];
  const items: Detection[] = [];
  for (const index of list.keys()) {
    if (!take(reading, list.length - index)) break;
    const entryOf = (key: string | undefined) => (key === undefined ? undefined : (object[key] as Json[])[index]);
    const score = entryOf(scores);
    items.push({
      label: labelText(entryOf(labels), reading),
      score: typeof score === 'number' ? score : undefined,
      outlines: places.flatMap((key) => readOutlines(key, entryOf(key) ?? null)),
    });
  }
  return isMostly(items) ? { items, members: [...places, labels, scores].filter((key) => key !== undefined) } : undefined;
}

/** Of several lists that may be the labels: words, unless they give one number two names, so that they are the names of all classes. */
function labelsBeside(object: JsonObject, candidates: readonly string[]): string | undefined {
  const isOf = (type: string) => (key: string) => (object[key] as Json[]).every((entry) => typeof entry === type);
  const [words, ids] = [candidates.find(isOf('string')), candidates.find(isOf('number'))];
  if (words === undefined || ids === undefined) return candidates[0];
  const names = new Map<Json, Json>();
  const agree = (object[ids] as Json[]).every((id, index) => {
    const word = (object[words] as Json[])[index] ?? '';
    if (!names.has(id)) names.set(id, word);
    return names.get(id) === word;
  });
  return agree ? words : ids;
}

/** A list of detections; undefined when most of its first entries are something else. */
function itemsOf(list: readonly Json[], name: string, reading: Reading): Detection[] | undefined {
  if (isLonePath(name, list)) return take(reading, 1) ? [bare(readOutlines(name, list as Json[]))] : undefined;
  const read = entryReader(list, name, reading);
  if (read === undefined || !isMostly(list.slice(0, SAMPLE).map(read))) return undefined;
  const items: Detection[] = [];
  for (const [index, entry] of list.entries()) {
    if (!take(reading, list.length - index)) break;
    items.push(read(entry));
  }
  return items;
}

function take({ budget }: Reading, rest: number): boolean {
  if (budget.left === 0) {
    budget.unread += rest;
    return false;
  }
  budget.left--;
  return true;
}

function entryReader(list: readonly Json[], name: string, reading: Reading): ((entry: Json) => Detection) | undefined {
  const sample = list.slice(0, SAMPLE);
  if (sample.every(isObject)) return (entry) => (isObject(entry) && !isGeographic(entry) ? detectionOf(entry, reading) : NOTHING);
  if (!sample.every(Array.isArray)) return undefined;
  const kind = geometryKind(name);
  if (kind === 'box') return (entry) => rowOf(name, entry, reading);
  // Each a point of its own, as counters and peak finders write them.
  if (isSpots(name) && sample.every(isPair)) return (entry) => bare(readOutlines('points', [entry]));
  if (!areChains(sample)) return undefined;
  if (kind !== undefined) return (entry) => bare(readOutlines(name, entry));
  return areUneven(sample) ? (entry) => bare(readOutlines('polyline', entry)) : undefined;
}

/** Chains of points, each a list of pairs. */
function areChains(lists: readonly Json[][]): boolean {
  return lists.every((list) => list.length >= 2 && list.slice(0, SAMPLE).every(isPair));
}

/** Without a name that says so, chains of one length may be a grid with two values in each cell, or a table of 2 × 2 counts. */
function areUneven(lists: readonly Json[][]): boolean {
  const lengths = new Set(lists.map((list) => list.length));
  const [only = 0] = lengths;
  return lengths.size > 1 || only === 4;
}

const NOTHING: Detection = { label: '', score: undefined, outlines: [] };
const bare = (outlines: readonly Outline[]): Detection => ({ ...NOTHING, outlines });

/** Four numbers, and perhaps a score and a class behind them. */
function rowOf(name: string, entry: Json, reading: Reading): Detection {
  const outlines = readOutlines(name, entry);
  const [, , , , score, label] = Array.isArray(entry) && entry.length <= 6 ? entry : [];
  return { label: labelText(label, reading), score: typeof score === 'number' && score >= 0 && score <= 1 ? score : undefined, outlines };
}

function detectionOf(entry: JsonObject, reading: Reading): Detection {
  const labels = LABELS.map((name) => entry[name]);
  const word = labels.find((value) => typeof value === 'string' && value !== '') ?? labels.find((value) => typeof value === 'number');
  const score = SCORES.map((name) => entry[name]).find((value) => typeof value === 'number');
  return { label: labelText(word, reading), score: typeof score === 'number' ? score : undefined, outlines: outlinesOf(entry) };
}

function labelText(value: Json | undefined, { nameOf }: Reading): string {
  if (typeof value === 'number') return nameOf(value);
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

function isMostly(items: readonly Detection[]): boolean {
  const found = items.slice(0, SAMPLE).filter(({ outlines }) => outlines.length > 0).length;
  return found > 0 && found * 2 >= Math.min(items.length, SAMPLE);
}

/**
 * The rule for four numbers, one for the whole answer: what a name says (`xywh`, COCO's `category_id`); else, when some
 * third number is smaller than the first or some fourth than the second, a corner and a size, since no two corners could lie so;
 * else two corners. Visitors can change it, because the numbers prove nothing when every reading fits.
 */
function layoutsOf(outlines: readonly Outline[], value: Json): Pick<DetectionSet, 'layouts' | 'because'> {
  const open = outlines.filter((outline) => outline.kind === 'box').filter(({ layout }) => layout === undefined);
  if (open.length === 0) return { layouts: [], because: '' };
  const order = (first: Layout): Layout[] => [first, ...(['xyxy', 'xywh', 'cxcywh'] as const).filter((layout) => layout !== first)];
  const said = saidLayout(value);
  if (said !== undefined) return { layouts: order(said.layout), because: said.because };
  if (open.some(({ quad: [a, b, c, d] }) => c < a || d < b)) {
    return { layouts: order('xywh'), because: 'two corners can’t lie like this' };
  }
  return { layouts: order('xyxy'), because: 'all of them fit as two corners' };
}

function saidLayout(value: Json): { layout: Layout; because: string } | undefined {
  let node: Json | undefined = value;
  for (let depth = 0; depth < 4 && node !== undefined; depth++) {
    if (Array.isArray(node)) node = node.find((entry) => typeof entry === 'object' && entry !== null);
    if (!isObject(node)) continue;
    for (const name of FORMATS) {
      const layout: Layout | undefined = typeof node[name] === 'string' ? layoutInName(node[name]) : undefined;
      if (layout !== undefined) return { layout, because: `the answer says ${name}: ${String(node[name])}` };
    }
    if (
      ['category_id', 'iscrowd', 'area', 'segmentation'].some((name) => Object.hasOwn(node as JsonObject, name)) &&
      Object.hasOwn(node, 'bbox')
    ) {
      return { layout: 'xywh', because: 'COCO writes a corner and the size' };
    }
    if (['x', 'y'].every((name) => Object.hasOwn(node as JsonObject, name)))
      return { layout: 'xywh', because: 'x and y are taken for the corner' };
    node = Object.values(node).find((member) => typeof member === 'object' && member !== null);
  }
  return undefined;
}

/** Shares of the picture rather than pixels: everything lies around 0 to 1, and not all of it on whole numbers. */
function isNormalised(outlines: readonly Outline[]): boolean {
  let broken = false;
  for (const outline of outlines) {
    for (const value of outline.kind === 'box' ? outline.quad : outline.xy) {
      if (value < -0.5 || value > 1.5) return false;
      if (!Number.isInteger(value) && Number.isFinite(value)) broken = true;
    }
  }
  return broken;
}
