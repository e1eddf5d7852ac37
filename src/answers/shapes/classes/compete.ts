import type { Json } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import { areCounts, areOtherThings, areSteps, saysProbability } from './reasons.ts';

/** Members that name a row. */
export const ITEM_LABELS = ['label', 'name', 'class', 'class_name', 'category', 'title', 'species'];

/** The members that a row's label and score were read from. */
export interface RowNames {
  readonly label: string;
  readonly score: string;
}

interface Scored {
  readonly label: string;
  readonly score: number;
}

/** Labels that any thing can have, and scores that any measurement can be: together they say nothing of classes. */
const ANY_LABEL = /^(?:names?|title)$/i;
const ANY_SCORE = /^scores?$/i;

/** Whether these are classes of which one can be the best. */
export function compete(rows: readonly Scored[], names: RowNames): boolean {
  const labels = rows.map(({ label }) => label);
  const scores = rows.map(({ score }) => score);
  const named = saysProbability(names.score);
  if (areOtherThings(labels, named)) return false;
  if (named) return true;
  // Each class is one of the competitors once.
  if (areCounts(scores) || new Set(labels).size < labels.length) return false;
  if (areSteps(labels) && !areWhole(scores)) return false;
  return !(ANY_LABEL.test(names.label) && ANY_SCORE.test(names.score)) || areWhole(scores) || areFalling(scores);
}

/** Shares of one whole. */
export function areWhole(scores: readonly number[]): boolean {
  return scores.every((score) => isProbability(score)) && Math.abs(sumOf(scores) - 1) < 0.021;
}

/** Shares of no more than one whole, the best first. */
export function areFalling(scores: readonly number[]): boolean {
  const isSorted = scores.every((score, index) => index === 0 || score <= (scores[index - 1] ?? 0));
  return isSorted && scores.every((score) => isProbability(score)) && sumOf(scores) <= 1.02;
}

export const sumOf = (scores: readonly number[]): number => scores.reduce((total, score) => total + score, 0);

/** A column beside the labels that names the inputs: files, or what tells rows of one class apart. */
export function isByInput(list: readonly Json[], rows: readonly Scored[], names: RowNames): boolean {
  const others = ITEM_LABELS.filter((name) => name !== names.label);
  const texts = others
    .map((name) => list.map((item) => (isObject(item) ? item[name] : undefined)).filter((value) => typeof value === 'string'))
    .filter((column) => column.length > 0);
  const isRepeated = new Set(rows.map(({ label }) => label)).size < rows.length;
  return texts.some((column) => areOtherThings(column, true) || (isRepeated && new Set(column).size === rows.length));
}

export function isProbability(value: Json): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
