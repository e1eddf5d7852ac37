import type { FileData } from '../../answers/part.ts';
import type { Grid } from '../../answers/shapes/grid.ts';

export interface TableProps {
  /** Rows that are there already, or a file that holds them as text. */
  readonly source: Grid | FileData;
  /** Stem of the names of downloads. */
  readonly stem: string;
  /** What the table holds, for screen readers. */
  readonly name: string;
}
