import type { Json, JsonObject } from '../../../spec/model.ts';
import { errorOf } from '../../inAnswer.ts';
import { isNumber, isObject, isScalar, type JsonScalar } from '../../isObject.ts';
import { findPair, pairByName, readClasses, readPossibleClasses, type ClassRow } from '../classes/rows.ts';
import { readDetections } from '../detections/readDetections.ts';
import { isClassName, isFileName, isScoreName, isSizeName, mayName, mostly, namesInputs, namesThem } from './names.ts';

/** One of many inputs, and what the answer says of it. */
export interface AnsweredInput {
  /** What the module calls it; undefined where only its place tells which it is. */
  readonly name: string | undefined;
  /** What it may be, as it came; a score that isn't said is NaN. */
  readonly classes: readonly ClassRow[];
  /** Further single values, by the names that they have there. */
  readonly values: Readonly<Record<string, JsonScalar>>;
  /** Why it alone failed. */
  readonly error: string | undefined;
  /** Its own answer, to be drawn by itself. */
  readonly answer: Json;
}

export interface InputSet {
  readonly inputs: readonly AnsweredInput[];
  /** Members of the object that it was read from; undefined when it is the whole value. */
  readonly members: readonly string[] | undefined;
  /** What is in a picture, which may be drawn over it as well as each picture be listed. */
  readonly holds: 'boxes' | 'answers';
}

/** Without names, fewer may be anything: the stages of one answer, its parts. */
const UNNAMED_FROM = 25;
/** Fewer pictures with boxes are looked through one after another. */
const BOXES_FROM = 9;

const known = new WeakMap<object, InputSet | null>();

/**
 * A set of inputs with an answer each, in any of the shapes in which modules return it: lists side by side, a list of entries
 * with a name each, a member for each file. Undefined for anything else, also where rows have names and say no more of them
 * than a table does.
 */
export function readInputSet(value: Json | undefined, key: string): InputSet | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const before = known.get(value);
  if (before !== undefined) return before ?? undefined;
  const set = Array.isArray(value) ? setOfList(value, key) : (setOfLists(value) ?? setOfMembers(value));
  known.set(value, set ?? null);
  return set;
}

/** The same where it is drawn unasked: few pictures with boxes are better seen one after another. */
export function isOverview({ inputs, holds }: InputSet): boolean {
  return holds === 'answers' || inputs.length >= BOXES_FROM;
}

function setOfList(list: readonly Json[], key: string): InputSet | undefined {
  const [first] = list;
  if (list.length < 2) return undefined;
  const name = isObject(first) ? nameIn(first, list, key) : undefined;
  if (name === undefined) return list.length < UNNAMED_FROM ? undefined : unnamed(list, key);
  const inputs = list.map((entry) => (isObject(entry) ? inputOf(textIn(entry, name), without(entry, name), key) : undefined));
  return complete(inputs, undefined);
}

function nameIn(first: JsonObject, list: readonly Json[], key: string): string | undefined {
  return Object.keys(first)
    .filter(mayName)
    .find((member) => {
      const values = list.map((entry) => (isObject(entry) ? entry[member] : undefined));
      const isNamed = /(?:^|\.)multi-image$/.test(key) ? namesThem(member, values) : namesInputs(member, values);
      // Rows that share a file tell of places or times in it.
      return isNamed && new Set(values).size * 5 > values.length * 4;
    });
}

/** Classes of each entry, and nothing that they would be called. */
function unnamed(list: readonly Json[], key: string): InputSet | undefined {
  const inputs = list.map((entry): AnsweredInput | undefined => {
    if (entry === null || (Array.isArray(entry) && entry.length === 0)) return { ...NOTHING, answer: entry };
    const found = classesIn(entry, key);
    if (found === undefined) return isObject(entry) && Object.values(entry).every(isScalar) ? inputOf(undefined, entry, key) : undefined;
    const name = isObject(entry) ? Object.keys(entry).find((member) => namesThem(member, [entry[member]])) : undefined;
    const own = isObject(entry) && name !== undefined ? { name: textIn(entry, name) } : {};
    return { ...NOTHING, ...own, classes: found.classes, values: valuesIn(entry, [...found.members, name ?? '']), answer: entry };
  });
  return inputs.some((input) => input !== undefined && input.classes.length > 0) ? complete(inputs, undefined) : undefined;
}

