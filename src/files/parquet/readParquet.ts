import type { Sheets } from '../delimited/sheets.ts';
import { lazyModule } from '../lazyParts.ts';
import { readApart } from '../delimited/readApart.ts';
import { remote } from '../remote.ts';

/** For browsers without workers, and for when a worker's file can't be had any more. */
const loadHere = lazyModule(() => import('./parseParquet.ts'));

/** The rows of a Parquet file, read beside the page. The worker goes with its memory when it is done. */
export async function readParquet(blob: Blob): Promise<Sheets> {
  const worker = remote<typeof import('./parseParquet.ts')>(
    () => new Worker(new URL('./parquet.worker.ts', import.meta.url), { type: 'module' }),
    loadHere,
  );
  return readApart(worker, (functions) => functions.parseParquet(blob));
}
