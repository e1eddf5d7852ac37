import { isoMoment } from '../../files/clock.ts';
import { csvFile } from '../../files/delimited/write.ts';
import { historyIndex } from '../kept/historyIndex.ts';
import { safePath } from '../../files/zip/names.ts';
import type { ZipSource } from '../../files/zip/writeZip.ts';
import type { Batch, BatchItem } from './batch.ts';
import { readBlob } from './batchStore.ts';
import { endingFor, MIME } from '../../files/kinds.ts';
import { batchTable } from './batchTable.ts';

/** Everything of a batch: the table, what was set, and files and answers in their order. Read one by one, as the archive takes them. */
export async function* batchFiles(batch: Batch, items: readonly BatchItem[]): AsyncGenerator<ZipSource> {
  yield { path: 'results.csv', blob: csvFile(batchTable(batch.varies, items)) };
  const width = String(items.length).length;
  const listed: object[] = [];
  // Where the bytes of the runs are, by their keys.
  const places = new Map<string, string>();
  for (const { index, name, value, status, input, run } of items) {
    const stem = `${String(index + 1).padStart(width, '0')}-${safePath(name).replaceAll('/', '_')}`;
    const file = input === undefined ? undefined : await readBlob(input);
    const key = run?.answer?.blob;
    const answer = key === undefined ? undefined : await readBlob(key);
    const paths = {
      ...(file !== undefined && { input: `inputs/${stem}` }),
      ...(answer !== undefined && { answer: `answers/${stem}.${endingFor(run?.answer?.contentType ?? '')}` }),
    };
    if (file !== undefined && paths.input !== undefined) yield { path: paths.input, blob: file };
    if (answer !== undefined && paths.answer !== undefined) yield { path: paths.answer, blob: answer };
    if (input !== undefined && paths.input !== undefined) places.set(input, paths.input);
    if (key !== undefined && paths.answer !== undefined) places.set(key, paths.answer);
    const httpStatus = run?.answer?.status;
    listed.push({ name, ...(value !== undefined && { value }), status, httpStatus, startedAt: run && isoMoment(run.startedAt), ...paths });
  }
  const fixed: object[] = [];
  for (const [place, { arg, name, blob: key }] of batch.fixed.entries()) {
    const blob = key === undefined ? undefined : await readBlob(key);
    const path = `fixed/${place + 1}-${safePath(name).replaceAll('/', '_')}`;
    if (blob !== undefined) yield { path, blob };
    if (blob !== undefined && key !== undefined) places.set(key, path);
    fixed.push({ arg, name, ...(blob !== undefined && { path }) });
  }
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
