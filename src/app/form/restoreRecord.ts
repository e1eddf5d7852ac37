import type { Predict } from '../../spec/model.ts';
import { formatMoment } from '../../files/amounts.ts';
import type { Origin } from '../../runs/finishedRun.ts';
import type { FormValues } from './form.ts';
import { restoreForm } from './restore.ts';
import type { Source } from './useLinkedForm.ts';
import type { OpenedRecord } from '../../runs/record/record.ts';

/** The form as a record says, and where this model or server isn't the one that it was made with. */
export function restoreRecord(
  predict: Predict,
  record: OpenedRecord,
  now: FormValues,
  here: { readonly modelId: string; readonly origin: Origin },
) {
  const made = restoreForm(predict, { run: { settings: record.settings, files: [] }, lost: [] }, now);
  const notes = [...differences(record, here), ...made.notes];
  const source: Source = { words: `from the record of ${formatMoment(record.startedAt)}`, notes, needed: record.inputs };
  return { form: made, source };
}

function differences({ modelId, origin }: OpenedRecord, here: { readonly modelId: string; readonly origin: Origin }): string[] {
  const notes: string[] = [];
  if (modelId !== here.modelId) notes.push(`The record is of the model “${modelId}”, not of this one.`);
  else if (origin.model !== here.origin.model)
    notes.push(`The record was made with version ${origin.model ?? 'unknown'} of the model; this is ${here.origin.model ?? 'unknown'}.`);
  if (origin.deepaas !== here.origin.deepaas)
    notes.push(
      `It was made with DEEPaaS ${origin.deepaas === '' ? 'of an unknown version' : origin.deepaas}; this is ${here.origin.deepaas}.`,
    );
  return notes;
}
