import { mapTexts, type Cause } from '../../answers/cause.ts';
import type { ErrorReport } from '../../answers/report.ts';
import { answerLine } from '../../outputs/summary/answerLine.ts';
import { report } from '../../files/report.ts';
import type { Arg } from '../../spec/model.ts';
import type { ReadRun } from '../finishedRun.ts';
import { writeToFolder } from '../folder/writeRun.ts';
import { quotesSecret, maskSecrets } from '../secrets.ts';
import { readPreferences } from './preferences.ts';
import { keepRun, type Label } from './store.ts';
import { makeThumbnail } from './thumbnail.ts';
import { drawable } from '../../outputs/summary/drawable.ts';
import * as say from './words.ts';

/** What the visitor is told when a run couldn't be kept; undefined when it was, and when the history is switched off. */
export type KeepProblem = string | undefined;

/**
 * Puts a run that has just ended into the history, and into the folder that was chosen for it. Never throws: what doesn't work
 * there must not matter to a run.
 */
export async function keep(keptKey: string, args: readonly Arg[], ended: ReadRun): Promise<KeepProblem> {
  try {
    const label = await labelOf(ended);
    const problems = [await keepInHistory(keptKey, args, ended, label), await writeToFolder(ended, label.withholdAnswer)];
    return problems.filter((problem) => problem !== undefined).join(' ') || undefined;
  } catch (error) {
    report('Keeping a run', error);
    return sayWhy(error);
  }
}

async function keepInHistory(keptKey: string, args: readonly Arg[], ended: ReadRun, label: Label): Promise<KeepProblem> {
  const { on, limit } = readPreferences();
  if (!on) return undefined;
  try {
    const { run } = await keepRun(keptKey, args, ended.run, label, limit);
    if (run.answer !== undefined && run.answer.blob === undefined) return say.withoutAnswer;
    if (run.inputs.some(({ blob }) => blob === undefined)) return say.withoutFiles;
    return undefined;
  } catch (error) {
    return sayWhy(error);
  }
}

/** What a list shows of a run, and nothing in it that was typed into a password field: some models answer with what they were given. */
export async function labelOf({ run, answer, error }: ReadRun, typed: readonly string[] = []): Promise<Label> {
  const secrets = [...(run.secrets ?? []), ...typed];
  const mask = (text: string) => maskSecrets(text, secrets);
  return {
    gist: answer === undefined ? [] : answerLine(answer).map((piece) => (typeof piece === 'string' ? mask(piece) : piece)),
    thumbnail: await makeThumbnail(
      answer === undefined ? [] : [...answer.parts, ...drawable(answer)],
      run.files.map(({ file }) => file),
    ),
    error: error && mapTexts(causeIn(error), mask),
    withholdAnswer: answer !== undefined && (await quotesSecret(answer.raw, secrets)),
  };
}

/** Reports of runs say their cause; should one not, its words are all that is known. */
function causeIn({ cause, title, what, next }: ErrorReport): Cause {
  return cause ?? { code: 'told', title, what, next };
}

/** A sentence about a storage that failed. */
export function sayWhy(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return say.storageFull;
  return say.storageRefused;
}
