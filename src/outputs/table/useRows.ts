import { lazyModule } from '../../files/lazyParts.ts';
import { useEffect, useMemo, useState } from 'react';
import { report } from '../../files/report.ts';
import { remote } from '../../files/remote.ts';
import { sortKeys, type Grid, type Sorting } from '../../answers/shapes/grid.ts';
import { allRows, orderOf } from './order.ts';
import { matcher, searchRows } from './search.ts';

/** For browsers without workers, and for when a worker's file can't be had any more. */
const loadHere = lazyModule(() => import('./order.ts'));

/** So many rows are sorted and searched while the key is still down. */
const AT_ONCE = 2000;

interface Rows {
  /** Row numbers, in the order they are shown. */
  readonly rows: Uint32Array;
  readonly busy: boolean;
}

/** The rows to show. Large tables are sorted beside the page and searched in slices, and keep their last rows meanwhile. */
export function useRows(grid: Grid, sorting: Sorting | undefined, query: string): Rows {
  const wanted = query.trim();
  const order = useOrder(grid, sorting);
  const direct = useMemo(
    () => (wanted === '' ? order.rows : grid.rowCount <= AT_ONCE ? order.rows.filter(matcher(grid, wanted)) : undefined),
    [grid, order.rows, wanted],
  );
  const [late, setLate] = useState<{ of: Uint32Array; query: string; rows: Uint32Array }>();
  useEffect(() => {
    if (direct !== undefined) return;
    const abort = new AbortController();
    void searchRows(grid, order.rows, wanted, abort.signal).then((rows) => rows && setLate({ of: order.rows, query: wanted, rows }));
    return () => abort.abort();
  }, [direct, grid, order.rows, wanted]);
  if (direct !== undefined) return { rows: direct, busy: order.busy };
  const done = late?.of === order.rows && late.query === wanted;
  return { rows: late?.rows ?? order.rows, busy: order.busy || !done };
}

function useOrder(grid: Grid, sorting: Sorting | undefined): Rows {
  const all = useMemo(() => allRows(grid.rowCount), [grid]);
  const direct = useMemo(() => {
    if (sorting === undefined) return all;
    return grid.rowCount <= AT_ONCE ? orderOf(sortKeys(grid, sorting.column), sorting.descending) : undefined;
  }, [all, grid, sorting]);
  const [late, setLate] = useState<{ by: Sorting; rows: Uint32Array }>();
  useEffect(() => {
    if (direct !== undefined || sorting === undefined) return;
    const worker = remote<typeof import('./order.ts')>(
      () => new Worker(new URL('./order.worker.ts', import.meta.url), { type: 'module' }),
      loadHere,
    );
    let current = true;
    void worker.call
      .orderOf(sortKeys(grid, sorting.column), sorting.descending)
      // Without a worker that lives the page has to do it.
      .catch((error: unknown) => {
        report('Sorting in a worker', error);
        return current ? orderOf(sortKeys(grid, sorting.column), sorting.descending) : all;
      })
      .then((rows) => current && setLate({ by: sorting, rows }))
      .finally(worker.close);
    return () => {
      current = false;
      worker.close();
    };
  }, [all, direct, grid, sorting]);
  if (direct !== undefined) return { rows: direct, busy: false };
  return { rows: late?.rows ?? all, busy: late?.by !== sorting };
}
