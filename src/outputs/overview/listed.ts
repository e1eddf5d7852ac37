import { isNumber, type JsonScalar } from '../../answers/isObject.ts';

/** One of many inputs as a list shows it, with the main result. */
export interface ListedInput {
  /** Under which its mark is kept. */
  readonly id: string;
  readonly name: string;
  /** What it is taken for. */
  readonly label: string | undefined;
  /** How sure that is. */
  readonly score: number | undefined;
  /** All that it is found by when one looks for a class. */
  readonly labels: readonly string[];
  readonly values: Readonly<Record<string, JsonScalar>>;
  /** The score is its part of a whole, as of classes that compete. */
  readonly isShare?: true;
  /** Why it has no result. */
  readonly error: string | undefined;
  /** In words, where it has no class. */
  readonly state?: string;
}

/** Stands for the score among the names of numbers; no member is called so. */
export const SCORE = '';

/** More to choose from is no choice. */
const MOST_MEASURES = 50;

/** By which numbers inputs can be told apart: the score, and whatever else most of them have. */
export function measuresOf(inputs: readonly ListedInput[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { score, values } of inputs) {
    if (score !== undefined && Number.isFinite(score)) counts.set(SCORE, (counts.get(SCORE) ?? 0) + 1);
    for (const [name, value] of Object.entries(values)) if (isNumber(value)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts.keys()].filter((name) => name !== SCORE).slice(0, MOST_MEASURES);
  return counts.has(SCORE) ? [SCORE, ...names] : names;
}

export function measureIn({ score, values }: ListedInput, measure: string): number {
  if (measure === SCORE) return score ?? NaN;
  const value = Object.hasOwn(values, measure) ? values[measure] : undefined;
  return isNumber(value) ? Number(value) : NaN;
}

/** Classes, most frequent first, with how many inputs have each. */
export function classCounts(inputs: readonly ListedInput[]): readonly (readonly [label: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { labels } of inputs) for (const label of new Set(labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].toSorted(([a, more], [b, fewer]) => fewer - more || a.localeCompare(b, 'en', { numeric: true }));
}

/** Whether all scores are on one scale from 0 to 1. */
export function areShares(inputs: readonly ListedInput[]): boolean {
  return inputs.every(({ score }) => score === undefined || Number.isNaN(score) || (score >= 0 && score <= 1));
}
