import type { Json } from '../../spec/model.ts';
import { isContainer, namesOf, type Container } from './describe.ts';

export interface Hits {
  /** How many names and values hold the text. */
  readonly count: number;
  /** Where the first of them are: positions from the top down. */
  readonly paths: readonly (readonly number[])[];
}

/** Hits beyond are counted, but not stepped through. */
const MAX_PATHS = 20_000;
const MAX_STEPS = 2_000_000;
/** Values looked at between two looks at the clock. */
const STRIDE = 4096;
/** Milliseconds before others get a turn. */
const SLICE = 40;

interface Frame {
  readonly members: readonly Json[] | { readonly [key: string]: Json };
  readonly names: readonly string[] | undefined;
  readonly count: number;
  position: number;
}

function enter(node: Container): Frame {
  const names = Array.isArray(node) ? undefined : namesOf(node);
  return { members: node, names, count: names?.length ?? (node as Json[]).length, position: -1 };
}

/**
 * Every name and scalar that holds a text, capitals or not, in the order of the document. Gives way every few
 * milliseconds and ends early, with undefined, when nobody waits for the result any more.
 */
export async function searchJson(root: Json, query: string, wanted: () => boolean): Promise<Hits | undefined> {
  const matches = matcher(query);
  const known = new Map<string, boolean>();
  const nameMatches = (name: string) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = matches(name);
    // Objects used as tables have millions of different names.
    if (known.size < 10_000) known.set(name, found);
    return found;
  };
  let count = 0;
  let steps = 0;
  const paths: number[][] = [];
  const stack: Frame[] = [];
  const hit = () => {
    count++;
    if (paths.length >= MAX_PATHS || steps > MAX_STEPS) return;
    paths.push(stack.map(({ position }) => position));
    steps += stack.length;
  };
  if (isContainer(root)) stack.push(enter(root));
  else if (matches(root)) hit();
  let seen = 0;
  let started = performance.now();
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const position = ++frame.position;
    if (position >= frame.count) {
      stack.pop();
      continue;
    }
    if (++seen % STRIDE === 0 && performance.now() - started > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      if (!wanted()) return undefined;
      started = performance.now();
    }
    const name = frame.names?.[position];
    const value = (frame.members as { readonly [key: string | number]: Json })[name ?? position];
    const named = name !== undefined && nameMatches(name);
    if (isContainer(value)) {
      if (named) hit();
      stack.push(enter(value));
    } else if (named || (value !== undefined && matches(value))) {
      hit();
    }
  }
  return { count, paths };
}

/** Numbers are written out only for a search that could be in one. */
function matcher(query: string): (value: null | boolean | number | bigint | string) => boolean {
  const pattern = patternOf(query);
  const inNumbers = /^[-+.\de]+$|^-?(?:n|na|nan|i[nfity]{0,7})$/i.test(query);
  return (value) => {
    if (typeof value === 'string') return pattern.test(value);
    if (typeof value === 'number' || typeof value === 'bigint') return inNumbers && pattern.test(String(value));
    return pattern.test(String(value));
  };
}

/** Finds a text as it is typed, whatever its capitals. */
export function patternOf(query: string): RegExp {
  return new RegExp(query.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'i');
}
