import type { Json, JsonObject } from '../../spec/model.ts';
import { areCounts, areMeasures, areOtherThings, saysClasses, saysProbability } from './reasons.ts';
import { formatJson } from '../../ui/json/formatJson.ts';
import { isObject, isScalar, type JsonScalar } from '../isObject.ts';

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

const LABEL_NAMES = [
  'labels',
  'label',
  'names',
  'classes',
  'class_names',
  'categories',
  'predicted_labels',
  'pred_lab',
  'pred_labels',
  'class',
];
const SCORE_NAMES = ['probabilities', 'probability', 'probs', 'scores', 'score', 'confidences', 'confidence', 'pred_prob', 'pred_probs'];
const ITEM_LABELS = ['label', 'name', 'class', 'class_name', 'category', 'title', 'species'];
/** Those that may as well be numbers; a number called `name` is something else. */
const NUMBERED_LABELS = ['label', 'class'];
const ITEM_SCORES = ['probability', 'score', 'confidence', 'prob'];
/** Members that belong to the classes themselves. */
const EXTRAS = ['labels_info', 'info', 'links'];

export interface Pair {
  readonly labels: string;
  readonly scores: string;
}

/** The names of two members that together are a classification, by name alone. */
export function pairByName(names: readonly string[]): Pair | undefined {
  const find = (wanted: readonly string[]) => wanted.flatMap((word) => names.filter((name) => name.toLowerCase() === word))[0];
  const labels = find(LABEL_NAMES);
  const scores = find(SCORE_NAMES);
  return labels === undefined || scores === undefined ? undefined : { labels, scores };
}

/** Members of an object that are lists of one length with labels and scores; with several lists inside, one for each input. */
export function findPair(object: JsonObject): (Pair & { inputs: number | undefined; extras: string[] }) | undefined {
  const pair = pairByName(Object.keys(object));
  if (pair === undefined) return undefined;
  const labels = object[pair.labels];
  const scores = object[pair.scores];
  if (!Array.isArray(labels) || !Array.isArray(scores) || labels.length !== scores.length || labels.length === 0) return undefined;
  const extras = EXTRAS.filter((name) => fitsAsExtra(object, name, labels.length));
  const named = saysProbability(pair.scores);
  const rows = parallelRows(labels, scores);
  if (rows !== undefined) {
    if (hasFurtherColumns(object, [pair.labels, pair.scores, ...extras], rows.length) || !compete(rows, named)) return undefined;
    return { ...pair, inputs: undefined, extras };
  }
  const nested = labels.every((inner, index) => {
    const own = parallelRows(inner, scores[index]);
    return own !== undefined && compete(own, named);
  });
  return nested ? { ...pair, inputs: labels.length, extras } : undefined;
}

/** What is written beside the bars is one text, or one list of links, for each of them; anything else is drawn by itself. */
function fitsAsExtra(object: JsonObject, name: string, length: number): boolean {
  if (!Object.hasOwn(object, name)) return false;
  const value = object[name];
  const isText = (item: Json | undefined) => item === null || typeof item === 'string';
  const isList = (item: Json | undefined) =>
    Array.isArray(item) && item.length === length && (item.every(isText) || item.every((one) => Array.isArray(one) && one.every(isText)));
  if (name === 'links') return isObject(value) && Object.values(value).every(isList);
  return isList(value);
}

/** Lists beside labels and scores that are as long: the rows belong together, and bars sorted anew would tear them apart. */
function hasFurtherColumns(object: JsonObject, drawn: readonly string[], length: number): boolean {
  if (length < 2) return false;
  return Object.entries(object).some(
    ([name, list]) => !drawn.includes(name) && Array.isArray(list) && list.length === length && list.every(isScalar),
  );
}

/** Whether these are classes of which one can be the best. */
function compete(rows: readonly ClassRow[], named: boolean): boolean {
  return (
    !areOtherThings(
      rows.map(({ label }) => label),
      named,
    ) &&
    (named || !areCounts(rows.map(({ score }) => score)))
  );
}

interface ReadOptions {
  readonly mapAllowed: boolean;
  readonly key: string;
}

/** Classes with scores in any of the forms that modules return; undefined when the value is something else. */
export function readClasses(value: Json, options: ReadOptions): ClassRow[] | undefined {
  const name = lastName(options.key);
  if (Array.isArray(value)) return readList(value) ?? readTwoLists(value, name) ?? readPairs(value, name) ?? readIndexed(value);
  if (!isObject(value)) return undefined;
  const pair = findPair(value);
  if (pair !== undefined) {
    const drawn = new Set([pair.labels, pair.scores, ...pair.extras]);
    const rows = Object.keys(value).every((key) => drawn.has(key)) ? parallelRows(value[pair.labels], value[pair.scores]) : undefined;
    return rows && withExtras(rows, value, pair.extras);
  }
  return readOne(value) ?? (options.mapAllowed ? readMap(value, name) : undefined);
}

