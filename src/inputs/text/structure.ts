import { isJson } from '../../spec/exactJson.ts';
import type { Arg } from '../../spec/model.ts';
import { JSON_WORDS, whyNotJson } from '../json/readJson.ts';
import * as own from './words.ts';

/** What a text argument expects inside, as its default shows: modules decode such texts with `json.loads` or `literal_eval`. */
export type Structure = 'json' | 'python';

export function structureOf({ kind, default: example, holdsJson }: Pick<Arg, 'kind' | 'default' | 'holdsJson'>): Structure | undefined {
  if (holdsJson === true) return 'json';
  if (kind !== 'string' || typeof example !== 'string') return undefined;
  const text = example.trim();
  if (isJson(text)) return /^["{[]/.test(text) ? 'json' : undefined;
  return /^(?:\{[\s\S]*\}|\[[\s\S]*\]|\([\s\S]*,[\s\S]*\))$/.test(text) ? 'python' : undefined;
}

/** What the module will probably stumble over. It is sent all the same: to the server it is a text like any other. */
export function structureDoubt(structure: Structure | undefined, text: string): string | undefined {
  if (structure !== 'json' || text.trim() === '' || isJson(text)) return undefined;
  return own.sentAsItIs(inJsonsWords(text) ?? own.notJson(whyNotJson(text)));
}

/** What to write for a text that is nearly JSON, since help texts of modules speak Python; undefined when that isn't plain to see. */
function inJsonsWords(text: string): string | undefined {
  const outside = text.replace(/"(?:[^"\\]|\\[^])*"/g, '""');
  const found = /(?<![\w"'])(?:True|False|None)(?![\w"'])/.exec(outside)?.[0];
  if (found !== undefined) return own.writeInstead(JSON_WORDS[found] ?? '', found);
  // One word, or a path.
  return /^[\p{L}_./~-][^\s"'{}[\],:]*$/u.test(text.trim()) && text.length <= 200 ? own.writeQuoted(text.trim()) : undefined;
}
