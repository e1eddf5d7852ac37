import type { Json, JsonObject } from '../../spec/model.ts';
import { isObject, isScalar } from '../isObject.ts';
import type { Detection, DetectionSet, Group, Layout, Outline } from './detection.ts';
import { geometryKind, layoutInName, outlinesOf, readOutlines } from './readGeometry.ts';

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
  const budget = { left: MOST, unread: 0 };
  const groups = groupsOf(value, name, budget);
  if (groups === undefined || !groups.some(({ items }) => items.length > 0)) return undefined;
  const outlines = groups.flatMap(({ items }) => items.flatMap((item) => item.outlines));
  return { groups, ...layoutsOf(outlines, value), normalised: isNormalised(outlines), unread: budget.unread };
}

interface Budget {
  left: number;
  unread: number;
}

function groupsOf(value: Json, name: string, budget: Budget): Group[] | undefined {
  if (isObject(value)) {
    const group = groupOf(value, budget);
    return group && [group];
  }
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const own = itemsOf(value, name, budget);
  if (own !== undefined) return [{ title: undefined, items: own }];
  // One list for each image or frame, in which perhaps nothing was found.
  const sample = value.slice(0, SAMPLE);
  if (!sample.every((entry) => entry === null || typeof entry === 'object')) return undefined;
  let found = 0;
  const groups: Group[] = [];
  for (const [index, entry] of value.entries()) {
    const group = Array.isArray(entry) ? listGroup(entry, name, budget) : isObject(entry) ? groupOf(entry, budget) : EMPTY;
    if (group !== undefined && group.items.length > 0) found++;
    if (group === undefined && index < SAMPLE) return undefined;
    groups.push(group ?? EMPTY);
  }
  return found > 0 ? groups : undefined;
}

const EMPTY: Group = { title: undefined, items: [] };

function listGroup(list: readonly Json[], name: string, budget: Budget): Group | undefined {
  if (list.length === 0) return EMPTY;
  const items = itemsOf(list, name, budget);
  return items && { title: undefined, items };
}

/** An object of one image: parallel lists, a list of detections beside other facts, or one detection. */
function groupOf(object: JsonObject, budget: Budget): Group | undefined {
  const title = TITLES.map((name) => object[name]).find((value) => typeof value === 'string' && value.length < 300);
  const named = typeof title === 'string' ? title : undefined;
  const items = parallelItems(object, budget) ?? memberItems(object, budget) ?? single(object);
  if (items !== undefined) return { title: named, items };
  // An image in which nothing was found.
  const lists = Object.values(object).filter(Array.isArray);
  return named !== undefined && lists.length === 1 && lists[0]?.length === 0 ? { title: named, items: [] } : undefined;
}

function single(object: JsonObject): Detection[] | undefined {
  const item = detectionOf(object);
  return item.outlines.length > 0 ? [item] : undefined;
}

function memberItems(object: JsonObject, budget: Budget): Detection[] | undefined {
  for (const [name, value] of Object.entries(object)) {
    if (!Array.isArray(value) || value.length === 0 || !value.slice(0, SAMPLE).every(isObject)) continue;
    if (geometryKind(name) !== undefined && geometryKind(name) !== 'box') continue;
    const items = itemsOf(value, name, budget);
    if (items !== undefined) return items;
  }
  return undefined;
}

/** `boxes` beside `labels` and `scores`, all of one length. */
function parallelItems(object: JsonObject, budget: Budget): Detection[] | undefined {
  const name = Object.keys(object).find((key) => {
    const list = object[key];
    return (
      geometryKind(key) !== undefined &&
      Array.isArray(list) &&
      list.length > 0 &&
      list.every((entry) => typeof entry === 'object') &&
      (list.length > 1 || key.endsWith('s'))
    );
  });
  const list = name === undefined ? undefined : object[name];
  if (name === undefined || !Array.isArray(list)) return undefined;
  // A single outline is a list of pairs too, so something of the same length has to lie beside it, or the name is that of several.
  const beside = (names: readonly string[]) =>
    names.map((key) => object[key]).find((member) => Array.isArray(member) && member.length === list.length && member.every(isScalar));
  const labels = beside([...PLURALS, ...LABELS]);
  const scores = beside(SCORES);
  if (labels === undefined && scores === undefined && geometryKind(name) !== 'box') return undefined;
  const items: Detection[] = [];
  for (const [index, entry] of list.entries()) {
    if (!take(budget, list.length - index)) break;
    const score = Array.isArray(scores) ? scores[index] : undefined;
    items.push({
      label: labelText(Array.isArray(labels) ? labels[index] : undefined),
      score: typeof score === 'number' ? score : undefined,
      outlines: readOutlines(name, entry),
    });
  }
  return isMostly(items) ? items : undefined;
}

/** A list of detections; undefined when most of its first entries are something else. */
function itemsOf(list: readonly Json[], name: string, budget: Budget): Detection[] | undefined {
  const read = entryReader(list, name);
  if (read === undefined || !isMostly(list.slice(0, SAMPLE).map(read))) return undefined;
  const items: Detection[] = [];
  for (const [index, entry] of list.entries()) {
    if (!take(budget, list.length - index)) break;
    items.push(read(entry));
  }
  return items;
}

function take(budget: Budget, rest: number): boolean {
  if (budget.left === 0) {
    budget.unread += rest;
    return false;
  }
  budget.left--;
  return true;
}

function entryReader(list: readonly Json[], name: string): ((entry: Json) => Detection) | undefined {
  const sample = list.slice(0, SAMPLE);
  if (sample.every(isObject)) return (entry) => (isObject(entry) ? detectionOf(entry) : NOTHING);
  if (!sample.every(Array.isArray)) return undefined;
  const kind = geometryKind(name);
  if (kind === 'box') return (entry) => rowOf(name, entry);
  // Chains of points, each a list of pairs: nothing else is written like that.
  const chains = sample.every(
    (entry) => entry.length >= 2 && entry.slice(0, SAMPLE).every((pair) => Array.isArray(pair) && pair.length === 2),
  );
  if (chains) return (entry) => bare(readOutlines(kind === undefined ? 'polyline' : name, entry));
  return undefined;
}

const NOTHING: Detection = { label: '', score: undefined, outlines: [] };
const bare = (outlines: readonly Outline[]): Detection => ({ ...NOTHING, outlines });

/** Four numbers, and perhaps a score and a class behind them. */
function rowOf(name: string, entry: Json): Detection {
  const outlines = readOutlines(name, entry);
  const [, , , , score, label] = Array.isArray(entry) && entry.length <= 6 ? entry : [];
  return { label: labelText(label), score: typeof score === 'number' && score >= 0 && score <= 1 ? score : undefined, outlines };
}

function detectionOf(entry: JsonObject): Detection {
  const labels = LABELS.map((name) => entry[name]);
  const word = labels.find((value) => typeof value === 'string' && value !== '') ?? labels.find((value) => typeof value === 'number');
  const score = SCORES.map((name) => entry[name]).find((value) => typeof value === 'number');
  return { label: labelText(word), score: typeof score === 'number' ? score : undefined, outlines: outlinesOf(entry) };
}

function labelText(value: Json | undefined): string {
  if (typeof value === 'number') return `class ${value}`;
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
    for (const name of ['box_format', 'bbox_format', 'bbox_mode', 'format', 'box_type']) {
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