/** Lists side by side: what stands at one place in each of them is of one input. */
function setOfLists(object: JsonObject): InputSet | undefined {
  const pair = findPair(object);
  const names = namesList(object, pair);
  const count = pair?.inputs ?? names?.list.length ?? 0;
  if (count < 2 || (names === undefined && pair?.inputs === undefined)) return undefined;
  const titles = names?.list.length === count ? names : undefined;
  if (pair?.inputs !== undefined) {
    const members = [...(titles === undefined ? [] : [titles.member]), pair.labels, pair.scores, ...pair.extras];
    const own = [pair.labels, pair.scores, ...pair.extras];
    const further = scalarLists(object, count, members);
    const inputs = Array.from({ length: count }, (_, at): AnsweredInput => {
      const answer = entryAt(object, own, at);
      const classes = readPossibleClasses({ [pair.labels]: answer[pair.labels] ?? null, [pair.scores]: answer[pair.scores] ?? null });
      return { name: titles?.list[at], classes: classes ?? [], values: scalarsAt(object, further, at), error: undefined, answer };
    });
    return { inputs, members: [...members, ...further], holds: 'answers' };
  }
  if (titles === undefined) return undefined;
  const columns = scalarLists(object, count, [titles.member]);
  const inputs = titles.list.map((name, at) => inputOf(name, entryAt(object, columns, at), ''));
  return complete(inputs, [titles.member, ...columns]);
}

interface NamesList {
  readonly member: string;
  readonly list: readonly string[];
}

function namesList(object: JsonObject, pair: ReturnType<typeof findPair>): NamesList | undefined {
  for (const [member, list] of Object.entries(object)) {
    if (!Array.isArray(list) || list.length < 2 || !mayName(member)) continue;
    // Beside lists of lists, one of texts is what their inputs are called.
    const isNamed = pair?.inputs === list.length && member !== pair.labels ? namesThem(member, list) : namesInputs(member, list);
    if (isNamed) return { member, list: list as string[] };
  }
  return undefined;
}

/** Further lists of single values, one for each input. */
function scalarLists(object: JsonObject, count: number, used: readonly string[]): string[] {
  return Object.entries(object).flatMap(([name, list]) =>
    !used.includes(name) && Array.isArray(list) && list.length === count && list.every(isScalar) ? [name] : [],
  );
}

function entryAt(object: JsonObject, members: readonly string[], at: number): JsonObject {
  return Object.fromEntries(
    members.map((name) => {
      const list = object[name];
      return [name, Array.isArray(list) ? (list[at] ?? null) : null];
    }),
  );
}

function scalarsAt(object: JsonObject, members: readonly string[], at: number): Record<string, JsonScalar> {
  return scalarsOf(entryAt(object, members, at));
}

/** A member for each file: `{"a.jpg": {…}, "b.jpg": {…}}`. */
function setOfMembers(object: JsonObject): InputSet | undefined {
  const names = Object.keys(object);
  const [first = ''] = names;
  if (names.length < 2 || !isFileName(first) || !names.every(isFileName)) return undefined;
  const inputs = names.map((name) => {
    const answer = object[name] ?? null;
    if (isNumber(answer)) return { ...NOTHING, name, values: { value: answer }, answer };
    if (typeof answer === 'string') return { ...NOTHING, name, classes: [{ label: answer, score: NaN }], answer };
    return Array.isArray(answer) || isObject(answer) ? inputOf(name, answer, '') : undefined;
  });
  return complete(inputs, undefined);
}

const NOTHING: AnsweredInput = { name: undefined, classes: [], values: {}, error: undefined, answer: null };

interface ReadInput extends AnsweredInput {
  readonly boxes?: true;
}

/** All of them, or none: a set of which one entry is something else is no set. An answer is what a name alone isn't. */
function complete(inputs: readonly (ReadInput | undefined)[], members: readonly string[] | undefined): InputSet | undefined {
  const read = inputs.flatMap((input) => input ?? []);
  if (read.length < inputs.length || !read.some((input) => input.error === undefined)) return undefined;
  const boxes = read.some((input) => input.boxes === true);
  const isAnswered = boxes || read.some(({ classes }) => classes.length > 0) || areScored(read) || areCounted(read);
  return isAnswered ? { inputs: read, members, holds: boxes ? 'boxes' : 'answers' } : undefined;
}

function areScored(inputs: readonly AnsweredInput[]): boolean {
  return mostly(
    inputs,
    ({ values, error }) => error !== undefined || Object.entries(values).some(([name, value]) => isScoreName(name) && isNumber(value)),
  );
}

