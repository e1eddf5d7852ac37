import { report } from '../../files/report.ts';
import type { Json } from '../../spec/model.ts';
import type { Answer } from '../../answers/answer.ts';
import { isNumber, isObject } from '../../answers/isObject.ts';
import { chooseOutput, outputs } from '../registry.ts';
import type { JsonPart, Part } from '../../answers/part.ts';
import { drawable } from './drawable.ts';
import { lineInWords, type AnswerLine } from './lineWords.ts';

/** An answer in a line: the best class, a number, a text, or what it is and how large. Nothing for an error, which has its cause. Never throws. */
export function answerLine(answer: Answer): AnswerLine {
  if (answer.error !== undefined) return [];
  try {
    const parts = [...answer.parts, ...drawable(answer)];
    const said = saidByRenderers(parts);
    if (lineInWords(said) !== '') return said;
    if (saysNothing(drawable(answer).length > 0 ? drawable(answer) : answer.parts)) return [{ of: 'nothing', count: 0 }];
    const phrase = parts.map(phraseOf).find((line) => lineInWords(line) !== '');
    if (phrase !== undefined) return phrase;
  } catch (error) {
    report('Putting an answer into a line', error);
  }
  return fileLine(answer.type.ext, answer.raw);
}

/** What renderers say of all that they draw, in the order in which they are asked. */
const SAYING = outputs
  .flatMap((rule) => (rule.words === undefined ? [] : [{ rule, words: rule.words }]))
  .toSorted((a, b) => a.words.rank - b.words.rank);

function saidByRenderers(parts: readonly Part[]): AnswerLine {
  const choices = parts.map((part) => chooseOutput(part));
  for (const { rule, words } of SAYING) {
    const found = choices.filter((choice) => choice.rule === rule).map(({ props }) => props);
    const said = words.of(found, parts);
    if (lineInWords(said) !== '') return said;
  }
  return [];
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

function phraseOf(part: Part): AnswerLine {
  if (part.from === 'error') return [{ of: 'error', count: 1 }];
  if (part.from === 'bytes') return fileLine(part.fileName.split('.').at(-1) ?? '', part.blob);
  return phraseOfJson(part);
}

const fileLine = (ext: string, { size }: Blob): AnswerLine => [`${ext.toUpperCase()}, `, { of: 'bytes', count: size }];

/** Words of an envelope, which every answer has. */
const ENVELOPE = /^(status|message|msg)$/i;

function phraseOfJson(part: JsonPart): AnswerLine {
  const name = part.key.split('.').at(-1) ?? '';
  if (ENVELOPE.test(name)) return [];
  if (part.rows === 'columns' && isObject(part.value)) {
    const [first] = Object.values(part.value);
    const count = Array.isArray(first) ? first.length : 0;
    return [{ of: 'rows', count }, `: ${Object.keys(part.value).join(', ')}`];
  }
  const words = phraseOfValue(part.value, 0);
  const unnamed = part.key === 'body' || name === 'predictions' || /^\d+$/.test(name);
  return lineInWords(words) === '' || unnamed ? words : [`${name}: `, ...words];
}

/** Brackets around brackets around one thing. */
const MAX_UNWRAPPED = 5;

function phraseOfValue(value: Json | undefined, depth: number): AnswerLine {
  if (value === undefined || value === null) return [];
  if (typeof value === 'number') return [Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)))];
  // Whole numbers beyond 2^53 with all their digits.
  if (typeof value !== 'object') return [String(value)];
  if (Array.isArray(value)) {
    const inner = value.length === 1 && depth < MAX_UNWRAPPED ? phraseOfValue(value[0], depth + 1) : [];
    if (lineInWords(inner) !== '') return inner;
    const names = value.length === 1 && depth < MAX_UNWRAPPED ? '' : namesIn(value);
    return names === '' ? [{ of: 'entries', count: value.length }] : [`${value.length}: ${names}`];
  }
  const members = Object.keys(value).filter((name) => !ENVELOPE.test(name));
  const [only] = members;
  if (members.length === 1 && only !== undefined && depth < MAX_UNWRAPPED) return phraseOfValue(value[only], depth + 1);
  // Nothing but a message is what the model says.
  if (members.length === 0) return phraseOfValue(value.message ?? value.msg, depth + 1);
  return [members.slice(0, 4).join(', ')];
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
