import type { Json } from '../../spec/model.ts';
import { JsonError, maybeJson, parseJson } from './parseJson.ts';
import { MIME } from '../kinds.ts';

export interface JsonDocument {
  readonly value: Json;
  /** What of the text isn't in the value. */
  readonly broken: BrokenLines | undefined;
}

/** Lines that are no JSON. */
export interface BrokenLines {
  readonly count: number;
  /** The first one's number, from 1. */
  readonly first: number;
  /** Whether it is the last line of all, which breaks off. */
  readonly isEnd: boolean;
}

/**
 * A document of this type → its value; lines are the entries of a list.
 * @throws JsonError, and nothing else
 */
export function parseDocument(text: string, mime: string): JsonDocument {
  return mime === MIME.jsonLines ? parseLines(text) : { value: parseJson(text), broken: undefined };
}

function parseLines(text: string): JsonDocument {
  const value: Json[] = [];
  const broken: number[] = [];
  let number = 0;
  let first: JsonError | undefined;
  for (const line of linesOf(text)) {
    number++;
    // An empty line says nothing, and an old kind of these files begins each with a control character.
    const content = line.replace(/^\u001e/, '').trim();
    if (content === '') continue;
    try {
      value.push(parseJson(content));
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
      first ??= new JsonError(error.position, number, error.column, false);
      broken.push(number);
    }
  }
  if (broken.length > value.length) throw first ?? new JsonError(0, 1, 1, false);
  const [firstBroken] = broken;
  const left = firstBroken === undefined ? undefined : { count: broken.length, first: firstBroken, isEnd: firstBroken === number };
  return { value, broken: left };
}

/** Not all at once: of a large text that would be another copy. */
function* linesOf(text: string): Generator<string> {
  let from = text.startsWith('\ufeff') ? 1 : 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    yield text.slice(from, end === -1 ? text.length : end);
    from = end === -1 ? text.length : end + 1;
  }
}

/** Lines that have to be JSON, each by itself, before a text is taken for such a document. */
const LINES = 20;

/** Whether a text, or its beginning, has an object or a list on each line, and more than one line. */
export function looksLikeJsonLines(text: string, whole: boolean): boolean {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/, LINES + 1);
  const rest = !whole || lines.length > LINES ? (lines.pop() ?? '') : '';
  const full = lines.filter((line) => line.trim() !== '');
  const broken = full.findIndex((line) => !isStructure(line.trim()));
  // Where a connection broke off, the last line does.
  if (broken !== -1) return whole && broken > 1 && broken === full.length - 1;
  return full.length > 1 || (full.length === 1 && /^\s*[[{]/.test(rest));
}

function isStructure(line: string): boolean {
  return /^(?:\{.*\}|\[.*\])$/s.test(line) && maybeJson(line) !== undefined;
}
