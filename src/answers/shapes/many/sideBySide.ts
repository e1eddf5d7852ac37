import type { Json, JsonObject } from '../../../spec/model.ts';
import { errorOf } from '../../inAnswer.ts';
import { isScalar } from '../../isObject.ts';
import { areWhole } from '../classes/compete.ts';
import { findPair, pairByName, readPossibleClasses, toScore, type ClassRow } from '../classes/rows.ts';
import { unnamedClass } from '../words.ts';
import { inputOf, NO_ANSWER, scalarsOf, without, type AnsweredInput, type InputSet } from './answered.ts';
import { complete } from './complete.ts';
import { isResultName, isScoreName, mayName, namesClasses, namesInputs, namesThem } from './names.ts';

/** Lists side by side: what stands at one place in each of them is of one input. */
export function setOfLists(object: JsonObject): InputSet | undefined {
  const pair = findPair(object);
  const names = namesList(object, pair?.inputs, pair?.labels);
  if (pair?.inputs !== undefined) return pair.inputs < 2 ? undefined : pairedSet(object, { ...pair, inputs: pair.inputs }, names);
  if (names === undefined) return undefined;
  const gappy = gappyPair(object, names.list.length);
  if (gappy !== undefined) return pairedSet(object, gappy, names);
  return matrixSet(object, names) ?? columnsSet(object, names);
}

interface NamesList {
  readonly member: string;
  readonly list: readonly string[];
}

/** @param inputs how many there are for certain: beside lists of lists, one of texts is what their inputs are called */
function namesList(object: JsonObject, inputs: number | undefined, labels: string | undefined): NamesList | undefined {
  for (const [member, list] of Object.entries(object)) {
    if (!Array.isArray(list) || list.length < 2 || !mayName(member)) continue;
    const isNamed = inputs === list.length && member !== labels ? namesThem(member, list) : namesInputs(member, list);
    if (isNamed) return { member, list: list as string[] };
  }
  return undefined;
}

interface PairOfLists {
  readonly labels: string;
  readonly scores: string;
  readonly inputs: number;
  readonly extras: readonly string[];
}

/** Labels and scores of each input. */
function pairedSet(object: JsonObject, { labels, scores, inputs: count, extras }: PairOfLists, names: NamesList | undefined): InputSet {
  const titles = names?.list.length === count ? names : undefined;
  const own = [labels, scores, ...extras];
  const members = [...(titles === undefined ? [] : [titles.member]), ...own];
  const further = scalarLists(object, count, members);
  const inputs = Array.from({ length: count }, (_, at): AnsweredInput => {
    const answer = entryAt(object, own, at);
    const classes = readPossibleClasses({ [labels]: answer[labels] ?? null, [scores]: answer[scores] ?? null });
    return { ...besideIn(entryAt(object, further, at)), name: titles?.list[at], classes: classes ?? [], answer };
  });
  return { inputs, members: [...members, ...further], holds: 'answers' };
}

/** The same where some inputs have no classes, as those that failed. */
function gappyPair(object: JsonObject, count: number): PairOfLists | undefined {
  const pair = pairByName(Object.keys(object));
  const [labels, scores] = [object[pair?.labels ?? ''], object[pair?.scores ?? '']];
  if (pair === undefined || !Array.isArray(labels) || !Array.isArray(scores)) return undefined;
  if (labels.length !== count || scores.length !== count) return undefined;
  const filled = labels.flatMap((list, at) => (isEmpty(list) && isEmpty(scores[at]) ? [] : [at]));
  if (filled.length === 0 || filled.length === count || !filled.every((at) => Array.isArray(labels[at]))) return undefined;
  const some = { [pair.labels]: filled.map((at) => labels[at] ?? null), [pair.scores]: filled.map((at) => scores[at] ?? null) };
  return findPair(some) && { ...pair, inputs: count, extras: [] };
}

