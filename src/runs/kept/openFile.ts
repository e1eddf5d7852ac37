import { ArchiveError } from '../../files/zip/archive.ts';
import { MAX_RECORD, parseRecord, type OpenedRecord } from '../record/record.ts';
import { readPreferences } from './preferences.ts';
import { importRuns, type Imported, type Watching } from './transfer.ts';
import * as say from './words.ts';

export type OpenedFile =
  | { readonly kind: 'record'; readonly record: OpenedRecord }
  | { readonly kind: 'imported'; readonly words: string }
  | { readonly kind: 'problem'; readonly words: string };

/** A file that somebody opens in the history: a record of one run, or an export of many. Never throws. */
export async function openFile(file: File, keptKey: string, modelId: string, watching: Watching = {}): Promise<OpenedFile> {
  try {
    const start = await file.slice(0, 4).text();
    if (start.startsWith('PK')) {
      return { kind: 'imported', words: tell(await importRuns(file, keptKey, modelId, readPreferences().limit, watching)) };
    }
    if (file.size > MAX_RECORD) return { kind: 'problem', words: say.neither };
    const record = parseRecord(readJson(await file.text()));
    return typeof record === 'string' ? { kind: 'problem', words: record } : { kind: 'record', record };
  } catch (error) {
    if (error instanceof ArchiveError) return { kind: 'problem', words: error.message };
    return { kind: 'problem', words: say.notTakenOver };
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

function tell({ added, known, broken, others, leftOut, batches, unread }: Imported): string {
  const parts = [
    unread > 0 && say.stopped,
    say.takenOver(added),
    others > 0 && say.ofOtherModels(others),
    known > 0 && say.hereAlready(known),
    leftOut > 0 && say.noRoomFor(leftOut),
    broken > 0 && say.unreadable(broken),
    unread > 0 && say.notLookedAt(unread),
    batches > 0 && say.batchesInside(batches),
  ];
  return parts.filter((part) => part !== false).join(' ');
}
