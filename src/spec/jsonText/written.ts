import { parseExact } from '../exactJson.ts';
import type { ExactJson } from '../model.ts';

/** How the members of an object or a list stood in a text, where JavaScript would write them in another way. */
interface Written {
  /** Of an object, as they followed each other: JavaScript moves keys like `10` to the front, by their size. */
  readonly keys: readonly string[] | undefined;
  /** Numbers that JavaScript would write with other characters, such as `1.0`. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** Beside the values, which stay plain: for as long as somebody holds them, and not for copies. */
const KNOWN = new WeakMap<object, Written>();

/** A string, with the colon behind it if it is a key; or a number. */
const TOKEN = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|-?\d[\d.eE+-]*/g;
const KEY = 'k';
const TEXT = 't';
const NUMBER = 'n';

/**
 * `parseExact`, and it is remembered in which order the keys were, and how numbers were written.
 * @throws SyntaxError, as JSON.parse does
 */
export function parseWritten(text: string): ExactJson {
  const value = parseExact(text);
  if (typeof value !== 'object' || value === null) return value;
  // With a letter before each no key looks like a number, and no number is read.
  const marked = text.replace(TOKEN, (token, inside: string | undefined, colon: string | undefined) => {
    if (inside === undefined) return `"${NUMBER}${token}"`;
    return `"${colon === undefined ? TEXT : KEY}${token.slice(1)}`;
  });
  remember(value, JSON.parse(marked) as object);
  return value;
}

/** Whether this is what `parseWritten` gave. */
export function isWritten(value: unknown): value is ExactJson {
  return typeof value === 'object' && value !== null && KNOWN.has(value);
}

/** A loop, since documents are 10,000 levels deep. */
function remember(root: object, marked: object): void {
  const open: (readonly [object, object])[] = [[root, marked]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [value, source] = pair;
    const numbers = new Map<string, string>();
    const isList = Array.isArray(value);
    const keys = Object.keys(source).map((key) => (isList ? key : key.slice(KEY.length)));
    for (const key of keys) {
      const member = (value as Record<string, unknown>)[key];
      const written = (source as Record<string, unknown>)[isList ? key : KEY + key];
      if (typeof member === 'object' && member !== null) open.push([member, written as object]);
      else if (typeof written === 'string' && written.startsWith(NUMBER) && written.slice(1) !== String(member))
        numbers.set(key, written.slice(1));
    }
    const isMoved = !isList && Object.keys(value).some((key, at) => key !== keys[at]);
    if (isMoved || numbers.size > 0 || value === root) KNOWN.set(value, { keys: isMoved ? keys : undefined, numbers });
  }
}

/** The members of an object in the order of their text. */
export function membersOf(value: { readonly [key: string]: ExactJson }): (readonly [string, ExactJson])[] {
  const keys = KNOWN.get(value)?.keys ?? Object.keys(value);
  return keys.map((key) => [key, value[key] as ExactJson] as const);
}

/** How a number stood in the text of what holds it; undefined where JavaScript would write it so, too. */
export function numberIn(holder: object, key: string): string | undefined {
  return KNOWN.get(holder)?.numbers.get(key);
}

/** JSON for people to read and edit, with all as it was written. */
export function writtenJson(value: ExactJson, indent: number, before = '\n'): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = before + ' '.repeat(indent);
  const write = (key: string, member: ExactJson) => numberIn(value, key) ?? writtenJson(member, indent, inner);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((entry, at) => write(String(at), entry))
    : membersOf(value).map(([key, member]) => `${JSON.stringify(key)}: ${write(key, member)}`);
  const [open, close] = isList ? '[]' : '{}';
  return parts.length === 0 ? `${open}${close}` : `${open}${inner}${parts.join(`,${inner}`)}${before}${close}`;
}
