import type { Dataset, DatasetImage, DatasetItem } from './dataset.ts';

/** A box around 10, 20 to 30, 60, and whatever else is said. */
export function thing(item: Partial<DatasetItem> = {}): DatasetItem {
  return { label: 'cod', score: 0.5, shapes: [{ kind: 'box', xy: [10, 20, 30, 60] }], ...item };
}

export function pictureWith(items: readonly DatasetItem[], image: Partial<DatasetImage> = {}): DatasetImage {
  return { name: 'pond.jpg', size: { width: 200, height: 100 }, items, ...image };
}

/** The module's ids begin at 2, with a gap. */
export function datasetWith(items: readonly DatasetItem[], image: Partial<DatasetImage> = {}): Dataset {
  return {
    images: [pictureWith(items, image)],
    classes: [
      { id: 2, name: 'cod' },
      { id: 5, name: 'crab' },
    ],
    hasOwnIds: true,
  };
}
