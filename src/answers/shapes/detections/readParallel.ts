import type { Json, JsonObject } from '../../../spec/model.ts';
import { isScalar } from '../../isObject.ts';
import type { Detection } from './detection.ts';
import { geometryKind, memberNamed, PLURALS, LABELS, SCORES } from './names.ts';
import { numberOf } from './numbers.ts';
import { detectionLabel, rowOf, type NameOf } from './readEntry.ts';
import { put } from './put.ts';
import { isWhole, readOutlines } from './readGeometry.ts';

export interface Parallel {
  readonly length: number;
  readonly itemAt: (index: number) => Detection;
  readonly members: readonly string[];
  readonly hasBeside: boolean;
}

/** `boxes` beside `labels` and `scores`, all of one length. */
export function readParallel(object: JsonObject, nameOf: NameOf): Parallel | undefined {
  const isPlaces = (key: string) => {
    const list = object[key];
    return (
      geometryKind(key) !== undefined &&
      Array.isArray(list) &&
      list.length > 0 &&
      list.every((entry) => typeof entry === 'object') &&
      (list.length > 1 || key.endsWith('s') || isRows(list))
    );
  };
  const [name, ...others] = Object.keys(object)
    .filter(isPlaces)
    .toSorted((a, b) => Number(geometryKind(b) === 'box') - Number(geometryKind(a) === 'box'));
  const list = name === undefined ? undefined : object[name];
  if (name === undefined || !Array.isArray(list)) return undefined;
  const isBeside = (member: Json) => Array.isArray(member) && member.length === list.length && member.every(isScalar);
  // A single outline is a list of pairs too, so something of the same length has to lie beside it, or the name is that of several.
  const labels = labelsBeside(object, isBeside);
  const scores = memberNamed(object, SCORES, (value) => isBeside(value) && (value as Json[]).some((one) => numberOf(one) !== undefined));
  if (labels === undefined && scores === undefined && geometryKind(name) !== 'box') return undefined;
  const isSame = (key: string) => {
    const member = object[key];
    return Array.isArray(member) && member.length === list.length;
  };
  const places = [name, ...others.filter(isSame)];
  const named = [labels, scores].filter((key) => key !== undefined);
  // A list of one entry may be about anything; more of the same length are about these.
  const columns = list.length < 2 ? [] : Object.keys(object).filter((key) => isSame(key) && ![...places, ...named].includes(key));
  const entryAt = (key: string | undefined, index: number) => (key === undefined ? undefined : (object[key] as Json[])[index]);
  const itemAt = (index: number): Detection => {
    const rows = entryAt(name, index) ?? null;
    const row: Detection | undefined = geometryKind(name) === 'box' ? rowOf(name, rows, nameOf) : undefined;
    const label = labels === undefined ? undefined : detectionLabel(entryAt(labels, index), nameOf);
    const score = numberOf(entryAt(scores, index));
    let more: JsonObject | undefined;
    const keep = (key: string, value: Json | undefined) => (more = put(more, key, value ?? null));
    for (const key of columns) keep(key, entryAt(key, index));
    if (row?.more !== undefined) for (const [key, value] of Object.entries(row.more)) keep(key, value);
    if (label !== undefined && !label.isWhole) keep(labels ?? '', entryAt(labels, index));
    if (scores !== undefined && typeof entryAt(scores, index) !== 'number') keep(scores, entryAt(scores, index));
    // Numbers that stand behind the four, and are said otherwise by the lists beside them.
    if (row !== undefined && ((label !== undefined && row.label !== '') || (score !== undefined && row.score !== undefined)))
      keep(name, rows);
    const outlines = places.flatMap((key) => readOutlines(key, entryAt(key, index) ?? null));
    for (const key of places) {
      const value = entryAt(key, index) ?? null;
      // Of a row of numbers `rowOf` keeps what it doesn't draw.
      if ((key !== name || row === undefined) && !isWhole(value, readOutlines(key, value))) keep(key, value);
    }
    return { label: label?.text ?? row?.label ?? '', score: score ?? row?.score, outlines, more };
  };
  return { length: list.length, itemAt, members: [...places, ...named, ...columns], hasBeside: named.length > 0 };
}

const isRows = (list: readonly Json[]) => list.every((row) => Array.isArray(row) && row.length >= 4);

/** Of several lists that may be the labels: words, unless they give one number two names, so that they are the names of all classes. */
function labelsBeside(object: JsonObject, isBeside: (value: Json) => boolean): string | undefined {
  const isOf = (type: string) => (value: Json) => isBeside(value) && (value as Json[]).every((entry) => typeof entry === type);
  const all = [...PLURALS, ...LABELS];
  const [words, ids] = [memberNamed(object, all, isOf('string')), memberNamed(object, all, isOf('number'))];
  if (words === undefined || ids === undefined) return memberNamed(object, all, isBeside);
  const names = new Map<Json, Json>();
  const agree = (object[ids] as Json[]).every((id, index) => {
    const word = (object[words] as Json[])[index] ?? '';
    if (!names.has(id)) names.set(id, word);
    return names.get(id) === word;
  });
  return agree ? words : ids;
}
