import { isoMoment } from '../../files/clock.ts';
import { csvFile } from '../../files/delimited/write.ts';
import { historyIndex } from '../kept/historyIndex.ts';
import type { ZipSource } from '../../files/zip/writeZip.ts';
import type { Batch, BatchItem } from './batch.ts';
import { readBlob } from './batchStore.ts';
import { batchPlaces } from './batchPlaces.ts';
import { MIME } from '../../files/kinds.ts';
import { batchTable } from './batchTable.ts';

/** Everything of a batch: the table, what was set, and files and answers in their order. Read one by one, as the archive takes them. */
export async function* batchFiles(batch: Batch, items: readonly BatchItem[]): AsyncGenerator<ZipSource> {
  yield { path: 'results.csv', blob: csvFile(batchTable(batch.varies, items)) };
  const places = batchPlaces(batch, items);
  for (const [key, path] of places) {
    const blob = await readBlob(key);
    if (blob === undefined) places.delete(key);
    else yield { path, blob };
  }
  const listed = items.map(({ name, value, status, input, run, mark }) => ({
    name,
    ...(value !== undefined && { value }),
    status,
    httpStatus: run?.answer?.status,
    startedAt: run && isoMoment(run.startedAt),
    input: places.get(input ?? ''),
    answer: places.get(run?.answer?.blob ?? ''),
    ...(mark !== undefined && { mark: { verdict: mark.verdict, note: mark.note } }),
  }));
  const fixed = batch.fixed.map(({ arg, name, blob }) => ({ arg, name, path: places.get(blob ?? '') }));
  const origin = items.map(({ run }) => run?.origin).find((known) => known !== undefined && known.url !== '');
  const { varies, arg, settings, startedAt } = batch;
  const manifest = {
    kind: 'try-me-batch',
    version: 1,
    startedAt: isoMoment(startedAt),
    origin,
    argument: arg,
    varies,
    settings,
    fixed,
    runs: listed,
  };
  yield { path: 'manifest.json', blob: new Blob([`${JSON.stringify(manifest, undefined, 2)}\n`], { type: MIME.json }) };
  // With it the history opens the runs of this archive again.
  yield historyIndex(
    items.flatMap(({ run }) => run ?? []).toSorted((a, b) => b.startedAt - a.startedAt),
    places,
  );
}
