import type { Json } from '../../spec/model.ts';
import { formatJson, formatScalar } from './formatJson.ts';
import * as say from './words.ts';

export type Container = Json[] | { [key: string]: Json };

export function isContainer(value: Json | undefined): value is Container {
  return typeof value === 'object' && value !== null;
}

/** Names of members, kept for objects so wide that listing them takes time. */
const known = new WeakMap<object, readonly string[]>();
const WIDE = 256;

export function namesOf(node: { readonly [key: string]: Json }): readonly string[] {
  const before = known.get(node);
  if (before !== undefined) return before;
  const found = Object.keys(node);
  if (found.length > WIDE) known.set(node, found);
  return found;
}

export function countOf(node: Container): number {
  return Array.isArray(node) ? node.length : namesOf(node).length;
}

export function memberAt(node: Container, position: number): Json | undefined {
  return Array.isArray(node) ? node[position] : node[namesOf(node)[position] ?? ''];
}

export function countWords(node: Container): string {
  return Array.isArray(node) ? say.items(node.length) : say.members(countOf(node));
}

/** A list that fits on a line is written on one. */
const ON_A_LINE = 72;

/** Lists of a few scalars and empty containers, which open nothing; undefined for the others. */
export function lineOf(node: Container): string | undefined {
  if (!Array.isArray(node)) return namesOf(node).length === 0 ? '{}' : undefined;
  if (node.length > ON_A_LINE / 3 || node.some(isContainer)) return undefined;
  const text = formatJson(node, { indent: 0, limit: ON_A_LINE });
  return text.length > ON_A_LINE ? undefined : text;
}

const MAX_PREVIEW = 120;

/** The beginning of what a closed container holds. Looks at no more members than it writes. */
function containerPreview(node: Container): string {
  const names = Array.isArray(node) ? undefined : namesOf(node);
  const count = countOf(node);
  const words: string[] = [];
  let length = 0;
  let position = 0;
  for (; position < count && length < MAX_PREVIEW; position++) {
    const name = names?.[position];
    const value = shortly(name === undefined ? memberAt(node, position) : (node as { [key: string]: Json })[name]);
    const word = name === undefined ? value : `${nameText(name)}: ${value}`;
    words.push(word);
    length += word.length + 2;
  }
  const text = `${words.join(', ')}${position < count ? ', …' : ''}`;
  return names === undefined ? `[${text}]` : `{${text}}`;
}

function shortly(value: Json | undefined): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isContainer(value)) return namesOf(value).length === 0 ? '{}' : '{…}';
  return typeof value === 'string' && value.length > 32 ? `${formatScalar(value.slice(0, 28)).slice(0, -1)}…"` : formatScalar(value);
}

const MAX_NAME = 200;

/** A member's name as it is read best: quoted only when it would be mistaken otherwise. */
export function nameText(name: string): string {
  if (name.length > MAX_NAME) return `${formatScalar(name.slice(0, MAX_NAME)).slice(0, -1)}…"`;
  return /^[^\s"'{}[\],:\p{C}]+(?: [^\s"'{}[\],:\p{C}]+)*$/u.test(name) ? name : formatScalar(name);
}

/** One more step of a JSONPath (RFC 9535). */
export function stepText(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_][\w]*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}

/** Worth a try: JSON text inside a string, as YOLO modules send it. */
function looksLikeJson(text: string): boolean {
  return text.length > 2 && /^\s*[[{]/.test(text) && /[\]}]\s*$/.test(text.slice(-64));
}

/** Whether a value can be opened in a tree. */
export function canOpen(value: Json): boolean {
  return typeof value === 'string' ? looksLikeJson(value) : isContainer(value) && lineOf(value) === undefined;
}

/** A value on one line. */
export interface Written {
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
  /** The value, or the beginning of it. */
  readonly text: string;
  /** What there is beyond the text: `205,001 items`, `5,000 characters`. */
  readonly more: string;
}

export function jsonKind(value: Json): Written['kind'] {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  // A `bigint` is a number too.
  return type === 'object' || type === 'string' || type === 'boolean' ? type : 'number';
}

/** More of a string isn't written on its line. */
const MAX_TEXT = 240;

export function written(value: Json): Written {
  const kind = jsonKind(value);
  if (typeof value === 'string') {
    const long = value.length > MAX_TEXT;
    const text = long ? `${formatScalar(value.slice(0, MAX_TEXT)).slice(0, -1)}…` : formatScalar(value);
    return { kind, text, more: long ? say.characters(value.length) : '' };
  }
  if (!isContainer(value)) return { kind, text: formatScalar(value), more: '' };
  const line = lineOf(value);
  return line === undefined ? { kind, text: containerPreview(value), more: countWords(value) } : { kind, text: line, more: '' };
}
