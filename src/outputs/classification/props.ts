import type { ClassRow } from '../../answers/shapes/classes/rows.ts';

export interface ClassificationProps {
  readonly rows: readonly ClassRow[];
}

/** A class as its bar is drawn. */
export interface ClassBarValues {
  readonly row: ClassRow;
  /** 0..1, of the bar's width; NaN without a score. */
  readonly share: number;
  /** The score in words. */
  readonly value: string;
}

/** What the view shows at the moment. */
export interface ShownClasses {
  readonly rows: readonly ClassBarValues[];
  /** With those that aren't shown. */
  readonly total: number;
}
