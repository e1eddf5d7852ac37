import { inkOf, type Ink } from './palette.ts';
import type { DetectionSet } from '../../answers/shapes/detections/detection.ts';
import * as words from './words.ts';

export interface ClassEntry {
  readonly label: string;
  readonly count: number;
  readonly ink: Ink;
}

/** All classes of an answer, the most frequent first. Each keeps its colour from frame to frame and while others are off. */
export function classesOf(set: DetectionSet): ClassEntry[] {
  const counts = new Map<string, number>();
  for (const { items } of set.groups) for (const { label } of items) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts]
    .toSorted(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
    .map(([label, count], index) => ({ label, count, ink: inkOf(index) }));
}

/** Smallest and largest score; undefined when there is nothing to choose by. */
export function scoreRange(set: DetectionSet): { low: number; high: number } | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const { items } of set.groups) {
    for (const { score } of items) {
      if (score === undefined || !Number.isFinite(score)) continue;
      low = Math.min(low, score);
      high = Math.max(high, score);
    }
  }
  return low < high ? { low, high } : undefined;
}

/** In words, for those who can't see the picture: `9 outlines: 4 cod, 3 crab, 2 others`. */
export function summaryOf(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const sorted = [...counts].filter(([label]) => label !== '').toSorted(([, a], [, b]) => b - a);
  const named = sorted.slice(0, 5).map(([label, count]) => `${count} ${label}`);
  const rest = labels.length - sorted.slice(0, 5).reduce((sum, [, count]) => sum + count, 0);
  const told = [...named, ...(rest > 0 && named.length > 0 ? [words.others(rest)] : [])];
  const total = words.outlines(labels.length);
  return told.length === 0 ? total : `${total}: ${told.join(', ')}`;
}
