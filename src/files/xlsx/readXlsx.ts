import { lazyModule } from '../lazyParts.ts';
import { readApart } from '../delimited/readApart.ts';
import { remote } from '../remote.ts';
import type { Sheets } from '../delimited/sheets.ts';

/** For browsers without workers, and for when a worker's file can't be had any more. */
const loadHere = lazyModule(() => import('./parseXlsx.ts'));

/** The sheets of a workbook, read beside the page. The worker goes with its memory when it is done. */
export async function readXlsx(blob: Blob): Promise<Sheets> {
  const worker = remote<typeof import('./parseXlsx.ts')>(
    () => new Worker(new URL('./xlsx.worker.ts', import.meta.url), { type: 'module' }),
    loadHere,
  );
  return readApart(worker, (functions) => functions.parseXlsx(blob));
}
