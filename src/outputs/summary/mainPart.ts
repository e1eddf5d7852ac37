import type { Answer } from '../../answers/answer.ts';
import type { Part } from '../../answers/part.ts';
import { chooseOutput } from '../registry.ts';
import { drawable } from './drawable.ts';

/** What says most at a glance, best first. */
const TELLING: readonly string[] = ['detections', 'image', 'classification', 'number', 'boolean', 'table', 'audio', 'text', 'list'];

/** The part of an answer that stands for it in a small space. */
export function mainPart(answer: Answer): Part | undefined {
  const ranked = [...drawable(answer), ...answer.parts].map((part) => ({ part, rank: TELLING.indexOf(chooseOutput(part).rule.id) }));
  const told = ranked.filter(({ rank }) => rank !== -1).toSorted((a, b) => a.rank - b.rank);
  return (told[0] ?? ranked[0])?.part;
}
