import { wordsOfCause } from '../../answers/cause.ts';
import { lineInWords } from '../../outputs/summary/lineWords.ts';
import type { KeptRun } from './kept.ts';

/** What came of a run, in a line. */
export function outcomeInWords({ error, gist }: Pick<KeptRun, 'error' | 'gist'>): string {
  return error === undefined ? lineInWords(gist) : wordsOfCause(error).title;
}
