import type { Json, JsonObject } from '../../../spec/model.ts';
import { atOnce, inTurns, type Pieces } from '../../../files/turns/pieces.ts';
import { isObject, isScalar } from '../../isObject.ts';
import { classNames, numbered, type ClassNames } from './classNames.ts';
import type { DetectionSet, Group, Outline } from './detection.ts';
import { areBelowPixel, evidenceOf, FORMAT_NAMES, isNormalised, layoutsOf, together } from './evidence.ts';
import { isGeographic } from './geographic.ts';
import { geometryKind, isBesideName, memberNamed } from './names.ts';
import { nothingIn, TITLES } from './nothing.ts';
import { withTurns } from './oriented.ts';
import { put } from './put.ts';
import { detectionOf } from './readEntry.ts';
import { itemsOf, parallelItems, SAMPLE, type FoundItems, type Reading } from './readItems.ts';

/** Of so many members none says what the others are: they are data. */
const MOST_MEMBERS = 1000;
const isDictionary = (object: JsonObject) => Object.keys(object).length > MOST_MEMBERS;

/** How many entries are read, of one list and in all. */
interface Limits {
  readonly ofList: number;
  readonly inAll: number;
}

/** Drawing more takes longer than a blink. */
const MOST = 50_000;
/** What is read while the page waits. */
const AT_ONCE: Limits = { ofList: MOST, inAll: MOST };
/** Of many lists one is drawn at a time: none of them is left out. */
const EACH_LIST: Limits = { ofList: MOST, inAll: Infinity };
const NO_END: Limits = { ofList: Infinity, inAll: Infinity };

const known = new WeakMap<object, Map<string, DetectionSet | null>>();

/**
 * Boxes, outlines and points of things found in pictures, in any of the shapes that modules write them; undefined for
 * anything else. `key` is where the value was found: its name tells boxes from other lists of numbers.
 */
export function readDetections(value: Json | undefined, key: string): DetectionSet | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const name = lastName(key);
  const read = knownOf(value).get(name);
  if (read !== undefined) return read ?? undefined;
  const set = atOnce(readSet(value, name, AT_ONCE));
  knownOf(value).set(name, set ?? null);
  return set;
}

function knownOf(value: object): Map<string, DetectionSet | null> {
  const before = known.get(value) ?? new Map<string, DetectionSet | null>();
  known.set(value, before);
  return before;
}

const pending = new WeakMap<object, Map<string, Promise<DetectionSet | undefined>>>();

/** The same with what is in every list, however many there are, while the page goes on. From then on `readDetections` knows it. */
export function readEachList(value: Json | undefined, key: string): Promise<DetectionSet | undefined> {
  if (typeof value !== 'object' || value === null) return Promise.resolve(undefined);
  const name = lastName(key);
  const before = pending.get(value) ?? new Map<string, Promise<DetectionSet | undefined>>();
  pending.set(value, before);
  const reading = before.get(name) ?? inTurns(readSet(value, name, EACH_LIST));
  before.set(name, reading);
  return reading.then((set) => {
    knownOf(value).set(name, set ?? null);
    return set;
  });
}

/** The same without an end, for a file that holds everything. */
export function readAllDetections(value: Json, key: string): Promise<DetectionSet | undefined> {
  return inTurns(readSet(value, lastName(key), NO_END));
}

/** The last step of a path that isn't a place in a list. */
export const lastName = (key: string): string => key.split('.').findLast((step) => !/^\d+$/.test(step)) ?? '';

function* readSet(value: Json, name: string, { ofList, inAll }: Limits): Pieces<DetectionSet | undefined> {
  if (isGeographic(value)) return undefined;
  const reading: Reading = { budget: { left: inAll, unread: 0, ofList }, nameOf: numbered, evidence: [] };
  const found = isObject(value) ? yield* objectGroups(value, reading) : groupsIn(yield* listGroups(value, name, reading));
  if (found === undefined || !found.groups.some(({ items }) => items.length > 0)) return emptySet(value, name);
  const { groups, members } = found;
  const named = isObject(value) && members?.includes(found.names ?? '') === true ? found.names : undefined;
  const allClasses = isObject(value) && named !== undefined ? { allClasses: put(undefined, named, value[named] ?? null) } : {};
  yield;
  const outlines: Outline[] = [];
  for (const { items } of groups) for (const item of items) outlines.push(...item.outlines);
  yield;
  const said = together(reading.evidence);
  const normalised = isNormalised(outlines, said);
  // What is smaller than a pixel everywhere is measured in something else, such as degrees: only the picture can tell.
  const evidence = said === 'sure' && !normalised && areBelowPixel(outlines) ? 'fit' : said;
  return {
    // Of shares a turn would be one in a picture that isn't square.
    groups: normalised ? groups : withTurns(groups),
    evidence,
    ...layoutsOf(outlines, value),
    normalised,
    members,
    ...allClasses,
    unread: reading.budget.unread,
  };
}