/** The same with less reason for it, to be offered beside a table: whatever has a label and a score. */
export function readPossibleClasses(value: Json): ClassRow[] | undefined {
  if (Array.isArray(value)) return looseRows(value) ?? readPairRows(value);
  if (!isObject(value)) return undefined;
  const pair = pairByName(Object.keys(value));
  if (pair !== undefined) return parallelRows(value[pair.labels], value[pair.scores]);
  return readShares(value);
}

function lastName(key: string): string {
  return key.split('.').findLast((step) => !/^\d+$/.test(step)) ?? '';
}

/** `labels: [..], probabilities: [..]`, where one more pair of brackets around both is tolerated. */
function parallelRows(labels: Json | undefined, scores: Json | undefined): ClassRow[] | undefined {
  const names = unwrap(labels);
  const numbers = unwrap(scores);
  if (names === undefined || numbers === undefined || names.length !== numbers.length || names.length === 0) return undefined;
  const rows: ClassRow[] = [];
  for (const [index, name] of names.entries()) {
    const score = toScore(numbers[index]);
    if (!isScalar(name) || score === undefined) return undefined;
    rows.push({ label: toLabel(name), score });
  }
  return rows;
}

/** A number, or one that the module wrote out: `"0.98"`, `"98 %"`. */
function toScore(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(value) : null;
  return text === null ? undefined : Number(text[1]) / (text[2] === '%' ? 100 : 1);
}

function unwrap(list: Json | undefined): Json[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const only = list.length === 1 ? list[0] : undefined;
  return Array.isArray(only) ? only : list;
}

function toLabel(name: JsonScalar): string {
  return name === '' ? '(empty)' : String(name);
}

/** Members of a row that are no result of their own: its place among the others, and what is known about the class. */
const RANK = /^(?:rank|id|index|idx|class_id|class_index|class_idx|label_id|category_id|code|position|order)$/i;
const ABOUT_CLASS: ReadonlySet<string> = new Set(['info', 'links', 'url', 'description']);

/** `[{label, probability}]` with nothing else in the rows; other columns make it a table, and a box makes it a detection. */
function readList(list: readonly Json[]): ClassRow[] | undefined {
  const names = columnsOf(list);
  if (names === undefined) return undefined;
  const rows: ClassRow[] = [];
  for (const item of list) {
    if (!isObject(item)) return undefined;
    const about: string[] = [];
    for (const [name, member] of Object.entries(item)) {
      if (name === names.label || name === names.score) continue;
      if (ABOUT_CLASS.has(name)) continue;
      if (!(RANK.test(name) || ITEM_LABELS.includes(name)) || !isScalar(member)) return undefined;
      if (member !== null && String(member) !== String(item[names.label])) about.push(`${name} ${String(member)}`);
    }
    const own = rowOf(item, names);
    const words = aboutClass(item);
    if (own === undefined || words === undefined) return undefined;
    const info = [...words.texts, ...about].join(' · ');
    rows.push({ ...own, ...(info !== '' && { info }), ...(words.links.length > 0 && { links: words.links }) });
  }
  return compete(rows, saysProbability(names.score)) ? rows : undefined;
}

interface RowNames {
  readonly label: string;
  readonly score: string;
}

function columnsOf(list: readonly Json[]): RowNames | undefined {
  const first = list[0];
  if (!isObject(first)) return undefined;
  const isName = (name: string) => isScalar(first[name]) && first[name] !== null;
  const label = ITEM_LABELS.find((name) => isName(name) && typeof first[name] !== 'number') ?? NUMBERED_LABELS.find(isName);
  const score = ITEM_SCORES.find((name) => toScore(first[name]) !== undefined);
  return label === undefined || score === undefined ? undefined : { label, score };
}

function rowOf(item: JsonObject, { label, score }: RowNames): ClassRow | undefined {
  const name = item[label];
  const number = toScore(item[score]);
  return name === undefined || !isScalar(name) || number === undefined ? undefined : { label: toLabel(name), score: number };
}

function looseRows(list: readonly Json[]): ClassRow[] | undefined {
  const names = columnsOf(list);
  if (names === undefined) return undefined;
  const rows = list.flatMap((item) => (isObject(item) ? (rowOf(item, names) ?? []) : []));
  return rows.length === list.length ? rows : undefined;
}

