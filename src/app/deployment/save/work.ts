import { listBatches, listItems } from '../../../runs/batch/batchStore.ts';
import type { BatchItem } from '../../../runs/batch/batch.ts';
import { keptKeyOf } from '../../../runs/kept/keptKey.ts';
import type { Session } from '../../../runs/kept/session.ts';
import { listRuns } from '../../../runs/kept/store.ts';
import { endOf } from '../../../runs/finishedRun.ts';
import type { Work } from './unsaved.ts';

/** What this browser has stored of a deployment, from all tabs. @throws when the storage is blocked */
export async function storedWork({ root, models }: Session): Promise<Pick<Work, 'runs' | 'batches'>> {
  const keys = models.map(({ id }) => keptKeyOf(root, id));
  const [runs, batches] = await Promise.all([Promise.all(keys.map(listRuns)), Promise.all(keys.map(listBatches))]);
  return {
    runs: runs.flatMap((listed) => listed.runs.map(endOf)),
    batches: await Promise.all(batches.flat().map(async ({ id, startedAt }) => latest(startedAt, await listItems(id)))),
  };
}

function latest(startedAt: number, items: readonly BatchItem[]): number {
  return items.reduce((moment, { run }) => (run === undefined ? moment : Math.max(moment, endOf(run))), startedAt);
}