function emptySet(value: Json, name: string): DetectionSet | undefined {
  const nothing = nothingIn(value, name);
  return nothing && { ...nothing, evidence: 'sure', layouts: [], because: '', isSaid: false, normalised: false, unread: 0 };
}

interface Found {
  readonly groups: readonly Group[];
  readonly members?: readonly string[];
  /** The member that was read for the names of all classes. */
  readonly names?: string | undefined;
}

const groupsIn = (groups: readonly Group[] | undefined): Found | undefined => groups && { groups };

/** One image; or a list of images beside other facts; or a member for each file. */
function* objectGroups(object: JsonObject, outer: Reading): Pieces<Found | undefined> {
  const names = classNames(object);
  const reading = names === undefined ? outer : { ...outer, nameOf: names.nameOf };
  const keyed = yield* keyedGroups(object, reading);
  if (keyed !== undefined) return { groups: keyed };
  if (isDictionary(object)) return undefined;
  const batch = yield* batchGroups(object, reading);
  if (batch !== undefined) return batch;
  const one = yield* groupOf(object, reading);
  if (one !== undefined) return { groups: [one.group], members: withNames(one.members, [one.group], names), names: names?.member };
  for (const [name, value] of Object.entries(object)) {
    if (typeof value !== 'object' || value === null || (geometryKind(name) !== undefined && geometryKind(name) !== 'box')) continue;
    const inner = isObject(value) ? yield* groupOf(value, reading) : undefined;
    // What lies beside the things of an inner object would be lost; with blocks of its own it isn't.
    const whole = inner !== undefined && inner.members.length === Object.keys(value).length;
    const groups = whole ? [inner.group] : Array.isArray(value) ? yield* listGroups(value, name, reading) : undefined;
    if (groups?.some(({ items }) => items.length > 0)) return { groups, members: withNames([name], groups, names), names: names?.member };
  }
  return undefined;
}

/** The names of the classes belong to what is drawn only when something in it has one of them. */
function withNames(members: readonly string[], groups: readonly Group[], names: ClassNames | undefined): readonly string[] {
  if (names === undefined || members.includes(names.member)) return members;
  return groups.some(({ items }) => items.some(({ label }) => label !== '' && names.has(label))) ? [...members, names.member] : members;
}

/** A file, or a number that may have a word for what is counted before it. */
const OF_IMAGE = /\.[a-z]{3,4}$|^(?:frame|image|img|picture|photo|page|slice|tile)?[\s_-]*\d+$/i;

/** `{"one.jpg": […], "two.jpg": […]}`, `{"frame_0": […], "frame_1": []}`: one image for each member. */
function* keyedGroups(object: JsonObject, reading: Reading): Pieces<Group[] | undefined> {
  const groups: Group[] = [];
  for (const [title, list] of Object.entries(object)) {
    const group = OF_IMAGE.test(title) && Array.isArray(list) ? yield* listGroup(list, '', reading) : undefined;
    if (group === undefined) return undefined;
    groups.push({ ...group, title });
  }
  return groups;
}

/** `detection_boxes` and the lists beside it with one more pair of brackets: an entry of each for each image, as networks answer for a batch. */
function* batchGroups(object: JsonObject, reading: Reading): Pieces<Found | undefined> {
  const isBatch = (value: Json | undefined): value is Json[][] => Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
  const places = Object.keys(object).find((name) => geometryKind(name) === 'box' && isBatch(object[name]));
  const boxes = places === undefined ? undefined : object[places];
  if (places === undefined || !isBatch(boxes) || !boxes.every((list) => list.length > 0 && list.every(Array.isArray))) return undefined;
  const beside = Object.keys(object).filter((name) => {
    const lists = object[name];
    return (
      name !== places &&
      isBesideName(name) &&
      isBatch(lists) &&
      lists.length === boxes.length &&
      lists.every((list, at) => list.length === boxes[at]?.length && list.every(isScalar))
    );
  });
  if (beside.length === 0) return undefined;
  const groups: Group[] = [];
  for (const at of boxes.keys()) {
    const one = [places, ...beside].map((name): [string, Json] => [name, (object[name] as Json[])[at] ?? null]);
    const { budget } = reading;
    const before = budget.unread;
    const found = yield* parallelItems(Object.fromEntries(one), reading);
    if (found === undefined) return undefined;
    groups.push(cutGroup({ title: undefined, items: found.items }, budget.unread - before));
  }
  return { groups, members: [places, ...beside] };
}