/** What a row tells about its class, as words and links; undefined when that is more than a line can hold. */
function aboutClass(item: JsonObject): { readonly texts: string[]; readonly links: readonly ClassLink[] } | undefined {
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

/** `[["sick"], [0.98]]`: shares, best first. A header with its row has the same shape, so that counts and measurements stay a table. */
function readTwoLists(list: readonly Json[], name: string): ClassRow[] | undefined {
  const [labels, scores] = list;
  if (list.length !== 2 || !Array.isArray(labels) || !labels.every((label) => typeof label === 'string')) return undefined;
  const rows = parallelRows(labels, scores);
  return rows !== undefined && areSharesBestFirst(rows, name) ? rows : undefined;
}

/** `[["cat", 0.7], ["dog", 0.2]]`: shares, best first; in another order, the order may be that of time. */
function readPairs(list: readonly Json[], name: string): ClassRow[] | undefined {
  const rows = readPairRows(list);
  return rows !== undefined && rows.length > 1 && areSharesBestFirst(rows, name) ? rows : undefined;
}

function readPairRows(list: readonly Json[]): ClassRow[] | undefined {
  const rows: ClassRow[] = [];
  for (const pair of list) {
    const [label, score] = Array.isArray(pair) && pair.length === 2 ? pair : [];
    if (typeof label !== 'string' || typeof score !== 'number') return undefined;
    rows.push({ label: toLabel(label), score });
  }
  return rows.length > 0 ? rows : undefined;
}

function areSharesBestFirst(rows: readonly ClassRow[], name: string): boolean {
  const scores = rows.map(({ score }) => score);
  const sum = scores.reduce((total, score) => total + score, 0);
  if (!scores.every((score) => isProbability(score)) || sum > 1.02 || scores.every((score) => score === 0)) return false;
  const sorted = scores.every((score, index) => index === 0 || score <= (scores[index - 1] ?? 0));
  const named = saysClasses(name);
  return (sorted || named) && compete(rows, named);
}

/** `{label: "cat", probability: 0.9}`: one class and nothing else. */
function readOne(object: JsonObject): ClassRow[] | undefined {
  const rows = readList([object]);
  return rows?.every(({ score }) => isProbability(score)) === true ? rows : undefined;
}

/** `[3, [0.1, 0.2, …]]`: index of the best class, then the probabilities of all; the two have to agree. */
function readIndexed(list: readonly Json[]): ClassRow[] | undefined {
  const [index, scores] = list;
  if (list.length !== 2 || typeof index !== 'number' || !Number.isInteger(index) || !Array.isArray(scores) || scores.length < 2)
    return undefined;
  if (!scores.every(isProbability)) return undefined;
  const numbers = scores as number[];
  const best = numbers.reduce((most, score) => Math.max(most, score), 0);
  const sum = numbers.reduce((total, score) => total + score, 0);
  if (numbers[index] !== best || Math.abs(sum - 1) > 0.02) return undefined;
  return numbers.map((score, position) => ({ label: `class ${position}`, score }));
}

/** `{class: p}` under a name that says so, unless the members are known words for something else. */
function readMap(object: JsonObject, name: string): ClassRow[] | undefined {
  const rows = saysClasses(name) ? readShares(object) : undefined;
  if (rows === undefined || rows.every(({ score }) => score === 0 || score === 1)) return undefined;
  const labels = rows.map(({ label }) => label);
  const sum = rows.reduce((total, { score }) => total + score, 0);
  return sum > 1.02 || areMeasures(labels) || areOtherThings(labels, true) ? undefined : rows;
}

function readShares(object: JsonObject): ClassRow[] | undefined {
  const entries = Object.entries(object);
  if (entries.length < 2 || !entries.every(([, score]) => isProbability(score))) return undefined;
  return entries.map(([label, score]) => ({ label: toLabel(label), score: score as number }));
}

function isProbability(value: Json): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function withExtras(rows: readonly ClassRow[], object: JsonObject, extras: readonly string[]): ClassRow[] {
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

/** Best first; what isn't a number comes last. */
export function sortClasses(rows: readonly ClassRow[]): ClassRow[] {
  return [...rows].toSorted((a, b) => {
    if (Number.isNaN(a.score) || Number.isNaN(b.score)) return Number(Number.isNaN(a.score)) - Number(Number.isNaN(b.score));
    return a.score === b.score ? 0 : b.score - a.score;
  });
}