const isEmpty = (value: Json | undefined): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** A row of probabilities for each input, and what the columns are called once for all of them. */
function matrixSet(object: JsonObject, names: NamesList): InputSet | undefined {
  const count = names.list.length;
  const found = Object.keys(object).find((name) => (isScoreName(name) || isResultName(name)) && widthOf(object[name], count) > 1);
  if (found === undefined) return undefined;
  const width = widthOf(object[found], count);
  const labelled = Object.keys(object).find((name) => name !== names.member && namesClasses(name) && areLabels(object[name], width));
  const rows = (object[found] as readonly Json[]).map((row) => (Array.isArray(row) ? row.map((score) => toScore(score) ?? NaN) : []));
  // Numbers without names are classes only where they are shares of one whole.
  if (labelled === undefined && !rows.every((row) => row.length === 0 || areWhole(row))) return undefined;
  const labels = labelled === undefined ? undefined : (object[labelled] as readonly Json[]);
  const members = [names.member, ...(labelled === undefined ? [] : [labelled]), found];
  const further = scalarLists(object, count, members);
  const inputs = rows.map((row, at): AnsweredInput => {
    const classes = row.map((score, place): ClassRow => ({
      label: labels === undefined ? unnamedClass(place) : String(labels[place]),
      score,
    }));
    const answer = { labels: classes.map(({ label }) => label), probabilities: row };
    return { ...besideIn(entryAt(object, further, at)), name: names.list[at], classes, answer: row.length === 0 ? null : answer };
  });
  return { inputs, members: [...members, ...further], holds: 'answers' };
}

/** Numbers in each row, of which that of an input that failed may be empty; 0 where these are no such rows. */
function widthOf(value: Json | undefined, count: number): number {
  if (!Array.isArray(value) || value.length !== count) return 0;
  const rows = value.filter((row) => !isEmpty(row));
  const [first] = rows;
  const width = Array.isArray(first) ? first.length : 0;
  const isRow = (row: Json) => Array.isArray(row) && row.length === width && row.every((score) => toScore(score) !== undefined);
  return rows.every(isRow) ? width : 0;
}

function areLabels(value: Json | undefined, width: number): boolean {
  return (
    Array.isArray(value) && value.length === width && value.every((label) => typeof label === 'string') && new Set(value).size === width
  );
}

/** Whatever stands at one place in all lists that are as long as that of the names. */
function columnsSet(object: JsonObject, names: NamesList): InputSet | undefined {
  const count = names.list.length;
  const scalars = scalarLists(object, count, [names.member]);
  const lists = Object.keys(object).filter((name) => {
    const list = object[name];
    return name !== names.member && Array.isArray(list) && list.length === count;
  });
  return setOfColumns(object, names, lists) ?? (scalars.length < lists.length ? setOfColumns(object, names, scalars) : undefined);
}

function setOfColumns(object: JsonObject, { member, list }: NamesList, columns: readonly string[]): InputSet | undefined {
  const [only] = columns;
  const inputs = list.map((name, at) => {
    const entry = entryAt(object, columns, at);
    // A list of whole answers.
    const whole = columns.length === 1 && only !== undefined && !isScalar(entry[only] ?? null) ? entry[only] : undefined;
    return inputOf(name, whole ?? entry, '');
  });
  return complete(inputs, [member, ...columns]);
}

/** Further lists of single values, one for each input. */
function scalarLists(object: JsonObject, count: number, used: readonly string[]): string[] {
  return Object.entries(object).flatMap(([name, list]) =>
    !used.includes(name) && Array.isArray(list) && list.length === count && list.every(isScalar) ? [name] : [],
  );
}

function entryAt(object: JsonObject, members: readonly string[], at: number): JsonObject {
  return Object.fromEntries(
    members.map((name) => {
      const list = object[name];
      return [name, Array.isArray(list) ? (list[at] ?? null) : null];
    }),
  );
}

/** What is said of an input beside its classes, and why it failed. */
function besideIn(values: JsonObject): Pick<AnsweredInput, 'name' | 'classes' | 'values' | 'error' | 'answer'> {
  const error = errorOf(values);
  if (error === undefined || error.message === '') return { ...NO_ANSWER, values: scalarsOf(values) };
  return { ...NO_ANSWER, values: scalarsOf(without(values, ...error.keys)), error: error.message };
}
