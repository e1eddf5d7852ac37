import type { Json, Shape } from '../spec/model.ts';
import { looksEmbedded } from './base64.ts';
import { findPair, readClasses } from './classification/rows.ts';
import { isGeographic } from './detections/geographic.ts';
import { readDetections } from './detections/readDetections.ts';
import { wantedAs } from './embedded.ts';
import { errorOf } from './error/inAnswer.ts';
import { matrixShape } from './image/matrix.ts';
import { isObject } from './isObject.ts';

const MAX_DEPTH = 3;
/** Entries and members looked at; an answer that is rich is rich at its beginning. */
const SAMPLE = 20;

/** Whether a value holds something that a table cell or a line of JSON can't show: files, classes, an error of its own. */
export function isRich(value: Json, depth = 0): boolean {
  if (typeof value === 'string') return looksEmbedded(value);
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
  return items.properties.some((member) => wantedAs(member) !== undefined || member.kind === 'array' || member.kind === 'object');
}
