import type { Group } from '../../../answers/shapes/detections/detection.ts';
import type { Film } from '../../../ui/film/useFilm.ts';
import type { Timeline } from '../../../ui/film/timeline.ts';
import { frameIndexOf } from './frameIndex.ts';

/** Where the lists of an answer lie in the film, as far as that is known. */
export interface Moments {
  /** Counted from 1, as the player does. */
  readonly frameOf: (list: number) => number | undefined;
  /** At which second the frame begins; undefined without a frame rate, of which nobody has to guess. */
  readonly timeOf: ((list: number) => number | undefined) | undefined;
}

export function momentsOf(groups: readonly Group[], { timeline, duration }: Pick<Film, 'timeline' | 'duration'>): Moments {
  const { frameOf } = frameIndexOf(groups, timeline, duration);
  return {
    frameOf(list) {
      const frame = frameOf(list);
      return frame === undefined ? undefined : frame + 1;
    },
    timeOf: timeline.isGuess
      ? undefined
      : (list) => {
          const frame = frameOf(list);
          return frame === undefined || frame >= (timeline.frames ?? Infinity) ? undefined : startOf(frame, timeline);
        },
  };
}

/** A frame begins halfway between its middle and where it would have come as long before. */
export function startOf(frame: number, timeline: Timeline): number {
  const middle = timeline.timeOf(frame);
  const half = (timeline.timeOf(frame + 1) - middle) / 2;
  // Sums of thousandths are written as such.
  return Math.max(0, Number((middle - half).toFixed(6)));
}
