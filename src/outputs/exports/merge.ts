import { classesOfIds } from './classIds.ts';
import type { Dataset, DatasetClass } from './dataset.ts';

export const NOTHING_FOUND: Dataset = { images: [], classes: [], hasOwnIds: false };

/** Several answers as one dataset, such as those of a batch. The ids of classes stay where all agree. */
export function mergeDatasets(sets: readonly Dataset[]): Dataset {
  const [only] = sets;
  if (only !== undefined && sets.length === 1) return only;
  const own = sets.filter(({ classes }) => classes.length > 0);
  const merged = classesOfIds(own.flatMap(({ classes, hasOwnIds }) => classes.map(({ id, name }) => [name, hasOwnIds ? id : undefined])));
  const points = new Map(own.flatMap(({ classes }) => classes.flatMap((one) => (one.pointNames === undefined ? [] : [[one.name, one]]))));
  const withPoints = (one: DatasetClass): DatasetClass => {
    const pointNames = points.get(one.name)?.pointNames;
    return pointNames === undefined ? one : { ...one, pointNames };
  };
  // Values of pixels are ids, and those of another answer may have been counted otherwise.
  const idOf = new Map(merged.classes.map(({ id, name }) => [name, id]));
  const sounds = sets.flatMap((set) => set.sounds ?? []);
  const features = sets.flatMap((set) => set.features ?? []);
  return {
    images: sets.flatMap(({ images, classes }) => images.map((image) => recounted(image, classes, idOf))),
    classes: merged.classes.map(withPoints),
    hasOwnIds: merged.hasOwnIds,
    ...(sounds.length > 0 && { sounds }),
    ...(features.length > 0 && { features }),
  };
}

function recounted(
  image: Dataset['images'][number],
  classes: readonly DatasetClass[],
  idOf: ReadonlyMap<string, number>,
): Dataset['images'][number] {
  const { labelMap } = image;
  const moved = classes.filter(({ id, name }) => idOf.get(name) !== id);
  if (labelMap === undefined || moved.length === 0) return image;
  const next = new Map(classes.map(({ id, name }) => [id, idOf.get(name) ?? id]));
  const values = Uint32Array.from(labelMap.values, (value) => (value === labelMap.background ? 0 : (next.get(value) ?? value)));
  return { ...image, labelMap: { ...labelMap, values, ...(labelMap.background !== undefined && { background: 0 }) } };
}
