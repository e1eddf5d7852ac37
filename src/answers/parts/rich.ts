import { isPassword } from '../../spec/secret.ts';
import type { Json, JsonObject, Shape } from '../../spec/model.ts';
import { looksEmbedded } from '../../files/base64.ts';
import { columnsIn } from './columns.ts';
import { findPair, readClasses } from '../shapes/classes/rows.ts';
import { featureRows, isGeographic } from '../shapes/detections/geographic.ts';
import { readDetections } from '../shapes/detections/readDetections.ts';
import { wantedAs } from '../embedded.ts';
import { errorOf } from '../inAnswer.ts';
import { matrixShape } from '../shapes/matrix.ts';
import { isObject } from '../isObject.ts';
import { tableMime } from '../../files/sniff.ts';
import { readGrid } from '../shapes/readGrid.ts';

const MAX_DEPTH = 3;
/** Entries and members looked at; an answer that is rich is rich at its beginning. */
const SAMPLE = 20;
/** A list of fewer numbers is as well read in a line. */
const FEWEST = 8;

/** Whether a value holds something that a table cell or a line of JSON can't show: files, classes, an error of its own. */
export function isRich(value: Json, depth = 0): boolean {
  if (typeof value === 'string') return looksEmbedded(value) || (value.includes('\n') && tableMime(value, true) !== undefined);
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) {
    if (matrixShape(value) !== undefined) return true;
    return value
      .slice(0, SAMPLE)
      .some((item) => (Array.isArray(item) ? isListOfObjects(item) || isClasses('', item) : isRich(item, depth + 1)));
  }
  if (!isObject(value) || isGeographic(value)) return false;
  if (findPair(value) !== undefined || (depth > 0 && isErrorOnly(value))) return true;
  return Object.keys(value)
    .slice(0, SAMPLE)
    .some((name) => {
      const member = value[name] ?? null;
      return isClasses(name, member) || readDetections(member, name) !== undefined || isRich(member, depth + 1);
    });
}

/** Whether members of an object are tables while the whole is none: they get blocks, and what stands beside them too. */
export function holdsTable(object: JsonObject, depth = 0): boolean {
  if (readGrid(object) !== undefined) return false;
  if (alikeMembers(object).length > 0 || columnsIn(object).length > 0) return true;
  return Object.values(object).some((member) => {
    if (isSeries(member) || readGrid(featureRows(member) ?? member) !== undefined) return true;
    return isObject(member) && depth < MAX_DEPTH && !isGeographic(member) && holdsTable(member, depth + 1);
  });
}

/** Numbers enough to draw a line. */
function isSeries(value: Json): boolean {
  return Array.isArray(value) && value.length >= FEWEST && value.every((item) => typeof item === 'number');
}

/**
 * The members that are rows of one table, where others beside them are not: in a report by class all but the accuracy, of
 * descriptions by name those that have the same members.
 */
export function alikeMembers(object: JsonObject): readonly string[] {
  if (areAllAlike(object)) return [];
  const kinds = new Map<string, string[]>();
  for (const [name, member] of Object.entries(object)) {
    if (!isObject(member)) continue;
    const kind = JSON.stringify(Object.keys(member));
    const alike = kinds.get(kind);
    if (alike === undefined) kinds.set(kind, [name]);
    else alike.push(name);
  }
  const names = [...kinds.values()].reduce<readonly string[]>((most, alike) => (alike.length > most.length ? alike : most), []);
  if (names.length < 2 || names.length === Object.keys(object).length) return [];
  const rows = Object.fromEntries(names.map((name) => [name, object[name] ?? null]));
  return readGrid(rows) !== undefined && !isRich(rows) ? names : [];
}

/** Whether all members have the same members in the same order: asked first, since of very many it is soon answered. */
function areAllAlike(object: JsonObject): boolean {
  const [first, ...others] = Object.values(object);
  if (!isObject(first)) return false;
  const names = Object.keys(first);
  return others.every((member) => {
    if (!isObject(member)) return false;
    const own = Object.keys(member);
    return own.length === names.length && own.every((name, at) => name === names[at]);
  });
}

function isErrorOnly(value: Json): boolean {
  const error = errorOf(value);
  if (error === undefined || error.message === '' || !isObject(value)) return false;
  return Object.entries(value).every(([name, member]) => error.keys.includes(name) || typeof member === 'string' || member === null);
}

function isListOfObjects(list: readonly Json[]): boolean {
  return list.length > 0 && list.slice(0, SAMPLE).every(isObject);
}

function isClasses(name: string, value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return readClasses(value, { mapAllowed: true, key: name }) !== undefined;
}

/** Whether entries of this declared form get blocks of their own. Plain ones are rows of a table. */
export function needsBlocks(items: Shape): boolean {
  // A password is revealed in a block of its own.
  if (isPassword(items)) return true;
  return items.properties.some(
    (member) => wantedAs(member) !== undefined || member.kind === 'array' || member.kind === 'object' || isPassword(member),
  );
}
