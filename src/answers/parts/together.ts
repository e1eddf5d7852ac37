import type { Json, JsonObject, Property } from '../../spec/model.ts';
import { columnsIn, shapeOfAll } from './columns.ts';
import { wantedAs } from '../embedded.ts';
import { isObject } from '../isObject.ts';
import type { JsonPart } from '../part.ts';
import { alikeMembers } from './rich.ts';
import { findPair } from '../shapes/classes/rows.ts';
import { isCollection } from '../shapes/detections/geographic.ts';
import { promisesDetections } from '../shapes/detections/promised.ts';
import { readDetections } from '../shapes/detections/readDetections.ts';
import { isOverview, readInputSet } from '../shapes/many/inputSet.ts';

type Declared = ReadonlyMap<string, Property>;

/** Members of an object that are drawn as one. */
export interface Together extends Pick<JsonPart, 'value' | 'shape' | 'rows' | 'notes'> {
  readonly members: readonly string[];
  /** What the object itself is: it stands before all others and has the object's name. */
  readonly isItself?: true;
}

/** What a collection of places is made of; what stands beside has a block of its own. */
export const COLLECTION: readonly string[] = ['type', 'features', 'crs', 'bbox'];

/**
 * Which members of an object belong together; a member that two of them claim belongs to the first. `key` is where the
 * object was found, `declared` what its schema says of its members.
 */
export function togetherIn(object: JsonObject, key: string, declared: Declared): readonly Together[] {
  return [...itself(object, declared), ...beside(object, key, declared)].filter(({ members }) => members.length > 0);
}

/** Where places lie depends on the system that stands beside them; of a report by class the classes are one table, and the accuracy stands below. */
function itself(object: JsonObject, declared: Declared): readonly Together[] {
  if (declared.size > 0) return [];
  const placed = isCollection(object) ? COLLECTION.filter((name) => Object.hasOwn(object, name)) : [];
  return [placed, alikeMembers(object)].map((members) => ({ members, value: pick(object, members), shape: undefined, isItself: true }));
}

function beside(object: JsonObject, key: string, declared: Declared): readonly Together[] {
  const inputs = inputsIn(object, key).members;
  if (inputs.length > 0) {
    return [{ members: inputs, value: pick(object, inputs), shape: shapeOfAll(inputs, declared), rows: 'inputs' }];
  }
  const found = foundMembers(object, key, declared);
  const pair = pairIn(object, declared);
  // Labels and scores of boxes are drawn with them.
  const isOfBoxes = pair !== undefined && found.includes(pair.members[0] ?? '');
  if (found.length > 0 || pair !== undefined) {
    return [...together(object, found), ...(pair === undefined || isOfBoxes ? [] : [pair])];
  }
  const columns = columnsIn(object, declared);
  if (columns.some((name) => wantedAs(declared.get(name)) !== undefined)) return [];
  return [{ members: columns, value: pick(object, columns), shape: shapeOfAll(columns, declared), rows: 'columns' }];
}

/** Boxes, their labels, and what else belongs to them. A list of boxes speaks for itself; four numbers don't without their name. */
function together(object: JsonObject, found: readonly string[]): readonly Together[] {
  const [first = ''] = found;
  if (found.length < 2 && readDetections(object[first], first) !== undefined) return [];
  return [{ members: found, value: pick(object, found), shape: undefined }];
}

/** Labels and scores are one block. */
function pairIn(object: JsonObject, declared: Declared): Together | undefined {
  const pair = findPair(object);
  if (pair === undefined) return undefined;
  const members = [pair.labels, pair.scores, ...pair.extras];
  const shape = shapeOfAll(members, declared);
  if (pair.inputs === undefined) return { members, shape, value: pick(object, members) };
  const title = titleOf(object);
  // One pair of brackets more is that of the only input.
  const value = Object.fromEntries(members.map((name) => [name, firstOf(object[name])]));
  return { members, shape, value, ...(title !== undefined && { notes: [{ code: 'said', said: title }] }) };
}

/** Members that together are places in a picture, unless the schema says of one of them that it is something else. */
function foundMembers(object: JsonObject, key: string, declared: Declared): readonly string[] {
  const members = readDetections(object, key)?.members ?? [];
  const siblings = [...declared.values()];
  const isElse = (property: Property | undefined) =>
    property !== undefined && property.kind === 'array' && property.items !== undefined && !promisesDetections(property, siblings);
  return members.some((name) => isElse(declared.get(name))) ? [] : members;
}

/** Whether a value is a set of inputs with an answer each, or which of its members are. */
export function inputsIn(value: Json | undefined, key: string): { readonly isWhole: boolean; readonly members: readonly string[] } {
  const set = readInputSet(value, key);
  if (set === undefined || !isOverview(set)) return { isWhole: false, members: [] };
  const { members = [] } = set;
  return { isWhole: set.members === undefined || (isObject(value) && members.length === Object.keys(value).length), members };
}

export function pick(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, object[name] ?? null]));
}

function firstOf(list: Json | undefined): Json {
  return Array.isArray(list) ? (list[0] ?? null) : null;
}

/** What modules call the one input beside a list of its results. */
function titleOf(object: JsonObject): string | undefined {
  const title = firstOf(object.filenames ?? object.file_names ?? object.titles ?? object.files);
  return typeof title === 'string' ? title : undefined;
}
