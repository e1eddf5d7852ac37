import { parsePython } from '../../spec/exactJson.ts';
import type { Json } from '../../spec/model.ts';
import { findJsonProblem } from './findJsonProblem.ts';
import * as say from './words.ts';

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
    super(truncated ? say.breaksOff : say.invalidAt(line, column));
  }
}

/**
 * JSON of modules: what the standard allows, and the bare `NaN`, `Infinity` and `-Infinity` that Python's `json` writes.
 * Whole numbers keep their digits, as BigInt where JavaScript's numbers would round them.
 * @throws JsonError, and nothing else
 */
export function parseJson(input: string): Json {
  const text = withoutMark(input);
  try {
    return parsePython(text);
  } catch {
    // Our own error says where.
    throw errorAt(text);
  }
}

/** The same for a text that may be something else; undefined when it is. */
export function maybeJson(input: string): Json | undefined {
  try {
    return parsePython(withoutMark(input));
  } catch {
    // That is the answer to the question.
    return undefined;
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function errorAt(text: string): JsonError {
  const { at, truncated } = findJsonProblem(text, { python: true });
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return new JsonError(at, line, at - before.lastIndexOf('\n'), truncated && text.trim() !== '');
}
