import type { DatasetClass } from './dataset.ts';

/** Larger ones are hashes, which no program counts up to. */
const LARGEST_ID = 1_000_000_000;

/**
 * The classes of a dataset by their ids. A module's own are kept as long as each names one class; where it gives none, or contradicts
 * itself, all are counted from 1 in the order of their names, which is the same for another answer with the same classes.
 * @param found each label with the ids that were seen beside it, and those of the answer's list of all classes
 */
export function classesOfIds(found: Iterable<readonly [label: string, id: number | undefined]>): {
  readonly classes: readonly DatasetClass[];
  readonly hasOwnIds: boolean;
} {
  const ids = new Map<string, number | undefined>();
  let isClear = true;
  for (const [label, id] of found) {
    const known = ids.get(label);
    if (known !== undefined && id !== undefined && known !== id) isClear = false;
    ids.set(label, known ?? id);
  }
  const own = [...ids.values()].filter((id) => id !== undefined);
  const isWhole = own.length === ids.size && own.every((id) => Number.isInteger(id) && id >= 0 && id <= LARGEST_ID);
  const hasOwnIds = isClear && isWhole && own.length > 0 && new Set(own).size === own.length;
  const named = [...ids].map(([name, id]) => ({ name, id: id ?? 0 }));
  if (hasOwnIds) return { classes: named.toSorted((a, b) => a.id - b.id), hasOwnIds };
  const sorted = named.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { classes: sorted.map(({ name }, at) => ({ id: at + 1, name })), hasOwnIds };
}
