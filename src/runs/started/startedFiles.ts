import type { SentFile } from '../../files/sentFile.ts';
import { newId } from '../finishedRun.ts';
import { blobFrom, storedForms, writeBlobs } from '../kept/blobs.ts';
import { openDatabase } from '../kept/database.ts';
import { keptInput, parseInputs, parseSettings, type KeptInput } from '../kept/kept.ts';
import { NOTED, notedInputs } from '../kept/room.ts';
import { readPreferences } from '../kept/preferences.ts';
import type { Settings } from '../../request/settings.ts';

/** What a closed tab has left behind. */
const STALE = 86_400_000;

export interface StartedRun {
  readonly startedAt: number;
  readonly settings: Settings;
  readonly inputs: readonly KeptInput[];
}

/** Reads what was noted of a run at its start, where anything may stand. */
export function parseStarted(note: Readonly<Record<string, unknown>>): StartedRun | undefined {
  const { startedAt, settings, inputs } = note;
  if (typeof startedAt !== 'number' || Number.isNaN(new Date(startedAt).getTime())) return undefined;
  return { startedAt, settings: parseSettings(settings), inputs: parseInputs(inputs) };
}

/** Stores the files of a run that begins; only their names where the history is off, or they are more than it may hold. */
export async function storeStarted(files: readonly SentFile[], now: number): Promise<readonly KeptInput[]> {
  const { on, limit } = readPreferences();
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  if (!on || size > limit || files.length === 0) return files.map((sent) => keptInput(sent, undefined));
  const inputs = files.map((sent) => keptInput(sent, `${NOTED}${now}-${newId()}`));
  const blobs = new Map(inputs.map(({ blob }, place) => [blob ?? '', files[place]?.file ?? new Blob()]));
  await writeBlobs(async () => {
    const forms = await storedForms(blobs);
    const transaction = (await openDatabase()).transaction('blobs', 'readwrite');
    transaction.done.catch(() => undefined /* awaited below, or the same error once more */);
    for (const key of await transaction.store.getAllKeys(notedInputs())) {
      if (now - Number(key.split('-')[1]) > STALE) await transaction.store.delete(key);
    }
    for (const [key, form] of forms) await transaction.store.put(form, key);
    await transaction.done;
  });
  return inputs;
}

/** The files again, and those that weren't stored. */
export async function readFiles(
  inputs: readonly KeptInput[],
): Promise<{ readonly files: readonly SentFile[]; readonly lost: readonly KeptInput[] }> {
  const database = await openDatabase();
  const files: SentFile[] = [];
  const lost: KeptInput[] = [];
  for (const input of inputs) {
    const { arg, name, type, lastModified, blob: key } = input;
    const bytes = key?.startsWith(NOTED) === true ? blobFrom(await database.get('blobs', key)) : undefined;
    if (bytes === undefined) lost.push(input);
    else files.push({ name: arg, file: new File([bytes], name, { type, lastModified }) });
  }
  return { files, lost };
}

/** @param noted inputs as they were noted, which may be anything */
export async function dropFiles(noted: unknown): Promise<void> {
  const keys = parseInputs(noted).flatMap(({ blob }) => (blob?.startsWith(NOTED) === true ? [blob] : []));
  if (keys.length === 0) return;
  const transaction = (await openDatabase()).transaction('blobs', 'readwrite');
  transaction.done.catch(() => undefined /* awaited below, or the same error once more */);
  for (const key of keys) await transaction.store.delete(key);
  await transaction.done;
}
