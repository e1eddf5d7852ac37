import { useMemo } from 'react';
import type { Npy } from '../../files/npy/parseNpy.ts';
import type { Samples } from '../../files/raster/raster.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { Grid } from '../../answers/shapes/grid.ts';

const TableView = lazyPart(() => import('../table/TableView.tsx'));

/** Columns beyond are in the file. */
const MOST_COLUMNS = 50;

interface Props {
  values: Samples;
  exact: Npy['exact'];
  shape: readonly number[];
  fileName: string;
}

/** The last axis is a row, all others are rows one after the other. */
export function ArrayTable({ values, exact, shape, fileName }: Props) {
  const grid = useMemo<Grid>(() => {
    const width = shape.length < 2 ? 1 : (shape.at(-1) ?? 1);
    const shown = Math.min(width, MOST_COLUMNS);
    return {
      columns: Array.from({ length: shown }, (_, column) => ({ name: width === 1 ? 'value' : String(column), numeric: true })),
      rowCount: Math.floor(values.length / width),
      hiddenColumns: width - shown,
      hiddenNames: Array.from({ length: width - shown }, (_, column) => String(shown + column)),
      cell: (row, column) => (exact ?? values)[row * width + column],
      number: (row, column) => values[row * width + column] ?? NaN,
    };
  }, [values, exact, shape]);
  return <TableView source={grid} stem={fileName} name={fileName} />;
}
