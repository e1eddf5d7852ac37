import { parseWritten } from '../../spec/jsonText/written.ts';
import type { ExactJson, Shape } from '../../spec/model.ts';
import { Draft } from '../../spec/value.ts';
import { findJsonProblem } from '../../files/json/findJsonProblem.ts';
import * as own from './words.ts';

/** JSON text → its value, or a draft that says where the text goes wrong. */
export function readJson(text: string, shape: Shape): ExactJson | Draft {
  let value: ExactJson;
  try {
    value = parseWritten(text);
  } catch {
    // The draft says where it is wrong.
    return new Draft(text, whyNotJson(text));
  }
  const problem = whyNotSent(value, MAX_DEPTH);
  if (problem !== undefined) return new Draft(text, problem);
  if (value === null && shape.nullable) return value;
  if (shape.kind === 'array' && !Array.isArray(value)) return new Draft(text, own.enterList);
  if (shape.kind === 'object' && (typeof value !== 'object' || value === null || Array.isArray(value))) {
    return new Draft(text, own.enterObject);
  }
  return value;
}

/** Python's own reader gives up at about ten times as many levels; links and the history take no more. */
const MAX_DEPTH = 64;

/** What is JSON, and would be something else or nothing on its way to the server. */
function whyNotSent(value: ExactJson, depth: number): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return own.numberTooLarge;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === 0) return own.tooDeep(MAX_DEPTH);
  for (const member of Object.values(value)) {
    const problem = whyNotSent(member, depth - 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Where and why text stops being JSON. Engines word these errors differently, some without a position. */
export function whyNotJson(text: string): string {
  const { at, expected } = findJsonProblem(text);
  const before = text.slice(0, at).split('\n');
  const column = [...(before.at(-1) ?? '')].length + 1;
  const found = /^(?:[A-Za-z_]\w*|.)/su.exec(text.slice(at))?.[0];
  if (found === undefined) return own.endsWhere(before.length, column, expected);
  return [own.foundInstead(before.length, column, expected, found), adviceOn(found)].filter((words) => words !== undefined).join(' ');
}

/** Most who get JSON wrong write Python or JavaScript. */
function adviceOn(found: string): string | undefined {
  if (found === "'") return own.doubleQuotes;
  if (Object.hasOwn(JSON_WORDS, found)) return own.inJson(JSON_WORDS[found] ?? '');
  return found === 'NaN' || found === 'Infinity' ? own.finiteOnly : undefined;
}

/** What JSON calls Python’s words. */
export const JSON_WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };
