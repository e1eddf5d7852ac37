import { lazyModule } from '../../files/lazyParts.ts';
import type { Dataset, DatasetImage } from '../../outputs/exports/dataset.ts';
import { mergeDatasets } from '../../outputs/exports/merge.ts';
import type { JsonObject } from '../../spec/model.ts';
import { openRun } from '../kept/store.ts';
import { readRun } from '../perform.ts';
import type { Batch, BatchItem } from './batch.ts';

const loadDataset = lazyModule(() => import('../../outputs/summary/datasetOfAnswer.ts'));

/** All answers of a batch for other programs, in the order of its items. One is read after another; only what was found stays. */
export async function datasetOfBatch({ varies, arg }: Pick<Batch, 'varies' | 'arg'>, items: readonly BatchItem[]): Promise<Dataset> {
  const { datasetOfAnswer } = await loadDataset();
  const sets: Dataset[] = [];
  for (const { run: kept, name, value, status } of items) {
    if (kept === undefined || status !== 'done') continue;
    const { run, answer } = await readRun((await openRun(kept)).run);
    if (answer === undefined) continue;
    const set = await datasetOfAnswer(answer, run.files);
    const { images } = set;
    // A file of a folder keeps its place; in a sweep the same picture is there for each value.
    const own = (image: DatasetImage): DatasetImage =>
      varies === 'file'
        ? { ...image, name: images.length === 1 ? name : image.name }
        : { ...image, more: withValue(image.more, arg, value ?? name) };
    sets.push({ ...set, images: images.map(own) });
  }
  return mergeDatasets(sets);
}

function withValue(more: JsonObject | undefined, arg: string, value: JsonObject[string]): JsonObject {
  return { ...more, [arg]: value };
}
