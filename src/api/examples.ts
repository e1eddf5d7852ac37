import { asArray, asObject, asString } from '../spec/loose.ts';
import type { JsonObject } from '../spec/model.ts';
import { ownAddress } from './exampleAddress.ts';
import { parseKnownAnswer, type KnownAnswer } from './exampleAnswer.ts';
import * as say from './words.ts';

/** A way to fill a model's form that the deployment, or the model, suggests. */
export interface Example {
  /** Its title. */
  readonly label: string;
  /** What it stands with under one heading. */
  readonly group: string | undefined;
  /** Under which its files may be used. */
  readonly licence: Reference | undefined;
  /** Where they are from. */
  readonly source: Reference | undefined;
  /** By the argument's name. */
  readonly values: JsonObject;
  /** Arguments that are emptied although they have a default. */
  readonly unset: readonly string[];
  /** Addresses on this site, by the argument's name. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** The result format to ask for. */
  readonly format: string | undefined;
  /** Address of a picture on this site. */
  readonly thumbnail: string | undefined;
  /** What the model answered when somebody ran it. */
  readonly answer: KnownAnswer | undefined;
}

/** Words, and where they lead when that is a web address. Nothing is asked for there before somebody follows it. */
export interface Reference {
  readonly text: string;
  readonly url: string | undefined;
}

/** More would be a catalogue and not a strip. */
const MOST = 60;
/** What can't be meant, in a document that anybody may have written. */
const MOST_MODELS = 500;
/** Of one example. */
const MOST_FILES = 200;
const LONGEST_NAME = 200;
const LONGEST_REFERENCE = 500;

/**
 * By the model's id. What isn't an example is left out.
 * @param document its own address, where it isn't `config.json`
 */
export function parseExamples(input: unknown, document?: string): ReadonlyMap<string, readonly Example[]> {
  const byModel = Object.entries(asObject(input) ?? {}).slice(0, MOST_MODELS);
  return new Map(
    byModel.map(([model, list]) => [
      model,
      asArray(list)
        .slice(0, MOST)
        .flatMap((entry, index) => parseExample(entry, index, document)),
    ]),
  );
}

function parseExample(input: unknown, index: number, document: string | undefined): Example[] {
  const example = asObject(input);
  if (example === undefined) return [];
  const files = filesIn(example.files, document);
  const values = asObject(example.values) ?? {};
  const unset = asArray(example.unset).filter((name) => typeof name === 'string');
  const answer = parseKnownAnswer(example.answer, document);
  if (Object.keys(files).length === 0 && Object.keys(values).length === 0 && unset.length === 0 && answer === undefined) return [];
  return [
    {
      label: line(example.title, LONGEST_NAME) ?? line(example.label, LONGEST_NAME) ?? say.nthExample(index + 1),
      group: line(example.group, LONGEST_NAME),
      licence: referenceOf(example.licence ?? example.license),
      source: referenceOf(example.source),
      values: values as JsonObject,
      unset: unset.slice(0, MOST_FILES),
      files,
      format: asString(example.format),
      thumbnail: ownAddress(example.thumbnail, document),
      answer,
    },
  ];
}

/** An argument whose files lead elsewhere keeps its name, so that it can be said. */
function filesIn(given: unknown, document: string | undefined): Example['files'] {
  let left = MOST_FILES;
  const named = Object.entries(asObject(given) ?? {}).slice(0, MOST_FILES);
  return Object.fromEntries(
    named.map(([name, one]) => {
      const urls = (Array.isArray(one) ? one : [one]).slice(0, left).map((url) => ownAddress(url, document));
      left -= urls.length;
      return [name, urls.filter((url) => url !== undefined)];
    }),
  );
}

/** One line of text. */
function line(value: unknown, longest: number): string | undefined {
  const text = asString(value)?.replaceAll(/\s+/g, ' ').trim();
  if (text === undefined || text === '') return undefined;
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** Words, a web address, or words with one behind them: `Wikimedia Commons, https://…`. */
function referenceOf(value: unknown): Reference | undefined {
  const text = line(value, LONGEST_REFERENCE);
  if (text === undefined) return undefined;
  const [, words = '', url = ''] = /^(?:(.*?)[,;:]?\s+)?[(<]?(https?:\/\/[^\s<>"']+?)[)>]?$/i.exec(text) ?? [];
  if (!isFollowed(url)) return { text, url: undefined };
  return { text: words === '' ? url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '') : words, url };
}

/** An address with somebody's name in it isn't where it seems to lead. */
function isFollowed(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && new URL(url).username === '';
}
