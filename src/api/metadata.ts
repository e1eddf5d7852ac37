import { report } from '../files/report.ts';
import { asArray, asObject, asString } from '../spec/loose.ts';
import type { Claimed, Declared } from './endpoints.ts';
import * as say from './words.ts';

/** What a model says about itself, whatever shape it said it in. Everything may be missing. */
export interface Metadata {
  readonly name: string | undefined;
  readonly version: string | undefined;
  /** Markdown, foreign. */
  readonly description: string;
  readonly authors: readonly string[];
  readonly license: string | undefined;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Address of a document of examples, foreign. */
  readonly examples: string | undefined;
  /** Who is to be written to, as it was sent: addresses are read from it (`contacts.ts`) where somebody writes, and shown nowhere else. */
  readonly contact: unknown;
}

/** What modules of the past and DEEPaaS 3 send beside what DEEPaaS 2 declares, Python's own headers for the most part. */
type Undeclared = Record<'summary' | 'authors' | 'author-email' | 'home-page' | 'project-url' | 'project-urls' | 'examples', unknown>;

type Sent = Claimed<Declared<'/v2/models/{model}/'> & Undeclared>;

/**
 * Reads a model's metadata; undefined when there is none to be had, which must not matter to anybody.
 * @param url address of the model's metadata
 */
export async function fetchMetadata(url: string, signal: AbortSignal): Promise<Metadata | null> {
  const response = await fetch(url, { signal, headers: { Accept: 'application/json' } });
  // A module that is coming up is worth asking again; one whose metadata fails answers 500 with text, always.
  if ([502, 503, 504].includes(response.status)) throw new Error(`status ${response.status}`);
  if (!response.ok) return null;
  return parseMetadata(
    await response.json().catch((error: unknown) => {
      report('Reading the model’s metadata', error);
      return null;
    }),
  );
}

export function parseMetadata(input: unknown): Metadata {
  const meta: Sent = lowerCase(asObject(input) ?? {});
  return {
    name: text(meta.name),
    version: text(meta.version),
    description: text(meta.description) ?? text(meta.summary) ?? '',
    authors: readAuthors(meta.author, meta.authors, meta['author-email']),
    license: readLicense(meta.license),
    links: readLinks(meta.url, meta['home-page'], meta['project-url'], meta['project-urls']),
    examples: text(meta.examples),
    contact: [meta['author-email'], meta.author, meta.authors],
  };
}

/** Old modules pass Python's own headers on: `Summary`, `Home-page`. Where a key is there in both spellings, the small one counts. */
function lowerCase(meta: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...Object.fromEntries(Object.entries(meta).map(([key, value]) => [key.toLowerCase(), value])), ...meta };
}

/** A name, or the table that Python's project files have. The name of the file that holds the licence is none. */
function readLicense(value: unknown): string | undefined {
  const words = text(value) ?? text(asObject(value)?.text);
  return words === undefined || /^licen[cs]e(?:\.\w+)?$/i.test(words) ? undefined : words;
}

/** Python metadata writes a missing value as "UNKNOWN" or "None". */
function text(value: unknown): string | undefined {
  const words = asString(value)?.trim();
  return words === undefined || words === '' || /^(unknown|none|null)$/i.test(words) ? undefined : words;
}

/** A string with commas, a list, or `{name: address}`; addresses are for mail, not for a public page. */
function readAuthors(...sources: unknown[]): string[] {
  for (const source of sources) {
    const names = (
      typeof source === 'string' ? source.split(/\s*[,;]\s+/) : Array.isArray(source) ? source : Object.keys(asObject(source) ?? {})
    )
      .map((name) => text(typeof name === 'string' ? name : asObject(name)?.name))
      .filter((name): name is string => name !== undefined && !/^\S+@\S+$/.test(name))
      .map((name) => unquoted(name.replace(/\s*<[^<>]*@[^<>]*>\s*$/, '')));
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

/** An address list puts a name with brackets or dots into quotes. */
function unquoted(name: string): string {
  return name.replace(/^(["'“‘])(.+)["'”’]$/s, '$2').replaceAll('\\"', '"');
}

/** `https://…`, or Python's `Label, https://…`, alone or in a list, or `{label: url}`. */
function readLinks(...sources: unknown[]): Metadata['links'] {
  const found = new Map<string, string>();
  for (const source of sources.flatMap((entry) => (Array.isArray(entry) ? asArray(entry) : [entry]))) {
    const pairs =
      typeof source === 'string'
        ? [splitLink(source)]
        : Object.entries(asObject(source) ?? {}).map(([label, url]) => ({ label, url: text(url) ?? '' }));
    for (const { label, url } of pairs) {
      if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && !found.has(url)) found.set(url, label);
    }
  }
  return [...found].map(([url, label]) => ({ url, label }));
}

function splitLink(words: string): { label: string; url: string } {
  const [, label, url] = /^(?:(.*?),\s*)?(\S+)$/.exec(words.trim()) ?? [];
  return { label: label === undefined || label === '' ? say.homepage : label, url: url ?? '' };
}
