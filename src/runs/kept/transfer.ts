import { asObject } from '../../spec/loose.ts';
import { safePath } from '../../files/zip/names.ts';
import { storeZip } from '../../files/zip/storeZip.ts';
import type { ZipSource } from '../../files/zip/writeZip.ts';
import { bytesOf, type ArchiveFiles } from './archiveFiles.ts';
import { historyIndex } from './historyIndex.ts';
import type { KeptRun } from './kept.ts';
import { readBlobs } from './store.ts';
import { thumbnailPath } from './takeRuns.ts';
import * as say from './words.ts';

/** Runs as a ZIP: an index of all, and their files under names that tell which is which. */
export function exportRuns(runs: readonly KeptRun[], at: number): Promise<Blob> {
  return storeZip(historyFiles(runs), at);
}

/**
 * What such a ZIP is made of.
 * @param written where bytes stand that are in it already, by their keys; those that come now are added
 */
export async function* historyFiles(runs: readonly KeptRun[], written = new Map<string, string>()): AsyncGenerator<ZipSource> {
  for (const run of runs) {
    const blobs = await readBlobs(run);
    const names = new Map([...run.inputs.map(({ blob, name }) => [blob, name] as const), [run.answer?.blob, 'answer'] as const]);
    for (const [key, blob] of blobs) {
      if (written.has(key)) continue;
      const path = bytesPath(key, names.get(key) ?? 'file');
      written.set(key, path);
      yield { path, blob };
    }
    if (run.thumbnail !== undefined) yield { path: thumbnailPath(run.id), blob: run.thumbnail };
  }
  yield historyIndex(runs);
}

/** Where bytes stand in an archive. */
export function bytesPath(key: string, name: string): string {
  return `files/${safePath(key)}/${safePath(name).replaceAll('/', '_')}`;
}

/** Folders of batches in an archive, by their paths. */
export function batchFolders(files: ArchiveFiles): readonly string[] {
  return [...new Set([...files.keys()].flatMap((path) => /^batches\/[^/]+(?=\/)/.exec(path)?.[0] ?? []))];
}

/** Another archive's list of what is in it is small. */
const MAX_MANIFEST = 20_000_000;

/** Other archives of this page are taken for a history now and then. */
export async function whatElse(files: ArchiveFiles): Promise<string> {
  const manifest = await (await bytesOf(files.get('manifest.json'), MAX_MANIFEST))?.text();
  let found: ReturnType<typeof asObject>;
  try {
    found = asObject(JSON.parse(manifest ?? ''));
  } catch {
    // It is no archive of ours.
  }
  if (found?.kind === 'try-me-batch') return say.olderBatch;
  if (typeof found?.received === 'string' && Array.isArray(found.files)) return say.oneAnswer;
  return say.noHistory;
}
