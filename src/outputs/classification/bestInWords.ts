import type { AnswerLine } from '../summary/lineWords.ts';
import { sortClasses, type ClassRow } from '../../answers/shapes/classes/rows.ts';
import type { Part } from '../../answers/part.ts';
import { formatScore, formatShare } from './formatScore.ts';

/** The best class, of several inputs or questions that of each; of many inputs, only the first ones have bars of their own. */
export function bestInWords(classifications: readonly (readonly ClassRow[])[], parts: readonly Part[]): AnswerLine {
  const best = classifications.flatMap((rows) => sortClasses(rows).slice(0, 1));
  const words = best.map(({ label, score }) => `${label} ${score >= 0 && score <= 1 ? formatShare(score) : formatScore(score)}`);
  const overview = parts.find((part) => part.from === 'json' && part.rows === 'inputs');
  const inputs = overview?.from === 'json' && Array.isArray(overview.value) ? overview.value.length : 0;
  return [...(inputs > 0 ? [{ of: 'inputs', count: inputs } as const, ': '] : []), words.join(', ')];
}
