import type { Json, JsonObject } from '../../../spec/model.ts';
import { isObject, isScalar, type JsonScalar } from '../../isObject.ts';
import { ABOUT_CLASS, aboutClass, withExtras, type ClassRow } from './about.ts';
import { areFalling, areWhole, compete, isByInput, isProbability, ITEM_LABELS, sumOf, type RowNames } from './compete.ts';
import { areCounts, areMeasures, areOtherThings, areSteps, saysClasses, saysSharesOnly } from './reasons.ts';
import * as say from '../words.ts';

export type { ClassRow } from './about.ts';

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
/** Those that may as well be numbers; a number called `name` is something else. */
const NUMBERED_LABELS = ['label', 'class'];
const ITEM_SCORES = ['probability', 'score', 'confidence', 'prob'];
/** Members that belong to the classes themselves. */
const EXTRAS = ['labels_info', 'info', 'links'];

export interface ClassPair {
  readonly labels: string;
  readonly scores: string;
}

/** The names of two members that together are a classification, by name alone. */
export function pairByName(names: readonly string[]): ClassPair | undefined {
  const byWord = new Map<string, string>();
  for (const name of names) {
    const word = name.toLowerCase();
    if (!byWord.has(word)) byWord.set(word, name);
  }
  const find = (wanted: readonly string[]) => {
    const word = wanted.find((one) => byWord.has(one));
    return word === undefined ? undefined : byWord.get(word);
  };
  const labels = find(LABEL_NAMES);
  const scores = find(SCORE_NAMES);
  return labels === undefined || scores === undefined ? undefined : { labels, scores };
}

/** Members of an object that are lists of one length with labels and scores; with several lists inside, one for each input. */
export function findPair(object: JsonObject): (ClassPair & { inputs: number | undefined; extras: string[] }) | undefined {
  const pair = pairByName(Object.keys(object));
  if (pair === undefined) return undefined;
  const labels = object[pair.labels];
  const scores = object[pair.scores];
  if (!Array.isArray(labels) || !Array.isArray(scores) || labels.length !== scores.length || labels.length === 0) return undefined;
  const extras = EXTRAS.filter((name) => fitsAsExtra(object, name, labels.length));
  const rows = parallelRows(labels, scores);
  if (rows !== undefined) {
    const further = hasFurtherColumns(object, [pair.labels, pair.scores, ...extras], rows.length);
    return further || !compete(rows, { label: pair.labels, score: pair.scores }) ? undefined : { ...pair, inputs: undefined, extras };
  }
  const nested = labels.every((inner, index) => {
    const own = parallelRows(inner, scores[index]);
    return own !== undefined && compete(own, { label: pair.labels, score: pair.scores });
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
export function toScore(value: Json | undefined): number | undefined {
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
  return compete(rows, names) && !isByInput(list, rows, names) ? rows : undefined;
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

/** `[["sick"], [0.98]]`: shares of one whole, best first. A header with its row has the same shape, so that counts and measurements stay a table. */
function readTwoLists(list: readonly Json[], name: string): ClassRow[] | undefined {
  const [labels, scores] = list;
  if (list.length !== 2 || !Array.isArray(labels) || !labels.every((label) => typeof label === 'string')) return undefined;
  const rows = parallelRows(labels, scores);
  return rows !== undefined && areSharesBestFirst(rows, name) ? rows : undefined;
}

/** `[["cat", 0.7], ["dog", 0.3]]`: shares of one whole, best first; in another order, the order may be that of time. */
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
  const labels = rows.map(({ label }) => label);
  const scores = rows.map(({ score }) => score);
  const sum = sumOf(scores);
  if (!scores.every((score) => isProbability(score)) || sum > 1.02 || scores.every((score) => score === 0)) return false;
  const named = saysClasses(name);
  if (areOtherThings(labels, named) || (!named && (areSteps(labels) || areCounts(scores)))) return false;
  return named || (areFalling(scores) && areWhole(scores));
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
  if (numbers[index] !== best || !areWhole(numbers)) return undefined;
  return numbers.map((score, position) => ({ label: say.unnamedClass(position), score }));
}

/** `{class: p}` under a name that says so, unless the members are known words for something else. */
function readMap(object: JsonObject, name: string): ClassRow[] | undefined {
  const rows = saysClasses(name) ? readShares(object) : undefined;
  if (rows === undefined || rows.every(({ score }) => score === 0 || score === 1)) return undefined;
  const labels = rows.map(({ label }) => label);
  const scores = rows.map(({ score }) => score);
  if (sumOf(scores) > 1.02 || areMeasures(labels) || areOtherThings(labels, true)) return undefined;
  return (saysSharesOnly(name) || areSteps(labels)) && !areWhole(scores) ? undefined : rows;
}

function readShares(object: JsonObject): ClassRow[] | undefined {
  const entries = Object.entries(object);
  if (entries.length < 2 || !entries.every(([, score]) => isProbability(score))) return undefined;
  return entries.map(([label, score]) => ({ label: toLabel(label), score: score as number }));
}

/** Best first; what isn't a number comes last. */
export function sortClasses(rows: readonly ClassRow[]): ClassRow[] {
  return [...rows].toSorted((a, b) => {
    if (Number.isNaN(a.score) || Number.isNaN(b.score)) return Number(Number.isNaN(a.score)) - Number(Number.isNaN(b.score));
    return a.score === b.score ? 0 : b.score - a.score;
  });
}
