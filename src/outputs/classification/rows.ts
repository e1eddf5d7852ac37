import type { Json, JsonObject } from '../../spec/model.ts';
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
/** Members that say nothing beside the bars. */
const ENVELOPE: ReadonlySet<string> = new Set(['status', 'message', ...EXTRAS]);

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
  const extras = EXTRAS.filter((name) => Object.hasOwn(object, name));
  if (parallelRows(labels, scores) !== undefined) return { ...pair, inputs: undefined, extras };
  const nested = labels.every((inner, index) => parallelRows(inner, scores[index]) !== undefined);
  return nested ? { ...pair, inputs: labels.length, extras } : undefined;
}

/** Classes with scores in any of the forms that modules return; undefined when the value is something else. */
export function readClasses(value: Json, options: { readonly mapAllowed: boolean; readonly key: string }): ClassRow[] | undefined {
  if (Array.isArray(value)) return readList(value) ?? readTwoLists(value) ?? readPairs(value) ?? readIndexed(value);
  if (!isObject(value)) return undefined;
  const pair = findPair(value);
  if (pair !== undefined && Object.keys(value).every((key) => key === pair.labels || key === pair.scores || ENVELOPE.has(key))) {
    const rows = parallelRows(value[pair.labels], value[pair.scores]);
    return rows && withExtras(rows, value);
  }
  return readOne(value) ?? (options.mapAllowed ? readMap(value, options.key) : undefined);
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

/** `[{label, probability}]`. A box or an outline beside them makes it a detection, which bars would misrepresent. */
function readList(list: readonly Json[]): ClassRow[] | undefined {
  const first = list[0];
  if (!isObject(first)) return undefined;
  const isName = (name: string) => isScalar(first[name]) && first[name] !== null;
  const label = ITEM_LABELS.find((name) => isName(name) && typeof first[name] !== 'number') ?? NUMBERED_LABELS.find(isName);
  const score = ITEM_SCORES.find((name) => toScore(first[name]) !== undefined);
  if (label === undefined || score === undefined) return undefined;
  const rows: ClassRow[] = [];
  for (const item of list) {
    if (!isObject(item) || Object.keys(item).some((key) => /box|segm|mask|poly|point|^[xy](?:\d|min|max|$)/i.test(key))) return undefined;
    const name = item[label];
    const number = toScore(item[score]);
    if (!isScalar(name) || number === undefined) return undefined;
    rows.push({
      label: toLabel(name),
      score: number,
      ...describe(isObject(item.info) ? item.info.description : item.info),
      ...linksOf(item.links ?? item.url ?? (isObject(item.info) ? item.info.links : undefined)),
    });
  }
  return rows;
}

/** `[["sick"], [0.98]]`. */
function readTwoLists(list: readonly Json[]): ClassRow[] | undefined {
  const [labels, scores] = list;
  if (list.length !== 2 || !Array.isArray(labels) || !labels.every((label) => typeof label === 'string')) return undefined;
  return parallelRows(labels, scores);
}

/** `[["cat", 0.7], ["dog", 0.2]]`. */
function readPairs(list: readonly Json[]): ClassRow[] | undefined {
  const rows: ClassRow[] = [];
  for (const pair of list) {
    const [label, score] = Array.isArray(pair) && pair.length === 2 ? pair : [];
    if (typeof label !== 'string' || typeof score !== 'number' || !isProbability(score)) return undefined;
    rows.push({ label: toLabel(label), score });
  }
  return rows.length > 1 && rows.reduce((sum, { score }) => sum + score, 0) <= 1.02 ? rows : undefined;
}

/** `{label: "cat", probability: 0.9}`: one class and nothing else. */
function readOne(object: JsonObject): ClassRow[] | undefined {
  const others = Object.keys(object).filter((name) => !ENVELOPE.has(name) && !ITEM_LABELS.includes(name) && !ITEM_SCORES.includes(name));
  const rows = others.length === 0 ? readList([object]) : undefined;
  return rows?.every(({ score }) => isProbability(score)) === true ? rows : undefined;
}

/** `[3, [0.1, 0.2, …]]`: index of the best class, then the probabilities of all. */
function readIndexed(list: readonly Json[]): ClassRow[] | undefined {
  const [index, scores] = list;
  if (list.length !== 2 || typeof index !== 'number' || !Number.isInteger(index) || !Array.isArray(scores) || scores.length < 2)
    return undefined;
  if (index < 0 || index >= scores.length || !scores.every(isProbability)) return undefined;
  return scores.map((score, position) => ({ label: `class ${position}`, score: score as number }));
}

/** `{class: p}`: the probabilities add up to 1, or the member's name says what they are. */
function readMap(object: JsonObject, key: string): ClassRow[] | undefined {
  const entries = Object.entries(object);
  if (entries.length < 2 || !entries.every(([, score]) => isProbability(score))) return undefined;
  const sum = entries.reduce((total, [, score]) => total + (score as number), 0);
  const named = /pred|prob|score|confid|class/i.test(key.split('.').at(-1) ?? '') && sum <= 1.02 && key !== 'predictions';
  return named || Math.abs(sum - 1) < 0.02
    ? entries.map(([label, score]) => ({ label: toLabel(label), score: score as number }))
    : undefined;
}

function isProbability(value: Json): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function withExtras(rows: readonly ClassRow[], object: JsonObject): ClassRow[] {
  const infos = object.labels_info ?? object.info;
  return rows.map((row, index) => ({
    ...row,
    ...(Array.isArray(infos) && describe(infos[index])),
    ...(isObject(object.links) &&
      linksOf(
        Object.entries(object.links).map(([title, urls]) => ({ link: title, url: Array.isArray(urls) ? (urls[index] ?? null) : urls })),
      )),
  }));
}

function describe(info: Json | undefined): { info: string } | undefined {
  return typeof info === 'string' && info.trim() !== '' ? { info } : undefined;
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
  if (!isObject(value)) return [];
  return Object.entries(value).map(([title, urls]) => ({ link: title, url: Array.isArray(urls) ? (urls[0] ?? null) : urls }));
}

/** Best first; what isn't a number comes last. */
export function sortClasses(rows: readonly ClassRow[]): ClassRow[] {
  return [...rows].toSorted((a, b) => {
    if (Number.isNaN(a.score) || Number.isNaN(b.score)) return Number(Number.isNaN(a.score)) - Number(Number.isNaN(b.score));
    return a.score === b.score ? 0 : b.score - a.score;
  });
}
