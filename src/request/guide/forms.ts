import { formatOf } from '../../spec/formats.ts';
import { chosenMedium } from '../../spec/hints.ts';
import type { Json, Property, Shape } from '../../spec/model.ts';
import { isPassword } from '../../spec/secret.ts';
import { asObject } from '../../spec/loose.ts';
import { listed, nameSpan, shortQuote, valueSpan } from './quote.ts';
import * as say from './words.ts';

/** Deeper forms, and more lines, help nobody to read an answer. */
const MAX_DEPTH = 5;
const MAX_LINES = 80;
const MAX_CHOICES = 100;

/** What a value is, in a few words. */
export function kindInWords(shape: Shape): string {
  const base = shape.kind === 'file' ? say.fileOf(chosenMedium(shape.hints), shape.multiple) : say.kinds[shape.kind];
  const inner = shape.kind === 'array' && shape.items !== undefined ? say.listOf(kindInWords(shape.items)) : base;
  const format = shape.kind === 'string' && shape.format !== undefined ? formatInWords(shape) : '';
  return inner + format;
}

function formatInWords(shape: Shape): string {
  if (isPassword(shape)) return say.secretText;
  const known = formatOf(shape);
  const named = say.ofFormat(nameSpan(shape.format ?? ''));
  return known === undefined ? named : `${named}${say.suchAs(valueSpan(known.example))}`;
}

/** Every limit that the description states, each a sentence's part. */
export function limitsInWords(shape: Shape): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, pattern, minItems, maxItems } = shape;
  const stated = (limit: number | undefined, words: (limit: string) => string) => (limit === undefined ? [] : [words(String(limit))]);
  return [
    ...stated(minimum, say.orMore),
    ...stated(exclusiveMinimum, say.moreThan),
    ...stated(maximum, say.orLess),
    ...stated(exclusiveMaximum, say.lessThan),
    ...stated(multipleOf, say.multipleOf),
    ...stated(minLength, say.charactersAtLeast),
    ...stated(maxLength, say.charactersAtMost),
    ...(pattern === undefined ? [] : [say.matches(valueSpan(pattern))]),
    ...stated(minItems, say.entriesAtLeast),
    ...stated(maxItems, say.entriesAtMost),
    ...(shape.kind === 'array' && shape.items !== undefined ? limitsInWords(shape.items).map(say.each) : []),
  ];
}

export function choicesInWords(shape: Shape): string | undefined {
  const choices = shape.choices.length > 0 ? shape.choices : (shape.items?.choices ?? []);
  return choices.length === 0 ? undefined : listed(choices.map(valueSpan), MAX_CHOICES);
}

/** A declared form as nested lines; its members' own words in a code span behind each. */
export function shapeLines(shape: Shape): string[] {
  const lines: string[] = [];
  walk(shape, 0, lines);
  return bounded(lines);
}

function walk(shape: Shape, depth: number, lines: string[]): void {
  const members = membersOf(shape);
  if (depth > MAX_DEPTH || lines.length > MAX_LINES) return;
  for (const member of members) {
    lines.push(`${'  '.repeat(depth)}- ${nameSpan(member.name)}: ${kindInWords(member)}${wordsOf(member)}`);
    walk(member, depth + 1, lines);
  }
}

function membersOf(shape: Shape): readonly Property[] {
  return shape.properties.length > 0 || shape.items === undefined ? shape.properties : membersOf(shape.items);
}

function wordsOf({ description }: Shape): string {
  const words = shortQuote(description.slice(0, 200).replace(/\s+/g, ' '));
  return words === undefined ? '' : say.moduleSays(words);
}

/** An answer that was seen, by its types: none of its values. */
export function seenLines(value: Json): string[] {
  const lines: string[] = [`- ${say.wholeAnswer}: ${seenKind(value)}`];
  walkSeen(value, 1, lines);
  return bounded(lines);
}

function walkSeen(value: Json, depth: number, lines: string[]): void {
  if (depth > MAX_DEPTH || lines.length > MAX_LINES) return;
  for (const [name, member] of Object.entries(asObject(innermost(value)) ?? {}).slice(0, MAX_LINES)) {
    lines.push(`${'  '.repeat(depth)}- ${nameSpan(name)}: ${seenKind(member as Json)}`);
    walkSeen(member as Json, depth + 1, lines);
  }
}

/** Lists are told by their first entry. */
function innermost(value: Json): Json {
  let inner = value;
  for (let depth = 0; depth < MAX_DEPTH && Array.isArray(inner) && inner[0] !== undefined; depth++) inner = inner[0];
  return inner;
}

function seenKind(value: Json, depth = 0): string {
  if (value === null) return say.nothing;
  if (Array.isArray(value)) {
    const [first] = value;
    return first === undefined || depth >= MAX_DEPTH ? say.aList : say.listOf(seenKind(first, depth + 1));
  }
  if (typeof value === 'string') return value.length > 500 ? say.longText : say.kinds.string;
  if (typeof value === 'boolean') return say.kinds.boolean;
  return typeof value === 'object' ? say.kinds.object : say.kinds.number;
}

function bounded(lines: readonly string[]): string[] {
  return lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), `- ${say.restLeftOut}`] : [...lines];
}
