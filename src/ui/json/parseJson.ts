import { outsideStrings, unusedMark } from '../../spec/exactJson.ts';
import type { Json } from '../../spec/model.ts';
import { findJsonProblem } from './findJsonProblem.ts';

/** Not JSON, even with NaN and Infinity allowed. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  constructor(
    /** Offset in UTF-16 units, as `String.prototype.slice` counts. */
    readonly position: number,
    readonly line: number,
    readonly column: number,
    /** The text ends where more was due: a broken connection rather than another format. */
    readonly truncated: boolean,
  ) {
    super(truncated ? 'The JSON text breaks off.' : `No valid JSON at line ${line}, column ${column}.`);
  }
}

/**
 * JSON of modules: what the standard allows, and the bare `NaN`, `Infinity` and `-Infinity` that Python's `json` writes.
 * @throws JsonError, and nothing else
 */
export function parseJson(input: string): Json {
  const text = input.startsWith('\ufeff') ? input.slice(1) : input;
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Fine: the slow path tells why.
  }
  const sentinel = unusedMark(text);
  const { rewritten, nans } = rewriteNumbers(text, sentinel);
  try {
    const value = JSON.parse(rewritten) as Json;
    return nans ? putNaN(value, sentinel) : value;
  } catch {
    // Our own error says where.
    throw errorAt(text);
  }
}

function errorAt(text: string): JsonError {
  const { at, truncated } = findJsonProblem(text, { python: true });
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return new JsonError(at, line, at - before.lastIndexOf('\n'), truncated && text.trim() !== '');
}

const BARE = /(?<![\w.+-])(-?Infinity|NaN)(?=\s*(?:[,\]}]|$))/g;

/** Replaces bare numbers outside strings. */
function rewriteNumbers(text: string, sentinel: string): { rewritten: string; nans: boolean } {
  let nans = false;
  const rewritten = outsideStrings(text, (piece) =>
    piece.replace(BARE, (word) => {
      if (word !== 'NaN') return word === 'Infinity' ? '1e999' : '-1e999';
      nans = true;
      return `"${sentinel}"`;
    }),
  );
  return { rewritten, nans };
}

function putNaN(root: Json, sentinel: string): Json {
  if (root === sentinel) return NaN;
  const stack: Json[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if (Array.isArray(node)) {
      for (let index = 0; index < node.length; index++) {
        const item = node[index];
        if (item === sentinel) node[index] = NaN;
        else if (typeof item === 'object' && item !== null) stack.push(item);
      }
      continue;
    }
    for (const key of Object.keys(node)) {
      const item = node[key];
      // A plain assignment to a key called `__proto__` would change the prototype instead.
      if (item === sentinel) Object.defineProperty(node, key, { value: NaN, enumerable: true, writable: true, configurable: true });
      else if (typeof item === 'object' && item !== null) stack.push(item);
    }
  }
  return root;
}
