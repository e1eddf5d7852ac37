import type { ClassRow } from '../../answers/shapes/classes/rows.ts';

export interface ClassificationProps {
  readonly rows: readonly ClassRow[];
}
