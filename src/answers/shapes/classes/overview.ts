import type { Json, JsonObject } from '../../../spec/model.ts';
import { isObject, isScalar } from '../../isObject.ts';
import { findPair, pairByName, readClasses, readPossibleClasses, sortClasses, type ClassRow, type ClassPair } from './rows.ts';

/** Of many inputs a row for each: its name and what else is said of it in single values, its best class and the score. */
type Overview = readonly JsonObject[];

/** Entries that are classes, or objects with classes in one member; undefined when any of them is something else. */
export function overviewOf(list: readonly Json[], key: string): Overview | undefined {
  const rows: JsonObject[] = [];
  for (const [index, entry] of list.entries()) {
    const found = classesOfEntry(entry, key);
    if (found === undefined) return undefined;
    const about = isObject(entry)
      ? Object.entries(entry).filter(([name, member]) => !found.members.includes(name) && isScalar(member))
      : [];
    rows.push({ ...(about.length === 0 && { input: index }), ...Object.fromEntries(about), ...bestOf(found.classes) });
  }
  return rows.some(({ class: best }) => best !== null) ? rows : undefined;
}

/** The same of lists side by side, one entry of each for each input. */
export function overviewOfPair(
  object: JsonObject,
  pair: ClassPair,
  inputs: number,
  titleOf: (index: number) => string | undefined,
): Overview {
  const at = (name: string, index: number): Json => {
    const list = object[name];
    return Array.isArray(list) ? (list[index] ?? null) : null;
  };
  return Array.from({ length: inputs }, (_, index): JsonObject => {
    const value = { [pair.labels]: at(pair.labels, index), [pair.scores]: at(pair.scores, index) };
    return { input: titleOf(index) ?? index, ...bestOf(readPossibleClasses(value) ?? []) };
  });
}

interface Found {
  readonly classes: readonly ClassRow[];
  /** Members of the entry that hold them. */
  readonly members: readonly string[];
}

/** Inputs that failed, or in which nothing was recognised, have a row without a class. */
const NONE: Found = { classes: [], members: [] };

function classesOfEntry(entry: Json, key: string): Found | undefined {
  if (entry === null || (Array.isArray(entry) && entry.length === 0)) return NONE;
  const own = typeof entry === 'object' ? readClasses(entry, { mapAllowed: true, key }) : undefined;
  if (own !== undefined && Array.isArray(entry)) return { classes: own, members: [] };
  if (!isObject(entry)) return undefined;
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
  // Of single values only: what it says is in its row.
  return Object.values(entry).every(isScalar) ? NONE : undefined;
}

function bestOf(classes: readonly ClassRow[]): JsonObject {
  const [best] = sortClasses(classes);
  return { class: best?.label ?? null, score: best?.score ?? null };
}
