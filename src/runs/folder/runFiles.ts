import { MIME } from '../../files/kinds.ts';
import { timeInName } from '../../files/clock.ts';
import type { Cause } from '../../answers/cause.ts';
import type { ReadRun } from '../finishedRun.ts';
import { makeRecord } from '../record/record.ts';
import { diskName, distinct, type DiskFile } from './diskNames.ts';

/** `2026-11-26-143005-plants`: sorted by time in any file manager. */
export function runFolderName({ modelId, startedAt }: { readonly modelId: string; readonly startedAt: number }): string {
  return diskName(`${timeInName(startedAt)}-${modelId}`);
}

/**
 * What is written of a run: its inputs, its answer under its own name, and its record, which repeats no secret.
 * @param withholdAnswer it repeats a secret
 * @param hashOf SHA-256 in hexadecimal
 */
export async function runFiles(
  { run, answer, error }: ReadRun,
  withholdAnswer: boolean,
  hashOf: (blob: Blob) => Promise<string>,
): Promise<readonly DiskFile[]> {
  const inputs = distinct(run.files.map(({ file }) => ({ path: `inputs/${diskName(file.name)}`, blob: file })));
  const record = await makeRecord(withholdAnswer ? { ...run, source: undefined } : run, causeOf(error), hashOf);
  const raw = withholdAnswer ? undefined : (answer?.raw ?? run.source?.blob);
  return [
    ...inputs,
    ...(raw === undefined
      ? []
      : distinct([
          { path: RECORD, blob: raw },
          { path: diskName(answer?.fileName ?? 'answer'), blob: raw },
        ]).slice(1)),
    { path: RECORD, blob: new Blob([`${JSON.stringify(record, undefined, 2)}\n`], { type: MIME.json }) },
  ];
}

const RECORD = 'record.json';

function causeOf(error: ReadRun['error']): Cause | undefined {
  return error && (error.cause ?? { code: 'told', title: error.title, what: error.what, next: error.next });
}
