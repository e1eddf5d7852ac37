import { lazyModule } from '../../files/lazyParts.ts';
import type { Dataset, DatasetImage } from '../../outputs/exports/dataset.ts';
import { eachInTurn, type Following } from '../../outputs/exports/many/following.ts';
import { mergeDatasets } from '../../outputs/exports/merge.ts';
import { namedFeatures } from '../../outputs/exports/many/namedFeatures.ts';
import type { JsonObject } from '../../spec/model.ts';
import { openRun } from '../kept/store.ts';
import { readRun } from '../perform.ts';
import type { Batch, BatchItem } from './batch.ts';

const loadDataset = lazyModule(() => import('../../outputs/summary/datasetOfAnswer.ts'));

/** All answers of a batch for other programs, in the order of its items. One is read after another; only what was found stays. */
export async function datasetOfBatch(
  { varies, arg }: Pick<Batch, 'varies' | 'arg'>,
  items: readonly BatchItem[],
  following?: Following,
): Promise<Dataset> {
  const { datasetOfAnswer } = await loadDataset();
  const done = items.filter(({ status }) => status === 'done');
  const sets = await eachInTurn(
    done,
    async ({ run: kept, name, value }): Promise<readonly Dataset[]> => {
      if (kept === undefined) return [];
      const { run, answer } = await readRun((await openRun(kept)).run);
      if (answer === undefined) return [];
      const set = await datasetOfAnswer(answer, run.files);
      const { images } = set;
      // A file of a folder keeps its place; in a sweep the same picture is there for each value.
      const own = (image: DatasetImage): DatasetImage =>
        varies === 'file'
          ? { ...image, name: images.length === 1 ? name : image.name }
          : { ...image, more: withValue(image.more, arg, value ?? name) };
      const features = varies === 'file' ? namedFeatures(set, name) : namedFeatures(set, name, { [arg]: value ?? name });
      return [{ ...set, images: images.map(own), ...features }];
    },
    following,
  );
  return mergeDatasets(sets.flat());
}

function withValue(more: JsonObject | undefined, arg: string, value: JsonObject[string]): JsonObject {
  return { ...more, [arg]: value };
}
