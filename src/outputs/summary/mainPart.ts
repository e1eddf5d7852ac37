import type { Answer } from '../../answers/answer.ts';
import type { Part } from '../../answers/part.ts';
import { chooseOutput } from '../registry.ts';
import { drawable } from './drawable.ts';

/** The part of an answer that stands for it in a small space: what says most at a glance. */
export function mainPart(answer: Answer): Part | undefined {
  const ranked = [...drawable(answer), ...answer.parts].map((part) => ({ part, rank: chooseOutput(part).rule.rank ?? Infinity }));
  return ranked.toSorted((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))[0]?.part;
}
