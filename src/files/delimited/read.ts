import { lazyModule } from '../lazyParts.ts';
import { remote } from '../remote.ts';
import type { Delimited } from './parse.ts';

/** For the first lines, for browsers without workers, and for when a worker's file can't be had any more. */
const loadHere = lazyModule(() => import('./parse.ts'));

/** CSV, TSV and their like, parsed beside the page. The worker goes with its memory when it is done. */
export async function readDelimited(blob: Blob): Promise<Delimited> {
  const worker = remote<typeof import('./parse.ts')>(
    () => new Worker(new URL('./delimited.worker.ts', import.meta.url), { type: 'module' }),
    loadHere,
  );
  try {
    return await worker.call.parseDelimited(blob);
  } finally {
    worker.close();
  }
}

/** The first lines of a table: so few that no worker is worth it. */
export async function readFirstRows(...given: Parameters<typeof import('./parse.ts').firstRows>): Promise<readonly (readonly string[])[]> {
  const { firstRows } = await loadHere();
  return firstRows(...given);
}
