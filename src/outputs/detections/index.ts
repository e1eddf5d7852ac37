import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import { valueOf } from '../part.ts';
import type { DetectionSet } from './detection.ts';
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
  // What a list holds shows in the answer only.
  expect: () => undefined,
  View: lazyPart(() => import('./DetectionsView.tsx')),
});
