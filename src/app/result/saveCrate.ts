import type { Cause } from '../../answers/cause.ts';
import { downloadName } from '../../files/clock.ts';
import { crateFiles } from '../../runs/crate/crate.ts';
import type { FinishedRun } from '../../runs/finishedRun.ts';
import { marksOfRun } from '../../runs/marks/runMarks.ts';
import { packed } from '../../runs/packing.ts';
import { hashing } from '../../runs/record/hashing.ts';
import { makeRecord } from '../../runs/record/record.ts';
import { readRun } from '../../runs/perform.ts';
import { saveBlob } from '../../ui/actions/saveBlob.ts';

/** Packs a run as an RO-Crate and downloads it. */
export async function saveCrate(finished: FinishedRun, cause: Cause | undefined): Promise<void> {
  // Read once more: what is masked of an answer is masked in what is read of it.
  const { run } = await readRun(finished);
  const record = await makeRecord(run, cause, (blob) => hashing.call.hashOf(blob), await marksOfRun(run.id));
  saveBlob(await packed(await crateFiles(run, record, cause), Date.now()), downloadName([run.modelId], run.startedAt, 'crate.zip'));
}
