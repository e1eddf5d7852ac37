import { timeInName } from '../../files/clock.ts';
import { csvFile } from '../../files/delimited/write.ts';
import { formatJson } from '../../files/json/formatJson.ts';
import { MIME } from '../../files/kinds.ts';
import { safePath } from '../../files/zip/names.ts';
import type { ZipSource } from '../../files/zip/writeZip.ts';
import type { Batch, BatchItem } from '../batch/batch.ts';
import { batchPlaces } from '../batch/batchPlaces.ts';
import { readBlob } from '../batch/batchStore.ts';
import { batchTable } from '../batch/batchTable.ts';
import { plainJson } from '../kept/historyIndex.ts';
import { thumbnailPath } from '../kept/takeRuns.ts';
import { BATCH } from './format.ts';

/** What a saved session needs to know of one of its batches. */
export interface BatchToSave {
  readonly batch: Batch;
  readonly items: readonly BatchItem[];
  readonly model: string;
  /** Its number among all of them. */
  readonly number: number;
}

/**
 * A batch in a saved session: what people read of it, and all that another page needs to go on with it.
 * @param written where bytes stand that are in the archive already, by their keys; those that come now are added
 */
export async function* batchSources({ batch, items, model, number }: BatchToSave, written: Map<string, string>): AsyncGenerator<ZipSource> {
  const folder = `batches/${number}-${safePath(batch.arg).replaceAll('/', '_')}-${timeInName(batch.startedAt)}`;
  yield { path: `${folder}/results.csv`, blob: csvFile(batchTable(batch.varies, items)) };
  const places = new Map<string, string>();
  for (const [key, path] of batchPlaces(batch, items)) {
    const before = written.get(key);
    const blob = before === undefined ? await readBlob(key) : undefined;
    if (blob !== undefined) {
      written.set(key, `${folder}/${path}`);
      yield { path: `${folder}/${path}`, blob };
    }
    const place = written.get(key);
    if (place !== undefined) places.set(key, place);
  }
  for (const { run } of items) if (run?.thumbnail !== undefined) yield { path: thumbnailPath(run.id), blob: run.thumbnail };
  const told = {
    format: BATCH.format,
    version: BATCH.version,
    model,
    places: Object.fromEntries(places),
    batch,
    items: items.map((item) => ({
      ...item,
      // As text, so that no digit of a long number is lost.
      value: item.value === undefined ? undefined : formatJson(item.value, { indent: 0 }),
      run: item.run && { ...item.run, thumbnail: undefined },
    })),
  };
  yield { path: `${folder}/${BATCH.index}`, blob: new Blob([JSON.stringify(told, plainJson, 1)], { type: MIME.json }) };
}
