import type { Json } from '../../spec/model.ts';

export interface FormatOptions {
  /** Spaces per level; 0 writes one line. */
  readonly indent?: number;
  /** Stop after about this many characters and end with `…`. */
  readonly limit?: number;
}

/** Deeper levels aren't indented further: 10,000 levels would be 200 MB of spaces. */
const MAX_INDENT_LEVELS = 40;

interface Frame {
  readonly close: string;
  readonly members: Iterator<readonly [string, Json]>;
  first: boolean;
}

/** JSON text of a value, with bare NaN and Infinity as Python writes them. Iterative: depth can't overflow the stack. */
export function formatJson(value: Json, { indent = 2, limit = Infinity }: FormatOptions = {}): string {
  const out: string[] = [];
  const stack: Frame[] = [];
  let length = 0;
  const write = (text: string) => {
    out.push(text);
    length += text.length;
  };
  const newLine = () => {
    if (indent > 0) write(`\n${' '.repeat(indent * Math.min(stack.length, MAX_INDENT_LEVELS))}`);
  };
  const open = (node: Json) => {
    if (typeof node !== 'object' || node === null) return write(formatScalar(node, limit - length));
    const array = Array.isArray(node);
    if (array ? node.length === 0 : isEmpty(node)) return write(array ? '[]' : '{}');
    write(array ? '[' : '{');
    stack.push({ close: array ? ']' : '}', members: array ? items(node) : entries(node), first: true });
  };
  open(value);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    if (length > limit) return `${out.join('').slice(0, limit)}…`;
    const next = frame.members.next();
    if (next.done === true) {
      stack.pop();
      newLine();
      write(frame.close);
      continue;
    }
    if (!frame.first) write(indent > 0 ? ',' : ', ');
    frame.first = false;
    newLine();
    const [key, member] = next.value;
    if (frame.close === '}') write(`${JSON.stringify(key)}: `);
    open(member);
  }
  const text = out.join('');
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

export function formatScalar(value: null | boolean | number | bigint | string | undefined, limit = Infinity): string {
  if (typeof value === 'string') return JSON.stringify(value.length > limit ? value.slice(0, Math.max(limit, 0) + 1) : value);
  // `String` and not JSON.stringify, which writes null for NaN.
  return String(value);
}

function isEmpty(node: object): boolean {
  for (const key in node) if (Object.hasOwn(node, key)) return false;
  return true;
}

function* items(list: readonly Json[]): Generator<readonly [string, Json]> {
  for (const item of list) yield ['', item];
}

function* entries(node: { [key: string]: Json }): Generator<readonly [string, Json]> {
  for (const key of Object.keys(node)) yield [key, node[key] as Json];
}
