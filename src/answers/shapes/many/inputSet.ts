import type { Json, JsonObject } from '../../../spec/model.ts';
import { isNumber, isObject, isScalar } from '../../isObject.ts';
import { classesIn, inputOf, NO_ANSWER, furtherValues, without, type AnsweredInput, type InputSet } from './answered.ts';
import { complete } from './complete.ts';
import { isFileName, mayName, namesInputs, namesThem } from './names.ts';
import { setOfLists } from './sideBySide.ts';

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
    if (entry === null || (Array.isArray(entry) && entry.length === 0)) return { ...NO_ANSWER, answer: entry };
    const found = classesIn(entry, key);
    if (found === undefined) return isObject(entry) && Object.values(entry).every(isScalar) ? inputOf(undefined, entry, key) : undefined;
    const name = isObject(entry) ? Object.keys(entry).find((member) => namesThem(member, [entry[member]])) : undefined;
    const own = isObject(entry) && name !== undefined ? { name: textIn(entry, name) } : {};
    return { ...NO_ANSWER, ...own, classes: found.classes, values: furtherValues(entry, [...found.members, name ?? '']), answer: entry };
  });
  return inputs.some((input) => input !== undefined && input.classes.length > 0) ? complete(inputs, undefined) : undefined;
}

const SAYS_ERROR = /^\s*(?:error|exception|failed|failure|traceback)\b/i;

/** A member for each file: `{"a.jpg": {…}, "b.jpg": {…}}`. */
function setOfMembers(object: JsonObject): InputSet | undefined {
  const names = Object.keys(object);
  const [first = ''] = names;
  if (names.length < 2 || !isFileName(first) || !names.every(isFileName)) return undefined;
  const isStructured = names.some((name) => typeof object[name] === 'object' && object[name] !== null);
  const inputs = names.map((name) => {
    const answer = object[name] ?? null;
    if (answer === null) return { ...NO_ANSWER, name };
    // A text where others have an answer says why there is none.
    if (typeof answer === 'string' && (isStructured || SAYS_ERROR.test(answer))) return { ...NO_ANSWER, name, error: answer, answer };
    if (isNumber(answer)) return { ...NO_ANSWER, name, values: { value: answer }, answer };
    if (typeof answer === 'string') return { ...NO_ANSWER, name, classes: [{ label: answer, score: NaN }], answer };
    return Array.isArray(answer) || isObject(answer) ? inputOf(name, answer, '') : undefined;
  });
  return complete(inputs, undefined);
}

const textIn = (object: JsonObject, name: string): string => String(object[name]);
