import { downloadName, timeInName } from '../../files/clock.ts';
import type { ApiRoot } from '../../api/root.ts';
import type { ModelSpec } from '../../spec/model.ts';
import { safePath } from '../../files/zip/names.ts';
import { writeZip, type ZipSource } from '../../files/zip/writeZip.ts';
import { batchFiles } from '../batch/batchFiles.ts';
import { listBatches, listItems } from '../batch/batchStore.ts';
import { keptKeyOf } from './keptKey.ts';
import { listRuns } from './store.ts';
import { historyFiles } from './transfer.ts';
import { MIME } from '../../files/kinds.ts';

/** All that was done at a deployment. */
export interface Session {
  readonly root: ApiRoot;
  readonly models: readonly Pick<ModelSpec, 'id'>[];
}

interface SavedSession {
  /** Undefined when there is nothing to save. */
  readonly file: File | undefined;
  readonly runs: number;
  readonly batches: number;
}

/**
 * The runs and batches of all models of a deployment in one archive: a history that another page can open, and beside it a
 * folder for each batch.
 * @throws RangeError when they are too much for one; whatever the storage throws
 */
export async function saveSession({ root, models }: Session, at: number): Promise<SavedSession> {
  const keys = models.map(({ id }) => keptKeyOf(root, id));
  const runs = (await Promise.all(keys.map(listRuns))).flatMap((listed) => listed.runs);
  const batches = (await Promise.all(keys.map(listBatches))).flat();
  if (runs.length + batches.length === 0) return { file: undefined, runs: 0, batches: 0 };
  async function* sources(): AsyncGenerator<ZipSource> {
    yield* historyFiles(runs.toSorted((a, b) => b.startedAt - a.startedAt));
    for (const [place, batch] of batches.entries()) {
      const folder = `batches/${place + 1}-${safePath(batch.arg).replaceAll('/', '_')}-${timeInName(batch.startedAt)}`;
      for await (const { path, blob } of batchFiles(batch, await listItems(batch.id))) yield { path: `${folder}/${path}`, blob };
    }
  }
  const archive = await writeZip(sources(), at);
  return {
    file: new File([archive], downloadName(['session'], at, 'zip'), { type: MIME.zip }),
    runs: runs.length,
    batches: batches.length,
  };
}
