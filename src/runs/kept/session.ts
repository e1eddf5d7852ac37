import type { ApiRoot } from '../../api/root.ts';
import { downloadName, isoMoment } from '../../files/clock.ts';
import { MIME } from '../../files/kinds.ts';
import { report } from '../../files/report.ts';
import type { SentFile } from '../../files/sentFile.ts';
import { storeZip } from '../../files/zip/storeZip.ts';
import type { ZipSource } from '../../files/zip/writeZip.ts';
import type { Settings } from '../../request/settings.ts';
import type { ModelSpec } from '../../spec/model.ts';
import type { Batch, BatchItem } from '../batch/batch.ts';
import { listBatches, listItems } from '../batch/batchStore.ts';
import { endOf, newId } from '../finishedRun.ts';
import { PAGE_VERSION } from '../pageVersion.ts';
import { choicesNow } from '../session/choices.ts';
import { SESSION, type SavedForm, type SavedModel } from '../session/format.ts';
import { batchSources, type BatchToSave } from '../session/saveBatch.ts';
import { trainingsSource, type TrainingGroup } from '../session/savedTrainings.ts';
import { readKept } from '../trainings/kept.ts';
import { keptInput, type KeptRun } from './kept.ts';
import { keptKeyOf } from './keptKey.ts';
import { keyOfFile, listRuns } from './store.ts';
import { bytesPath, historyFiles } from './transfer.ts';

/** Whose work is saved: that with all models of a deployment. */
export interface Session {
  readonly root: ApiRoot;
  readonly models: readonly Pick<ModelSpec, 'id'>[];
}

/** The form in view, without secrets. */
export interface FormNow {
  readonly model: string;
  readonly settings: Settings;
  readonly files: readonly SentFile[];
}

