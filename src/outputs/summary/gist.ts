import { formatBytes } from '../../files/amounts.ts';
import type { Json } from '../../spec/model.ts';
import type { Answer } from '../../answers/answer.ts';
import { formatScore, formatShare } from '../classification/formatScore.ts';
import { classification, type ClassificationProps } from '../classification/index.ts';
import { sortClasses, type ClassRow } from '../../answers/shapes/classes/rows.ts';
import type { DetectionSet } from '../../answers/shapes/detections/detection.ts';
import { detections } from '../detections/index.ts';
import type { DetectionsProps } from '../detections/props.ts';
import { isNumber, isObject } from '../../answers/isObject.ts';
import { chooseOutput } from '../registry.ts';
import type { JsonPart, Part } from '../../answers/part.ts';
import { drawable } from './drawable.ts';

/** Longer texts say no more in one line of a list. */
const MAX_LENGTH = 80;

/** An answer in a few words, for a line in a list: the best class, a number, a text, or what it is and how large. Never throws. */
export function gistOf(answer: Answer): string {
  if (answer.error !== undefined) return shorten(answer.error.title);
  try {
    const parts = [...answer.parts, ...drawable(answer)];
    const best = bestOfAll(parts);
    if (best !== '') return shorten(best);
    const found = detectionsIn(parts);
    if (found !== undefined) return shorten(found);
    if (isNothing(drawable(answer).length > 0 ? drawable(answer) : answer.parts)) return 'nothing was found';
    const phrase = parts.map((part) => shorten(phraseOf(part))).find((words) => words !== '');
    if (phrase !== undefined) return phrase;
  } catch {
    // A list is no place for errors; the answer itself tells them.
  }
  return `${answer.type.ext.toUpperCase()}, ${formatBytes(answer.raw.size)}`;
}

/** The rows that the bars would draw. */
export function classesOf(part: Part): readonly ClassRow[] | undefined {
  const { rule, props } = chooseOutput(part);
  return rule === classification ? (props as ClassificationProps).rows : undefined;
}

/** The best class, of several inputs or questions that of each. */
function bestOfAll(parts: readonly Part[]): string {
  const best = parts.flatMap((part) => sortClasses(classesOf(part) ?? []).slice(0, 1));
  const words = best.map(({ label, score }) => `${label} ${score >= 0 && score <= 1 ? formatShare(score) : formatScore(score)}`);
  const overview = parts.find((part) => part.from === 'json' && part.rows === 'inputs');
  const rows = overview?.from === 'json' && Array.isArray(overview.value) ? overview.value.length : 0;
  return `${rows > 0 ? `${rows.toLocaleString('en')} inputs: ` : ''}${words.join(', ')}`;
}

/** How many there are, and of which classes, the most frequent first. */
function detectionsIn(parts: readonly Part[]): string | undefined {
  const sets = parts.flatMap((part) => setIn(part) ?? []);
  const items = sets.flatMap(({ groups }) => groups.flatMap((group) => group.items));
  const counts = new Map<string, number>();
  for (const { label } of items) if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  const classes = [...counts].toSorted(([, a], [, b]) => b - a).map(([label, count]) => (count === 1 ? label : `${count} ${label}`));
  const total = items.length + sets.reduce((sum, { unread }) => sum + unread, 0);
  if (total === 0) return undefined;
  const title = total === 1 ? 'one detection' : `${total.toLocaleString('en')} detections`;
  return classes.length === 0 ? title : `${title}: ${classes.join(', ')}`;
}

/** What is drawn unasked: what may be places in a picture may be anything else. */
function setIn(part: Part): DetectionSet | undefined {
  const { rule, props } = chooseOutput(part);
  const set = rule === detections ? (props as DetectionsProps).set : undefined;
  return set?.evidence === 'sure' ? set : undefined;
}

/** Empty lists where things would be, and beside them no more than counts, times and blanks. */
function isNothing(parts: readonly Part[]): boolean {
  const isEmpty = (part: Part) => setIn(part)?.groups.every(({ items }) => items.length === 0) === true;
  const isBlank = (part: Part) => part.from === 'json' && (part.value === '' || part.value === undefined || isMeasure(part.value));
  return parts.some(isEmpty) && parts.every((part) => isEmpty(part) || isBlank(part));
}

const isMeasure = (value: Json): boolean => value === null || isNumber(value) || typeof value === 'boolean';

function phraseOf(part: Part): string {
  if (part.from === 'error') return part.report.title;
  if (part.from === 'bytes') return `${part.fileName.split('.').at(-1)?.toUpperCase() ?? ''}, ${formatBytes(part.blob.size)}`;
  return phraseOfJson(part);
}

/** Words of an envelope, which every answer has. */
const ENVELOPE = /^(status|message|msg)$/i;

function phraseOfJson(part: JsonPart): string {
  const name = part.key.split('.').at(-1) ?? '';
  if (ENVELOPE.test(name)) return '';
  if (part.rows === 'columns' && isObject(part.value)) {
    const [first] = Object.values(part.value);
    const count = Array.isArray(first) ? first.length : 0;
    return `${count === 1 ? 'one row' : `${count.toLocaleString('en')} rows`}: ${Object.keys(part.value).join(', ')}`;
  }
  const words = phraseOfValue(part.value, 0);
  const unnamed = part.key === 'body' || name === 'predictions' || /^\d+$/.test(name);
  return words === '' || unnamed ? words : `${name}: ${words}`;
}

/** Brackets around brackets around one thing. */
const MAX_UNWRAPPED = 5;

function phraseOfValue(value: Json | undefined, depth: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
  // Whole numbers beyond 2^53 with all their digits.
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    if (value.length === 1 && depth < MAX_UNWRAPPED) return phraseOfValue(value[0], depth + 1) || 'one entry';
    const count = value.length === 0 ? 'no entries' : `${value.length.toLocaleString('en')} entries`;
    const names = namesIn(value);
    return names === '' ? count : `${value.length}: ${names}`;
  }
  const members = Object.keys(value).filter((name) => !ENVELOPE.test(name));
  const [only] = members;
  if (members.length === 1 && only !== undefined && depth < MAX_UNWRAPPED) return phraseOfValue(value[only], depth + 1);
  // Nothing but a message is what the model says.
  if (members.length === 0) return phraseOfValue(value.message ?? value.msg, depth + 1);
  return members.slice(0, 4).join(', ');
}

/** Large lists are searched as far as one line has room. */
const MAX_NAMES = 200;

/** What detections and other lists of things call their entries, each name once. */
function namesIn(list: readonly Json[]): string {
  const names = list.slice(0, MAX_NAMES).flatMap((entry) => {
    const name = isObject(entry) ? (entry.name ?? entry.label ?? entry.class_name) : undefined;
    return typeof name === 'string' ? [name] : [];
  });
  return names.length < Math.min(list.length, MAX_NAMES) ? '' : [...new Set(names)].join(', ');
}
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}
