import type { Cause } from '../../answers/cause.ts';
import { saveBlob } from '../../ui/actions/saveBlob.ts';
import type { FinishedRun } from '../../runs/finishedRun.ts';
import { marksOfRun } from '../../runs/marks/runMarks.ts';
import { hashing } from '../../runs/record/hashing.ts';
import { makeRecord, recordName } from '../../runs/record/record.ts';
import { MIME } from '../../files/kinds.ts';

/** Makes a run's record and downloads it. */
export async function saveRecord(run: FinishedRun, cause: Cause | undefined): Promise<void> {
  const record = await makeRecord(run, cause, (blob) => hashing.call.hashOf(blob), await marksOfRun(run.id));
  saveBlob(new Blob([`${JSON.stringify(record, undefined, 2)}\n`], { type: MIME.json }), recordName(run));
}
