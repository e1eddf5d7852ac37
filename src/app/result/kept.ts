import { lazyModule } from '../../files/lazyParts.ts';
import type { KeptRun } from '../../runs/kept/kept.ts';

const loadStore = lazyModule(() => import('../../runs/kept/store.ts'));

/** A large answer is read and made small before it is stored; in milliseconds. */
const PAUSE = 250;
const PAUSES = 16;

/**
 * The runs of a model, newest first, once the one that is asked for is among them; undefined when it isn't in the history.
 * @throws when the storage is blocked
 */
export async function runsWith(id: string, keptKey: string): Promise<readonly KeptRun[] | undefined> {
  const { listRuns } = await loadStore();
  for (let pause = 0; pause < PAUSES; pause++) {
    const { runs } = await listRuns(keptKey);
    if (runs.some((run) => run.id === id)) return runs;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return undefined;
}

export async function pin(id: string, pinned: boolean): Promise<void> {
  await (await loadStore()).changeRun(id, { pinned });
}
