import { parseExact } from '../../spec/exactJson.ts';
import type { ExactJson, Shape } from '../../spec/model.ts';
import { Draft } from '../../spec/value.ts';
import { findJsonProblem } from '../../files/json/findJsonProblem.ts';

/** JSON text → its value, or a draft that says where the text goes wrong. */
export function readJson(text: string, shape: Shape): ExactJson | Draft {
  let value: ExactJson;
  try {
    value = parseExact(text);
  } catch {
    // The draft says where it is wrong.
    return new Draft(text, whyNotJson(text));
  }
  const problem = whyNotSent(value, MAX_DEPTH);
  if (problem !== undefined) return new Draft(text, problem);
  if (value === null && shape.nullable) return value;
  if (shape.kind === 'array' && !Array.isArray(value)) return new Draft(text, 'Enter a JSON list, in square brackets: [ … ]');
  if (shape.kind === 'object' && (typeof value !== 'object' || value === null || Array.isArray(value))) {
    return new Draft(text, 'Enter a JSON object, in curly brackets: { … }');
  }
  return value;
}

/** Python's own reader gives up at about ten times as many levels; links and the history take no more. */
const MAX_DEPTH = 64;

/** What is JSON, and would be something else or nothing on its way to the server. */
function whyNotSent(value: ExactJson, depth: number): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'A number is too large: the largest are about 1.8e308.';
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === 0) return `Nested more than ${MAX_DEPTH} levels deep.`;
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
  const where = `Line ${before.length}, column ${column}: `;
  if (found === undefined) return `${where}the text ends where ${expected} should follow.`;
  return `${where}expected ${expected}, found ${found === '\n' ? 'a line break' : found}${advice(found)}`;
}

/** Most who get JSON wrong write Python or JavaScript. */
function advice(found: string): string {
  if (found === "'") return '. JSON texts need double quotes.';
  if (found === 'None') return '. In JSON that is null.';
  if (found === 'True' || found === 'False') return `. In JSON that is ${found.toLowerCase()}.`;
  return found === 'NaN' || found === 'Infinity' ? '. JSON knows finite numbers only.' : '.';
}
