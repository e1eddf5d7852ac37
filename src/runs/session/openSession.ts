import { ArchiveError } from '../../files/zip/archive.ts';
import { asObject, asString, type Loose } from '../../spec/loose.ts';
import { bytesOf, documentIn, openFiles, type ArchiveFiles } from '../kept/archiveFiles.ts';
import { INDEX } from '../kept/historyIndex.ts';
import { readRunsIndex, type RunsIndex } from '../kept/takeRuns.ts';
import { batchFolders, whatElse } from '../kept/transfer.ts';
import { parseSessionIndex, SESSION, type SavedModel, type SessionIndex } from './format.ts';
import * as say from './words.ts';

/** A saved session, or an exported history, as it was opened: nothing of it is here yet. */
export interface OpenedSession {
  readonly files: ArchiveFiles;
  readonly index: SessionIndex;
  readonly runs: RunsIndex;
  /** Folders of batches. */
  readonly batches: readonly string[];
  /** Where bytes of the form are that aren't at `files/KEY/…`. */
  readonly places: Loose;
}

/**
 * Whether a file is one of ours, by the index inside the ZIP and whatever the file is called. Never throws: what can't be
 * read is none.
 */
export async function isSession(file: Blob): Promise<boolean> {
  try {
    if ((await file.slice(0, 4).text()) !== 'PK\u0003\u0004') return false;
    const files = await openFiles(file);
    for (const path of [SESSION.index, INDEX]) {
      const index = await bytesOf(files.get(path), MAX_INDEX);
      if (index !== undefined && OURS.test(await index.slice(0, BEGINNING).text())) return true;
    }
    return false;
  } catch {
    // An archive that can't be read is a file like any other.
    return false;
  }
}

const MAX_INDEX = 200_000_000;
const BEGINNING = 200;
const OURS = /^\s*\{\s*"format":\s*"deepaas-try-me (?:session|history)"/;

/** @throws ArchiveError with a sentence when it is no such file, is damaged, or is of a newer page */
export async function openSession(file: Blob): Promise<OpenedSession> {
  const files = await openFiles(file);
  const found = await documentIn(files, SESSION.index, say.brokenSession);
  if (found === undefined) return openHistory(files);
  if (found.format !== SESSION.format) throw new ArchiveError(say.otherArchive);
  if (typeof found.version !== 'number' || found.version > SESSION.version) throw new ArchiveError(say.newerSession);
  const index = parseSessionIndex(found);
  if (index === undefined) throw new ArchiveError(say.brokenSession);
  const runs = (await readRunsIndex(files)) ?? { runs: [], places: {} };
  const places = asObject(found.places) ?? {};
  return { files, index: withCounts(index, runs, files), runs, batches: batchFolders(files), places };
}

/** Older pages exported runs alone, and what they saved of batches is for reading. */
async function openHistory(files: ArchiveFiles): Promise<OpenedSession> {
  const runs = await readRunsIndex(files);
  if (runs === undefined) throw new ArchiveError(await whatElse(files));
  const batches = batchFolders(files);
  const index: SessionIndex = {
    savedAt: undefined,
    page: undefined,
    site: undefined,
    api: undefined,
    models: modelsOf(runs),
    counts: { runs: runs.runs.length, batches: batches.length, trainings: 0 },
    form: undefined,
    choices: new Map(),
  };
  return { files, index, runs, batches, places: {} };
}

/** What can be counted is counted. */
function withCounts(index: SessionIndex, { runs }: RunsIndex, files: ArchiveFiles): SessionIndex {
  return { ...index, counts: { ...index.counts, runs: runs.length, batches: batchFolders(files).length } };
}

const MAX_MODELS = 20;

function modelsOf({ runs }: RunsIndex): readonly SavedModel[] {
  const ids = new Set(runs.flatMap((run) => asString(asObject(run)?.modelId)?.slice(0, 300) ?? []));
  return [...ids].slice(0, MAX_MODELS).map((id) => ({ id, title: undefined }));
}
