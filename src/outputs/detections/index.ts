import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import { valueOf } from '../part.ts';
import type { DetectionSet } from './detection.ts';
import { promisesDetections } from './promised.ts';
import { readDetections } from './readDetections.ts';

export interface DetectionsProps {
  readonly set: DetectionSet;
  /** Stem of the names of downloads. */
  readonly name: string;
}

export const detections = defineOutput<DetectionsProps>({
  id: 'detections',
  match(part) {
    const set = readDetections(valueOf(part), part.key);
    return set && { set, name: part.key === 'body' ? 'detections' : part.key };
  },
  // Of other lists only the answer shows what they hold; for those the schema's kind decides.
  expect: (property, siblings) =>
    promisesDetections(property, siblings) ? 'the names say boxes or outlines: drawn on the picture when it holds such' : undefined,
  View: lazyPart(() => import('./DetectionsView.tsx')),
});
