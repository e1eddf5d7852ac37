import { isObject } from '../../../answers/isObject.ts';
import type { Json } from '../../../spec/model.ts';
import { sameValues } from '../compare.ts';

/** Answers to one input, to the other, to both, and to both in the other order. */
export interface FourAnswers {
  readonly first: Json;
  readonly second: Json;
  readonly both: Json;
}

/** Where an answer to two inputs has an entry for each. */
export interface EntryPair {
  readonly path: string;
  /** What each alone has there. */
  readonly alone: readonly [Json, Json];
  readonly together: readonly [Json, Json];
}

/** How deep lists of answers lie. */
const DEEPEST = 6;

/** Lists that have one entry for one input and two for two. */
export function entryPairs({ first, second, both }: FourAnswers, path = '', depth = 0): readonly EntryPair[] {
  if (Array.isArray(first) && Array.isArray(second) && Array.isArray(both)) {
    const [one, other] = [first[0], second[0]];
    const [left, right] = [both[0], both[1]];
    if (first.length !== 1 || second.length !== 1 || both.length !== 2) return [];
    if (one === undefined || other === undefined || left === undefined || right === undefined) return [];
    return [{ path, alone: [one, other], together: [left, right] }];
  }
  if (!isObject(first) || !isObject(second) || !isObject(both) || depth >= DEEPEST) return [];
  return Object.keys(both).flatMap((name) => {
    const members = { first: first[name], second: second[name], both: both[name] };
    if (members.first === undefined || members.second === undefined || members.both === undefined) return [];
    return entryPairs(members as FourAnswers, path === '' ? name : `${path}.${name}`, depth + 1);
  });
}

/** Lists with one entry for one input, which stay so for two: entries for inputs would be two. */
export function staysSingle({ first, both }: Pick<FourAnswers, 'first' | 'both'>, depth = 0): boolean {
  if (Array.isArray(first) && Array.isArray(both)) return first.length === 1 && both.length === 1;
  if (!isObject(first) || !isObject(both) || depth >= DEEPEST) return false;
  return Object.keys(first).some((name) => {
    const [one, two] = [first[name], both[name]];
    return one !== undefined && two !== undefined && staysSingle({ first: one, both: two }, depth + 1);
  });
}

/** Whether there are lists, or members under names of their own, in which there would be more for two. */
export function hasEntries({ first, second, both }: FourAnswers, depth = 0): boolean {
  if (Array.isArray(first) || Array.isArray(second)) return true;
  if (!isObject(first) || !isObject(second) || !isObject(both) || depth >= DEEPEST) return false;
  if (Object.keys(first).some((name) => !Object.hasOwn(second, name))) return true;
  return Object.keys(first).some((name) => {
    const members = { first: first[name], second: second[name], both: both[name] };
    if (Object.values(members).some((member) => member === undefined) || sameValues(members.first, members.second)) return false;
    return hasEntries(members as FourAnswers, depth + 1);
  });
}

/** Lists of which the one for both is as long as those for each together; or objects with more members. */
export function hasGrown({ first, second, both }: FourAnswers, depth = 0): boolean {
  if (Array.isArray(first) && Array.isArray(second) && Array.isArray(both))
    return both.length > 0 && both.length === first.length + second.length && both.length > Math.max(first.length, second.length);
  if (!isObject(first) || !isObject(second) || !isObject(both) || depth >= DEEPEST) return false;
  if (Object.keys(both).length > Math.max(Object.keys(first).length, Object.keys(second).length)) return true;
  return Object.keys(both).some((name) => {
    const [one, other, two] = [first[name], second[name], both[name]];
    return one !== undefined && other !== undefined && two !== undefined && hasGrown({ first: one, second: other, both: two }, depth + 1);
  });
}

/** Which input an entry names; undefined where it names neither, or both. */
export function namedIn(entry: Json, names: readonly [string, string]): 0 | 1 | undefined {
  const text = JSON.stringify(entry, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  const [first, second] = names.map((name) => {
    const bare = bareName(name);
    return bare !== '' && text.includes(bare);
  });
  return first === second ? undefined : first ? 0 : 1;
}

function bareName(name: string): string {
  return name.replace(/\.\w+$/, '');
}

/** Without the texts that name an input: what is said of it. */
export function withoutNames(entry: Json, names: readonly [string, string], depth = 0): Json {
  if (typeof entry === 'string') return names.some((name) => entry.includes(bareName(name))) ? null : entry;
  if (depth >= DEEPEST) return entry;
  if (Array.isArray(entry)) return entry.map((value) => withoutNames(value, names, depth + 1));
  if (!isObject(entry)) return entry;
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, withoutNames(value, names, depth + 1)]));
}

/** Of which input the answer to both is, wherever the answers to each differ: of one alone, of both, or of something else. */
export function whatRemains(
  { first, second, both }: { readonly [Answer in keyof FourAnswers]: Json | undefined },
  depth = 0,
): ReadonlySet<0 | 1 | 'other'> {
  if (sameValues(first, second)) return new Set();
  if (isObject(first) && isObject(second) && isObject(both) && depth < DEEPEST) {
    const names = new Set([...Object.keys(first), ...Object.keys(second)]);
    return new Set(
      [...names].flatMap((name) => [...whatRemains({ first: first[name], second: second[name], both: both[name] }, depth + 1)]),
    );
  }
  const isFirst = sameValues(both, first);
  const isSecond = sameValues(both, second);
  return new Set([isFirst && !isSecond ? 0 : isSecond && !isFirst ? 1 : 'other']);
}

/** What an answer has for each input under its name, and the names of the other one instead. */
export function isCrossed({ first, second, both }: FourAnswers, depth = 0): boolean {
  if (!isObject(first) || !isObject(second) || !isObject(both) || depth >= DEEPEST) return false;
  const one = Object.keys(first).find((name) => !Object.hasOwn(second, name));
  const other = Object.keys(second).find((name) => !Object.hasOwn(first, name));
  if (one !== undefined && other !== undefined)
    return !sameValues(first[one], second[other]) && sameValues(both[one], second[other]) && sameValues(both[other], first[one]);
  return Object.keys(both).some((name) => {
    const members = { first: first[name], second: second[name], both: both[name] };
    return Object.values(members).every((member) => member !== undefined) && isCrossed(members as FourAnswers, depth + 1);
  });
}

/** Which of the two alone an entry is the answer to; undefined where it is neither, or where the two are the same. */
export function belongsTo(entry: Json, [one, other]: readonly [Json, Json]): 0 | 1 | undefined {
  const isOne = sameValues(one, entry);
  const isOther = sameValues(other, entry);
  return isOne === isOther ? undefined : isOne ? 0 : 1;
}