/** What the page knows and no storage does. */
export interface Surrounding {
  readonly form?: FormNow | undefined;
  /** Address of the page. */
  readonly site?: string | undefined;
  /** The end of the last run on the page, which the history may not have. */
  readonly lastRun?: number | undefined;
  /** Version of DEEPaaS. */
  readonly deepaas?: string | undefined;
  /** Names of models as people know them, by their ids. */
  readonly titles?: ReadonlyMap<string, string> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** From 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface SavedSession {
  /** Undefined when there is nothing to save. */
  readonly file: File | undefined;
  readonly runs: number;
  readonly batches: number;
  readonly trainings: number;
  /** The form held something, and it is in the file. */
  readonly form: boolean;
  /** The last run on the page isn't in it: the history is off, full or blocked. */
  readonly lacksLast: boolean;
  /** Paths of what couldn't be read, and isn't in it. */
  readonly unreadable: readonly string[];
}

/**
 * All that was done at a deployment in one archive, which another page can open. The bytes stay where the browser has them;
 * the archive refers to them.
 * @throws the signal's reason; whatever the storage throws
 */
export async function saveSession(session: Session, at: number, around: Surrounding = {}): Promise<SavedSession> {
  const found = await gather(session);
  const { runs, batches, trainings } = found;
  const { form, lastRun, signal, onProgress } = around;
  const lacksLast = lastRun !== undefined && !runs.some((run) => endOf(run) === lastRun);
  const counts = {
    runs: runs.length,
    batches: batches.length,
    trainings: trainings.reduce((sum, group) => sum + group.trainings.length, 0),
  };
  const filled = form !== undefined && !isEmpty(form);
  if (!filled && Object.values(counts).every((count) => count === 0)) {
    return { file: undefined, ...counts, form: false, lacksLast, unreadable: [] };
  }
  const unreadable: string[] = [];
  const total = Math.max(1, sizeOf(runs, batches, form));
  let done = 0;
  const archive = await storeZip(sources(found, session, filled ? form : undefined, counts, at, around), at, {
    signal,
    onBytes: (bytes) => {
      done += bytes;
      onProgress?.(Math.min(1, done / total));
    },
    onUnreadable: (path, error) => {
      report('Saving a file of the session', error);
      unreadable.push(path);
    },
  });
  const name = downloadName([nameOf(session, form), 'session'], at, 'zip');
  return { file: new File([archive], name, { type: MIME.zip }), ...counts, form: filled, lacksLast, unreadable };
}

interface Gathered {
  readonly runs: readonly KeptRun[];
  readonly batches: readonly BatchToSave[];
  readonly trainings: readonly TrainingGroup[];
}

async function gather({ root, models }: Session): Promise<Gathered> {
  const runs: KeptRun[] = [];
  const batches: { model: string; batch: Batch; items: readonly BatchItem[] }[] = [];
  const trainings: TrainingGroup[] = [];
  for (const { id: model } of models) {
    const key = keptKeyOf(root, model);
    runs.push(...(await listRuns(key)).runs);
    for (const batch of await listBatches(key)) batches.push({ model, batch, items: await listItems(batch.id) });
    const seen = await readKept(key);
    if (seen.length > 0) trainings.push({ model, trainings: seen });
  }
  return {
    runs: runs.toSorted((a, b) => b.startedAt - a.startedAt),
    batches: batches.map((one, place) => ({ ...one, number: place + 1 })),
    trainings,
  };
}

async function* sources(
  { runs, batches, trainings }: Gathered,
  { root, models }: Session,
  form: FormNow | undefined,
  counts: object,
  at: number,
  { site, deepaas, titles }: Surrounding,
): AsyncGenerator<ZipSource> {
  const places = new Map<string, string>();
  yield* historyFiles(runs, places);
  for (const batch of batches) yield* batchSources(batch, places);
  if (trainings.length > 0) yield trainingsSource(trainings);
  const saved: SavedForm | undefined = form && { model: form.model, settings: form.settings, files: form.files.map(keyed) };
  for (const [index, { blob: key, name }] of (saved?.files ?? []).entries()) {
    const file = form?.files[index]?.file;
    if (file === undefined || key === undefined || places.has(key)) continue;
    places.set(key, bytesPath(key, name));
    yield { path: bytesPath(key, name), blob: file };
  }
  const used = new Set([...runs.map(({ modelId }) => modelId), ...[...batches, ...trainings].map(({ model }) => model), form?.model]);
  const worked = models.map(({ id }) => id).filter((id) => used.has(id));
  const told = {
    format: SESSION.format,
    version: SESSION.version,
    saved: isoMoment(at),
    page: { name: 'deepaas-try-me', version: PAGE_VERSION },
    site,
    api: { url: root.url, deepaas },
    models: worked.map((id): SavedModel => ({ id, title: titles?.get(id) })),
    counts,
    form: saved,
    // Where the form's files are that a batch brought.
    places: Object.fromEntries((saved?.files ?? []).map(({ blob = '' }) => [blob, places.get(blob)])),
    choices: choicesNow({ root, models: worked }),
  };
  yield { path: SESSION.index, blob: new Blob([JSON.stringify(told, undefined, 1)], { type: MIME.json }) };
}

function keyed(sent: SentFile): SavedForm['files'][number] {
  return keptInput(sent, keyOfFile(sent.file) ?? newId());
}

function isEmpty({ settings: { values, unset, format }, files }: FormNow): boolean {
  return Object.keys(values).length + unset.length + files.length === 0 && format === undefined;
}

/** Bytes that are going to be read; what several share counts once. */
function sizeOf(runs: readonly KeptRun[], batches: readonly BatchToSave[], form: FormNow | undefined): number {
  const sizes = new Map<string, number>();
  const add = ({ inputs, answer }: Pick<KeptRun, 'inputs' | 'answer'>) => {
    for (const part of [...inputs, answer]) if (part?.blob !== undefined) sizes.set(part.blob, part.size);
  };
  for (const run of runs) add(run);
  for (const { batch, items } of batches) {
    add({ inputs: batch.fixed, answer: undefined });
    for (const { input, size, run } of items) {
      if (input !== undefined) sizes.set(input, size);
      if (run !== undefined) add(run);
    }
  }
  const chosen = form?.files.reduce((sum, { file }) => sum + file.size, 0) ?? 0;
  return [...sizes.values()].reduce((sum, size) => sum + size, chosen);
}

/** The model in view; the first one when none is. */
function nameOf({ models }: Session, form: FormNow | undefined): string {
  return form?.model ?? models[0]?.id ?? 'model';
}
