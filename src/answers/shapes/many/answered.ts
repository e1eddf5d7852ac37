import type { Json, JsonObject } from '../../../spec/model.ts';
import { errorOf } from '../../inAnswer.ts';
import { isObject, isScalar, type JsonScalar } from '../../isObject.ts';
import { findPair, pairByName, readClasses, readPossibleClasses, toScore, type ClassRow } from '../classes/rows.ts';
import { readDetections } from '../detections/readDetections.ts';
import { isClassName, isScoreName, namesClass } from './names.ts';

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

export const NO_ANSWER: AnsweredInput = { name: undefined, classes: [], values: {}, error: undefined, answer: null };

export interface ReadInput extends AnsweredInput {
  readonly boxes?: true;
}

/** One entry without its name: classes, an error, boxes, or single values. */
export function inputOf(name: string | undefined, entry: Json, key: string): ReadInput | undefined {
  const error = isObject(entry) ? errorOf(entry) : undefined;
  if (error !== undefined && error.message !== '') return { ...NO_ANSWER, name, error: error.message, answer: entry };
  const found = classesIn(entry, key);
  if (found !== undefined)
    return { ...NO_ANSWER, name, classes: found.classes, values: furtherValues(entry, found.members), answer: entry };
  const set = Array.isArray(entry) || isObject(entry) ? readDetections(entry, key === '' ? 'detections' : key) : undefined;
  if (set !== undefined && set.evidence !== 'offer') {
    const classes = classesOfBoxes(set.groups.flatMap(({ items }) => items));
    return { ...NO_ANSWER, name, classes, values: furtherValues(entry, set.members ?? []), answer: entry, boxes: true };
  }
  if (areTexts(entry)) return { ...NO_ANSWER, name, classes: labelsOf(entry), answer: entry };
  if (!isObject(entry)) return undefined;
  const single = singleClass(entry);
  return { ...NO_ANSWER, name, classes: single?.classes ?? [], values: furtherValues(entry, single?.members ?? []), answer: entry };
}

interface FoundClasses {
  readonly classes: readonly ClassRow[];
  /** Members of the entry that hold them. */
  readonly members: readonly string[];
}

/** Classes that compete: the entry itself, labels and scores in it, or one of its members. */
export function classesIn(entry: Json, key: string): FoundClasses | undefined {
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
  const label = names.find((name) => isClassName(name) && typeof entry[name] === 'string') ?? names.find((name) => isNumbered(entry, name));
  if (label === undefined) return severalClasses(entry);
  const score = names.find((name) => isScoreName(name) && toScore(entry[name]) !== undefined);
  const row = { label: String(entry[label]), score: score === undefined ? NaN : (toScore(entry[score]) ?? NaN) };
  return { classes: [row], members: score === undefined ? [label] : [label, score] };
}

/** A class by its number: `{class: 3}`. */
function isNumbered(entry: JsonObject, name: string): boolean {
  const value = entry[name];
  return namesClass(name) && (typeof value === 'bigint' || Number.isInteger(value));
}

/** More of them are no labels. */
const MOST_LABELS = 100;

/** Several labels of one input, without a score: `{labels: ["cod", "crab"]}`. */
function severalClasses(entry: JsonObject): FoundClasses | undefined {
  const found = Object.keys(entry).find((name) => isClassName(name) && areTexts(entry[name] ?? null));
  return found === undefined ? undefined : { classes: labelsOf(entry[found] ?? null), members: [found] };
}

const areTexts = (value: Json): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_LABELS && value.every((text) => typeof text === 'string');

const labelsOf = (value: Json): ClassRow[] => (Array.isArray(value) ? value.map((label) => ({ label: String(label), score: NaN })) : []);

/** Each class once, with the score of its surest box. */
function classesOfBoxes(items: readonly { readonly label: string; readonly score: number | undefined }[]): ClassRow[] {
  const best = new Map<string, number>();
  for (const { label, score = NaN } of items) {
    const before = best.get(label);
    if (before === undefined || !(before >= score)) best.set(label, score);
  }
  return [...best].map(([label, score]) => ({ label, score }));
}

export function furtherValues(entry: Json, used: readonly string[]): Record<string, JsonScalar> {
  return isObject(entry) ? scalarsOf(without(entry, ...used)) : {};
}

/** Longer texts are for the answer itself. */
const LONGEST_VALUE = 500;

export function scalarsOf(object: JsonObject): Record<string, JsonScalar> {
  return Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, JsonScalar] => {
      const [, value] = entry;
      return isScalar(value) && value !== null && !(typeof value === 'string' && value.length > LONGEST_VALUE);
    }),
  );
}

export function without(object: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
