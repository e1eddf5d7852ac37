import type { AnswerLine } from '../summary/lineWords.ts';
import type { Detection, DetectionSet } from '../../answers/shapes/detections/detection.ts';
import type { Cell } from '../define.ts';
import { COUNT_OF, HIGHEST_SCORE } from '../summary/cellNames.ts';
import type { DetectionsProps } from './props.ts';
import * as words from './ruleWords.ts';

/** What is drawn unasked: what may be places in a picture may be anything else. */
export function sureSets(found: readonly DetectionsProps[]): DetectionSet[] {
  return found.map(({ set }) => set).filter(({ evidence }) => evidence === 'sure');
}

export function drawnItems(sets: readonly DetectionSet[]): Detection[] {
  return sets.flatMap(({ groups }) => groups.flatMap((group) => group.items));
}

/** With what is too much to be drawn. */
export function totalOf(sets: readonly DetectionSet[]): number {
  return drawnItems(sets).length + sets.reduce((sum, { unread }) => sum + unread, 0);
}

/** Columns for classes: more are in the answer. */
const MOST_CLASSES = 50;

/** For a row of many: how many there are of each class, and the highest score. */
export function cellsOfClasses(set: DetectionSet): Readonly<Record<string, Cell>> {
  const counts = [...classCounts([set])].toSorted(([, a], [, b]) => b - a).slice(0, MOST_CLASSES);
  const scores = drawnItems([set]).flatMap(({ score }) => score ?? []);
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  return {
    ...Object.fromEntries(counts.map(([label, count]) => [`${COUNT_OF}${label}`, count])),
    ...(Number.isFinite(highest) && { [HIGHEST_SCORE]: highest }),
  };
}

function classCounts(sets: readonly DetectionSet[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of drawnItems(sets)) if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** How many there are, and of which classes, the most frequent first: `3 detections: 2 cod, crab`. */
export function lineOfClasses(sets: readonly DetectionSet[]): AnswerLine {
  const classes = [...classCounts(sets)]
    .toSorted(([, a], [, b]) => b - a)
    .map(([label, count]) => (count === 1 ? label : `${count} ${label}`));
  const total = totalOf(sets);
  if (total === 0) return [];
  return [{ of: 'found', count: total }, ...(classes.length === 0 ? [] : [`: ${classes.join(', ')}`])];
}

/** The same by what is drawn: `3 boxes`. */
export function countInWords(sets: readonly DetectionSet[]): string | undefined {
  const items = drawnItems(sets);
  if (items.length === 0) return undefined;
  const total = totalOf(sets);
  const boxes = items.every(({ outlines }) => outlines.every(({ kind }) => kind === 'box'));
  return boxes ? words.boxes(total) : words.outlines(total);
}
