import { asArray, asObject, asString } from '../spec/loose.ts';
import type { JsonObject } from '../spec/model.ts';
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
  if (files.length === 0 && Object.keys(values).length === 0) return [];
  return [
    {
      label: asString(example.label)?.trim() || say.nthExample(index + 1),
      values: values as JsonObject,
      files: Object.fromEntries(files),
      format: asString(example.format),
      thumbnail: isOwn(example.thumbnail) ? example.thumbnail : undefined,
    },
  ];
}

/** Relative to the page, so that nothing is fetched from anywhere else. */
function isOwn(url: unknown): url is string {
  const base = 'http://page.invalid/';
  return typeof url === 'string' && url !== '' && URL.canParse(url, base) && new URL(url, base).host === 'page.invalid';
}
