import type { FoundLabels } from '../../files/raster/labels/labelFiles.ts';
import type { Neighbours } from '../../files/raster/labels/countRegions.ts';
import type { Samples } from '../../files/raster/raster.ts';
import type { LabelKind } from './kind.ts';
import type { LabelRow } from './rows.ts';

/** A label map as it is shown, of which files are written. */
export interface ShownLabels {
  readonly found: FoundLabels;
  readonly kind: LabelKind;
  readonly rows: readonly LabelRow[];
  /** By which connected regions were counted; undefined where nobody asked. */
  readonly neighbours: Neighbours | undefined;
  /** The picture that was sent, if the map lies over it. */
  readonly sent: File | undefined;
  /** All values, row by row; of masks, 0 and 1 of one of them. As many pixels as were read. */
  readonly numbers: (mask?: number) => Promise<{ readonly values: Samples; readonly width: number; readonly height: number }>;
}
