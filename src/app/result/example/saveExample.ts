import { downloadName } from '../../../files/clock.ts';
import { exampleFolder, type ExampleTerms } from '../../../runs/example/exampleFolder.ts';
import type { FinishedRun } from '../../../runs/finishedRun.ts';
import { packed } from '../../../runs/packing.ts';
import { readRun } from '../../../runs/perform.ts';
import { timesOf } from '../../../runs/times.ts';
import { saveBlob } from '../../../ui/actions/saveBlob.ts';

/** Saves a run as the folder of an example. @returns what isn't in it, in words */
export async function saveExample(finished: FinishedRun, keptKey: string, terms: ExampleTerms): Promise<readonly string[]> {
  // Read once more: what is masked of an answer is masked in what is read of it.
  const { run, answer } = await readRun(finished);
  if (answer === undefined) throw new Error('the run has no answer');
  const times = timesOf(keptKey);
  const took = Math.round(run.took);
  const { files, withheld } = await exampleFolder(run, answer, terms, times.first.includes(took) && !times.later.includes(took));
  saveBlob(await packed(files, Date.now()), downloadName([run.modelId, 'example'], run.startedAt, 'zip'));
  return withheld;
}
