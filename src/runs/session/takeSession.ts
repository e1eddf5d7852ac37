import type { SentFile } from '../../files/sentFile.ts';
import type { Settings } from '../../request/settings.ts';
import { remember } from '../storage.ts';
import { MAX_KEPT, readKept, writeKept } from '../trainings/kept.ts';
import { ArchiveError } from '../../files/zip/archive.ts';
import { bytesOf, documentIn, type ArchiveFiles } from '../kept/archiveFiles.ts';
import { announceChange } from '../kept/database.ts';
import { keptKeyOf } from '../kept/keptKey.ts';
import { readPreferences } from '../kept/preferences.ts';
import { keysIn, takeRuns, type Imported, type Watching } from '../kept/takeRuns.ts';
import { announceArrival } from './arrivals.ts';
import { takeChoices, type Deployment, type TakenChoices } from './choices.ts';
import { TRAININGS } from './format.ts';
import type { OpenedSession } from './openSession.ts';
import { parseSavedTrainings } from './savedTrainings.ts';
import { takeBatches, type TakenBatches } from './takeBatches.ts';

/** The page that takes a session over. */
export interface Here extends Deployment {
  /** The one in view. */
  readonly model: string;
}

type SessionPart = 'runs' | 'batches' | 'trainings' | 'form';

export interface WatchingSession {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((part: SessionPart, done: number, of: number) => void) | undefined;
}

interface TakenTrainings {
  readonly added: number;
  readonly known: number;
  readonly broken: number;
  /** More than are kept of a model. */
  readonly leftOut: number;
  readonly foreign: ReadonlyMap<string, number>;
}

/** The form that was saved, for whoever has one to fill. */
export interface TakenForm {
  readonly model: string;
  readonly settings: Settings;
  readonly files: readonly SentFile[];
  /** Names of files that aren't in the archive. */
  readonly lost: readonly { readonly arg: string; readonly name: string }[];
}

export interface TakenSession {
  readonly runs: Imported;
  readonly batches: TakenBatches;
  readonly trainings: TakenTrainings;
  readonly choices: TakenChoices;
  readonly form: TakenForm | undefined;
  /** The visitor had enough. */
  readonly stopped: boolean;
}

/**
 * Brings back what fits: all of models that are here, the page's choices, and what was kept at this very address. Nothing
 * that is here is overwritten or lets go.
 * @throws whatever the storage throws; what has come by then stays
 */
export async function takeSession(opened: OpenedSession, here: Here, { signal, onProgress }: WatchingSession = {}): Promise<TakenSession> {
  const { files } = opened;
  const watch = (part: SessionPart): Watching => ({ signal, onProgress: (done, of) => onProgress?.(part, done, of) });
  const shelfOf = shelvesAt(here);
  // First, since the room for the rest is one of them.
  const choices = takeChoices(opened.index.choices, here);
  const place = { shelfOf, modelId: here.model, limit: readPreferences().limit };
  const runs = await takeRuns(files, opened.runs, place, watch('runs'));
  const batches = await takeBatches(files, opened.batches, shelfOf, watch('batches'));
  // Without its name no page looks for one.
  for (const [shelf, { id }] of batches.newest) remember(`batch:${shelf}`, id);
  const trainings = await takeTrainings(files, here, signal);
  onProgress?.('form', 0, 1);
  const form = signal?.aborted === true ? undefined : await takeForm(opened);
  if (batches.added + batches.completed + trainings.added > 0) {
    announceChange();
    announceArrival();
  }
  return { runs, batches, trainings, choices, form, stopped: signal?.aborted === true };
}

/** What is of a model of this deployment comes to it; what was kept at this address keeps its place, for when its model is back. */
function shelvesAt({ root, models }: Here): (modelId: string, shelf: string) => string | undefined {
  return (modelId, shelf) => {
    if (models.includes(modelId)) return keptKeyOf(root, modelId);
    return shelf === keptKeyOf(root, modelId) ? shelf : undefined;
  };
}

async function takeTrainings(files: ArchiveFiles, { root, models }: Here, signal: AbortSignal | undefined): Promise<TakenTrainings> {
  const told = { added: 0, known: 0, broken: 0, leftOut: 0 };
  const foreign = new Map<string, number>();
  const found = signal?.aborted === true ? undefined : await readTrainings(files);
  if (found === 'broken') return { ...told, broken: 1, foreign };
  for (const { model, trainings } of found?.groups ?? []) {
    if (!models.includes(model)) {
      foreign.set(model, (foreign.get(model) ?? 0) + trainings.length);
      continue;
    }
    const place = keptKeyOf(root, model);
    const known = new Set((await readKept(place)).map(({ uuid }) => uuid));
    const fresh = trainings.filter(({ uuid }) => !known.has(uuid)).toSorted((a, b) => b.firstSeen - a.firstSeen);
    // Those that are here don't give way.
    const fitting = fresh.slice(0, Math.max(0, MAX_KEPT - known.size));
    await writeKept(
      place,
      fitting.map((training) => ({ ...training, place, firstSeen: Math.min(training.firstSeen, Date.now()) })),
    );
    told.added += fitting.length;
    told.leftOut += fresh.length - fitting.length;
    told.known += trainings.length - fresh.length;
  }
  return { ...told, broken: found?.broken ?? 0, foreign };
}

async function readTrainings(files: ArchiveFiles): Promise<ReturnType<typeof parseSavedTrainings> | 'broken' | undefined> {
  try {
    const found = await documentIn(files, TRAININGS.index, '');
    if (found === undefined) return undefined;
    if (found.format !== TRAININGS.format || typeof found.version !== 'number' || found.version > TRAININGS.version) return 'broken';
    return parseSavedTrainings(found);
  } catch (error) {
    if (error instanceof ArchiveError) return 'broken';
    throw error;
  }
}

async function takeForm({ files, index: { form }, places }: OpenedSession): Promise<TakenForm | undefined> {
  if (form === undefined) return undefined;
  const fileOf = keysIn(files, places);
  const found: SentFile[] = [];
  const lost: { arg: string; name: string }[] = [];
  for (const { arg, name, type, lastModified, size, blob } of form.files) {
    const bytes = blob === undefined ? undefined : await bytesOf(fileOf(blob), size);
    if (bytes === undefined) lost.push({ arg, name });
    else found.push({ name: arg, file: new File([bytes], name, { type, lastModified }) });
  }
  return { model: form.model, settings: form.settings, files: found, lost };
}
