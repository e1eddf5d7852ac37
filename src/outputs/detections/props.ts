import type { DetectionSet } from '../../answers/shapes/detections/detection.ts';

export interface DetectionsProps {
  readonly set: DetectionSet;
  /** With what is too much to be drawn. */
  readonly readAll: () => DetectionSet;
  /** Stem of the names of downloads. */
  readonly name: string;
}
