import type { FileData } from '../../answers/part.ts';
import type { LabelHints } from '../labels/hints.ts';

export interface NpyProps extends FileData {
  /** What is said about it, by which its numbers may be classes. */
  readonly hints: LabelHints;
}