function* listGroups(value: Json, name: string, reading: Reading): Pieces<Group[] | undefined> {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const own = yield* itemsOf(value, name, reading);
  if (own !== undefined) return [{ title: undefined, items: own }];
  // One list for each image or frame, in which perhaps nothing was found.
  const sample = value.slice(0, SAMPLE);
  if (!sample.every((entry) => entry === null || typeof entry === 'object')) return undefined;
  let found = 0;
  const groups: Group[] = [];
  for (const [index, entry] of value.entries()) {
    yield;
    const group = Array.isArray(entry) ? yield* listGroup(entry, name, reading) : isObject(entry) ? yield* imageOf(entry, reading) : EMPTY;
    if (group !== undefined && group.items.length > 0) found++;
    if (group === undefined && index < SAMPLE) return undefined;
    // Later entries may be something else; they still are part of the answer.
    groups.push(group ?? { ...EMPTY, more: put(undefined, 'entry', entry) });
  }
  return found > 0 ? groups : undefined;
}

const EMPTY: Group = { title: undefined, items: [] };

function* listGroup(list: readonly Json[], name: string, reading: Reading): Pieces<Group | undefined> {
  if (list.length === 0) return EMPTY;
  const before = reading.budget.unread;
  const items = yield* itemsOf(list, name, reading);
  return items && cutGroup({ title: undefined, items }, reading.budget.unread - before);
}

const cutGroup = (group: Group, unread: number): Group => (unread === 0 ? group : { ...group, unread });

/** One image of several, with whatever is said about it beside its things. */
function* imageOf(entry: JsonObject, reading: Reading): Pieces<Group | undefined> {
  const found = yield* groupOf(entry, reading);
  if (found === undefined) return undefined;
  const { group, members } = found;
  let more: JsonObject | undefined;
  for (const name in entry) if (!members.includes(name)) more = put(more, name, entry[name] ?? null);
  return more === undefined ? group : { ...group, more };
}

interface FoundGroup {
  readonly group: Group;
  readonly members: readonly string[];
}

/** An object of one image: parallel lists, a list of detections beside other facts, or one detection. */
function* groupOf(object: JsonObject, reading: Reading): Pieces<FoundGroup | undefined> {
  if (isGeographic(object) || isDictionary(object)) return undefined;
  const before = reading.budget.unread;
  const found = (yield* parallelItems(object, reading)) ?? (yield* memberItems(object, reading)) ?? single(object, reading);
  const said = FORMAT_NAMES.filter((name) => typeof object[name] === 'string');
  if (found !== undefined) {
    const title = memberNamed(object, TITLES, (value) => typeof value === 'string' && value.length < 300);
    const named = title === undefined || found.items[0]?.label === object[title] ? undefined : (object[title] as string);
    const members = [...new Set([...found.members, ...(title === undefined ? [] : [title]), ...said])];
    return { group: cutGroup({ title: named, items: found.items }, reading.budget.unread - before), members };
  }
  // An image in which nothing was found.
  const nothing = nothingIn(object, '');
  const [group] = nothing?.groups ?? [];
  return group?.title === undefined ? undefined : { group, members: nothing?.members ?? [] };
}

function single(object: JsonObject, reading: Reading): FoundItems | undefined {
  const item = detectionOf(object, reading.nameOf);
  const evidence = evidenceOf(item);
  if (evidence === undefined || evidence === 'offer') return undefined;
  const members = Object.keys(object);
  const places = item.read.filter((name) => geometryKind(name) !== undefined);
  reading.evidence.push(evidence);
  // Corners that are members of the object itself belong together with what is beside them.
  if (places.length === 0) return { items: [item], members };
  let more = item.more;
  if (more !== undefined) {
    more = undefined;
    // Other members have blocks of their own.
    for (const name of item.read) if (Object.hasOwn(item.more ?? {}, name)) more = put(more, name, object[name] ?? null);
  }
  return { items: [{ ...item, more }], members: members.filter((name) => item.read.includes(name)) };
}

function* memberItems(object: JsonObject, reading: Reading): Pieces<FoundItems | undefined> {
  for (const [name, value] of Object.entries(object)) {
    if (!Array.isArray(value) || value.length === 0 || !value.slice(0, SAMPLE).every(isObject)) continue;
    if (geometryKind(name) !== undefined && geometryKind(name) !== 'box') continue;
    const items = yield* itemsOf(value, name, reading);
    if (items !== undefined) return { items, members: [name] };
  }
  return undefined;
}