/** How many of each class, as `litter_high: 4`; sizes and times of files are whole numbers as well. */
function areCounted(inputs: readonly AnsweredInput[]): boolean {
  const [first] = inputs;
  const names = Object.keys(first?.values ?? {});
  if (names.length < 2 || names.some(isSizeName)) return false;
  return inputs.every(({ values, error }) => {
    if (error !== undefined) return true;
    const counts = Object.entries(values);
    return counts.length === names.length && counts.every(([name, value]) => names.includes(name) && isCount(value));
  });
}

const isCount = (value: JsonScalar): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** One entry without its name: classes, an error, boxes, or single values. */
function inputOf(name: string | undefined, entry: Json, key: string): ReadInput | undefined {
  const error = isObject(entry) ? errorOf(entry) : undefined;
  if (error !== undefined && error.message !== '') return { ...NOTHING, name, error: error.message, answer: entry };
  const found = classesIn(entry, key);
  if (found !== undefined) return { ...NOTHING, name, classes: found.classes, values: valuesIn(entry, found.members), answer: entry };
  const set = Array.isArray(entry) || isObject(entry) ? readDetections(entry, key === '' ? 'detections' : key) : undefined;
  if (set !== undefined && set.evidence !== 'offer') {
    const classes = classesOfBoxes(set.groups.flatMap(({ items }) => items));
    return { ...NOTHING, name, classes, values: valuesIn(entry, set.members ?? []), answer: entry, boxes: true };
  }
  if (!isObject(entry)) return undefined;
  const single = singleClass(entry);
  return { ...NOTHING, name, classes: single?.classes ?? [], values: valuesIn(entry, single?.members ?? []), answer: entry };
}

interface FoundClasses {
  readonly classes: readonly ClassRow[];
  /** Members of the entry that hold them. */
  readonly members: readonly string[];
}

/** Classes that compete: the entry itself, labels and scores in it, or one of its members. */
function classesIn(entry: Json, key: string): FoundClasses | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  if (Array.isArray(entry)) {
    const classes = readClasses(entry, { mapAllowed: false, key });
    return classes && { classes, members: [] };
  }
  const pair = findPair(entry) === undefined ? undefined : pairByName(Object.keys(entry));
  if (pair !== undefined) {
    const classes = readPossibleClasses({ [pair.labels]: entry[pair.labels] ?? null, [pair.scores]: entry[pair.scores] ?? null });
    return classes && { classes, members: [pair.labels, pair.scores] };
  }
  for (const [name, member] of Object.entries(entry)) {
    if (typeof member !== 'object' || member === null) continue;
    const classes = readClasses(member, { mapAllowed: true, key: name });
    if (classes !== undefined) return { classes, members: [name] };
  }
  return undefined;
}

/** One class and how sure it is, as single values: `{class_name: "FU_3", confidence: 0.83}`. */
function singleClass(entry: JsonObject): FoundClasses | undefined {
  const names = Object.keys(entry);
  const label = names.find((name) => isClassName(name) && typeof entry[name] === 'string');
  if (label === undefined) return undefined;
  const score = names.find((name) => isScoreName(name) && isNumber(entry[name]));
  const row = { label: String(entry[label]), score: score === undefined ? NaN : Number(entry[score]) };
  return { classes: [row], members: score === undefined ? [label] : [label, score] };
}

/** Each class once, with the score of its surest box. */
function classesOfBoxes(items: readonly { readonly label: string; readonly score: number | undefined }[]): ClassRow[] {
  const best = new Map<string, number>();
  for (const { label, score = NaN } of items) {
    const before = best.get(label);
    if (before === undefined || !(before >= score)) best.set(label, score);
  }
  return [...best].map(([label, score]) => ({ label, score }));
}

function valuesIn(entry: Json, used: readonly string[]): Record<string, JsonScalar> {
  return isObject(entry) ? scalarsOf(without(entry, ...used)) : {};
}

/** Longer texts are for the answer itself. */
const LONGEST_VALUE = 500;

function scalarsOf(object: JsonObject): Record<string, JsonScalar> {
  return Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, JsonScalar] => {
      const [, value] = entry;
      return isScalar(value) && value !== null && !(typeof value === 'string' && value.length > LONGEST_VALUE);
    }),
  );
}

function without(object: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

const textIn = (object: JsonObject, name: string): string => String(object[name]);
