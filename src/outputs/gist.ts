import { formatBytes } from '../ui/format.ts';
import type { Json } from '../spec/model.ts';
import type { Answer } from './answer.ts';
import { formatScore, formatShare } from './classification/formatScore.ts';
import { classification, type ClassificationProps } from './classification/index.ts';
import { sortClasses, type ClassRow } from './classification/rows.ts';
import { readDetections } from './detections/readDetections.ts';
import { isNumber, isObject } from './isObject.ts';
import { chooseOutput } from './registry.ts';
import { valueOf, type JsonPart, type Part } from './part.ts';

/** Longer texts say no more in one line of a list. */
const MAX_LENGTH = 80;

/** An answer in a few words, for a line in a list: the best class, a number, a text, or what it is and how large. Never throws. */
export function gistOf(answer: Answer): string {
  if (answer.error !== undefined) return shorten(answer.error.title);
  try {
    const parts = [...answer.parts, ...answer.visual];
    const classes = parts.map(classesOf).find((rows) => rows !== undefined);
    const [best] = sortClasses(classes ?? []);
    if (best !== undefined)
      return shorten(`${best.label} ${best.score >= 0 && best.score <= 1 ? formatShare(best.score) : formatScore(best.score)}`);
    const found = parts.map(detectionsOf).find((words) => words !== undefined);
    if (found !== undefined) return shorten(found);
    if (isNothing(answer.visual.length > 0 ? answer.visual : answer.parts)) return 'nothing was found';
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

/** How many there are, and of which classes, the most frequent first. */
function detectionsOf(part: Part): string | undefined {
  const set = part.from === 'json' ? readDetections(valueOf(part), part.key) : undefined;
  // What may be places in a picture may be anything else.
  if (set === undefined || set.evidence !== 'sure') return undefined;
  const counts = new Map<string, number>();
  const items = set.groups.flatMap((group) => group.items);
  for (const { label } of items) if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  const classes = [...counts].toSorted(([, a], [, b]) => b - a).map(([label, count]) => (count === 1 ? label : `${count} ${label}`));
  const total = items.length + set.unread;
  if (total === 0) return undefined;
  const title = total === 1 ? 'one detection' : `${total.toLocaleString('en')} detections`;
  return classes.length === 0 ? title : `${title}: ${classes.join(', ')}`;
}

/** Empty lists where things would be, and beside them no more than counts, times and blanks. */
function isNothing(parts: readonly Part[]): boolean {
  const isEmpty = (part: Part) => chooseOutput(part).rule.id === 'detections';
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
