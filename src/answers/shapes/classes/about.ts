import type { Json, JsonObject } from '../../../spec/model.ts';
import { formatJson } from '../../../files/json/formatJson.ts';
import { isObject, isScalar } from '../../isObject.ts';

export interface ClassRow {
  readonly label: string;
  readonly score: number;
  readonly info?: string;
  readonly links?: readonly ClassLink[];
}

interface ClassLink {
  readonly title: string;
  readonly url: string;
}

/** Members that tell of the class. */
export const ABOUT_CLASS: ReadonlySet<string> = new Set(['info', 'links', 'url', 'description']);

/** What a row tells about its class, as words and links; undefined when that is more than a line can hold. */
export function aboutClass(item: JsonObject): { readonly texts: string[]; readonly links: readonly ClassLink[] } | undefined {
  const texts: string[] = [];
  const links: ClassLink[] = [];
  const add = (name: string, member: Json): boolean => {
    if (member === null || member === '' || (typeof member === 'object' && Object.keys(member).length === 0)) return true;
    if (name === 'links' || name === 'url') {
      const found = listLinks(member);
      const good = found.filter((entry) => linksOf([entry]) !== undefined);
      links.push(...(linksOf(good)?.links ?? []));
      for (const entry of found.filter((one) => !good.includes(one))) texts.push(wordsOf(entry));
      return true;
    }
    if (name === 'info' && isObject(member)) return Object.entries(member).every(([inner, value]) => add(inner, value));
    if (!isScalar(member)) return false;
    texts.push(name === 'info' || name === 'description' ? String(member) : `${name}: ${String(member)}`);
    return true;
  };
  const whole = [...ABOUT_CLASS].every((name) => !Object.hasOwn(item, name) || add(name, item[name] ?? null));
  return whole ? { texts, links } : undefined;
}

/** An address that can't be a link stays readable. */
function wordsOf(entry: Json): string {
  if (!isObject(entry)) return isScalar(entry) ? String(entry) : formatJson(entry, { indent: 0 });
  if (!Object.keys(entry).every((name) => name === 'link' || name === 'title' || name === 'url')) return formatJson(entry, { indent: 0 });
  return Object.values(entry)
    .filter((value, index, all) => value !== null && value !== '' && all.indexOf(value) === index)
    .map((value) => (isScalar(value) ? String(value) : formatJson(value, { indent: 0 })))
    .join(': ');
}

/** Rows with what the lists beside them say of each. */
export function withExtras(rows: readonly ClassRow[], object: JsonObject, extras: readonly string[]): ClassRow[] {
  return rows.map((row, index) => {
    const texts = extras
      .filter((name) => name !== 'links')
      .flatMap((name) => entryOf(object[name], index))
      .filter((text) => typeof text === 'string' && text.trim() !== '');
    const urls = extras.includes('links') && isObject(object.links) ? Object.entries(object.links) : [];
    const found = urls.flatMap(([title, list]) => entryOf(list, index).map((url) => ({ link: title, url })));
    const good = found.filter((entry) => linksOf([entry]) !== undefined);
    const bad = found.filter((entry) => !good.includes(entry) && entry.url !== null && entry.url !== '');
    const info = [...texts, ...bad.map(wordsOf)].join(' · ');
    return { ...row, ...(info !== '' && { info }), ...linksOf(good) };
  });
}

/** What a parallel list says of one row: one value, or a list of them. */
function entryOf(list: Json | undefined, index: number): Json[] {
  const entry = Array.isArray(list) ? (list[index] ?? null) : null;
  return Array.isArray(entry) ? entry : [entry];
}

/** `[{link: title, url}]`, `{title: url}` or an address; only what is plainly a web address becomes a link. */
function linksOf(value: Json | undefined): { links: ClassLink[] } | undefined {
  const links = listLinks(value);
  const usable = links.flatMap((entry): ClassLink[] => {
    if (!isObject(entry) || typeof entry.url !== 'string' || !/^https?:\/\/\S+$/i.test(entry.url)) return [];
    return [{ title: typeof entry.link === 'string' ? entry.link : entry.url, url: entry.url }];
  });
  return usable.length > 0 ? { links: usable } : undefined;
}

function listLinks(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) return value.map((entry) => (typeof entry === 'string' ? { link: entry, url: entry } : entry));
  if (typeof value === 'string') return [{ link: value, url: value }];
  if (!isObject(value)) return value === undefined || value === null ? [] : [value];
  return Object.entries(value).flatMap(([title, urls]) => (Array.isArray(urls) ? urls : [urls]).map((url) => ({ link: title, url })));
}
