import type { Answer } from '../../answers/answer.ts';
import type { Part } from '../../answers/part.ts';
import type { SentFile } from '../../files/sentFile.ts';
import type { Dataset } from '../exports/dataset.ts';
import { mergeDatasets } from '../exports/merge.ts';
import { chooseOutput } from '../registry.ts';
import { drawable } from './drawable.ts';

/** What other programs can take of an answer, of all its parts together. */
export function datasetOfAnswer(answer: Answer, sent: readonly SentFile[]): Promise<Dataset> {
  const visual = drawable(answer);
  return datasetOfParts(visual.length > 0 ? visual : answer.parts, sent);
}

export async function datasetOfParts(parts: readonly Part[], sent: readonly SentFile[]): Promise<Dataset> {
  const found: Dataset[] = [];
  for (const part of parts) {
    const { rule, props } = chooseOutput(part);
    const set = await rule.dataset?.(props, sent);
    if (set !== undefined) found.push(set);
  }
  return mergeDatasets(found);
}
