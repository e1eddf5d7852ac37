import type { Grid } from '../../../answers/shapes/grid.ts';
import { csvFile } from '../../../files/delimited/write.ts';
import type { Export } from '../../define.ts';
import { gridCells } from '../gridCells.ts';

/** All rows, in the model's own order. */
export const tableCsv: Export<{ readonly grid: Grid }> = { label: 'CSV', ending: 'csv', write: ({ grid }) => csvFile(gridCells(grid)) };
