import { MAX_RECORD, parseRecord, type OpenedRecord } from '../record/record.ts';
import { report } from '../../files/report.ts';
import * as say from './words.ts';

export type OpenedFile =
  | { readonly kind: 'record'; readonly record: OpenedRecord }
  /** A ZIP, which may be a session. */
  | { readonly kind: 'archive' }
  | { readonly kind: 'problem'; readonly words: string };

/** A file that somebody opens in the history: a record of one run, or an archive. Never throws. */
export async function openFile(file: File): Promise<OpenedFile> {
  try {
    const start = await file.slice(0, 4).text();
    if (start.startsWith('PK')) return { kind: 'archive' };
    if (file.size > MAX_RECORD) return { kind: 'problem', words: say.neither };
    const record = parseRecord(readJson(await file.text()));
    return typeof record === 'string' ? { kind: 'problem', words: record } : { kind: 'record', record };
  } catch (error) {
    report('Opening a file in the history', error);
    return { kind: 'problem', words: say.notReadable };
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON: then it is none of our files, which the caller says.
    return undefined;
  }
}
