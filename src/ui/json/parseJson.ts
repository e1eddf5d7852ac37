import { markWhole, outsideStrings, parseExact, replaceMarked, unusedMark } from '../../spec/exactJson.ts';
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
 * Whole numbers keep their digits, as BigInt where JavaScript's numbers would round them.
 * @throws JsonError, and nothing else
 */
export function parseJson(input: string): Json {
  const text = input.startsWith('\ufeff') ? input.slice(1) : input;
  try {
    return parseExact(text);
  } catch {
    // Fine: the slow path tells why.
  }
  const mark = unusedMark(text);
  try {
    const value = JSON.parse(outsideStrings(text, (piece) => markWhole(markBare(piece, mark), mark))) as Json;
    return replaceMarked(value, mark, (digits) => (digits === 'NaN' ? NaN : BigInt(digits)));
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

/** Bare words become numbers that JSON can write, and NaN, for which there is none, a string behind the mark. */
function markBare(piece: string, mark: string): string {
  return piece.replace(BARE, (word) => (word === 'NaN' ? `"${mark}NaN"` : word === 'Infinity' ? '1e999' : '-1e999'));
}
