import { formatBytes } from '../../files/amounts.ts';
import type { Json } from '../../spec/model.ts';
import type { Answer } from '../../answers/answer.ts';
import { isNumber, isObject } from '../../answers/isObject.ts';
import { chooseOutput, outputs } from '../registry.ts';
import type { JsonPart, Part } from '../../answers/part.ts';
import { drawable } from './drawable.ts';

/** Longer texts say no more in one line of a list. */
const MAX_LENGTH = 80;

/** An answer in a few words, for a line in a list: the best class, a number, a text, or what it is and how large. Never throws. */
export function gistOf(answer: Answer): string {
  if (answer.error !== undefined) return shorten(answer.error.title);
  try {
    const parts = [...answer.parts, ...drawable(answer)];
    const said = saidByRenderers(parts);
    if (said !== '') return shorten(said);
    if (saysNothing(drawable(answer).length > 0 ? drawable(answer) : answer.parts)) return 'nothing was found';
    const phrase = parts.map((part) => shorten(phraseOf(part))).find((words) => words !== '');
    if (phrase !== undefined) return phrase;
  } catch {
    // A list is no place for errors; the answer itself tells them.
  }
  return `${answer.type.ext.toUpperCase()}, ${formatBytes(answer.raw.size)}`;
}

/** What renderers say of all that they draw, in the order in which they are asked. */
const SAYING = outputs
  .flatMap((rule) => (rule.words === undefined ? [] : [{ rule, words: rule.words }]))
  .toSorted((a, b) => a.words.rank - b.words.rank);

function saidByRenderers(parts: readonly Part[]): string {
  const choices = parts.map((part) => chooseOutput(part));
  for (const { rule, words } of SAYING) {
    const found = choices.filter((choice) => choice.rule === rule).map(({ props }) => props);
    const said = words.of(found, parts);
    if (said !== '') return said;
  }
  return '';
}

/** Empty lists where things would be, and beside them no more than counts, times and blanks. */
function saysNothing(parts: readonly Part[]): boolean {
  const isEmpty = (part: Part) => {
    const { rule, props } = chooseOutput(part);
    return rule.isNothing?.(props) === true;
  };
  const isBlank = (part: Part) => part.from === 'json' && (part.value === '' || part.value === undefined || isMeasure(part.value));
  return parts.some(isEmpty) && parts.every((part) => isBlank(part) || isEmpty(part));
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
