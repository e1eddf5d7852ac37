import { emptied } from '../spec/empty.ts';
import { asObject } from '../spec/loose.ts';
import { parseExact } from '../spec/exactJson.ts';
import type { Accept, Arg, ExactJson, Json } from '../spec/model.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { percentEncode } from './requestPlan.ts';
import { byKey, fromSettings, readsJson, type Restored, type Settings } from './settings.ts';
import * as say from './words.ts';

interface Operation {
  readonly args: readonly Arg[];
  readonly accept?: Accept | undefined;
}

/** The name under which DEEPaaS knows the result format; no field of the form is called so. */
const FORMAT = 'accept';

/**
 * Settings as the part of an address behind its `?`, to be read by people where possible: `threshold=0.5&sizes=1&sizes=2`.
 * `name=` is what a field is that was emptied: an empty text where there is a default, else not set. `name` alone is "not set", objects are JSON, and `name:=` introduces the JSON of what can't be told
 * from a text otherwise, such as an empty list.
 */
export function writeLink(operation: Operation, settings: Settings): string {
  const args = byKey(operation.args);
  const parts = Object.entries(settings.values).flatMap(([key, value]) => {
    const words = wordsFor(args.get(key), value);
    return words === undefined
      ? [`${encoded(key)}:=${encoded(JSON.stringify(value))}`]
      : words.map((word) => `${encoded(key)}=${encoded(word)}`);
  });
  const unset = settings.unset.map(encoded);
  const format = settings.format === undefined ? [] : [`${FORMAT}=${encoded(settings.format)}`];
  // Programs that find addresses in a text don't count punctuation at the end.
  return [...parts, ...unset, ...format].join('&').replace(/[.,:]$/, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Reads what anybody may have typed behind the `?`. What can't be understood is named and loses nothing else. */
export function readLink(operation: Operation, query: string): Restored {
  const args = byKey(operation.args);
  const problems: ArgProblem[] = [];
  const texts = new Map<string, string[]>();
  const values: [string, ExactJson][] = [];
  const unset: string[] = [];
  for (const part of query.split('&').filter((piece) => piece !== '')) {
    const pair = split(part);
    if (pair === undefined) problems.push({ name: part, message: say.undecodable(part.slice(0, 60)) });
    else if (pair.type === 'unset') unset.push(pair.name);
    else if (pair.type === 'text' && !readsJson(args.get(pair.name))) texts.set(pair.name, [...(texts.get(pair.name) ?? []), pair.text]);
    else {
      const value = parsed(pair.text);
      if (value === undefined) problems.push({ name: pair.name, message: say.notJson(pair.name) });
      else values.push([pair.name, value]);
    }
  }
  let format: string | undefined;
  for (const [name, words] of texts) {
    const arg = args.get(name);
    const isEmpty = arg?.kind === 'array' ? words.every((word) => word === '') : words.at(-1) === '';
    if (name === FORMAT && operation.accept !== undefined) format = words.at(-1);
    else if (arg !== undefined && isEmpty) {
      const value = emptied(arg);
      if (value === undefined) unset.push(name);
      else values.push([name, value]);
    }
    // Of a value that may be there only once, the last word counts, as in a shell.
    else values.push([name, arg?.kind === 'array' ? words : (words.at(-1) ?? '')]);
  }
  const restored = fromSettings(operation, { values: Object.fromEntries(values), unset, ...(format !== undefined && { format }) });
  return { ...restored, problems: [...problems, ...restored.problems] };
}

/** Words that are read back as this value; undefined when there are none. */
function wordsFor(arg: Arg | undefined, value: Json): string[] | undefined {
  // What an emptied field isn't can't be told by an empty word.
  const bare = Array.isArray(value) ? value.every((item) => item === '') : value === '';
  if (bare && (arg === undefined || emptied(arg) !== value)) return undefined;
  // Text is JSON with a number that plain JSON can't hold.
  if (readsJson(arg) && typeof value === 'string') return [value];
  if (readsJson(arg)) return asObject(value) === undefined && !Array.isArray(value) ? undefined : [JSON.stringify(value)];
  if (arg?.kind === 'array') return Array.isArray(value) && value.length > 0 ? allWords(value) : undefined;
  return arg?.kind === 'any' && typeof value !== 'string' ? undefined : allWords([value]);
}

function allWords(values: readonly Json[]): string[] | undefined {
  // A number above 2^53 that isn't written out is no whole number to those who read it as a text.
  const plain = values.every(
    (value) => ['string', 'boolean'].includes(typeof value) || (typeof value === 'number' && Math.abs(value) < 2 ** 53),
  );
  return plain ? values.map(String) : undefined;
}

type Pair =
  { readonly type: 'unset'; readonly name: string } | { readonly type: 'text' | 'json'; readonly name: string; readonly text: string };

function split(part: string): Pair | undefined {
  const [, name = '', mark, text = ''] = /^([^=]*?)(?:(:?=)([\s\S]*))?$/.exec(part) ?? [];
  try {
    const decoded = decodeURIComponent(name);
    if (mark === undefined) return { type: 'unset', name: decoded };
    return { type: mark === ':=' ? 'json' : 'text', name: decoded, text: decodeURIComponent(text) };
  } catch {
    // Half an escape; the caller names what it could not take.
    return undefined;
  }
}

function parsed(text: string): ExactJson | undefined {
  try {
    return parseExact(text);
  } catch {
    // No JSON; the caller names what it could not take.
    return undefined;
  }
}

/** Percent-encoded, but for what may stand in an address behind its `#` and reads better. A name never ends with a colon. */
function encoded(text: string): string {
  return percentEncode(text)
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%2C|%2F|%40|%3A(?=.)/g, decodeURIComponent);
}
