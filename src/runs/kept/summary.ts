import { wordsOfCause } from '../../answers/cause.ts';
import { gistInWords } from '../../outputs/summary/gistWords.ts';
import type { KeptRun } from './kept.ts';

/** What came of a run, in a line. */
export function outcomeInWords({ error, gist }: Pick<KeptRun, 'error' | 'gist'>): string {
  return error === undefined ? gistInWords(gist) : wordsOfCause(error).title;
}
