import type { Json, JsonObject } from '../../../spec/model.ts';
import { isNumber, isObject } from '../../isObject.ts';
import { numbered } from './classNames.ts';
import type { Detection, Outline } from './detection.ts';
import { isGeographic } from './geographic.ts';
import { LABELS, memberNamed, scoreAtEnd, SCORES } from './names.ts';
import { numberOf, numbersOf } from './numbers.ts';
import { put } from './put.ts';
import { isWhole, outlinesOf, readOutlines, type FoundOutlines } from './readGeometry.ts';
import * as say from '../words.ts';

/** The name of a class that has a number. */
export type NameOf = (id: number) => string;

export const NOTHING: Detection = { label: '', score: undefined, outlines: [] };

/** Outlines of which nothing else is known; what they leave out of the value stays beside them. */
export function bare(outlines: readonly Outline[], value: Json): Detection {
  return isWhole(value, outlines) ? { ...NOTHING, outlines } : { ...NOTHING, outlines, more: put(undefined, say.values, value) };
}

/** Longer names would hide the picture. */
const LONGEST_LABEL = 200;

export interface ReadEntry extends Detection {
  /** The members that its outlines, label and score were read from. */
  readonly read: readonly string[];
  readonly isTelling: boolean;
}

/** One thing: where it is, what it is called, how sure that is, and whatever else is said about it. */
export function detectionOf(entry: JsonObject, nameOf: NameOf): ReadEntry {
  const places = isGeographic(entry) ? NO_PLACES : outlinesOf(entry);
  const { outlines, members, partly, isTelling } = places;
  const label = memberNamed(entry, LABELS, isWord) ?? memberNamed(entry, LABELS, isNumber);
  const isScore = (value: Json) => numberOf(value) !== undefined;
  const score = memberNamed(entry, SCORES, isScore) ?? scoreAtEnd(entry, isScore);
  const best = label === undefined || score === undefined ? bestOf(entry) : undefined;
  const labelled = label === undefined ? { text: best?.label ?? '', isWhole: true } : detectionLabel(entry[label], nameOf);
  const sureness = score === undefined ? (label === undefined ? best?.score : undefined) : numberOf(entry[score]);
  const isSaid = (name: string) =>
    (members.includes(name) && !partly.includes(name)) ||
    (name === label && labelled.isWhole) ||
    (name === score && (typeof entry[name] === 'number' || entry[name] === String(sureness)));
  let more: JsonObject | undefined;
  for (const name in entry) if (!isSaid(name)) more = put(more, name, entry[name] ?? null);
  const read = [...members, ...(label === undefined ? [] : [label]), ...(score === undefined ? [] : [score])];
  return { label: labelled.text, score: sureness, outlines, more, read, isTelling };
}

const NO_PLACES: FoundOutlines = { outlines: [], members: [], partly: [], isTelling: false };

const isWord = (value: Json) => typeof value === 'string' && value !== '';

/** The text of a label, and whether it says all that the value does. */
export function detectionLabel(value: Json | undefined, nameOf: NameOf): { text: string; isWhole: boolean } {
  if (typeof value === 'number') {
    const text = nameOf(value);
    return { text, isWhole: text === numbered(value) };
  }
  if (typeof value === 'bigint') return { text: String(value), isWhole: true };
  if (typeof value !== 'string') return { text: '', isWhole: false };
  return { text: value.slice(0, LONGEST_LABEL), isWhole: value.length <= LONGEST_LABEL };
}

const CANDIDATES = ['probabilities', 'probs', 'scores', 'confidences', 'classes', 'labels', 'predictions', 'categories', 'tags'];

/** The best of several classes that one thing may be: `{"cat": 0.9, "dog": 0.1}` or `[{label, score}, …]`. All of them stay with it. */
function bestOf(entry: JsonObject): { label: string; score: number } | undefined {
  const member = memberNamed(entry, CANDIDATES, (value) => typeof value === 'object' && value !== null);
  const value = member === undefined ? undefined : entry[member];
  let best: { label: string; score: number } | undefined;
  const offer = (label: string, score: number | undefined) => {
    if (label !== '' && score !== undefined && (best === undefined || score > best.score)) best = { label, score };
  };
  if (isObject(value)) for (const [label, score] of Object.entries(value)) offer(label, numberOf(score));
  else if (Array.isArray(value)) {
    for (const item of value) {
      if (!isObject(item)) continue;
      const label = memberNamed(item, LABELS, isWord);
      const score = memberNamed(item, SCORES, (inner) => numberOf(inner) !== undefined);
      if (label !== undefined && score !== undefined) offer(String(item[label]), numberOf(item[score]));
    }
  }
  return best;
}

/** Four numbers, and perhaps a score and a class behind them, in either order. */
export function rowOf(name: string, entry: Json, nameOf: NameOf): Detection {
  const outlines = readOutlines(name, entry);
  const numbers = Array.isArray(entry) && (entry.length === 5 || entry.length === 6) ? entry : undefined;
  if (numbers === undefined || outlines[0]?.kind !== 'box') return bare(outlines, entry);
  const isShare = (value: Json | undefined) => typeof value === 'number' && value >= 0 && value <= 1;
  const [, , , , fifth, sixth] = numbers;
  // The class is a whole number; so is a score of 1, which then stands first.
  const isSwapped = sixth !== undefined && isShare(sixth) && !Number.isInteger(sixth) && Number.isInteger(fifth);
  const [score, label] = isSwapped ? [sixth, fifth] : [fifth, sixth];
  const labelled = label === undefined ? { text: '', isWhole: true } : detectionLabel(label, nameOf);
  let more: JsonObject | undefined;
  if (!labelled.isWhole && label !== undefined) more = put(more, say.nthValue(isSwapped ? 5 : 6), label);
  if (!isShare(score) && score !== undefined) more = put(more, say.nthValue(isSwapped ? 6 : 5), score);
  if (numbers.slice(0, 4).some((item) => typeof item !== 'number')) more = put(more, say.values, entry);
  return { label: labelled.text, score: isShare(score) ? (score as number) : undefined, outlines, more };
}

/** Six numbers of which the fifth can be a score and the sixth a class: nameless detections, as PyTorch's tensors hold them. */
export function isScoredRow(entry: Json): boolean {
  const numbers = Array.isArray(entry) && entry.length === 6 ? numbersOf(entry) : undefined;
  const [a = NaN, b = NaN, c = NaN, d = NaN, score = NaN, label = NaN] = numbers ?? [];
  return c > a && d > b && score > 0 && score < 1 && Number.isInteger(label) && label >= 0;
}
