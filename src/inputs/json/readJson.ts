import type { Json, Shape } from '../../spec/model.ts';
import { Draft } from '../../spec/value.ts';
import { findJsonProblem } from '../../ui/json/findJsonProblem.ts';

/** JSON text → its value, or a draft that says where the text goes wrong. */
export function readJson(text: string, shape: Shape): Json | Draft {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return new Draft(text, whyNotJson(text));
  }
  if (value === null && shape.nullable) return value;
  if (shape.kind === 'array' && !Array.isArray(value)) return new Draft(text, 'Enter a JSON list, in square brackets: [ … ]');
  if (shape.kind === 'object' && (typeof value !== 'object' || value === null || Array.isArray(value))) {
    return new Draft(text, 'Enter a JSON object, in curly brackets: { … }');
  }
  return value;
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
