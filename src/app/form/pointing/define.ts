import type { ReactNode } from 'react';
import type { Arg } from '../../../spec/model.ts';

/** What a form adds to the fields that are set by pointing at something. */
export interface PointingTools {
  /** For the head of the argument's field. */
  readonly toolOf: (arg: Arg) => ReactNode;
  /** Over the preview of the argument's file. */
  readonly marksOf: (arg: Arg) => ((file: File) => ReactNode) | undefined;
}
