import type { Grid } from '../../../answers/shapes/grid.ts';
import type { Export } from '../../define.ts';
import { tableCsv } from './csv.ts';

/** In the order of their buttons. A further one is a file beside this one, and its line here. */
export const tableExports: readonly Export<{ readonly grid: Grid }>[] = [tableCsv];
