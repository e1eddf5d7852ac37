import { ArchiveError } from '../../files/zip/archive.ts';
import { MAX_RECORD, parseRecord, type OpenedRecord } from '../record/record.ts';
import { readPreferences } from './preferences.ts';
import { importRuns, type Imported, type Watching } from './transfer.ts';

export type OpenedFile =
  | { readonly kind: 'record'; readonly record: OpenedRecord }
  | { readonly kind: 'imported'; readonly words: string }
  | { readonly kind: 'problem'; readonly words: string };

/** A file that somebody opens in the history: a record of one run, or an export of many. Never throws. */
export async function openFile(file: File, shelf: string, modelId: string, watching: Watching = {}): Promise<OpenedFile> {
  try {
    const start = await file.slice(0, 4).text();
    if (start.startsWith('PK')) {
      return { kind: 'imported', words: tell(await importRuns(file, shelf, modelId, readPreferences().limit, watching)) };
    }
    if (file.size > MAX_RECORD) return { kind: 'problem', words: 'This is neither a record of a run nor an exported history.' };
    const record = parseRecord(readJson(await file.text()));
    return typeof record === 'string' ? { kind: 'problem', words: record } : { kind: 'record', record };
  } catch (error) {
    if (error instanceof ArchiveError) return { kind: 'problem', words: error.message };
    return { kind: 'problem', words: 'The file couldn’t be taken over: it can’t be read, or the browser’s storage is full or blocked.' };
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
    unread > 0 && 'Stopped.',
    `${added === 1 ? 'One run' : `${added === 0 ? 'No' : added.toLocaleString('en')} runs`} taken over.`,
    others > 0 && `${others} of them of other models.`,
    known > 0 && `${known} ${known === 1 ? 'was' : 'were'} here already.`,
    leftOut > 0 &&
      `${leftOut} ${leftOut === 1 ? 'doesn’t' : 'don’t'} fit any more: choose a larger size for the history, or delete runs, and open the file again.`,
    broken > 0 && `${broken} couldn’t be read.`,
    unread > 0 && `${unread.toLocaleString('en')} more weren’t looked at.`,
    batches > 0 && `${batches === 1 ? 'The batch' : `The ${batches} batches`} in it can be read after unpacking, and not here.`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}
