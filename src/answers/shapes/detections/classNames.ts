import type { Json, JsonObject } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import * as say from '../words.ts';

const MEMBERS = [
  'class_names',
  'classnames',
  'names',
  'label_names',
  'category_names',
  'labels',
  'classes',
  'categories',
  'id2label',
  'id_to_name',
  'label_map',
  'class_map',
  'legend',
  'id2name',
  'idx_to_class',
];
/** The other way round: the number of each name. */
const NUMBERS = ['label2id', 'class_to_idx', 'class_to_id', 'class_indices', 'label_to_id', 'name_to_id'];

export interface ClassNames {
  /** The member that has them. */
  readonly member: string;
  readonly nameOf: (id: number) => string;
  readonly has: (name: string) => boolean;
}

/** Names beside a picture. By their places, the first is that of 0, unless the list leaves something out. */
export interface ListedClasses {
  readonly names: readonly (readonly [id: number, name: string])[];
  readonly byPlace: boolean;
}

/** What a class is called that has nothing but a number. */
export const numbered = (id: number): string => say.unnamedClass(id);

/** The names of all classes, where an answer lists them beside numbers: `["cod", "crab"]`, `{"0": "cod"}`, `[{id: 1, name: "cod"}]`. */
export function classNames(object: JsonObject): ClassNames | undefined {
  const listed = namesBeside(object);
  if (listed === undefined) return undefined;
  const { member, names } = listed;
  const words = new Set(names.values());
  return { member, nameOf: (id) => names.get(id) ?? numbered(id), has: (name) => words.has(name) };
}

/** The same for numbers that stand for classes in a picture; undefined when an object lists none. */
export function listedClasses(object: JsonObject): ListedClasses | undefined {
  const listed = namesBeside(object);
  if (listed === undefined) return undefined;
  const value = object[listed.member];
  return { names: [...listed.names], byPlace: Array.isArray(value) && typeof value[0] === 'string' };
}

function namesBeside(object: JsonObject): { readonly member: string; readonly names: ReadonlyMap<number, string> } | undefined {
  for (const member of [...MEMBERS, ...NUMBERS]) {
    const value = Object.hasOwn(object, member) ? object[member] : undefined;
    const names = NUMBERS.includes(member) ? namesByNumber(value) : namesIn(value);
    if (names !== undefined) return { member, names };
  }
  return undefined;
}

/** `{"cod": 0, "crab": 1}`; undefined where two names have the same number. */
function namesByNumber(value: Json | undefined): Map<number, string> | undefined {
  const pairs = isObject(value) ? Object.entries(value) : [];
  const names = new Map(pairs.flatMap(([name, id]) => (typeof id === 'number' && Number.isInteger(id) ? [[id, name] as const] : [])));
  return names.size > 0 && names.size === pairs.length ? names : undefined;
}

function namesIn(value: Json | undefined): Map<number, string> | undefined {
  const pairs = Array.isArray(value) ? value.map(pairOf) : isObject(value) ? Object.entries(value).map(pairOfMember) : [];
  const names = pairs.filter((pair) => pair !== undefined);
  return names.length > 0 && names.length === pairs.length ? new Map(names) : undefined;
}

function pairOf(entry: Json, index: number): [number, string] | undefined {
  // Names of files are those of the pictures.
  if (typeof entry === 'string') return /\.[a-z]{3,4}$/i.test(entry) ? undefined : [index, entry];
  if (Array.isArray(entry)) {
    const [id, name, ...more] = entry;
    return more.length === 0 && typeof id === 'number' && typeof name === 'string' ? [id, name] : undefined;
  }
  if (!isObject(entry)) return undefined;
  const id = entry.id ?? entry.index ?? entry.value ?? entry.class_id;
  const name = nameOfEntry(entry);
  return typeof id === 'number' && name !== undefined ? [id, name] : undefined;
}

function nameOfEntry({ name, label }: JsonObject): string | undefined {
  const said = name ?? label;
  return typeof said === 'string' ? said : undefined;
}

function pairOfMember([id, told]: [string, Json]): [number, string] | undefined {
  const name = isObject(told) ? nameOfEntry(told) : told;
  return /^-?\d{1,9}$/.test(id) && typeof name === 'string' ? [Number(id), name] : undefined;
}
