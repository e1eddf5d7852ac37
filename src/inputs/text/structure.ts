import type { Arg } from '../../spec/model.ts';
import { whyNotJson } from '../json/readJson.ts';

/** What a text argument expects inside, as its default shows: modules decode such texts with `json.loads` or `literal_eval`. */
export type Structure = 'json' | 'python';

export function structureOf({ kind, default: example }: Pick<Arg, 'kind' | 'default'>): Structure | undefined {
  if (kind !== 'string' || typeof example !== 'string') return undefined;
  const text = example.trim();
  if (isJson(text)) return /^["{[]/.test(text) ? 'json' : undefined;
  return /^(?:\{[\s\S]*\}|\[[\s\S]*\]|\([\s\S]*,[\s\S]*\))$/.test(text) ? 'python' : undefined;
}

/** What the module will probably stumble over. It is sent all the same: to the server it is a text like any other. */
export function structureDoubt(structure: Structure | undefined, text: string): string | undefined {
  if (structure !== 'json' || text.trim() === '' || isJson(text)) return undefined;
  return `Not valid JSON. ${whyNotJson(text)} It is sent as it is.`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // That is the answer to the question.
    return false;
  }
}
