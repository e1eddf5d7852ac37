import { asArray, asObject, asString, own } from '../spec/loose.ts';
import type { Json, JsonObject } from '../spec/model.ts';
import * as say from './words.ts';

/** A way to fill a model's form that the deployment suggests. */
export interface Example {
  readonly label: string;
  /** By the argument's name. */
  readonly values: JsonObject;
  /** Addresses on this site, by the argument's name. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** The result format to ask for. */
  readonly format: string | undefined;
  /** Address of a picture on this site. */
  readonly thumbnail: string | undefined;
  /** What the model answered when somebody ran it. */
  readonly answer: KnownAnswer | undefined;
}

/** An answer that was recorded, and how long it took then. */
interface KnownAnswer {
  /** Address on this site of the answer's bytes, or the value that the answer held as JSON. */
  readonly from: { readonly url: string } | { readonly json: Json };
  /** Content-Type of the answer; undefined leaves it to the site. */
  readonly type: string | undefined;
  /** In seconds, of a run when the model was in memory. */
  readonly took: number | undefined;
  /** In seconds, of the run that loaded the model. */
  readonly firstTook: number | undefined;
  /** When it was recorded, as somebody wrote it: a date, the model's version, both. */
  readonly recorded: string | undefined;
}

/** More would be a catalogue and not a strip. */
const MOST = 60;

/** By the model's id. What isn't an example is left out. */
export function parseExamples(input: unknown): ReadonlyMap<string, readonly Example[]> {
  const byModel = Object.entries(asObject(input) ?? {});
  return new Map(byModel.map(([model, list]) => [model, asArray(list).slice(0, MOST).flatMap(parseExample)]));
}

function parseExample(input: unknown, index: number): Example[] {
  const example = asObject(input);
  if (example === undefined) return [];
  const files = Object.entries(asObject(example.files) ?? {}).map(([name, given]) => {
    const urls = (Array.isArray(given) ? given : [given]).filter(isOwn);
    return [name, urls] as const;
  });
  const values = asObject(example.values) ?? {};
  const answer = parseAnswer(example.answer);
  if (files.length === 0 && Object.keys(values).length === 0 && answer === undefined) return [];
  return [
    {
      label: asString(example.label)?.trim() || say.nthExample(index + 1),
      values: values as JsonObject,
      files: Object.fromEntries(files),
      format: asString(example.format),
      thumbnail: isOwn(example.thumbnail) ? example.thumbnail : undefined,
      answer,
    },
  ];
}

/** An address alone, or `{file, type?, took?, firstTook?, recorded?}`, or the same with `json` in place of `file`. */
function parseAnswer(input: unknown): KnownAnswer | undefined {
  const found = asObject(typeof input === 'string' ? { file: input } : input);
  const json = own(found ?? {}, 'json') as Json | undefined;
  const from = isOwn(found?.file) ? { url: found.file } : json === undefined ? undefined : { json };
  if (found === undefined || from === undefined) return undefined;
  return {
    from,
    type: asString(found.type)?.trim() || undefined,
    took: seconds(found.took),
    firstTook: seconds(found.firstTook),
    recorded: asString(found.recorded)?.trim() || undefined,
  };
}

function seconds(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** Relative to the page, so that nothing is fetched from anywhere else. */
function isOwn(url: unknown): url is string {
  const base = 'http://page.invalid/';
  return typeof url === 'string' && url !== '' && URL.canParse(url, base) && new URL(url, base).host === 'page.invalid';
}
