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

/** Rows that are chosen here and in a view beside the table. */
export interface Choosing {
  /** Its number in the data. */
  readonly chosen: number | undefined;
  readonly onChoose: (row: number) => void;
  /** What it does, for the number of a row: `Show row 3 on the map`. */
  readonly label: (row: number) => string;
}
