import type { AnswerLine } from '../summary/lineWords.ts';
import { sortClasses, type ClassRow } from '../../answers/shapes/classes/rows.ts';
import { formatScore, formatShare } from '../summary/formatScore.ts';

/** The best class; of several questions that of each. */
export function bestInWords(classifications: readonly (readonly ClassRow[])[]): AnswerLine {
  const best = classifications.flatMap((rows) => sortClasses(rows).slice(0, 1));
  return [best.map(({ label, score }) => `${label} ${score >= 0 && score <= 1 ? formatShare(score) : formatScore(score)}`).join(', ')];
}
