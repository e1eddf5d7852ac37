import type { Json } from '../../spec/model.ts';
import { isSmall } from '../../files/json/jsonSize.ts';
import { isObject } from '../isObject.ts';

/** Nodes in the beginning of a value: enough to see what it is. */
const BEGINNING = 4000;
/** Nodes in one message to the page, which takes some milliseconds to unpack it. */
const CHUNK = 12_000;
const MAX_DEPTH = 50;

/** The first entries of a value, each of them whole, so that it looks like the value it is of. */
export function beginningOf(value: Json, budget = BEGINNING, depth = 0): Json {
  if (isSmall(value, budget)) return value;
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) {
    const entries = entriesWithin(value, 0, budget);
    return entries.length > 0 ? entries : [beginningOf(value[0] ?? null, budget, depth + 1)];
  }
  if (!isObject(value)) return value;
  const names = Object.keys(value);
  // Members that belong together, such as labels and scores, begin with the same entries.
  const share = Math.max(Math.floor(budget / names.length), 2);
  return Object.fromEntries(names.slice(0, budget).map((name) => [name, beginningOf(value[name] ?? null, share, depth + 1)]));
}

/** The steps to a value inside of another. */
export type Path = readonly (string | number)[];

export interface Portion {
  /** Of an object pairs of name and value. */
  readonly entries: Json[];
  /** The entry that follows is too large for one message: its step, and whether it is a list. It is fetched in portions itself. */
  readonly large?: { readonly step: string | number; readonly isList: boolean };
}

/** Entries from one on of what is at the end of a path. */
export function chunkOf(root: Json, path: Path, from: number): Portion {
  const whole = path.reduce<Json>((value, step) => memberOf(value, step), root);
  const list = Array.isArray(whole) ? whole : isObject(whole) ? Object.entries(whole) : [];
  const entries = entriesWithin(list, from, CHUNK);
  if (entries.length > 0 || from >= list.length) return { entries };
  const step = Array.isArray(whole) ? from : (Object.keys(isObject(whole) ? whole : {})[from] ?? '');
  const inner = memberOf(whole, step);
  const canBeTakenApart = path.length < MAX_DEPTH && typeof inner === 'object' && inner !== null;
  return canBeTakenApart ? { entries, large: { step, isList: Array.isArray(inner) } } : { entries: list.slice(from, from + 1) };
}

function memberOf(value: Json, step: string | number): Json {
  if (typeof step === 'number') return Array.isArray(value) ? (value[step] ?? null) : null;
  return isObject(value) && Object.hasOwn(value, step) ? (value[step] ?? null) : null;
}

function entriesWithin(list: readonly Json[], from: number, budget: number): Json[] {
  let left = budget;
  let to = from;
  while (to < list.length) {
    const cost = costOf(list[to] ?? null, left);
    if (cost > left) break;
    left -= cost;
    to++;
  }
  return list.slice(from, to);
}

/** Nodes of a value, or more than `most` when there are more. */
function costOf(root: Json, most: number): number {
  if (typeof root !== 'object' || root === null) return 1;
  let cost = 0;
  const stack: Json[] = [root];
  while (stack.length > 0 && cost <= most) {
    const node = stack.pop();
    cost++;
    if (typeof node !== 'object' || node === null) continue;
    const members = Array.isArray(node) ? node : Object.values(node);
    if (cost + members.length > most) return most + 1;
    for (const member of members) {
      if (typeof member === 'object' && member !== null) stack.push(member);
      else cost++;
    }
  }
  return cost;
}
