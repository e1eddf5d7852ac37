import { formatJson } from '../../files/json/formatJson.ts';
import { plainValue } from '../../spec/jsonText/inside.ts';
import type { Arg, ExactJson, Json, JsonObject } from '../../spec/model.ts';
import { same } from '../../spec/value.ts';
import * as say from '../words.ts';

export interface ShownArg {
  readonly name: string;
  readonly text: string;
}

/** Arguments of a training as the server lists them: first those that somebody set otherwise than the model has them. */
export function shownArgs(given: JsonObject, known: readonly Arg[]): { readonly changed: ShownArg[]; readonly others: ShownArg[] } {
  const changed: ShownArg[] = [];
  const others: ShownArg[] = [];
  for (const [name, value] of Object.entries(given)) {
    const arg = known.find((one) => one.name === name);
    (isAtDefault(arg, value) ? others : changed).push({ name, text: textOf(plainValue(arg, value)) });
  }
  return { changed, others };
}

/** What isn't set comes back as `null`, and so does a default of None. */
function isAtDefault(arg: Arg | undefined, value: Json): boolean {
  if (value === null) return arg?.default === undefined;
  return arg?.default !== undefined && same(plainValue(arg, value), plainValue(arg, arg.default));
}

const MAX_TEXT = 200;

function textOf(value: ExactJson): string {
  if (value === null) return say.notSet;
  if (value === '') return say.emptyValue;
  const text = typeof value === 'string' ? value : (fileIn(value) ?? formatJson(value, { indent: 0, limit: MAX_TEXT }));
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** A file comes back as `[argument, type, name]`; its name is what its owner knows. */
function fileIn(value: ExactJson): string | undefined {
  const [argument, type, file] = Array.isArray(value) && value.length === 3 ? value : [];
  const isFile = typeof argument === 'string' && typeof file === 'string' && typeof type === 'string' && /^[\w.+-]+\/[\w.+-]+$/.test(type);
  return isFile ? file : undefined;
}
