import type { Predict } from '../../../spec/model.ts';
import { formatMoment } from '../../../files/amounts.ts';
import type { Origin } from '../../../runs/finishedRun.ts';
import type { FormValues } from '../form.ts';
import { restoreForm } from './restore.ts';
import type { Source } from '../useLinkedForm.ts';
import type { OpenedRecord } from '../../../runs/record/record.ts';
import * as words from './words.ts';

/** The form as a record says, and where this model or server isn't the one that it was made with. */
export function restoreRecord(
  predict: Predict,
  record: OpenedRecord,
  now: FormValues,
  here: { readonly modelId: string; readonly origin: Origin },
) {
  const made = restoreForm(predict, { run: { settings: record.settings, files: [] }, lost: [] }, now);
  const notes = [...differences(record, here), ...made.notes];
  const source: Source = { words: words.fromRecord(formatMoment(record.startedAt)), notes, needed: record.inputs };
  return { form: made, source };
}

function differences({ modelId, origin }: OpenedRecord, here: { readonly modelId: string; readonly origin: Origin }): string[] {
  const notes: string[] = [];
  if (modelId !== here.modelId) notes.push(words.otherModel(modelId));
  else if (origin.model !== here.origin.model) notes.push(words.otherVersion(origin.model, here.origin.model));
  if (origin.deepaas !== here.origin.deepaas) notes.push(words.otherDeepaas(origin.deepaas, here.origin.deepaas));
  return notes;
}
